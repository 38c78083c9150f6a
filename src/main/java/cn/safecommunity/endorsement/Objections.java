package cn.safecommunity.endorsement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objections to applications (table {@code objection}). */
@Component
public class Objections {

    /** What a citizen objects during the public notice, signed and with a way to reach them. */
    record Objection(
            long id, long caseId, String name, String contact, String content, String state, Instant raisedAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Objections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes an objection that has been raised. */
    public void raise(long caseId, String name, String contact, String content) {
        jdbc.sql("INSERT INTO objection (case_id, name, contact, content, raised_at) VALUES (?, ?, ?, ?, ?)")
                .params(caseId, name, contact, content, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Objection> of(long caseId) {
        return jdbc.sql("SELECT * FROM objection WHERE case_id = ? ORDER BY id")
                .param(caseId)
                .query(Objections::map)
                .list();
    }

    /** Whether an objection waits for its answer. */
    public boolean anyOpen(long caseId) {
        return of(caseId).stream().anyMatch(objection -> objection.state().equals("open"));
    }

    /** Settles all open objections of an application. */
    void settle(long caseId, boolean upheld) {
        jdbc.sql("UPDATE objection SET state = ? WHERE case_id = ? AND state = 'open'")
                .params(upheld ? "upheld" : "dismissed", caseId)
                .update();
    }

    private static Objection map(ResultSet row, int n) throws SQLException {
        return new Objection(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("content"),
                row.getString("state"),
                row.getTimestamp("raised_at").toInstant());
    }
}
