package cn.safecommunity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Several people who do something to the same thing at the same moment: each has read it before any of them has changed it. */
public final class AtOnce {

    private static final int LONGEST_SECONDS = 20;

    private AtOnce() {}

    /**
     * Lets all begin while somebody else is at the rows, and go on when each of them waits for these; gives their answers.
     *
     * @param rows what holds the rows that they will change: a query {@code FOR UPDATE}, or a change that is there when they go on
     */
    public static <T> List<T> whileHeld(DataSource database, String rows, List<Callable<T>> acts) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        try (Connection holder = database.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            List<Future<T>> begun = new ArrayList<>();
            try {
                statement.execute(rows);
                for (Callable<T> act : acts) {
                    begun.add(people.submit(act));
                }
                Awaitility.await()
                        .atMost(LONGEST_SECONDS, TimeUnit.SECONDS)
                        .until(() -> waiting(database) >= acts.size());
            } finally {
                holder.commit();
                holder.setAutoCommit(true);
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> each : begun) {
                answers.add(each.get(LONGEST_SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }

    /** The same for one of them. */
    public static <T> T whileHeld(DataSource database, String rows, Callable<T> act) throws Exception {
        return whileHeld(database, rows, List.of(act)).get(0);
    }

    private static int waiting(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
