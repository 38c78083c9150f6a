package cn.safecommunity.handover;

import cn.safecommunity.Stored;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.engine.OwnTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have taken on, read from the engine's tables in one statement however much it is. */
@Repository
class HeldTaskRepository {

    private static final String OF_ONE = """
            SELECT t.id_, t.task_def_key_, t.execution_id_, t.proc_inst_id_, t.assignee_, t.suspension_state_, t.name_, t.due_date_, about.case_id,
                   concat_ws(' ', c.business_key, c.subject) AS title,
                   array(SELECT l.group_id_::text FROM act_ru_identitylink l
                         WHERE l.task_id_ = t.id_ AND l.group_id_ IS NOT NULL) AS posts
            FROM act_ru_task t
            %s
                LEFT JOIN case_file c ON c.id = about.case_id
            WHERE t.assignee_ = ?
            ORDER BY t.due_date_ NULLS LAST, t.create_time_, t.id_""".formatted(OwnTasks.ABOUT);

    private final JdbcClient jdbc;

    HeldTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from this task until the transaction ends; what was at it before has then been done. */
    void hold(String taskId) {
        jdbc.sql("SELECT id_ FROM act_ru_task WHERE id_ = ? FOR UPDATE")
                .param(taskId)
                .query(String.class)
                .list();
    }

    /** The same for all tasks that the person has. */
    void holdAllOf(String person) {
        jdbc.sql("SELECT id_ FROM act_ru_task WHERE assignee_ = ? ORDER BY id_ FOR UPDATE")
                .param(person)
                .query(String.class)
                .list();
    }

    /** The most urgent first. */
    List<HeldTask> of(String person) {
        return jdbc.sql(OF_ONE).param(person).query(HeldTaskRepository::task).list();
    }

    /** How many each of these people has; who has none is missing. */
    Map<String, Integer> counts(Collection<String> persons) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("SELECT assignee_, count(*) FROM act_ru_task WHERE assignee_ = ANY(?::text[]) GROUP BY assignee_")
                .param(persons.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    private static HeldTask task(ResultSet row, int n) throws SQLException {
        Seat seat = new Seat(
                row.getString("id_"),
                row.getString("task_def_key_"),
                row.getString("execution_id_"),
                row.getString("proc_inst_id_"),
                Arrays.asList((String[]) row.getArray("posts").getArray()),
                row.getString("assignee_"),
                row.getInt("suspension_state_") == SuspensionState.SUSPENDED.getStateCode());
        return new HeldTask(
                seat,
                row.getString("name_"),
                Stored.instant(row.getTimestamp("due_date_")),
                row.getObject("case_id", Long.class),
                row.getString("title"));
    }
}
