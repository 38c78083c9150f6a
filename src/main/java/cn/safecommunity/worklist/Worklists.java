package cn.safecommunity.worklist;

import cn.safecommunity.casefile.Decision;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.deadline.DueLights;
import cn.safecommunity.deadline.DueLights.Standing;
import cn.safecommunity.engine.SharedModel;
import cn.safecommunity.organisation.GroupCatalogue;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.Substitutes;
import cn.safecommunity.organisation.Substitution;
import cn.safecommunity.worklist.WorklistRepository.Found;
import cn.safecommunity.worklist.WorklistRepository.Row;
import cn.safecommunity.worklist.WorklistRepository.Scope;
import cn.safecommunity.worklist.WorklistView.Card;
import cn.safecommunity.worklist.WorklistView.Proposal;
import cn.safecommunity.worklist.WorklistView.Substituting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks of a person, page by page, each with what one must know to choose the next. */
@Component
class Worklists {

    private final WorklistRepository repository;
    private final TaskCatalogue catalogue;
    private final DueLights lights;
    private final GroupCatalogue groups;
    private final People people;
    private final Substitutes substitutes;
    private final SigningPolicy signing;

    Worklists(
            WorklistRepository repository,
            TaskCatalogue catalogue,
            DueLights lights,
            GroupCatalogue groups,
            People people,
            Substitutes substitutes,
            SigningPolicy signing) {
        this.repository = repository;
        this.catalogue = catalogue;
        this.lights = lights;
        this.groups = groups;
        this.people = people;
        this.substitutes = substitutes;
        this.signing = signing;
    }

    WorklistView page(WorklistRequest request, String person, List<String> personsGroups) {
        List<Substitution> today = substitutes.today(person);
        Set<String> represented = today.stream()
                .filter(one -> one.substitute().equals(person))
                .map(Substitution::person)
                .collect(Collectors.toSet());
        Scope scope = new Scope(
                person,
                personsGroups,
                represented,
                lights.today(),
                catalogue.stages(),
                List.of(SharedModel.CORRECT),
                catalogue.supervisions(),
                signing.tasks());
        Found found = repository.page(request, scope);
        List<Row> rows = found.rows();
        Map<String, String> names = people.namesOf(Stream.concat(
                        rows.stream().flatMap(row -> Stream.of(row.assignee(), row.askedBy(), row.proposer())),
                        today.stream().flatMap(one -> Stream.of(one.person(), one.substitute())))
                .filter(Objects::nonNull)
                .toList());
        return new WorklistView(
                found.counts(),
                found.counts().of(request.part()),
                request.page().page(),
                request.page().size(),
                rows.stream().map(row -> card(row, scope, names)).toList(),
                today.stream().map(one -> substituting(one, person, names)).toList());
    }

    private Card card(Row row, Scope scope, Map<String, String> names) {
        Standing standing = lights.of(row.due(), row.fresh());
        return new Card(
                row.id(),
                row.task(),
                row.step() + catalogue.partLabel(catalogue.stage(row.task()), row.part()),
                row.caseId(),
                row.number(),
                unit(row),
                Objects.requireNonNullElse(row.subject(), row.step()),
                standing == null ? null : standing.light(),
                standing == null ? null : standing.workingDaysLeft(),
                row.due(),
                row.since(),
                office(row.groups()),
                row.assignee() == null ? null : names.getOrDefault(row.assignee(), row.assignee()),
                scope.person().equals(row.assignee()),
                row.assignee() != null && scope.represented().contains(row.assignee()),
                signing.allows(row.task())
                        && row.agreedSoFar()
                        && !row.written()
                        && (row.assignee() == null || scope.person().equals(row.assignee())),
                proposal(row, names),
                row.askedBy() == null ? null : names.getOrDefault(row.askedBy(), row.askedBy()),
                row.urged(),
                row.halted(),
                row.written());
    }

    private static @Nullable Proposal proposal(Row row, Map<String, String> names) {
        return row.proposed() == null || row.proposer() == null || row.proposal() == null
                ? null
                : new Proposal(
                        Decision.of(row.proposed()),
                        names.getOrDefault(row.proposer(), row.proposer()),
                        row.proposal());
    }

    private static Substituting substituting(Substitution one, String person, Map<String, String> names) {
        boolean own = one.person().equals(person);
        String other = own ? one.substitute() : one.person();
        return new Substituting(one.id(), own, names.getOrDefault(other, other), one.lastDay());
    }

    private static @Nullable String unit(Row row) {
        return row.unit() == null ? row.county() : Objects.requireNonNullElse(row.county(), "") + row.unit();
    }

    /** The office of the first group, which is that of the examiners; what is given to single people is of the experts. */
    private String office(@Nullable String candidates) {
        return candidates == null
                ? "指定本人办理"
                : Arrays.stream(candidates.split(","))
                        .findFirst()
                        .map(groups::nameOf)
                        .orElse("");
    }
}
