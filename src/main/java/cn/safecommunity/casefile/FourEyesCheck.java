package cn.safecommunity.casefile;

import cn.safecommunity.casefile.EarlierActs.Stored;
import cn.safecommunity.casefile.FourEyes.Act;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Access;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks {@link FourEyes} about a person and a task, a team, or a case that begins. */
@Component
public class FourEyesCheck {

    private final TaskCatalogue catalogue;
    private final EarlierActs acts;
    private final Opinions opinions;
    private final Access access;

    FourEyesCheck(TaskCatalogue catalogue, EarlierActs acts, Opinions opinions, Access access) {
        this.catalogue = catalogue;
        this.acts = acts;
        this.opinions = opinions;
        this.access = access;
    }

    /**
     * Why a person must not decide at this task, whatever groups they are in; empty when nothing speaks against it.
     *
     * @param variables those of the task
     */
    Optional<String> objection(Seat task, Map<String, Object> variables, String person) {
        TaskRule rule = catalogue.find(task.key()).orElse(null);
        if (rule == null) {
            return Optional.empty();
        }
        Object unit = variables.get(CaseVariables.COMMUNITY);
        String otherThan = rule.examinedBy();
        List<Stored> earlier = acts.of(CaseVariables.caseId(variables), person);
        return FourEyes.objection(
                rule.level(variables),
                rule.label(),
                otherThan == null ? null : catalogue.of(otherThan).label(),
                otherThan != null && isLatest(task.processInstanceId(), otherThan, person, earlier),
                unit != null && access.mayActFor(person, unit.toString()),
                earlier.stream()
                        .map(act -> new Act(act.level(), label(act.task()), act.at()))
                        .toList());
    }

    private boolean isLatest(String instance, String task, String person, List<Stored> earlier) {
        return opinions.latest(instance, task)
                        .filter(latest -> latest.person().equals(person))
                        .isPresent()
                || earlier.stream()
                        .anyMatch(act ->
                                instance.equals(act.advisedIn()) && act.task().equals(task));
    }

    private String label(String task) {
        return task.isEmpty() ? "申报" : catalogue.find(task).map(TaskRule::label).orElse(task);
    }

    /** What this person has done in a case other than assessing it independently; whoever has is no expert in it. */
    public Optional<String> tookPart(long caseId, String person) {
        List<String> independent = catalogue.independent();
        return acts.of(caseId, person).stream()
                .filter(act -> !independent.contains(act.task()))
                .map(act -> label(act.task()))
                .findFirst();
    }

    /** Whoever begins a case for a unit has applied in its name. */
    void begun(long caseId, @Nullable String unit, @Nullable String person) {
        if (unit != null && person != null && access.mayActFor(person, unit)) {
            acts.applied(caseId, person);
        }
    }
}
