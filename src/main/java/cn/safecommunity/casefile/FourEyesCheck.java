package cn.safecommunity.casefile;

import cn.safecommunity.casefile.EarlierActs.Stored;
import cn.safecommunity.casefile.FourEyes.Act;
import cn.safecommunity.casefile.TaskRule.BroughtUp;
import cn.safecommunity.casefile.TaskRule.Trait;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Access;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
        return Optional.ofNullable(objections(task, variables, List.of(person)).get(person));
    }

    /** The same for a task with which everything else has been read. */
    Optional<String> objection(OpenTask task) {
        String person = task.person();
        return Optional.ofNullable(
                objections(task.seat(), task.variables(), List.of(person), () -> Map.of(person, task.acts()))
                        .get(person));
    }

    /** The same for several people, with what they have done read together; only those against whom something speaks. */
    Map<String, String> objections(Seat task, Map<String, Object> variables, Collection<String> persons) {
        return objections(task, variables, persons, () -> acts.of(CaseVariables.caseId(variables), persons));
    }

    private Map<String, String> objections(
            Seat task,
            Map<String, Object> variables,
            Collection<String> persons,
            Supplier<Map<String, List<Stored>>> acts) {
        TaskRule rule = catalogue.find(task.key()).orElse(null);
        if (rule == null || persons.isEmpty()) {
            return Map.of();
        }
        Before before = before(rule, task);
        Map<String, List<Stored>> earlier = acts.get();
        Map<String, String> objections = new HashMap<>();
        for (String person : persons) {
            List<Stored> own = earlier.getOrDefault(person, List.of());
            boolean isOwn = person.equals(before.person())
                    || (rule.examinedBy() != null && hasAdvised(task.processInstanceId(), rule.examinedBy(), own));
            objection(rule, variables, person, before.act(), isOwn, own)
                    .ifPresent(reason -> objections.put(person, reason));
        }
        return objections;
    }

    /** What somebody else must have done before a task, in words, and who has done it; nothing where anybody may have. */
    private record Before(@Nullable String act, @Nullable String person) {}

    private Before before(TaskRule rule, Seat task) {
        String examinedBy = rule.examinedBy();
        if (examinedBy != null) {
            return new Before(
                    catalogue.of(examinedBy).label(),
                    opinions.latest(task.processInstanceId(), examinedBy)
                            .map(Opinion::person)
                            .orElse(null));
        }
        BroughtUp broughtUp = rule.broughtUp();
        return broughtUp == null
                ? new Before(null, null)
                : new Before(
                        broughtUp.act(), broughtUp.by().apply(task.taskId()).orElse(null));
    }

    private Optional<String> objection(
            TaskRule rule,
            Map<String, Object> variables,
            String person,
            @Nullable String before,
            boolean isOwn,
            List<Stored> earlier) {
        Object unit = variables.getOrDefault(CaseVariables.COMMUNITY, variables.get(CaseVariables.UNIT_CONCERNED));
        List<String> independent = catalogue.independent();
        return FourEyes.objection(
                rule.level(variables),
                rule.is(Trait.INDEPENDENT),
                rule.label(),
                before,
                isOwn,
                unit != null && access.mayActFor(person, unit.toString()),
                earlier.stream()
                        .map(act -> new Act(act.level(), label(act.task()), act.at(), independent.contains(act.task())))
                        .toList());
    }

    private static boolean hasAdvised(String instance, String task, List<Stored> earlier) {
        return earlier.stream()
                .anyMatch(act -> instance.equals(act.advisedIn()) && act.task().equals(task));
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

    /** Whoever begins a case for a unit they work for has applied in its name; null when nobody does. */
    @Nullable
    String applicant(@Nullable String unit, @Nullable String person) {
        return unit != null && person != null && access.mayActFor(person, unit) ? person : null;
    }
}
