package cn.safecommunity.intervention;

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
                   j.exception_msg_, j.retries_, j.duedate_, %s AS case_id
            FROM act_ru_job j
                JOIN act_ru_execution e ON e.id_ = j.execution_id_
                LEFT JOIN act_ru_jobdef d ON d.id_ = j.job_def_id_
            """.formatted(CASE);

    private final JdbcClient jdbc;

    StandstillRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                row.getLong("case_id"));
    }
}
