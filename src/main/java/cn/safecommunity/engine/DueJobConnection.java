package cn.safecommunity.engine;

import static cn.safecommunity.engine.DueJobSchedule.NOTHING;

import cn.safecommunity.engine.DueJobSchedule.Found;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

    static final String EARLIEST = """
            SELECT min(duedate_) FROM act_ru_job
            WHERE retries_ > 0 AND suspension_state_ = 1 AND lock_owner_ IS NULL""";

    private static final String LOOK =
            "SELECT (" + EARLIEST + " AND duedate_ <= ?), (" + EARLIEST + " AND duedate_ > ?)";

    private final Connection connection;
    private final PGConnection notifications;
    private final NodePulse pulse;

    DueJobConnection(Connection connection, Node node) throws SQLException {
        this.connection = connection;
        this.pulse = new NodePulse(connection, node);
        this.notifications = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN due_job");
        }
    }

    /** The sign of life of this node. */
    NodePulse pulse() {
        return pulse;
    }

    /** Looks at the jobs that nobody works on: one query, answered from an index. */
    Found look(Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOOK)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setTimestamp(2, Timestamp.from(now));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Timestamp next = row.getTimestamp(2);
                return new Found(row.getTimestamp(1) != null, next == null ? NOTHING : next.toInstant());
            }
        }
    }

    /** Waits without asking the database; returns the earliest moment announced, else {@code NOTHING}. */
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
