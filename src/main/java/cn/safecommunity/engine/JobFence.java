package cn.safecommunity.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * What a job must pass before it runs: a reminder waits for the person who acts on its task, and a node that slept does
 * not run what was given to another one meanwhile. What it had begun fails at its end, by the job's revision.
 */
class JobFence extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(JobFence.class);

    private static final String LOCK_TASK = """
            SELECT 1 FROM act_ru_task WHERE execution_id_ = (SELECT execution_id_ FROM act_ru_job WHERE id_ = ?)
            FOR UPDATE""";

    private static final String OWNER = "SELECT lock_owner_ FROM act_ru_job WHERE id_ = ?";

    @Override
    public <T> @Nullable T execute(Command<T> command) {
        if (command instanceof ExecuteJobsCmd
                && !mayRun((String) new DirectFieldAccessor(command).getPropertyValue("jobId"))) {
            return null; // as the engine does with a job that is gone
        }
        return next.execute(command);
    }

    private static boolean mayRun(@Nullable String job) {
        Connection connection =
                Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
        try {
            ask(connection, LOCK_TASK, job);
            if (Context.getJobExecutorContext() == null) {
                return true; // an administrator runs it
            }
            String owner = ask(connection, OWNER, job);
            String self =
                    Context.getProcessEngineConfiguration().getJobExecutor().getLockOwner();
            if (owner == null || owner.equals(self)) {
                return owner != null;
            }
            LOG.warn("Job {} was given to {} while this node did not answer; it is not run here", job, owner);
            return false;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("look whose job it is", null, e);
        }
    }

    private static @Nullable String ask(Connection connection, String question, @Nullable String job)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, job);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
