package cn.safecommunity.deadline;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Level;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the stage that an execution or a task of a model is in. */
@Component
class Stages {

    private final LimitedSteps steps;

    Stages(LimitedSteps steps) {
        this.steps = steps;
    }

    Stage of(VariableScope scope) {
        return of(scope, steps.stage(activityId(scope)));
    }

    /** The stage of that name in the case of this execution or task. */
    Stage of(VariableScope scope, String step) {
        if (!(scope.getVariable(CaseVariables.CASE_ID) instanceof Number caseId)) {
            throw new IllegalStateException("The variable 'caseId' is missing in the step '" + step + "'");
        }
        List<String> tasks = steps.tasks(step);
        if (tasks.isEmpty()) {
            throw new IllegalStateException("The step '" + step + "' has no time limit");
        }
        return new Stage(
                caseId.longValue(),
                steps.level(tasks.get(0), scope),
                step,
                CaseVariables.part(scope.getVariable(CaseVariables.PART)));
    }

    /** The stage somebody works on at this level, given the key of the task or the stage itself. */
    Stage of(long caseId, Level level, String taskOrStage, int part) {
        return new Stage(caseId, level, steps.stage(taskOrStage), part);
    }

    /** The stage a task belongs to. */
    String step(String taskKey) {
        return steps.stage(taskKey);
    }

    /** The keys of the tasks that people complete in a stage. */
    List<String> tasks(Stage stage) {
        return steps.tasks(stage.step());
    }

    /** Under which name {@code reviewTimeLimit} knows the stage. */
    String limitName(Stage stage) {
        return steps.limitName(stage.step(), stage.level());
    }

    /** What people call the stage. */
    String label(Stage stage) {
        return steps.stageLabel(stage.step(), stage.part());
    }

    /** Whether every start is a new request with its full limit. */
    boolean startsAnew(Stage stage) {
        return steps.startsAnew(stage.step());
    }

    private static String activityId(VariableScope scope) {
        return scope instanceof DelegateTask task
                ? task.getTaskDefinitionKey()
                : ((DelegateExecution) scope).getCurrentActivityId();
    }

    static @Nullable String textOrNull(VariableScope scope, String variable) {
        Object value = scope.getVariable(variable);
        return value == null ? null : value.toString();
    }
}
