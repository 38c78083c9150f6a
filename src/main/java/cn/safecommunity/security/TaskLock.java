package cn.safecommunity.security;

import cn.safecommunity.organisation.People;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Lets one act on a task after the other: completing, claiming, giving back, handing over. The slower of two people then
 * sees what the faster one has done, instead of colliding with it somewhere in the engine.
 */
final class TaskLock {

    private TaskLock() {}

    /** The task as it is until this transaction ends; if it is gone, the refusal says who has completed it. */
    static TaskEntity take(String taskId, ObjectProvider<People> people) {
        CommandContext context = Context.getCommandContext();
        Connection connection = context.getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM act_ru_task WHERE id_ = ? FOR UPDATE")) {
            statement.setString(1, taskId);
            statement.execute();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("lock a task", null, e);
        }
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new Conflict(
                    gone(context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId), people));
        }
        return task;
    }

    private static String gone(@Nullable HistoricTaskInstanceEntity task, ObjectProvider<People> people) {
        boolean completed = task != null && TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason());
        String person = completed ? task.getAssignee() : null;
        return person == null
                ? "该任务已办结或已撤销，您的操作没有生效。请刷新任务列表。"
                : "该任务已由" + people.getObject().nameOf(person) + "办结，您的操作没有生效。请刷新任务列表。";
    }
}
