package cn.safecommunity.security;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.organisation.People;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
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
            throw new Conflict(whoCompleted(connection, taskId)
                    .map(act -> "该任务已由" + people.getObject().nameOf(act.person(), act.at()) + "于"
                            + WrittenDay.minuteOf(act.at()) + "办结，您的操作没有生效。请刷新任务列表。")
                    .orElse("该任务已撤销，您的操作没有生效。请刷新任务列表。"));
        }
        return task;
    }

    /** Somebody who has completed a task. */
    private record Act(String person, Instant at) {}

    /**
     * As the record of the acts of people has it, because a task that nobody claimed has no holder in its history. Asked
     * in plain SQL, because the engine shows this record to administrators only.
     */
    private static Optional<Act> whoCompleted(Connection connection, String taskId) {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT user_id_, timestamp_ FROM act_hi_op_log WHERE task_id_ = ? AND operation_type_ = ?"
                        + " AND user_id_ IS NOT NULL ORDER BY timestamp_ DESC LIMIT 1")) {
            statement.setString(1, taskId);
            statement.setString(2, UserOperationLogEntry.OPERATION_TYPE_COMPLETE);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Act(row.getString(1), row.getTimestamp(2).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("who completed a task", null, e);
        }
    }
}
