package cn.safecommunity.intervention;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tables of the engine say about the waiting and failed jobs of a case, in one statement each. */
@Repository
class StandstillRepository {

    static final int MOST = 50;

    /** As the engine has it in its tables. */
    private static final int SUSPENDED = 2;

    /** Who suspended it last, as the engine's log of operations has it. */
    private static final String BY = """
            LEFT JOIN LATERAL (SELECT o.user_id_ AS person, o.timestamp_ AS at FROM act_hi_op_log o
                WHERE o.operation_type_ = 'Suspend' AND o.proc_inst_id_ = p.instance
                   OR o.operation_type_ = 'SuspendProcessDefinition' AND (o.proc_def_id_ = p.model
                       OR o.proc_def_id_ IS NULL AND o.proc_def_key_ = d.key_)
                ORDER BY o.timestamp_ DESC LIMIT 1) noted ON true""";

    private static final String HALTED = """
            SELECT p.instance, d.key_, coalesce(d.name_, d.key_) AS name, noted.person, noted.at FROM (
                SELECT e.id_ AS instance, e.proc_def_id_ AS model FROM act_ru_execution e
                WHERE e.id_ = e.proc_inst_id_ AND e.suspension_state_ = 2 AND %1$s
                UNION
                SELECT NULL, e.proc_def_id_ FROM act_ru_execution e JOIN act_re_procdef m ON m.id_ = e.proc_def_id_
                WHERE m.suspension_state_ = 2 AND %1$s) p
            JOIN act_re_procdef d ON d.id_ = p.model
            %2$s ORDER BY name, p.instance NULLS LAST""";

    /** The case of an execution is the one that it, its parent or its process instance names. */
    private static final String CASE = """
            coalesce(
                (SELECT v.long_ FROM act_ru_variable v WHERE v.execution_id_ = e.id_ AND v.name_ = 'caseId'),
                (SELECT v.long_ FROM act_ru_variable v WHERE v.execution_id_ = e.parent_id_ AND v.name_ = 'caseId'),
                (SELECT v.long_ FROM act_ru_variable v WHERE v.execution_id_ = e.proc_inst_id_ AND v.name_ = 'caseId'))""";

    private static final String INSTANCES = """
            e.proc_inst_id_ IN (
                SELECT v.proc_inst_id_ FROM act_ru_variable v WHERE v.name_ = 'caseId' AND v.long_ = :case)""";

    private static final String JOBS = """
            SELECT j.id_, j.type_, j.process_def_id_ AS model,
                   coalesce(d.act_id_, '') AS element, coalesce(j.handler_cfg_, '') AS configuration,
                   j.exception_msg_, j.retries_, j.duedate_, j.suspension_state_, %s AS case_id
            FROM act_ru_job j
                JOIN act_ru_execution e ON e.id_ = j.execution_id_
                LEFT JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
            """.formatted(CASE);

    private final JdbcClient jdbc;

    StandstillRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one administrator does alone to a case comes one after the other, until the transaction ends. */
    void turn(long caseId) {
        OneAfterTheOther.wait(jdbc, "repair", caseId);
    }

    /** A job of the engine and the case it belongs to. */
    record CaseJob(
            String id,
            String type,
            String model,
            String element,
            String configuration,
            @Nullable String message,
            int retries,
            @Nullable Instant dueAt,
            boolean suspended,
            long caseId) {

        boolean hasFailed() {
            return message != null || retries == 0;
        }

        boolean isTimer() {
            return type.equals("timer");
        }
    }

    /** An event that a case waits for. */
    record Awaited(String model, String element) {}

    /** A part of a case, or where it has no instance a process, that is suspended. */
    record Halted(
            @Nullable String instance,
            String name,
            @Nullable String person,
            @Nullable Instant at) {}

    /** What of a case is suspended, and who did it. */
    List<Halted> halted(long caseId) {
        return jdbc.sql(HALTED.formatted(INSTANCES, BY))
                .param("case", caseId)
                .query((row, n) -> new Halted(
                        row.getString("instance"),
                        row.getString("name"),
                        row.getString("person"),
                        Stored.instant(row.getTimestamp("at"))))
                .list();
    }

    /** The jobs of a case, the earliest first. */
    List<CaseJob> jobs(long caseId) {
        return jdbc.sql("SELECT * FROM (" + JOBS + " WHERE " + INSTANCES
                        + ") all_jobs WHERE case_id = :case ORDER BY duedate_, id_")
                .param("case", caseId)
                .query(StandstillRepository::job)
                .list();
    }

    /** The failed jobs of all cases or of one process, those first that the system no longer tries. */
    List<CaseJob> failed(@Nullable String process) {
        return jdbc.sql("SELECT * FROM (" + JOBS
                        + " WHERE (j.exception_msg_ IS NOT NULL OR j.retries_ = 0)"
                        + " AND (CAST(:process AS text) IS NULL OR j.process_def_key_ = :process)) failed"
                        + " WHERE case_id IS NOT NULL ORDER BY retries_, duedate_, id_ LIMIT :most")
                .param("process", process)
                .param("most", MOST)
                .query(StandstillRepository::job)
                .list();
    }

    /** The messages and signals that a case waits for. */
    List<Awaited> awaited(long caseId) {
        return jdbc.sql(
                        "SELECT DISTINCT model, element FROM (SELECT e.proc_def_id_ AS model, s.activity_id_ AS element,"
                                + " " + CASE + " AS case_id"
                                + " FROM act_ru_event_subscr s JOIN act_ru_execution e ON e.id_ = s.execution_id_"
                                + " WHERE s.event_type_ IN ('message', 'signal') AND " + INSTANCES
                                + ") awaited WHERE case_id = :case ORDER BY element")
                .param("case", caseId)
                .query((row, n) -> new Awaited(row.getString("model"), row.getString("element")))
                .list();
    }

    private static CaseJob job(ResultSet row, int n) throws SQLException {
        return new CaseJob(
                row.getString("id_"),
                row.getString("type_"),
                row.getString("model"),
                row.getString("element"),
                row.getString("configuration"),
                row.getString("exception_msg_"),
                row.getInt("retries_"),
                Stored.instant(row.getTimestamp("duedate_")),
                row.getInt("suspension_state_") == SUSPENDED,
                row.getLong("case_id"));
    }
}
