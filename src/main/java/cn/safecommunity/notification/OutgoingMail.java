package cn.safecommunity.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mail waiting to go out: written in the transaction that has something to say, sent after it. */
@Repository
class OutgoingMail {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutgoingMail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Letter(long id, String recipient, String subject, String body) {}

    void queue(long caseId, String recipient, String subject, String body) {
        jdbc.sql("INSERT INTO outgoing_mail (case_id, recipient, subject, body, created_at) VALUES (?, ?, ?, ?, ?)")
                .params(caseId, recipient, subject, body, now())
                .update();
    }

    /** Takes some waiting letters for this transaction; another node takes others. Ten failures are enough. */
    List<Letter> take(int most) {
        return jdbc.sql("SELECT id, recipient, subject, body FROM outgoing_mail WHERE sent_at IS NULL AND attempts < 10"
                        + " ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED")
                .param(most)
                .query((row, n) -> new Letter(
                        row.getLong("id"), row.getString("recipient"), row.getString("subject"), row.getString("body")))
                .list();
    }

    void sent(long id) {
        jdbc.sql("UPDATE outgoing_mail SET sent_at = ?, attempts = attempts + 1, last_error = NULL WHERE id = ?")
                .params(now(), id)
                .update();
    }

    void failed(long id, String error) {
        jdbc.sql("UPDATE outgoing_mail SET attempts = attempts + 1, last_error = ? WHERE id = ?")
                .params(error, id)
                .update();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
