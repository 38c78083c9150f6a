package cn.safecommunity.casefile;

import cn.safecommunity.engine.AsTheSystem;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes an open task from one person to another in the engine, after a rule of ours has allowed it. */
@Component
public class TaskHolders {

    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final AsTheSystem asTheSystem;

    TaskHolders(TaskService tasks, AuthorizationService authorizations, AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.asTheSystem = asTheSystem;
    }

    /** The engine gives the next one a right of their own to the task and leaves the last one theirs; nobody next gives it back to the office. */
    public void pass(String taskId, @Nullable String from, @Nullable String to) {
        asTheSystem.<@Nullable String>ask(() -> {
            tasks.setAssignee(taskId, to);
            if (from != null && !from.equals(to)) {
                authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(taskId)
                        .userIdIn(from)
                        .list()
                        .forEach(right -> authorizations.deleteAuthorization(right.getId()));
            }
            return to;
        });
    }
}
