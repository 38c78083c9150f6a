package cn.safecommunity.casefile;

import cn.safecommunity.engine.CaseVariables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks that are over, as the engine's history has them. */
@Repository
class EndedTasks {

    /** What the engine writes of a task that somebody has completed. */
    private static final String COMPLETED = "completed";

    private final JdbcClient jdbc;

    EndedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How a task ended.
     *
     * @param done whether somebody has completed it; not when the model has taken it away
     */
    record Ended(Instant at, boolean done) {}

    /** The last that ended of the tasks with one of these keys; {@code part} tells those apart that a case has at once. */
    Optional<Ended> last(String processInstanceId, List<String> keys, int part) {
        return jdbc.sql("""
                SELECT task.end_time_, task.delete_reason_ FROM act_hi_taskinst task
                WHERE task.proc_inst_id_ = :instance AND task.end_time_ IS NOT NULL
                    AND task.task_def_key_ = ANY(string_to_array(:keys, ','))
                    AND coalesce((SELECT max(own.long_) FROM act_hi_varinst own
                        WHERE own.act_inst_id_ = task.act_inst_id_ AND own.name_ = :name), 0) = :part
                ORDER BY task.end_time_ DESC LIMIT 1""")
                .param("instance", processInstanceId)
                .param("keys", String.join(",", keys))
                .param("name", CaseVariables.PART)
                .param("part", part)
                .query((row, number) -> new Ended(
                        row.getTimestamp("end_time_").toInstant(), COMPLETED.equals(row.getString("delete_reason_"))))
                .optional();
    }
}
