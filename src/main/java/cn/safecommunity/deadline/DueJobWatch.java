package cn.safecommunity.deadline;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes the job executor of this node at the moment a job becomes due. The engine alone would find a timer at its next
 * poll, up to a minute late. The watch sleeps until the earliest due date it has heard of; it asks the database only
 * after it has waked the executor, after an announcement that is due already, and at a slow heartbeat. When the
 * connection is lost it opens another one; in between, and should it never succeed, the polls of the engine remain.
 */
class DueJobWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobWatch.class);

    /** How long the node that created a job is left to take it before others look after it. */
    private static final Duration GRACE = Duration.ofMillis(500);

    /** How soon to look whether a due job was taken, and how seldom in the end if it cannot be. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    private static final Duration LAST_LOOK = Duration.ofMinutes(1);
    private static final Duration HEARTBEAT = Duration.ofMinutes(5);
    private static final Duration FIRST_RECONNECT = Duration.ofSeconds(1);
    private static final Duration LAST_RECONNECT = Duration.ofSeconds(30);

    private final DueJobConnections connections;
    private final Runnable wake;
    private final Clock clock;

    private volatile @Nullable Run current;

    DueJobWatch(DueJobConnections connections, Runnable wake, Clock clock) {
        this.connections = connections;
        this.wake = wake;
        this.clock = clock;
    }

    @Override
    public void start() {
        Run run = new Run();
        current = run;
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

        private final Thread thread = new Thread(this::work, "due-job-watch");
        private final CountDownLatch stopped = new CountDownLatch(1);
        private volatile @Nullable DueJobConnection connection;

        private void work() {
            Duration reconnect = FIRST_RECONNECT;
            while (isWanted()) {
                try (DueJobConnection opened = connections.open()) {
                    connection = opened;
                    reconnect = FIRST_RECONNECT;
                    watch(opened);
                } catch (SQLException e) {
                    if (isWanted()) {
                        LOG.warn("Not listening for due jobs, trying again in {}: {}", reconnect, e.getMessage());
                        pause(reconnect);
                        reconnect = twice(reconnect, LAST_RECONNECT);
                    }
                }
            }
        }

        private void watch(DueJobConnection opened) throws SQLException {
            Instant next = opened.earliest();
            Duration look = FIRST_LOOK;
            while (isWanted()) {
                if (next.isAfter(clock.instant())) {
                    look = FIRST_LOOK;
                    next = sleep(opened, next);
                } else {
                    wake.run();
                    pause(look);
                    look = twice(look, LAST_LOOK);
                    next = opened.earliest();
                }
            }
        }

        /** Sleeps until the next job is due or something is announced, and returns what is the next one then. */
        private Instant sleep(DueJobConnection opened, Instant next) throws SQLException {
            Instant now = clock.instant();
            boolean farAway = next.isAfter(now.plus(HEARTBEAT));
            Instant announced = opened.await(farAway ? HEARTBEAT : Duration.between(now, next));
            if (!announced.isAfter(clock.instant())) {
                pause(GRACE);
                return opened.earliest();
            }
            if (farAway && announced.equals(DueJobConnection.NOTHING)) {
                return opened.earliest();
            }
            return announced.isBefore(next) ? announced : next;
        }

        private boolean isWanted() {
            return stopped.getCount() > 0;
        }

        private static Duration twice(Duration duration, Duration longest) {
            Duration doubled = duration.multipliedBy(2);
            return doubled.compareTo(longest) < 0 ? doubled : longest;
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
                DueJobConnection open = connection;
                if (open != null) {
                    open.abort();
                }
                thread.join(Duration.ofSeconds(5).toMillis());
            } catch (SQLException e) {
                LOG.warn("The connection listening for due jobs was not closed cleanly: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
