package cn.safecommunity.register;

import cn.safecommunity.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When a case was at which station, beside the road or at its end, read from the engine's history in one statement. */
@Repository
class RoadHistory {

    private static final String VISITS = """
            SELECT act_id_, min(start_time_) AS since, max(end_time_) AS until, bool_or(end_time_ IS NULL) AS open,
                   string_agg(call_proc_inst_id_, ',') AS called
            FROM act_hi_actinst WHERE proc_inst_id_ = :instance AND act_id_ = ANY(string_to_array(:stations, ','))
            GROUP BY act_id_""";

    private final JdbcClient jdbc;

    RoadHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From the first time to the last time at a step.
     *
     * @param called the process instances that were called there
     */
    record Visit(String station, Instant since, @Nullable Instant until, boolean open, Set<String> called) {}

    /** By step; those the case has not come to are not there. */
    Map<String, Visit> of(String processInstance, Collection<String> stations) {
        return jdbc
                .sql(VISITS)
                .param("instance", processInstance)
                .param("stations", String.join(",", stations))
                .query(RoadHistory::visit)
                .list()
                .stream()
                .collect(Collectors.toMap(Visit::station, Function.identity()));
    }

    private static Visit visit(ResultSet row, int n) throws SQLException {
        String called = row.getString("called");
        return new Visit(
                row.getString("act_id_"),
                row.getTimestamp("since").toInstant(),
                Stored.instant(row.getTimestamp("until")),
                row.getBoolean("open"),
                called == null ? Set.of() : Set.copyOf(Arrays.asList(called.split(","))));
    }
}
