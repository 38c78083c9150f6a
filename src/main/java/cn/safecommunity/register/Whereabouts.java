package cn.safecommunity.register;

import cn.safecommunity.Stored;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.deadline.DueLights;
import cn.safecommunity.organisation.GroupCatalogue;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import cn.safecommunity.register.CaseListView.Step;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where cases are now: which office has which task since when and until when. Read from the engine's tables in one
 * statement for any number of cases; through its interface it would be several for each of them.
 */
@Component
public class Whereabouts {

    /** The case of a task is the one its own execution names, else that of its process instance. */
    private static final String OPEN = """
            SELECT v.long_ AS case_id, t.id_ AS id, t.task_def_key_ AS task, t.name_ AS name, t.assignee_ AS assignee,
                   t.create_time_ AS since, t.due_date_ AS due,
                   (SELECT string_agg(DISTINCT l.group_id_, ',' ORDER BY l.group_id_) FROM act_ru_identitylink l
                    WHERE l.task_id_ = t.id_ AND l.group_id_ IS NOT NULL) AS groups
            FROM act_ru_variable v JOIN act_ru_task t ON t.proc_inst_id_ = v.proc_inst_id_
            WHERE v.name_ = 'caseId' AND v.long_ = ANY(string_to_array(:ids, ',')::bigint[])
              AND v.execution_id_ = coalesce(
                  (SELECT own.execution_id_ FROM act_ru_variable own
                   WHERE own.var_scope_ = t.execution_id_ AND own.name_ = 'caseId'),
                  t.proc_inst_id_)""";

    /** The first of the tasks of one case that are alike, have the same offices and the same limit. */
    private static final String FIRST = "SELECT DISTINCT ON (case_id, task, groups, due) * FROM (" + OPEN
            + ") every ORDER BY case_id, task, groups, due, since, id";

    private static final String WITH_LIGHTS = """
            SELECT o.*, EXISTS (SELECT 1 FROM stage_clock s
                WHERE s.case_id = o.case_id AND s.running_since >= :fresh
                  AND o.task || '=' || s.step = ANY(string_to_array(:stages, ','))) AS fresh
            FROM (%s) o ORDER BY since, id""";

    private final JdbcClient jdbc;
    private final TaskCatalogue catalogue;
    private final DueLights lights;
    private final GroupCatalogue groups;
    private final People people;

    Whereabouts(JdbcClient jdbc, TaskCatalogue catalogue, DueLights lights, GroupCatalogue groups, People people) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.lights = lights;
        this.groups = groups;
        this.people = people;
    }

    private record Open(
            long caseId,
            String id,
            String task,
            String name,
            @Nullable String assignee,
            @Nullable String groups,
            Instant since,
            @Nullable Instant due,
            boolean fresh) {}

    /** By case, the offices only: whoever applies sees which office has it, not who in it. */
    Map<Long, List<Step>> offices(Collection<Long> cases) {
        return open(FIRST, cases)
                .collect(Collectors.groupingBy(
                        Open::caseId,
                        Collectors.mapping(
                                each -> step(each, false),
                                Collectors.collectingAndThen(Collectors.toList(), Whereabouts::eachOnce))));
    }

    /** By case, which offices have it with which tasks since when, in words. */
    public Map<Long, String> inWords(Collection<Long> cases) {
        return open(FIRST, cases).collect(Collectors.groupingBy(Open::caseId, told()));
    }

    /**
     * Who has a stage of a case.
     *
     * @param due the last moment of their tasks, by which several stages of one name are told apart
     * @param words which offices have it with which tasks since when
     */
    public record Held(String stage, @Nullable Instant due, String words) {}

    private record Place(String stage, @Nullable Instant due) {}

    /** By case, who has each of its stages. */
    public Map<Long, List<Held>> stagesInWords(Collection<Long> cases) {
        Map<Long, Map<Place, String>> words = open(FIRST, cases)
                .collect(Collectors.groupingBy(
                        Open::caseId,
                        Collectors.groupingBy(
                                each -> new Place(catalogue.stage(each.task()), each.due()),
                                LinkedHashMap::new,
                                told())));
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().entrySet().stream()
                                .map(held -> new Held(
                                        held.getKey().stage(), held.getKey().due(), held.getValue()))
                                .toList()));
    }

    private Collector<Open, ?, String> told() {
        return Collectors.collectingAndThen(
                Collectors.mapping(each -> step(each, false), Collectors.toList()), steps -> words(eachOnce(steps)));
    }

    /** Several offices with the same task are named by the first of them. */
    private static String words(List<Step> steps) {
        Map<String, List<Step>> byTask =
                steps.stream().collect(Collectors.groupingBy(Step::taskName, LinkedHashMap::new, Collectors.toList()));
        return byTask.values().stream()
                .map(same -> same.get(0).office()
                        + severalOf(same.stream().map(Step::office).distinct().count())
                        + "办理“" + same.get(0).taskName() + "”（"
                        + WrittenDay.of(same.get(0).since()) + "起）")
                .collect(Collectors.joining("、"));
    }

    private static String severalOf(long offices) {
        return offices > 1 ? "等 " + offices + " 个单位" : "";
    }

    /** Of one case, with the names of those who have taken a task on, for colleagues of the authorities. */
    List<Step> people(long id) {
        return open(OPEN, List.of(id)).map(each -> step(each, true)).toList();
    }

    /** Several experts of a team are one step. */
    private static List<Step> eachOnce(List<Step> steps) {
        return List.copyOf(steps.stream()
                .collect(Collectors.toMap(
                        step -> Arrays.asList(step.task(), step.office(), step.dueAt()),
                        Function.identity(),
                        (first, same) -> first,
                        LinkedHashMap::new))
                .values());
    }

    private Stream<Open> open(String tasks, Collection<Long> cases) {
        return cases.isEmpty()
                ? Stream.of()
                : jdbc
                        .sql(WITH_LIGHTS.formatted(tasks))
                        .param("ids", cases.stream().map(String::valueOf).collect(Collectors.joining(",")))
                        .param("fresh", lights.today().fresh())
                        .param("stages", String.join(",", catalogue.stages()))
                        .query((row, n) -> new Open(
                                row.getLong("case_id"),
                                row.getString("id"),
                                row.getString("task"),
                                row.getString("name"),
                                row.getString("assignee"),
                                row.getString("groups"),
                                row.getTimestamp("since").toInstant(),
                                Stored.instant(row.getTimestamp("due")),
                                row.getBoolean("fresh")))
                        .list()
                        .stream();
    }

    private Step step(Open open, boolean toAuthorities) {
        return new Step(
                open.task(),
                open.name(),
                office(open.groups()),
                open.assignee() != null,
                toAuthorities ? nameOf(open) : null,
                toAuthorities ? open.id() : null,
                open.since(),
                open.due(),
                lights.of(open.due(), open.fresh()));
    }

    private @Nullable String nameOf(Open open) {
        return open.assignee() == null ? null : people.nameOf(open.assignee());
    }

    /**
     * The office whose task it is: of the lowest level, because a superior only joins, and of its groups the first, which
     * is that of the examiners; a task of single people is one of the experts.
     */
    private String office(@Nullable String candidates) {
        return candidates == null
                ? "评定组"
                : Arrays.stream(candidates.split(","))
                        .min(Comparator.comparing(Whereabouts::level))
                        .map(groups::nameOf)
                        .orElse("");
    }

    private static int level(String group) {
        return Groups.levelOf(group).map(Level::ordinal).orElse(Integer.MAX_VALUE);
    }
}
