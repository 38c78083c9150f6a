package cn.safecommunity.recall;

import cn.safecommunity.engine.OwnTasks;
import cn.safecommunity.recall.LastAct.Waiting;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code recall}, and what the engine's tables say has happened since an act. */
@Repository
class RecallRepository {

    /** The order of an instance is its own count, as moments may be the same. */
    private static final String SINCE = """
            SELECT a.act_type_ FROM act_hi_actinst a
            WHERE a.proc_inst_id_ = :instance AND a.sequence_counter_ > (
                SELECT max(done.sequence_counter_) FROM act_hi_actinst done
                WHERE done.proc_inst_id_ = :instance AND done.act_id_ = :task AND done.end_time_ IS NOT NULL)""";

    private static final String WAITING = """
            SELECT t.id_, e.act_inst_id_, t.assignee_,
                (SELECT min(l.group_id_) FROM act_ru_identitylink l WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate') AS office
            FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.execution_id_
                JOIN act_hi_actinst a ON a.id_ = e.act_inst_id_
            WHERE t.proc_inst_id_ = :instance AND a.sequence_counter_ > (
                SELECT max(done.sequence_counter_) FROM act_hi_actinst done
                WHERE done.proc_inst_id_ = :instance AND done.act_id_ = :task AND done.end_time_ IS NOT NULL)
            ORDER BY t.id_""";

    private static final String COME_UP = """
            SELECT DISTINCT t.task_def_key_ FROM act_ru_task t
            %s
            WHERE about.case_id = :case AND t.create_time_ >= :since
              AND t.proc_inst_id_ IN
                  (SELECT v.proc_inst_id_ FROM act_ru_variable v WHERE v.name_ = 'caseId' AND v.long_ = :case)
            """.formatted(OwnTasks.ABOUT);

    private static final String OFFICES = """
            SELECT DISTINCT l.group_id_ FROM act_hi_identitylink l
            WHERE l.type_ = 'candidate' AND l.operation_type_ = 'add' AND l.group_id_ IS NOT NULL AND l.task_id_ = (
                SELECT done.task_id_ FROM act_hi_actinst done
                WHERE done.proc_inst_id_ = :instance AND done.act_id_ = :task AND done.end_time_ IS NOT NULL
                ORDER BY done.sequence_counter_ DESC LIMIT 1)""";

    private final JdbcClient jdbc;

    RecallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The types of what the engine has gone through in this process instance since the task was done last. */
    List<String> since(String processInstance, String task) {
        return jdbc.sql(SINCE)
                .param("instance", processInstance)
                .param("task", task)
                .query(String.class)
                .list();
    }

    /** The keys of the tasks about this case that have come up since that moment, in whatever process instance. */
    List<String> comeUp(long caseId, Instant since) {
        return jdbc.sql(COME_UP)
                .param("case", caseId)
                .param("since", Timestamp.from(since.truncatedTo(ChronoUnit.MILLIS))) // as the engine keeps moments
                .query(String.class)
                .list();
    }

    /** The groups to which the task was offered when it was done last; none where it was given to one person. */
    List<String> offices(String processInstance, String task) {
        return jdbc.sql(OFFICES)
                .param("instance", processInstance)
                .param("task", task)
                .query(String.class)
                .list();
    }

    /** The tasks that have come up since and wait. */
    List<Waiting> waiting(String processInstance, String task) {
        return jdbc.sql(WAITING)
                .param("instance", processInstance)
                .param("task", task)
                .query((row, n) -> new Waiting(
                        row.getString("id_"),
                        row.getString("act_inst_id_"),
                        row.getString("assignee_"),
                        row.getString("office")))
                .list();
    }

    /** The task that waits with this person anew. */
    Optional<String> again(String processInstance, String task, String person) {
        return jdbc.sql("SELECT id_ FROM act_ru_task WHERE proc_inst_id_ = ? AND task_def_key_ = ? AND assignee_ = ?")
                .params(processInstance, task, person)
                .query(String.class)
                .optional();
    }

    /** Keeps others from taking the task on until this transaction ends; false when somebody was faster. */
    boolean hold(String taskId) {
        return !jdbc.sql("SELECT 1 FROM act_ru_task WHERE id_ = ? AND assignee_ IS NULL FOR UPDATE")
                .param(taskId)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    void add(long opinion, long caseId, String person, String reason, Instant at) {
        jdbc.sql("INSERT INTO recall (opinion_id, case_id, person, reason, recalled_at) VALUES (?, ?, ?, ?, ?)")
                .params(opinion, caseId, person, reason, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
