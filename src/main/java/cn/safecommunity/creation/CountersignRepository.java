package cn.safecommunity.creation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The countersigning of preliminary checks in SQL, round by round. */
@Repository
class CountersignRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CountersignRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every round of a case, the latest first, departments in a stable order. */
    List<Countersignature> of(long caseId) {
        return jdbc.sql("SELECT * FROM countersignature WHERE case_id = ? ORDER BY round DESC, department")
                .param(caseId)
                .query((row, n) -> {
                    Timestamp answeredAt = row.getTimestamp("answered_at");
                    return new Countersignature(
                            row.getInt("round"),
                            row.getString("department"),
                            row.getString("state"),
                            row.getObject("asked_on", LocalDate.class),
                            row.getString("person"),
                            row.getString("opinion"),
                            answeredAt == null ? null : answeredAt.toInstant());
                })
                .list();
    }

    /** The last round, empty before the first. */
    List<Countersignature> current(long caseId) {
        List<Countersignature> all = of(caseId);
        return all.stream().filter(each -> each.round() == all.get(0).round()).toList();
    }

    /** The creations that wait for the answer of a department, the one that began first at the head. */
    List<Long> running() {
        return jdbc.sql(
                        "SELECT case_id FROM creation WHERE state = 'running' AND EXISTS (SELECT 1 FROM countersignature"
                                + " WHERE countersignature.case_id = creation.case_id AND countersignature.state = 'open')"
                                + " ORDER BY case_id")
                .query(Long.class)
                .list();
    }

    /** Asks a department; one that was removed or stayed silent is asked anew. */
    void ask(long caseId, int round, String department) {
        jdbc.sql(
                        "INSERT INTO countersignature (case_id, round, department, state, asked_on) VALUES (?, ?, ?, 'open', ?)"
                                + " ON CONFLICT (case_id, round, department) DO UPDATE SET state = 'open',"
                                + " asked_on = excluded.asked_on, person = NULL, opinion = NULL, answered_at = NULL")
                .params(caseId, round, department, LocalDate.now(clock))
                .update();
    }

    /** Notes what became of an open question; false when it is not open. */
    boolean settle(
            long caseId,
            int round,
            String department,
            String state,
            @Nullable String person,
            @Nullable String opinion) {
        return jdbc.sql("UPDATE countersignature SET state = ?, person = ?, opinion = ?, answered_at = ?"
                                + " WHERE case_id = ? AND round = ? AND department = ? AND state = 'open'")
                        .params(
                                state,
                                person,
                                opinion,
                                clock.instant().atOffset(ZoneOffset.UTC),
                                caseId,
                                round,
                                department)
                        .update()
                == 1;
    }
}
