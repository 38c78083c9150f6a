package cn.safecommunity.endorsement;

import cn.safecommunity.NotFound;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.endorsement.CaseView.Choice;
import cn.safecommunity.endorsement.CaseView.DeadlineView;
import cn.safecommunity.endorsement.CaseView.TaskView;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form needs to know of its task: the decisions it offers, where it may return to, how much time is left. */
@Component
class TaskViews {

    private final TaskService tasks;
    private final Deadlines deadlines;

    TaskViews(TaskService tasks, Deadlines deadlines) {
        this.tasks = tasks;
        this.deadlines = deadlines;
    }

    /** The task if the logged-in person may read it; the engine's authorisations decide. */
    Task readable(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new NotFound("没有找到这个任务，可能已由他人办结，请刷新任务列表。");
        }
        return task;
    }

    TaskView of(Task task, TaskVariables variables) {
        TaskRule rule = TaskRule.of(task.getTaskDefinitionKey()).orElseThrow();
        Level level = ActingLevel.of(rule, variables.values());
        return new TaskView(
                task.getId(),
                rule.key(),
                task.getName(),
                level.id(),
                level.label(),
                rule.decisions().stream()
                        .map(value -> new Choice(value, rule.decisionLabel(value)))
                        .toList(),
                rule.decisions().contains("return")
                        ? rule.returnTo(level).stream()
                                .map(value -> new Choice(value, Level.returnLabel(value)))
                                .toList()
                        : List.of(),
                CaseViews.lines(variables.textOrNull(CaseVariables.MISSING_ITEMS)),
                otherSide(rule, variables),
                deadline(rule, level, variables.caseId()));
    }

    /** What the other side's system answered when it refused. */
    private static @Nullable String otherSide(TaskRule rule, TaskVariables variables) {
        return switch (rule.key()) {
            case "registerFiling" -> variables.textOrNull("filingReason");
            case "submitApplication" -> variables.textOrNull("applicationReason");
            default -> null;
        };
    }

    private @Nullable DeadlineView deadline(TaskRule rule, Level level, long caseId) {
        String step = rule.key().equals("examine") || rule.key().equals("signOff") ? "handling" : rule.key();
        return deadlines
                .of(caseId, level.id(), step)
                .map(found ->
                        new DeadlineView(found.dueAt(), found.workingDaysLeft(), found.light(), found.provisional()))
                .orElse(null);
    }

    TaskVariables variables(Task task) {
        Map<String, Object> values = tasks.getVariables(task.getId());
        return new TaskVariables(values);
    }

    /** The tasks' keys of this room, for those who look tasks up by case. */
    static List<String> keys() {
        return List.copyOf(TaskRule.keys());
    }
}
