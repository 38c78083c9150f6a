package cn.safecommunity.notification;

import cn.safecommunity.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code outgoing_message}. Every step is one statement, so that no transaction is open while a server is spoken to. */
@Repository
class Outbox {

    private static final int LONGEST_ERROR = 500;
    private static final int LONGEST_SUBJECT = 200;
    private static final int FEW = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message that has not been sent, as the administrator sees it. */
    record Waiting(
            long id,
            String channel,
            String recipient,
            String subject,
            Instant createdAt,
            Instant nextTryAt,
            int attempts,
            @Nullable String lastError,
            boolean givenUp) {}

    /** How many wait, how many of them failed before, and how many were given up. */
    record Count(
            int waiting, int failing, int givenUp, @Nullable Instant oldest) {}

    /** Keeps a message; the same event goes to the same recipient once. */
    void put(@Nullable Long caseId, Channel channel, String recipient, String event, String subject, String body) {
        jdbc.sql(
                        "INSERT INTO outgoing_message (case_id, channel, recipient, event, subject, body, created_at, next_try_at,"
                                + " retry_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (channel, recipient, event) DO NOTHING")
                .params(
                        caseId,
                        channel.id(),
                        recipient,
                        event,
                        subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
                        body,
                        now(),
                        now(),
                        now().plus(Retries.LONGEST))
                .update();
    }

    /** Takes the message that is due next, for a while; another node takes another. */
    Optional<OutgoingMessage> take(Channel channel) {
        return jdbc.sql("""
                        UPDATE outgoing_message SET next_try_at = :later
                        WHERE id = (SELECT id FROM outgoing_message
                                    WHERE channel = :channel AND sent_at IS NULL AND given_up_at IS NULL
                                      AND next_try_at <= :now
                                    ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING id, recipient, event, subject, body, attempts, retry_until""")
                .param("channel", channel.id())
                .param("now", now())
                .param("later", now().plus(Retries.LEASE))
                .query(Outbox::message)
                .optional();
    }

    void sent(long id) {
        jdbc.sql("UPDATE outgoing_message SET sent_at = ?, attempts = attempts + 1, last_error = NULL WHERE id = ?")
                .params(now(), id)
                .update();
    }

    /** Notes a failure and when to try again; past its time the message is given up, and an administrator sees it. */
    void failed(OutgoingMessage message, String error) {
        OffsetDateTime next = now().plus(Retries.after(message.attempts() + 1));
        boolean over = next.toInstant().isAfter(message.retryUntil());
        jdbc.sql("UPDATE outgoing_message SET attempts = attempts + 1, last_error = ?, next_try_at = ?, given_up_at = ?"
                        + " WHERE id = ?")
                .params(
                        error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                        next,
                        over ? now() : null,
                        message.id())
                .update();
    }

    /** Tries a message again, for as long as a new one; false when it is sent or not there. */
    boolean again(long id) {
        return jdbc.sql("UPDATE outgoing_message SET given_up_at = NULL, next_try_at = ?, retry_until = ?"
                                + " WHERE id = ? AND sent_at IS NULL")
                        .params(now(), now().plus(Retries.LONGEST), id)
                        .update()
                > 0;
    }

    /** What has not been sent, oldest first; {@code most} of them. */
    List<Waiting> waiting(int most) {
        return jdbc.sql("SELECT * FROM outgoing_message WHERE sent_at IS NULL ORDER BY id LIMIT ?")
                .param(most)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("channel"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("next_try_at").toInstant(),
                        row.getInt("attempts"),
                        row.getString("last_error"),
                        row.getTimestamp("given_up_at") != null))
                .list();
    }

    /** What of a case was tried in vain so far, oldest first; a few say enough. */
    List<Messages.Unsent> unsent(long caseId) {
        return jdbc.sql("SELECT id, recipient, subject, last_error, attempts, given_up_at IS NOT NULL AS given_up"
                        + " FROM outgoing_message WHERE case_id = ? AND sent_at IS NULL AND last_error IS NOT NULL"
                        + " ORDER BY id LIMIT " + FEW)
                .param(caseId)
                .query((row, n) -> new Messages.Unsent(
                        row.getLong("id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("last_error"),
                        row.getInt("attempts"),
                        row.getBoolean("given_up")))
                .list();
    }

    Count count() {
        return jdbc.sql("SELECT count(*) FILTER (WHERE given_up_at IS NULL),"
                        + " count(*) FILTER (WHERE given_up_at IS NULL AND attempts > 0),"
                        + " count(given_up_at), min(created_at) FILTER (WHERE given_up_at IS NULL)"
                        + " FROM outgoing_message WHERE sent_at IS NULL")
                .query((row, n) ->
                        new Count(row.getInt(1), row.getInt(2), row.getInt(3), Stored.instant(row.getTimestamp(4))))
                .single();
    }

    /** What a case is called in a message: its subject and its number. */
    String nameOfCase(long caseId) {
        return jdbc.sql("SELECT subject || coalesce('（' || business_key || '）', '') FROM case_file WHERE id = ?")
                .param(caseId)
                .query(String.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static OutgoingMessage message(ResultSet row, int n) throws SQLException {
        return new OutgoingMessage(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("event"),
                row.getString("subject"),
                row.getString("body"),
                row.getInt("attempts"),
                row.getTimestamp("retry_until").toInstant());
    }
}
