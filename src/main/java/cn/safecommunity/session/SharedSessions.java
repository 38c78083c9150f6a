package cn.safecommunity.session;

import cn.safecommunity.account.Accounts;
import cn.safecommunity.engine.Database;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.time.Duration;
import java.time.ZoneOffset;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * The logins of the web apps, in the database, so that they hold on every node (ADR 28). A request reads one row, and with it
 * the version of the accounts; it writes one only when something changed or a minute has passed.
 */
@Component
class SharedSessions implements SessionRepository<SharedSession>, ServletRequestListener {

    /** Whoever has saved a session in this request is not told by the database again that it is there. */
    private final ThreadLocal<@Nullable SharedSession> savedNow = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final Database database;
    private final Accounts accounts;
    private final Duration longestIdle;

    SharedSessions(
            JdbcClient jdbc,
            Database database,
            Accounts accounts,
            @Value("${server.servlet.session.timeout:30m}") Duration longestIdle) {
        this.jdbc = jdbc;
        this.database = database;
        this.accounts = accounts;
        this.longestIdle = longestIdle;
    }

    @Override
    public SharedSession createSession() {
        return SharedSession.begun(longestIdle);
    }

    /** While the database is away the answer says so; the session would only spoil it. */
    @Override
    public void save(SharedSession session) {
        if (database.isAway()) {
            return;
        }
        byte[] attributes = session.pack();
        int rows = 1;
        if (session.isNew()) {
            jdbc.sql("INSERT INTO web_session (id, attributes, created_at, accessed_at, idle_seconds)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(
                            DigestUtils.sha256Hex(session.getId()),
                            attributes,
                            session.getCreationTime().atOffset(ZoneOffset.UTC),
                            session.getLastAccessedTime().atOffset(ZoneOffset.UTC),
                            session.getMaxInactiveInterval().toSeconds())
                    .update();
        } else if (session.isChanged(attributes)) {
            // one that was ended meanwhile stays ended
            rows = jdbc.sql(
                            "UPDATE web_session SET id = ?, attributes = ?, accessed_at = ?, idle_seconds = ? WHERE id = ?")
                    .params(
                            DigestUtils.sha256Hex(session.getId()),
                            attributes,
                            session.getLastAccessedTime().atOffset(ZoneOffset.UTC),
                            session.getMaxInactiveInterval().toSeconds(),
                            DigestUtils.sha256Hex(session.storedId()))
                    .update();
        }
        session.isStored(attributes);
        savedNow.set(rows == 0 ? null : session);
    }

    @Override
    public void requestInitialized(ServletRequestEvent request) {
        savedNow.remove();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent request) {
        savedNow.remove();
    }

    @Override
    public @Nullable SharedSession findById(String id) {
        SharedSession saved = savedNow.get();
        if (saved != null && saved.getId().equals(id)) {
            return saved;
        }
        long now = System.nanoTime();
        SharedSession found = jdbc.sql(
                        "SELECT attributes, created_at, accessed_at, idle_seconds, (SELECT version FROM account_version)"
                                + " FROM web_session WHERE id = ?")
                .param(DigestUtils.sha256Hex(id))
                .query((row, n) -> {
                    accounts.noted(row.getLong("version"), now);
                    return SharedSession.read(
                            id,
                            row.getBytes("attributes"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("accessed_at").toInstant(),
                            Duration.ofSeconds(row.getLong("idle_seconds")));
                })
                .optional()
                .orElse(null);
        return found == null || found.isExpired() ? null : found;
    }

    @Override
    public void deleteById(String id) {
        savedNow.remove();
        jdbc.sql("DELETE FROM web_session WHERE id = ?")
                .param(DigestUtils.sha256Hex(id))
                .update();
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void forgetTheExpired() {
        jdbc.sql("DELETE FROM web_session WHERE accessed_at < now() - make_interval(secs => idle_seconds)")
                .update();
    }
}
