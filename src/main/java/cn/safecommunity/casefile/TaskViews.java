package cn.safecommunity.casefile;

import cn.safecommunity.NotFound;
import cn.safecommunity.casefile.CaseFileView.Choice;
import cn.safecommunity.casefile.CaseFileView.DeadlineView;
import cn.safecommunity.casefile.CaseFileView.MaterialKind;
import cn.safecommunity.casefile.CaseFileView.TaskView;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.engine.SharedModel;
import cn.safecommunity.material.Materials;
import cn.safecommunity.policy.Level;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form needs to know of its task: the decisions it offers, where it may return to, how much time is left. */
@Component
public class TaskViews {

    private final TaskService tasks;
    private final TaskCatalogue catalogue;
    private final Materials materials;
    private final Deadlines deadlines;
    private final LateSteps lateSteps;

    TaskViews(
            TaskService tasks, TaskCatalogue catalogue, Materials materials, Deadlines deadlines, LateSteps lateSteps) {
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.materials = materials;
        this.deadlines = deadlines;
        this.lateSteps = lateSteps;
    }

    /** The task if the logged-in person may read it; the engine's authorisations decide. */
    public Task readable(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw gone();
        }
        return task;
    }

    /** For whoever comes too late, to be thrown. */
    public static NotFound gone() {
        return new NotFound("没有找到这个任务，可能已由他人办结，或者被取回、撤回。请刷新任务列表。");
    }

    TaskView of(Task task, TaskVariables variables) {
        TaskRule rule = catalogue.of(task.getTaskDefinitionKey());
        Level level = rule.level(variables.values());
        return new TaskView(
                task.getId(),
                rule.key(),
                task.getName(),
                level.id(),
                level.label(),
                rule.decisions().stream()
                        .map(value -> new Choice(value.id(), rule.decisionLabel(value)))
                        .toList(),
                rule.decisions().contains(Decision.RETURN)
                        ? rule.returnTo(level).stream()
                                .map(value -> new Choice(value.id(), value.label()))
                                .toList()
                        : List.of(),
                CaseLines.lines(variables.textOrNull(CaseVariables.MISSING_ITEMS)),
                rule.materials().stream()
                        .map(type -> new MaterialKind(type, materials.label(type)))
                        .toList(),
                rule.filesOf(task.getId(), variables.part()),
                rule.shown() == null ? null : variables.textOrNull(rule.shown()),
                variables.part(),
                deadline(rule.key(), level, variables),
                rule.key().equals(SharedModel.SUPERVISE) ? lateSteps.of(task, variables) : null);
    }

    private @Nullable DeadlineView deadline(String step, Level level, TaskVariables variables) {
        return deadlines
                .of(variables.caseId(), level, step, variables.part())
                .map(DeadlineView::of)
                .orElse(null);
    }

    public TaskVariables variables(Task task) {
        Map<String, Object> values = tasks.getVariables(task.getId());
        return new TaskVariables(values);
    }
}
