package cn.safecommunity.cockpit;

import cn.safecommunity.Asked;
import cn.safecommunity.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the history of the engine says, each question in one statement however much there is, and bounded. */
@Repository
class HistoryRepository {

    /** As many instances as one page shows. */
    static final int PAGE = 50;

    /** As many steps of an instance as are shown; a case takes some dozens. */
    static final int MOST_STEPS = 500;

    /** As many of the latest steps of a process as are measured. */
    private static final int MOST_MEASURED = 5_000;

    /** Steps of people and of the system that came to their end; gateways and events take no time. An index has just these. */
    private static final String MEASURED = """
            act_type_ IN ('userTask', 'callActivity', 'serviceTask', 'sendTask', 'receiveTask', 'businessRuleTask', 'subProcess')
                AND act_inst_state_ <> 2 AND duration_ IS NOT NULL""";

    private final JdbcClient jdbc;
    private final Clock clock;

    HistoryRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A finished instance as the engine keeps it; {@code model} is the version it ran on, {@code end} an id. */
    record Past(
            String id,
            String model,
            @Nullable String businessKey,
            @Nullable Long caseId,
            Instant startedAt,
            Instant endedAt,
            @Nullable String end) {}

    /** A step as the engine keeps it. */
    record PastStep(
            String model,
            String element,
            @Nullable String name,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancelled) {}

    /** One more than a page, so that it is known whether there are more; {@code search} is a part of the case's number. */
    List<Past> finished(String process, String search, int page) {
        String pairs = Asked.hasPairs(search) ? " AND word_pairs(p.business_key_) @> word_pairs(:search)" : "";
        return jdbc.sql("""
                SELECT p.proc_inst_id_, p.proc_def_id_, p.business_key_, p.start_time_, p.end_time_,
                       CASE WHEN p.state_ = 'COMPLETED' THEN p.end_act_id_ END AS end_id,
                       (SELECT min(v.long_) FROM act_hi_varinst v
                        WHERE v.proc_inst_id_ = p.proc_inst_id_ AND v.name_ = 'caseId') AS case_id
                FROM act_hi_procinst p
                WHERE p.proc_def_key_ = :process AND p.end_time_ IS NOT NULL
                    AND (:search = '' OR strpos(upper(p.business_key_), upper(:search)) > 0)%s
                ORDER BY p.end_time_ DESC, p.id_ LIMIT :most OFFSET :offset""".formatted(pairs))
                .param("process", process)
                .param("search", search)
                .param("most", PAGE + 1)
                .param("offset", (page - 1) * PAGE)
                .query((row, n) -> new Past(
                        row.getString("proc_inst_id_"),
                        row.getString("proc_def_id_"),
                        row.getString("business_key_"),
                        row.getObject("case_id", Long.class),
                        row.getTimestamp("start_time_").toInstant(),
                        row.getTimestamp("end_time_").toInstant(),
                        row.getString("end_id")))
                .list();
    }

    List<PastStep> steps(String instance) {
        return jdbc.sql("""
                SELECT proc_def_id_, act_id_, act_name_, start_time_, end_time_, act_inst_state_ = 2 AS cancelled
                FROM act_hi_actinst WHERE proc_inst_id_ = :instance
                ORDER BY start_time_, sequence_counter_, id_ LIMIT :most""")
                .param("instance", instance)
                .param("most", MOST_STEPS)
                .query((row, n) -> new PastStep(
                        row.getString("proc_def_id_"),
                        row.getString("act_id_"),
                        row.getString("act_name_"),
                        row.getTimestamp("start_time_").toInstant(),
                        Stored.instant(row.getTimestamp("end_time_")),
                        row.getBoolean("cancelled")))
                .list();
    }

    /** The latest steps of the last year, all versions of the model together; what was cancelled is not measured. */
    List<StepTime> times(String process) {
        return jdbc.sql("""
                SELECT act_id_, max(act_name_) AS name, count(*) AS times, max(duration_) AS longest,
                       percentile_disc(0.5) WITHIN GROUP (ORDER BY duration_) AS median,
                       percentile_disc(0.9) WITHIN GROUP (ORDER BY duration_) AS slow
                FROM (SELECT act_id_, act_name_, duration_ FROM act_hi_actinst
                      WHERE proc_def_key_ = :process AND end_time_ >= :since AND %s
                      ORDER BY end_time_ DESC LIMIT :most) latest
                GROUP BY act_id_ ORDER BY median DESC, act_id_""".formatted(MEASURED))
                .param("process", process)
                .param("since", LocalDateTime.now(clock).minusYears(1))
                .param("most", MOST_MEASURED)
                .query(HistoryRepository::time)
                .list();
    }

    private static StepTime time(ResultSet row, int n) throws SQLException {
        String name = row.getString("name");
        return new StepTime(
                row.getString("act_id_"),
                name == null ? row.getString("act_id_") : name,
                row.getLong("times"),
                minutes(row.getLong("median")),
                minutes(row.getLong("slow")),
                minutes(row.getLong("longest")));
    }

    private static long minutes(long milliseconds) {
        return Math.round(milliseconds / 60_000.0);
    }

    /** The case that each of these instances handles, where it handles one. */
    Map<String, Long> casesOf(Collection<String> instances) {
        Map<String, Long> cases = new HashMap<>();
        if (!instances.isEmpty()) {
            jdbc.sql("SELECT proc_inst_id_, min(long_) AS case_id FROM act_hi_varinst"
                            + " WHERE proc_inst_id_ IN (:instances) AND name_ = 'caseId' AND long_ IS NOT NULL"
                            + " GROUP BY proc_inst_id_")
                    .param("instances", instances)
                    .query((row, n) -> Map.entry(row.getString("proc_inst_id_"), row.getLong("case_id")))
                    .list()
                    .forEach(one -> cases.put(one.getKey(), one.getValue()));
        }
        return cases;
    }

    /** What each of these tasks was called. */
    Map<String, String> namesOf(Collection<String> tasks) {
        Map<String, String> names = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("SELECT id_, name_ FROM act_hi_taskinst WHERE id_ IN (:tasks) AND name_ IS NOT NULL")
                    .param("tasks", tasks)
                    .query(row -> {
                        names.put(row.getString("id_"), row.getString("name_"));
                    });
        }
        return names;
    }
}
