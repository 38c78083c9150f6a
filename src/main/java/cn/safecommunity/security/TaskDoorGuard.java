package cn.safecommunity.security;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetProcessInstanceCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.PropertyAccessor;

/**
 * What the engine does not check when a person works on a task through REST: claiming is for oneself, one's own claim
 * can be given back, and comments are for those who see the task.
 */
class TaskDoorGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (!isGuarded(command) || !Caller.isOrdinaryPersonAtAnEngineDoor()) {
            return next.execute(command);
        }
        PropertyAccessor fields = new DirectFieldAccessor(command);
        if (command instanceof AssignTaskCmd) {
            return assign(command, text(fields, "taskId"), text(fields, "userId"));
        }
        if (command instanceof ClaimTaskCmd) {
            checkClaimant(text(fields, "userId"));
        } else {
            checkVisible(fields);
        }
        return next.execute(command);
    }

    private static boolean isGuarded(Command<?> command) {
        return command instanceof ClaimTaskCmd
                || command instanceof AssignTaskCmd
                || command instanceof AddCommentCmd
                || command instanceof GetTaskCommentCmd
                || command instanceof GetTaskCommentsCmd
                || command instanceof GetProcessInstanceCommentsCmd;
    }

    private static void checkClaimant(@Nullable String userId) {
        if (userId != null && !userId.equals(Caller.userId())) {
            throw new Forbidden("只能为本人领取任务。需要转交他人时，请联系系统管理员。");
        }
    }

    /** The engine lets a worker claim but not give back; whoever holds a task may put it back to its group. */
    private <T> T assign(Command<T> command, @Nullable String taskId, @Nullable String userId) {
        boolean givesBack = userId == null && taskId != null && Objects.equals(assignee(taskId), Caller.userId());
        if (givesBack) {
            return Context.getCommandContext().runWithoutAuthorization(() -> next.execute(command));
        }
        return next.execute(command);
    }

    private static @Nullable String assignee(String taskId) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        return task == null ? null : task.getAssignee();
    }

    private static void checkVisible(PropertyAccessor fields) {
        String task = text(fields, "taskId");
        String instance = text(fields, "processInstanceId");
        if ((task != null && !seesTask(task)) || (instance != null && !seesInstance(instance))) {
            throw new NotFound("没有找到该事项，或者您无权查看。请刷新任务列表。");
        }
    }

    private static boolean seesTask(String id) {
        ProcessEngineServices engine = services();
        return engine.getTaskService().createTaskQuery().taskId(id).count() > 0
                || engine.getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .taskId(id)
                                .count()
                        > 0;
    }

    private static boolean seesInstance(String id) {
        ProcessEngineServices engine = services();
        return engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0
                || engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0;
    }

    private static ProcessEngineServices services() {
        return Context.getProcessEngineConfiguration().getProcessEngine();
    }

    private static @Nullable String text(PropertyAccessor fields, String name) {
        return fields.isReadableProperty(name) ? (String) fields.getPropertyValue(name) : null;
    }
}
