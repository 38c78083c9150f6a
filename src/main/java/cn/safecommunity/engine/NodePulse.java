package cn.safecommunity.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the others every two seconds that this node lives, and sets free what nodes had locked that are silent for ten
 * seconds. After a silence of its own, a node listens for ten seconds before it takes anybody for dead: perhaps the
 * database was away for all.
 */
final class NodePulse {

    static final Duration BEAT = Duration.ofSeconds(2);
    static final Duration DEAD = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(NodePulse.class);

    private static final String TELL = """
            INSERT INTO safecommunity.node (id, name, seen_at) VALUES (?, ?, clock_timestamp())
            ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at""";

    private static final String EARLIER_SELVES = "SELECT id FROM safecommunity.node WHERE name = ? AND id <> ?";

    private static final String SILENT =
            "SELECT id FROM safecommunity.node WHERE seen_at < clock_timestamp() - interval '" + DEAD.toSeconds()
                    + " seconds'";

    /** What is changed at this moment is not waited for; it is found at the next beat. */
    private static final String FREE = """
            UPDATE act_ru_job SET lock_owner_ = NULL, lock_exp_time_ = NULL, rev_ = rev_ + 1
            WHERE id_ IN (SELECT id_ FROM act_ru_job WHERE lock_owner_ = ? FOR UPDATE SKIP LOCKED)""";

    /** What a frozen node had begun is taken back, and what it waits to write when it wakes is not written. */
    private static final String CUT_OFF = """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name = left(?, 63) AND datname = current_database() AND usename = current_user""";

    private static final String FORGET = """
            DELETE FROM safecommunity.node
            WHERE id = ? AND NOT EXISTS (SELECT FROM act_ru_job WHERE lock_owner_ = node.id)""";

    private final Connection connection;
    private final Node node;
    private long last;
    private long steadySince;
    private boolean begun;

    NodePulse(Connection connection, Node node) {
        this.connection = connection;
        this.node = node;
    }

    /** How long until the next beat; zero when it is time. */
    Duration untilNext() {
        return begun ? Duration.ofNanos(Math.max(0, last + BEAT.toNanos() - System.nanoTime())) : Duration.ZERO;
    }

    /** Beats once; says whether jobs were set free. */
    boolean beat() throws SQLException {
        boolean freed = false;
        if (!begun) {
            freed = free(ask(EARLIER_SELVES, node.name(), node.id()));
        }
        change(TELL, node.id(), node.name());
        long now = System.nanoTime();
        if (!begun || now - last > BEAT.multipliedBy(2).toNanos()) {
            steadySince = now;
        }
        begun = true;
        last = now;
        if (now - steadySince >= DEAD.toNanos()) {
            freed |= free(ask(SILENT));
        }
        return freed;
    }

    private boolean free(List<String> dead) throws SQLException {
        boolean any = false;
        for (String id : dead) {
            int connections = ask(CUT_OFF, id).size();
            int jobs = change(FREE, id);
            change(FORGET, id);
            LOG.warn("Node {} is gone: {} connections cut off, {} jobs free", id, connections, jobs);
            any |= jobs > 0;
        }
        return any;
    }

    private int change(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private List<String> ask(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private PreparedStatement prepare(String sql, String... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }
}
