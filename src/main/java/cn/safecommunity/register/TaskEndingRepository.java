package cn.safecommunity.register;

import cn.safecommunity.organisation.Sight;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the engine's history says of a task that has ended. */
@Repository
class TaskEndingRepository {

    /** The case of a task is the one its own execution names, else that of its process instance. */
    private static final String ENDED = """
            SELECT t.name_, coalesce(t.assignee_, (
                SELECT o.user_id_ FROM act_hi_op_log o
                WHERE o.task_id_ = t.id_ AND o.operation_type_ = 'Complete' AND o.user_id_ IS NOT NULL
                ORDER BY o.timestamp_ DESC LIMIT 1)) AS person, t.end_time_, t.delete_reason_ = 'completed' AS done, (
                SELECT v.long_ FROM act_hi_varinst v
                WHERE v.proc_inst_id_ = t.proc_inst_id_ AND v.name_ = 'caseId'
                    AND v.execution_id_ IN (t.execution_id_, t.proc_inst_id_)
                ORDER BY v.execution_id_ = t.execution_id_ DESC LIMIT 1) AS case_id,
                EXISTS (SELECT 1 FROM act_hi_identitylink l
                    WHERE l.task_id_ = t.id_ AND l.group_id_ = ANY(string_to_array(:groups, ','))) AS offered
            FROM act_hi_taskinst t WHERE t.id_ = :task AND t.end_time_ IS NOT NULL""";

    private final JdbcClient jdbc;

    TaskEndingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task that has ended.
     *
     * @param person who did it, also without having taken it on, or had it last
     * @param offered whether it was offered to an office of the person who asks
     */
    record Ended(
            String task,
            @Nullable String person,
            Instant at,
            boolean done,
            @Nullable Long caseId,
            boolean offered) {

        boolean isOf(String asking) {
            return asking.equals(person);
        }
    }

    Optional<Ended> find(String task, Sight sight) {
        List<Ended> found = jdbc.sql(ENDED)
                .param("task", task)
                .param("groups", String.join(",", sight.groups()))
                .query((row, n) -> new Ended(
                        Objects.requireNonNullElse(row.getString("name_"), ""),
                        row.getString("person"),
                        row.getTimestamp("end_time_").toInstant(),
                        row.getBoolean("done"),
                        row.getObject("case_id", Long.class),
                        row.getBoolean("offered")))
                .list();
        return found.stream().findFirst();
    }
}
