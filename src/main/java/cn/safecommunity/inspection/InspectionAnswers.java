package cn.safecommunity.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the counties answered what inspections found (notice clause 4-phase1), for their annual assessment. */
@Repository
public class InspectionAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    InspectionAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of one county: how many findings had to be answered, and how many were answered by their day. */
    public record Count(String county, int due, int inTime) {}

    /** Of the counties that had something to answer from one day to another, both included. */
    public List<Count> between(long programme, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                SELECT i.county, count(*) AS due, count(*) FILTER (WHERE EXISTS (
                    SELECT 1 FROM finding_answer a WHERE a.finding = f.id
                        AND a.answered_at < (f.due_on + 1)::timestamp AT TIME ZONE :zone)) AS in_time
                FROM finding f JOIN inspection i ON i.case_id = f.inspection
                WHERE i.programme = :programme AND f.told_on IS NOT NULL AND f.due_on BETWEEN :first AND :last
                GROUP BY i.county ORDER BY i.county""")
                .param("zone", clock.getZone().getId())
                .param("programme", programme)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Count(row.getString("county"), row.getInt("due"), row.getInt("in_time")))
                .list();
    }
}
