package cn.safecommunity.casefile;

import cn.safecommunity.casefile.TaskRule.Trait;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.policy.Level;
import cn.safecommunity.security.Submission;
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
    private final WhoMayWork whoMayWork;
    private final StandIns standIns;
    private final Opinions opinions;
    private final TaskCatalogue catalogue;
    private final CaseKinds kinds;
    private final CaseFiles files;

    TaskGuard(
            CurrentUser currentUser,
            WhoMayWork whoMayWork,
            StandIns standIns,
            Opinions opinions,
            TaskCatalogue catalogue,
            CaseKinds kinds,
            CaseFiles files) {
        this.currentUser = currentUser;
        this.whoMayWork = whoMayWork;
        this.standIns = standIns;
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

    private void begin(CaseTask task, TaskRule rule) {
        if (!rule.is(Trait.INDEPENDENT)) { // else the answers never were variables (SubmissionGuard)
            clear(task, rule);
        }
        if (!rule.is(Trait.KEEPS_RETURN)) {
            task.remove(CaseVariables.RETURN_TO);
            task.remove(CaseVariables.MISSING_ITEMS);
        }
        rule.begin(task);
        standIns.begin(task, rule);
    }

    private void complete(CaseTask task, TaskRule rule, CaseKind kind) {
        String person = currentUser.id();
        whoMayWork.check(task, person);
        Level acting = rule.level(task.variables());
        TaskAnswer answer = TaskAnswer.read(rule, acting, Submission.current(), person);
        if (rule.movesOn(answer)) {
            kind.beforeMovingOn(task.caseId());
        }
        rule.complete(task, answer);
        opinions.add(task.caseId(), acting, rule.key(), task.processInstanceId(), answer);
        if (!rule.is(Trait.INDEPENDENT)) {
            CaseVariables.ALL_SEEN.stream()
                    .filter(Submission.current()::containsKey)
                    .forEach(task::remove);
        }
        task.remove(CaseVariables.OPINION); // it stands in the case file now, and no model decides by it
        if (answer.is(Decision.RETURN) && !rule.is(Trait.INDEPENDENT)) {
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
}
