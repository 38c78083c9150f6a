package cn.safecommunity.casefile;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.TaskRule.Trait;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Level;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Holds every client to the same rules: nobody completes a task without its decision and opinion, for another level, or
 * twice in a row as examiner and leader. Answers of an earlier task are cleared when a new one begins, so that none of
 * them can stand in for a missing one.
 */
@Component("taskGuard")
class TaskGuard implements TaskListener {

    private final CurrentUser currentUser;
    private final People people;
    private final Opinions opinions;
    private final TaskCatalogue catalogue;
    private final CaseKinds kinds;
    private final CaseFiles files;

    TaskGuard(
            CurrentUser currentUser,
            People people,
            Opinions opinions,
            TaskCatalogue catalogue,
            CaseKinds kinds,
            CaseFiles files) {
        this.currentUser = currentUser;
        this.people = people;
        this.opinions = opinions;
        this.catalogue = catalogue;
        this.kinds = kinds;
        this.files = files;
    }

    @Override
    public void notify(DelegateTask delegate) {
        CaseTask task = new CaseTask(delegate);
        String kind = files.get(task.caseId()).kind();
        TaskRule rule = catalogue.of(kind, task.key());
        if (EVENTNAME_CREATE.equals(delegate.getEventName())) {
            begin(task, rule);
        } else {
            complete(task, rule, kinds.of(kind));
        }
    }

    private static void begin(CaseTask task, TaskRule rule) {
        if (!rule.is(Trait.INDEPENDENT)) { // else the answers are local to the task
            clear(task, rule);
        }
        if (!rule.is(Trait.KEEPS_RETURN)) {
            task.remove(CaseVariables.RETURN_TO);
            task.remove(CaseVariables.MISSING_ITEMS);
        }
        rule.begin(task);
    }

    private void complete(CaseTask task, TaskRule rule, CaseKind kind) {
        String person = currentUser.id();
        checkPerson(task, person);
        Level acting = rule.level(task.variables());
        TaskAnswer answer = TaskAnswer.read(rule, acting, task.variables(), person);
        checkAnotherPerson(rule, task, person);
        if (rule.movesOn(answer)) {
            kind.beforeMovingOn(task.caseId());
        }
        rule.complete(task, answer);
        opinions.add(task.caseId(), acting, rule.key(), task.processInstanceId(), answer);
        if (answer.is(Decision.RETURN)) {
            task.set(CaseVariables.RETURNED_FROM, rule.key());
            task.set(CaseVariables.MISSING_ITEMS, answer.missingItems());
        }
        if (rule.decisions().isEmpty() || rule.is(Trait.SEVERAL)) {
            clear(task, rule);
        }
    }

    private static void clear(CaseTask task, TaskRule rule) {
        task.remove(CaseVariables.DECISION);
        task.remove(CaseVariables.OPINION);
        rule.own().forEach(task::remove);
    }

    private void checkPerson(CaseTask task, String person) {
        Seat seat = task.seat();
        if (!seat.isFreeFor(person)) {
            throw new Forbidden("此任务已由" + people.nameOf(String.valueOf(seat.assignee())) + "领取，请由其办理，或请其先放弃领取。");
        }
        if (!seat.isOf(person, people.groupsOf(person))) {
            throw new Forbidden("此任务不属于您所在的部门，请由承办部门的人员办理。");
        }
    }

    private void checkAnotherPerson(TaskRule rule, CaseTask task, String person) {
        String earlier = rule.examinedBy();
        if (earlier == null) {
            return;
        }
        opinions.latest(task.processInstanceId(), earlier)
                .filter(examined -> examined.person().equals(person))
                .ifPresent(examined -> {
                    throw new Refusal(
                            "“" + rule.label() + "”与“" + catalogue.of(earlier).label() + "”不能由同一人办理：您已经办理过“"
                                    + catalogue.of(earlier).label() + "”，请由另一位负责人办理。");
                });
    }
}
