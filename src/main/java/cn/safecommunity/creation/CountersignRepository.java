package cn.safecommunity.creation;

import cn.safecommunity.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                .query(CountersignRepository::map)
                .list();
    }

    /** The last round, empty before the first. */
    List<Countersignature> current(long caseId) {
        List<Countersignature> all = of(caseId);
        return all.stream().filter(each -> each.round() == all.get(0).round()).toList();
    }

    /** The last rounds of the creations that wait for the answer of a department, the one that began first at the head. */
    Map<Long, List<Countersignature>> running() {
        Map<Long, List<Countersignature>> rounds = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT s.* FROM creation c JOIN countersignature s ON s.case_id = c.case_id
                WHERE c.state = 'running' AND EXISTS (SELECT 1 FROM countersignature o WHERE o.case_id = c.case_id AND o.state = 'open')
                  AND s.round = (SELECT max(m.round) FROM countersignature m WHERE m.case_id = c.case_id)
                ORDER BY s.case_id, s.department""").query(row -> {
            rounds.computeIfAbsent(row.getLong("case_id"), key -> new ArrayList<>())
                    .add(map(row, 0));
        });
        return rounds;
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

    private static Countersignature map(ResultSet row, int n) throws SQLException {
        return new Countersignature(
                row.getInt("round"),
                row.getString("department"),
                row.getString("state"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("person"),
                row.getString("opinion"),
                Stored.instant(row.getTimestamp("answered_at")));
    }
}
