package cn.safecommunity.recall;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.Decision;
import cn.safecommunity.casefile.Opinion;
import cn.safecommunity.casefile.Opinions;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.organisation.People;
import cn.safecommunity.recall.LastAct.Waiting;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the last act of a case for somebody who wants to take it back, and asks {@link Recall}. */
@Component
class RecallDesk {

    private final CaseFiles files;
    private final Opinions opinions;
    private final TaskCatalogue catalogue;
    private final RecallRepository repository;
    private final People people;

    RecallDesk(
            CaseFiles files, Opinions opinions, TaskCatalogue catalogue, RecallRepository repository, People people) {
        this.files = files;
        this.opinions = opinions;
        this.catalogue = catalogue;
        this.repository = repository;
        this.people = people;
    }

    /** Whoever may not see the case does not find it; empty while nobody has acted, or when the act was taken back. */
    Optional<LastAct> find(long caseId, String person) {
        files.visible(caseId, person);
        List<Opinion> given = opinions.of(caseId);
        Opinion last = given.isEmpty() ? null : given.get(given.size() - 1);
        return last == null || last.recalled()
                ? Optional.empty()
                : Optional.of(act(caseId, last, returned(given), person));
    }

    /** What somebody took back and has not done again yet. */
    Optional<RecallView> again(long caseId, String person) {
        List<Opinion> given = opinions.of(caseId);
        return given.stream()
                .skip(Math.max(0, given.size() - 1))
                .filter(last -> last.recalled() && last.person().equals(person))
                .flatMap(last -> repository.again(last.processInstanceId(), last.task(), person).stream()
                        .map(task -> new RecallView(catalogue.of(last.task()).label(), null, task)))
                .findFirst();
    }

    private LastAct act(long caseId, Opinion last, @Nullable Opinion returned, String person) {
        TaskRule rule = catalogue.of(last.task());
        boolean own = last.person().equals(person);
        List<Waiting> next = own ? repository.waiting(last.processInstanceId(), last.task()) : List.of();
        Recall asked = new Recall(
                own,
                own && isOfTheOffice(last, person),
                rule.leavesTraces(),
                own ? repository.since(last.processInstanceId(), last.task()) : List.of(),
                next.size(),
                next.stream().anyMatch(one -> one.assignee() != null),
                () -> repository.comeUp(caseId, last.at()).stream()
                        .anyMatch(key -> catalogue.of(key).decisions().contains(Decision.RETURN)));
        return new LastAct(last, rule.label(), returned, next, asked.objection());
    }

    /** A task that was given to the person alone has no office. */
    private boolean isOfTheOffice(Opinion last, String person) {
        List<String> offices = repository.offices(last.processInstanceId(), last.task());
        return offices.isEmpty() || !Collections.disjoint(offices, people.groupsOf(person));
    }

    private static @Nullable Opinion returned(List<Opinion> given) {
        return given.stream()
                .filter(one -> one.decision() == Decision.RETURN && !one.recalled())
                .reduce((first, later) -> later)
                .orElse(null);
    }
}
