package cn.safecommunity.deadline;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the stage that an execution or a task of a model is in. */
@Component
class Stages {

    /** The elements of the review step that act for the stage without being a task of it. */
    private static final Set<String> LIGHTS_OF_HANDLING = Set.of("remind", "issueYellowCard", "issueRedCard");

    private final LimitedSteps steps;

    Stages(LimitedSteps steps) {
        this.steps = steps;
    }

    Stage of(VariableScope scope) {
        String activity = activityId(scope);
        String step = LIGHTS_OF_HANDLING.contains(activity) ? Stage.HANDLING : steps.stage(activity);
        if (!(scope.getVariable("caseId") instanceof Number caseId)) {
            throw new IllegalStateException("The variable 'caseId' is missing in the step '" + step + "'");
        }
        List<String> tasks = steps.tasks(step);
        if (tasks.isEmpty()) {
            throw new IllegalStateException("The step '" + step + "' has no time limit");
        }
        return new Stage(caseId.longValue(), steps.level(tasks.get(0), scope), step);
    }

    /** The stage somebody works on at this level, given the key of the task or the stage itself. */
    Stage of(long caseId, String level, String taskOrStage) {
        return new Stage(caseId, level, steps.stage(taskOrStage));
    }

    /** The stage a task belongs to. */
    String step(String taskKey) {
        return steps.stage(taskKey);
    }

    /** The keys of the tasks that people complete in a stage. */
    List<String> tasks(Stage stage) {
        return steps.tasks(stage.step());
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
