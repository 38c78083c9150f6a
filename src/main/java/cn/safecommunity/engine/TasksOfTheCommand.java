package cn.safecommunity.engine;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Open tasks as the running command of the engine has them, with what it has changed and not stored yet. A query for tasks
 * gives the same, but is put together anew from hundreds of conditions each time, which costs more than its answer.
 */
public final class TasksOfTheCommand {

    private TasksOfTheCommand() {}

    /** The task, read at most once in a command; null when there is none. */
    public static @Nullable Task of(String taskId) {
        return manager().findTaskById(taskId);
    }

    /** Those of an instance with one of these keys, by their ids. */
    public static List<Task> in(String processInstanceId, List<String> keys) {
        return manager().findTasksByProcessInstanceId(processInstanceId).stream()
                .filter(task -> keys.contains(task.getTaskDefinitionKey()))
                .sorted(Comparator.comparing(Task::getId))
                .map(Task.class::cast)
                .toList();
    }

    private static TaskManager manager() {
        return Context.getCommandContext().getTaskManager();
    }
}
