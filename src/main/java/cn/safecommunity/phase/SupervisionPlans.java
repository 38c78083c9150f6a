package cn.safecommunity.phase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code supervision_plan}: every plan of a county stays, the latest one counts. */
@Repository
class SupervisionPlans {

    private final JdbcClient jdbc;
    private final Clock clock;

    SupervisionPlans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which supervision it is about. */
    record Of(long programme, int phase, String county) {}

    void propose(Of supervision, String text, LocalDate until, String person) {
        jdbc.sql("INSERT INTO supervision_plan (programme, phase, county, text, until, proposed_by, proposed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(supervision.programme(), supervision.phase(), supervision.county(), text, until, person, now())
                .update();
    }

    void judge(Of supervision, boolean accepted, String person) {
        jdbc.sql("UPDATE supervision_plan SET accepted = ?, judged_by = ?, judged_at = ? WHERE accepted IS NULL"
                        + " AND programme = ? AND phase = ? AND county = ?")
                .params(accepted, person, now(), supervision.programme(), supervision.phase(), supervision.county())
                .update();
    }

    Optional<SupervisionPlan> latest(Of supervision) {
        return jdbc.sql("SELECT text, until, accepted FROM supervision_plan WHERE programme = ? AND phase = ?"
                        + " AND county = ? ORDER BY id DESC LIMIT 1")
                .params(supervision.programme(), supervision.phase(), supervision.county())
                .query((row, n) -> new SupervisionPlan(
                        row.getString("text"),
                        row.getObject("until", LocalDate.class),
                        row.getObject("accepted", Boolean.class)))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
