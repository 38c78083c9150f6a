package cn.safecommunity.engine;

import cn.safecommunity.DirectConnections;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database twice a second, on a connection of its own, whether it is there. An answer that takes longer than
 * three seconds is none.
 */
@Component
@ConditionalOnProperty(name = "safecommunity.database-watch", havingValue = "true", matchIfMissing = true)
class DatabaseWatch implements SmartLifecycle {

    static final String APPLICATION_NAME = "safe-community database watch";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 500;

    private final DirectConnections connections;
    private final Database database;
    private volatile @Nullable CountDownLatch stopped;

    DatabaseWatch(DirectConnections connections, Database database) {
        this.connections = connections;
        this.database = database;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread thread = new Thread(() -> work(end), "database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        CountDownLatch end = stopped;
        stopped = null;
        if (end != null) {
            end.countDown();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }

    private void work(CountDownLatch end) {
        while (end.getCount() > 0) {
            boolean asked = false;
            try (Connection connection = connections.open(APPLICATION_NAME, PATIENCE);
                    Statement statement = connection.createStatement()) {
                while (end.getCount() > 0) {
                    statement.execute("SELECT 1");
                    asked = true;
                    database.found();
                    pause(end);
                }
            } catch (SQLException e) {
                if (!asked || isSilence(e)) {
                    database.lost(String.valueOf(e.getMessage()));
                    pause(end);
                }
            }
        }
    }

    /** A connection that was cut is no proof: only a database that takes no other one, or says nothing, is away. */
    private static boolean isSilence(SQLException thrown) {
        return thrown.getCause() instanceof SocketTimeoutException;
    }

    private static void pause(CountDownLatch end) {
        try {
            end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            end.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
