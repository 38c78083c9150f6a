package cn.safecommunity.casefile;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.People;
import cn.safecommunity.security.Conflict;
import cn.safecommunity.security.TaskPersons;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The one answer to whether a person may work on an open task now, whether they take it on, fill something in, or complete
 * it: it is offered to their group or given to them, no colleague has taken it on, and they may decide about this case.
 */
@Component
class WhoMayWork implements TaskPersons {

    private final People people;
    private final FourEyesCheck fourEyes;

    WhoMayWork(People people, FourEyesCheck fourEyes) {
        this.people = people;
        this.fourEyes = fourEyes;
    }

    @Override
    public void checkTaking(DelegateTask task, String person) {
        check(new CaseTask(task), person);
    }

    @Override
    public void checkGiven(DelegateTask task, String person) {
        CaseTask given = new CaseTask(task);
        if (!given.seat().groups().isEmpty() && !given.seat().isOf(person, people.groupsOf(person))) {
            throw new Refusal(people.nameOf(person) + "不在承办这项任务的单位，请指定承办单位的人员。");
        }
        fourEyes.objection(given.seat(), given.variables(), person)
                .map(Refusal::new)
                .ifPresent(WhoMayWork::refuse);
    }

    void check(CaseTask task, String person) {
        Seat seat = task.seat();
        objection(seat, person, () -> fourEyes.objection(seat, task.variables(), person))
                .ifPresent(WhoMayWork::refuse);
    }

    /** Why whoever has found the task may not, to be thrown; empty when they may. */
    Optional<Refusal> objection(OpenTask task) {
        return objection(task.seat(), task.person(), () -> fourEyes.objection(task));
    }

    /** @param decidedBefore what the four eyes say, asked only when nothing else decides */
    private Optional<Refusal> objection(Seat task, String person, Supplier<Optional<String>> decidedBefore) {
        if (!task.isOf(person, people.groupsOf(person))) {
            return Optional.of(new Forbidden("此任务不属于您所在的单位，请由承办单位的人员办理。"));
        }
        if (!task.isFreeFor(person)) {
            String colleague = people.nameOf(String.valueOf(task.assignee()));
            return Optional.of(new Conflict("此任务已由" + colleague + "领取，请由其办理，或请其转交。超过办理期限的，您可以打开任务接过来办理。"));
        }
        return decidedBefore.get().map(Refusal::new);
    }

    private static void refuse(Refusal reason) {
        throw reason;
    }
}
