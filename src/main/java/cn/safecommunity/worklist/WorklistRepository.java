package cn.safecommunity.worklist;

import static cn.safecommunity.engine.OwnTasks.ABOUT;
import static cn.safecommunity.engine.OwnTasks.FROM_OWN;
import static cn.safecommunity.engine.OwnTasks.WITH_OWN;

import cn.safecommunity.Asked;
import cn.safecommunity.Stored;
import cn.safecommunity.casefile.Decision;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.deadline.DueLights.Today;
import cn.safecommunity.engine.HaltedCases;
import cn.safecommunity.worklist.WorklistRequest.Order;
import cn.safecommunity.worklist.WorklistRequest.Part;
import cn.safecommunity.worklist.WorklistView.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The open tasks of one person, read from the engine's tables: one statement for a page and all counts, however many tasks
 * there are. A person has the tasks that the engine lets them read: those given to them, and those offered to them or to one
 * of their groups. Of all of these only what counts and sorts is read; what a card shows is read of the page alone.
 */
@Repository
class WorklistRepository {

    private static final String CASES = """
                LEFT JOIN case_file c ON c.id = about.case_id
                LEFT JOIN organisation k ON k.code = c.county
                LEFT JOIN organisation u ON u.code = c.community
            """;

    /** A clock whose first working day has not come shows no light yet. */
    private static final String FRESH = """
            EXISTS (SELECT 1 FROM stage_clock s
                WHERE s.case_id = about.case_id AND s.running_since >= :fresh
                  AND t.task_def_key_ || '=' || s.step = ANY(string_to_array(:stages, ',')))""";

    /** So much of an opinion is read in a list; the whole of it stands in the case (assumption). */
    private static final int BEGINNING = 80;

    private static final Map<Part, String> PARTS = Map.of(
            Part.MINE,
            """
            (t.assignee_ IS NULL OR t.assignee_ = :person OR t.assignee_ = ANY(string_to_array(:represented, ','))
                OR EXISTS (SELECT 1 FROM advice a
                    WHERE a.task_id = t.id_ AND a.colleague = :person AND a.answered_at IS NULL))""",
            Part.OFFICE,
            "true",
            Part.SOON,
            "(t.due_date_ >= :begins AND t.due_date_ < :soonUntil AND NOT " + FRESH + ")",
            Part.LATE,
            "t.due_date_ < :begins",
            Part.RETURNED,
            "t.task_def_key_ = ANY(string_to_array(:returned, ','))",
            Part.SUPERVISED,
            "t.task_def_key_ = ANY(string_to_array(:supervised, ','))");

    private static final Map<Order, String> ORDERS = Map.of(
            Order.URGENCY, "t.due_date_ NULLS LAST, t.create_time_, t.id_",
            Order.NEWEST, "t.create_time_ DESC, t.id_",
            Order.UNIT, "coalesce(u.name, k.name) COLLATE \"zh-x-icu\" NULLS LAST, t.due_date_ NULLS LAST, t.id_",
            Order.STEP, "t.name_ COLLATE \"zh-x-icu\", t.due_date_ NULLS LAST, t.id_");

    /** What is said of the case of each task, looked up for the own tasks only, and not joined with all cases and places. */
    private static final String SAID = """
                LEFT JOIN LATERAL (
                    SELECT concat_ws(E'\\n', c.subject, c.business_key, c.starter, u.name, k.name) AS words
                    FROM case_file c
                        LEFT JOIN organisation k ON k.code = c.county
                        LEFT JOIN organisation u ON u.code = c.community
                    WHERE c.id = about.case_id OFFSET 0) said ON true
            """;

    private static final String WORD = "(t.name_ %2$s %1$s OR said.words %2$s %1$s)";

    /** All of the person's tasks in which the words stand, as narrow as sorting and counting allow. */
    private static final String MATCHING = """
            , matching AS MATERIALIZED (
                SELECT t.id_, t.task_def_key_, t.name_, t.due_date_, t.create_time_, t.assignee_, t.execution_id_, t.proc_inst_id_
            """ + FROM_OWN;

    private static final String COUNTS = " counts AS (SELECT "
            + Arrays.stream(Part.values()).map(WorklistRepository::count).collect(Collectors.joining(", "))
            + " FROM matching t " + ABOUT + ")";

    /** What was proposed of what may be signed together: the last answer in the same process instance that stands. */
    private static final String PROPOSED = """
                LEFT JOIN LATERAL (
                    SELECT o.decision, o.person,
                        CASE WHEN length(o.opinion) > %1$d THEN left(o.opinion, %1$d) || '……' ELSE o.opinion END AS opinion
                    FROM opinion o
                    WHERE o.case_id = about.case_id AND o.process_instance_id = t.proc_inst_id_
                      AND t.task_def_key_ = ANY(string_to_array(:together, ','))
                      AND %2$s
                    ORDER BY o.id DESC LIMIT 1) proposed ON true
            """.formatted(BEGINNING, Opinions.STANDS);

    private static final String CARDS =
            """
            SELECT counts.*, t.id_, t.task_def_key_, t.name_, t.due_date_, t.create_time_,
                t.assignee_, about.case_id, c.business_key, c.subject, k.name AS county, u.name AS unit,
                %s AS fresh, %s AS halted, %s AS written,
                proposed.decision AS proposed, proposed.person AS proposer, proposed.opinion AS proposal,
                (SELECT max(g.urged_at) FROM urging g
                 WHERE g.case_id = about.case_id AND g.urged_at >= t.create_time_) AS urged,
                (SELECT min(a.asked_by) FROM advice a
                 WHERE a.task_id = t.id_ AND a.colleague = :person AND a.answered_at IS NULL
                    AND t.assignee_ IS DISTINCT FROM :person) AS asked_by,
                (SELECT max(v.long_) FROM act_ru_variable v
                 WHERE v.execution_id_ = t.execution_id_ AND v.name_ = 'part') AS part,
                (SELECT string_agg(l.group_id_, ',' ORDER BY l.group_id_) FROM act_ru_identitylink l
                 WHERE l.task_id_ = t.id_ AND l.group_id_ IS NOT NULL) AS groups
            FROM counts LEFT JOIN page t ON true CROSS JOIN LATERAL (SELECT t.case_id) about
            """.formatted(FRESH, HaltedCases.criterion("about.case_id"), WrittenOpinions.IN_THE_TASK)
                    + CASES
                    + PROPOSED;

    private final JdbcClient jdbc;

    WorklistRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What of a person and of today decides about their tasks. */
    record Scope(
            String person,
            Collection<String> groups,
            Collection<String> represented,
            Today today,
            Collection<String> stages,
            Collection<String> returned,
            Collection<String> supervised,
            Collection<String> together) {

        Map<String, Object> parameters() {
            Map<String, Object> values = new HashMap<>();
            values.put("person", person);
            values.put("groups", String.join(",", groups));
            values.put("represented", String.join(",", represented));
            values.put("begins", Timestamp.from(today.begins()));
            values.put("soonUntil", Timestamp.from(today.soonUntil()));
            values.put("fresh", today.fresh());
            values.put("stages", String.join(",", stages));
            values.put("returned", String.join(",", returned));
            values.put("supervised", String.join(",", supervised));
            values.put("together", String.join(",", together));
            return values;
        }
    }

    /** An open task as it stands in the tables. */
    record Row(
            String id,
            String task,
            String step,
            int part,
            @Nullable Long caseId,
            @Nullable String number,
            @Nullable String county,
            @Nullable String unit,
            @Nullable String subject,
            @Nullable Instant due,
            boolean fresh,
            Instant since,
            @Nullable String groups,
            @Nullable String assignee,
            @Nullable Instant urged,
            @Nullable String askedBy,
            boolean halted,
            boolean written,
            @Nullable String proposed,
            @Nullable String proposer,
            @Nullable String proposal) {

        /** Whether nobody before has proposed anything else than to agree. */
        boolean agreedSoFar() {
            return proposed == null || proposed.equals(Decision.APPROVE.id());
        }
    }

    /** A page and how many tasks every quick filter holds. */
    record Found(Counts counts, List<Row> rows) {}

    Found page(WorklistRequest request, Scope scope) {
        Map<String, Object> values = scope.parameters();
        String searched = searched(request, values);
        String order = ORDERS.get(request.order());
        return jdbc.sql(WITH_OWN + MATCHING + (searched.isEmpty() ? "" : SAID + " WHERE true" + searched) + "),"
                        + COUNTS
                        + ", page AS (SELECT t.*, about.case_id FROM matching t "
                        + (request.order() == Order.UNIT ? ABOUT + CASES : ABOUT)
                        + " WHERE " + PARTS.get(request.part()) + " ORDER BY " + order
                        + " LIMIT :size OFFSET :offset)" + CARDS + " ORDER BY " + order)
                .params(values)
                .param("size", request.page().size())
                .param("offset", request.page().offset())
                .query(WorklistRepository::found);
    }

    private static String searched(WorklistRequest request, Map<String, Object> values) {
        StringBuilder criteria = new StringBuilder();
        for (int word = 0; word < request.words().size(); word++) {
            criteria.append(" AND ")
                    .append(WORD.formatted(
                            ":word" + word, Asked.like(request.words().get(word))));
            values.put("word" + word, Asked.pattern(request.words().get(word)));
        }
        return criteria.toString();
    }

    private static String count(Part part) {
        return "count(*) FILTER (WHERE " + PARTS.get(part) + ") AS "
                + part.name().toLowerCase(Locale.ROOT);
    }

    /** The counts stand in every row; a page without a task is one row without an id. */
    private static Found found(ResultSet rows) throws SQLException {
        List<Row> cards = new ArrayList<>();
        Counts counts = new Counts(0, 0, 0, 0, 0, 0);
        while (rows.next()) {
            counts = counts(rows);
            if (rows.getString("id_") != null) {
                cards.add(row(rows));
            }
        }
        return new Found(counts, cards);
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("mine"),
                row.getLong("office"),
                row.getLong("soon"),
                row.getLong("late"),
                row.getLong("returned"),
                row.getLong("supervised"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("name_"),
                row.getInt("part"),
                row.getObject("case_id", Long.class),
                row.getString("business_key"),
                row.getString("county"),
                row.getString("unit"),
                row.getString("subject"),
                Stored.instant(row.getTimestamp("due_date_")),
                row.getBoolean("fresh"),
                row.getTimestamp("create_time_").toInstant(),
                row.getString("groups"),
                row.getString("assignee_"),
                Stored.instant(row.getTimestamp("urged")),
                row.getString("asked_by"),
                row.getBoolean("halted"),
                row.getBoolean("written"),
                row.getString("proposed"),
                row.getString("proposer"),
                row.getString("proposal"));
    }
}
