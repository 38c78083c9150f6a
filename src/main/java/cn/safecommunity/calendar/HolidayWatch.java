package cn.safecommunity.calendar;

import cn.safecommunity.DirectConnections;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears when another node has published holidays. It also looks now and then, so that a connection that died without a
 * word is noticed; while there is none, {@link PublishedHolidays} asks the database each time.
 */
@Component
class HolidayWatch implements SmartLifecycle {

    static final String APPLICATION_NAME = "safe-community calendar";

    private static final Logger LOG = LoggerFactory.getLogger(HolidayWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration FIRST_RECONNECT = Duration.ofSeconds(1);
    private static final Duration LAST_RECONNECT = Duration.ofSeconds(30);

    private final DirectConnections connections;
    private final PublishedHolidays published;

    private volatile @Nullable Run current;

    HolidayWatch(DirectConnections connections, PublishedHolidays published) {
        this.connections = connections;
        this.published = published;
    }

    @Override
    public void start() {
        Run run = new Run();
        current = run;
        run.thread.setDaemon(true);
        run.thread.start();
    }

    @Override
    public void stop() {
        Run run = current;
        current = null;
        if (run != null) {
            run.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return current != null;
    }

    /** One thread between a start and a stop. */
    private final class Run {

        private final Thread thread = new Thread(this::work, "holiday-watch");
        private final CountDownLatch stopped = new CountDownLatch(1);
        private volatile @Nullable Connection connection;

        private void work() {
            Duration reconnect = FIRST_RECONNECT;
            while (isWanted()) {
                try (Connection opened = connections.open(APPLICATION_NAME)) {
                    connection = opened;
                    listen(opened);
                    reconnect = FIRST_RECONNECT;
                    while (isWanted()) {
                        hear(opened);
                    }
                } catch (SQLException e) {
                    published.tell(false);
                    if (isWanted()) {
                        LOG.warn("Not listening for holidays, trying again in {}: {}", reconnect, e.getMessage());
                        pause(reconnect);
                        reconnect = reconnect.multipliedBy(2).compareTo(LAST_RECONNECT) < 0
                                ? reconnect.multipliedBy(2)
                                : LAST_RECONNECT;
                    }
                }
            }
            published.tell(false);
        }

        private void listen(Connection opened) throws SQLException {
            try (Statement statement = opened.createStatement()) {
                statement.execute("LISTEN " + HolidayRepository.CHANNEL);
            }
            published.tell(true);
        }

        private void hear(Connection opened) throws SQLException {
            PGNotification[] heard = opened.unwrap(PGConnection.class).getNotifications((int) LOOK.toMillis());
            if (heard != null && heard.length > 0) {
                published.drop();
                return;
            }
            try (Statement statement = opened.createStatement();
                    ResultSet row = statement.executeQuery(HolidayRepository.LATEST)) {
                row.next();
                published.dropUnless(row.getLong(1));
            }
        }

        private boolean isWanted() {
            return stopped.getCount() > 0;
        }

        private void pause(Duration duration) {
            try {
                stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                stopped.countDown();
                Thread.currentThread().interrupt();
            }
        }

        private void stop() {
            stopped.countDown();
            try {
                Connection open = connection;
                if (open != null) {
                    open.abort(Runnable::run);
                }
                thread.join(Duration.ofSeconds(5).toMillis());
            } catch (SQLException e) {
                LOG.warn("The connection listening for holidays was not closed cleanly: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
