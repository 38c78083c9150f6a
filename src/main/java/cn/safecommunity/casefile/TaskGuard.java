package cn.safecommunity.casefile;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.organisation.People;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * Holds every client to the same rules: nobody completes a task without its decision and opinion, for another level, or
 * twice in a row as examiner and leader. Answers of an earlier task are cleared when a new one begins, so that none of
 * them can stand in for a missing one.
 */
@Component("taskGuard")
class TaskGuard implements TaskListener {

    private static final List<String> ANSWERS = List.of(
            CaseVariables.DECISION, CaseVariables.OPINION, CaseVariables.ASSESSORS, CaseVariables.RECEIPT_NUMBER);

    private final CurrentUser currentUser;
    private final People people;
    private final Opinions opinions;
    private final TaskCatalogue catalogue;
    private final CaseFiles files;
    private final Map<String, TaskWork> work;

    TaskGuard(
            CurrentUser currentUser,
            People people,
            Opinions opinions,
            TaskCatalogue catalogue,
            CaseFiles files,
            List<TaskWork> rooms) {
        this.currentUser = currentUser;
        this.people = people;
        this.opinions = opinions;
        this.catalogue = catalogue;
        this.files = files;
        this.work = rooms.stream().collect(Collectors.toMap(TaskWork::kind, Function.identity()));
    }

    @Override
    public void notify(DelegateTask task) {
        TaskRule rule = catalogue.of(task.getTaskDefinitionKey());
        if (EVENTNAME_CREATE.equals(task.getEventName())) {
            begin(task, rule);
        } else {
            complete(task, rule);
        }
    }

    private void begin(DelegateTask task, TaskRule rule) {
        if (!rule.answeredAlone()) { // else the answers are local to the task
            ANSWERS.forEach(name -> task.getExecution().removeVariable(name));
        }
        if (!rule.key().equals("correct") && !rule.key().equals("supervise")) {
            task.getExecution().removeVariable(CaseVariables.RETURN_TO);
            task.getExecution().removeVariable(CaseVariables.MISSING_ITEMS);
        }
        work(task).ifPresent(room -> room.begin(task));
    }

    private void complete(DelegateTask task, TaskRule rule) {
        String person = currentUser.id();
        checkPerson(task, person);
        Level acting = ActingLevel.of(rule, task.getVariables());
        TaskAnswer answer = TaskAnswer.read(rule, acting, task.getVariables());
        checkAnotherPerson(rule, task, person);
        work(task).ifPresent(room -> room.complete(task, person, answer));
        long caseId = CaseVariables.caseId(task);
        opinions.add(caseId, acting.id(), rule.key(), task.getProcessInstanceId(), person, answer);
        if ("return".equals(answer.decision())) {
            task.setVariable(CaseVariables.RETURNED_FROM, rule.key());
            task.setVariable(CaseVariables.MISSING_ITEMS, answer.missingItems());
        }
        if (rule.decisions().isEmpty() || rule.severalAtOnce()) {
            ANSWERS.forEach(name -> task.getExecution().removeVariable(name));
        }
    }

    private void checkPerson(DelegateTask task, String person) {
        String assignee = task.getAssignee();
        if (assignee != null && !assignee.equals(person)) {
            throw new Forbidden("此任务已由" + people.nameOf(assignee) + "领取，请由其办理，或请其先放弃领取。");
        }
        Collection<String> candidates = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        boolean member = people.groupsOf(person).stream().anyMatch(candidates::contains);
        if (!member && !(candidates.isEmpty() && person.equals(assignee))) {
            throw new Forbidden("此任务不属于您所在的部门，请由承办部门的人员办理。");
        }
    }

    private void checkAnotherPerson(TaskRule rule, DelegateTask task, String person) {
        String earlier = rule.examinedBy();
        if (earlier == null) {
            return;
        }
        opinions.latest(task.getProcessInstanceId(), earlier)
                .filter(examined -> examined.person().equals(person))
                .ifPresent(examined -> {
                    throw new Refusal(
                            rule.label() + "人与" + catalogue.of(earlier).label() + "人不能是同一人：您已经办理过“"
                                    + catalogue.of(earlier).label() + "”，请由另一位负责人办理。");
                });
    }

    private Optional<TaskWork> work(DelegateTask task) {
        return Optional.ofNullable(
                work.get(files.get(CaseVariables.caseId(task)).kind()));
    }
}
