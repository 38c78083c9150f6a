package cn.safecommunity.casefile;

import cn.safecommunity.engine.AsTheSystem;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes an open task from one person to another in the engine, after a rule of ours has allowed it. */
@Component
public class TaskHolders {

    private final TaskService tasks;
    private final AsTheSystem asTheSystem;

    TaskHolders(TaskService tasks, AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.asTheSystem = asTheSystem;
    }

    /** The right to work on it goes with the task; nobody next gives it back to the office. */
    public void pass(String taskId, @Nullable String to) {
        asTheSystem.<@Nullable String>ask(() -> {
            tasks.setAssignee(taskId, to);
            return to;
        });
    }
}
