package cn.safecommunity.deadline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A connection that hears when jobs become due, and can look up the earliest one. */
final class DueJobConnection implements AutoCloseable {

    /** Later than anything: no job is known. */
    static final Instant NOTHING = Instant.MAX;

    private static final String EARLIEST = """
            SELECT min(duedate_) FROM act_ru_job
            WHERE retries_ > 0 AND suspension_state_ = 1 AND lock_owner_ IS NULL""";

    private final Connection connection;
    private final PGConnection notifications;

    DueJobConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.notifications = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN due_job");
        }
    }

    /** When the earliest job that nobody works on is or was due: one query, answered from an index. */
    Instant earliest() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EARLIEST)) {
            row.next();
            Timestamp due = row.getTimestamp(1);
            return due == null ? NOTHING : due.toInstant();
        }
    }

    /** Waits without asking the database, and returns the earliest moment announced, if any was. */
    Instant await(Duration longest) throws SQLException {
        int millis = (int) Math.max(1, Math.min(Integer.MAX_VALUE, longest.toMillis()));
        Instant earliest = NOTHING;
        PGNotification[] heard = notifications.getNotifications(millis);
        if (heard != null) {
            for (PGNotification notification : heard) {
                Instant announced = moment(notification.getParameter());
                earliest = announced.isBefore(earliest) ? announced : earliest;
            }
        }
        return earliest;
    }

    /** An announcement without a moment asks to look. */
    private static Instant moment(String announced) {
        try {
            return LocalDateTime.parse(announced).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /** Ends a wait from another thread. */
    void abort() throws SQLException {
        connection.abort(Runnable::run);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
