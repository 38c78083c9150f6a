package cn.safecommunity.endorsement;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.ReceiptNumber;
import cn.safecommunity.Stored;
import cn.safecommunity.policy.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The objections to applications (table {@code objection}). */
@Component
public class Objections {

    /** What a citizen objects during the public notice, signed and with a way to reach them. */
    record Objection(
            long id,
            long caseId,
            String number,
            String name,
            String contact,
            String content,
            String state,
            Instant raisedAt) {

        boolean isTheSameAs(String otherName, String otherContact, String otherContent) {
            return state.equals("open")
                    && name.equals(otherName)
                    && contact.equals(otherContact)
                    && content.equals(otherContent);
        }
    }

    /** The number of an objection, and whether it is one that had not been raised before. */
    public record Receipt(String number, boolean first) {}

    /**
     * What whoever objected may know by the number: nothing of who it was.
     *
     * @param running whether the application is still being handled
     * @param settledAt when the authority decided about it
     */
    public record Progress(
            String number,
            String community,
            Chain chain,
            String state,
            boolean running,
            Instant raisedAt,
            @Nullable Instant settledAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Objections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes an objection and gives its number. Whoever sends the same again, by a second click or the way back in the
     * browser, has the number that the first one got.
     */
    public Receipt raise(long caseId, String name, String contact, String content) {
        waitForOthers(caseId);
        return of(caseId).stream()
                .filter(raised -> raised.isTheSameAs(name, contact, content))
                .findFirst()
                .map(raised -> new Receipt(raised.number(), false))
                .orElseGet(() -> new Receipt(insert(caseId, name, contact, content), true));
    }

    /** Two clicks arrive at once: the second one looks when the first one is noted. */
    private void waitForOthers(long caseId) {
        OneAfterTheOther.wait(jdbc, "objection", caseId);
    }

    private String insert(long caseId, String name, String contact, String content) {
        String number = ReceiptNumber.draw("YY", LocalDate.now(clock));
        jdbc.sql("INSERT INTO objection (case_id, number, name, contact, content, raised_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(caseId, number, name, contact, content, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return number;
    }

    /** How far the objection with that number is. */
    public Optional<Progress> progress(String number) {
        return jdbc.sql("""
                SELECT o.number, o.state, o.raised_at, o.settled_at, c.community, c.chain, c.state AS case_state
                FROM objection o JOIN endorsement_case c ON c.id = o.case_id WHERE o.number = ?""")
                .param(number)
                .query((row, n) -> new Progress(
                        row.getString("number"),
                        row.getString("community"),
                        Chain.of(row.getString("chain")),
                        row.getString("state"),
                        ApplicationState.of(row.getString("case_state")) == ApplicationState.RUNNING,
                        row.getTimestamp("raised_at").toInstant(),
                        Stored.instant(row.getTimestamp("settled_at"))))
                .optional();
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
        jdbc.sql("UPDATE objection SET state = ?, settled_at = ? WHERE case_id = ? AND state = 'open'")
                .params(upheld ? "upheld" : "dismissed", clock.instant().atOffset(ZoneOffset.UTC), caseId)
                .update();
    }

    private static Objection map(ResultSet row, int n) throws SQLException {
        return new Objection(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("content"),
                row.getString("state"),
                row.getTimestamp("raised_at").toInstant());
    }
}
