package cn.safecommunity.engine;

import cn.safecommunity.engine.DueJobSchedule.Found;
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
 * Wakes the job executor of this node at the moment a job becomes due, and tells the other nodes that it lives. The engine alone would find a timer at its next
 * poll, up to a minute late. The watch sleeps until the earliest due date it has heard of, see {@link DueJobSchedule}.
 * When the connection is lost it opens another one; in between, and should it never succeed, the polls of the engine
 * remain.
 */
class DueJobWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobWatch.class);

    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final int TOLD_EVERY = 60;

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
            int failures = 0;
            while (isWanted()) {
                try (DueJobConnection opened = connections.open()) {
                    connection = opened;
                    failures = 0;
                    watch(opened);
                } catch (SQLException e) {
                    if (isWanted()) {
                        if (failures++ % TOLD_EVERY == 0) {
                            LOG.warn("Not listening for due jobs, trying again every second: {}", e.getMessage());
                        }
                        pause(RECONNECT);
                    }
                }
            }
        }

        private void watch(DueJobConnection opened) throws SQLException {
            DueJobSchedule schedule = new DueJobSchedule(clock.instant());
            while (isWanted()) {
                Instant now = clock.instant();
                Duration beat = opened.pulse().untilNext();
                if (beat.isZero()) {
                    if (opened.pulse().beat()) {
                        schedule.announced(Instant.EPOCH, now);
                    }
                } else if (schedule.isDue(now)) {
                    wake.run();
                    schedule.waked(opened.look(now), now);
                } else if (schedule.isTimeToLook(now)) {
                    Found found = opened.look(now);
                    if (found.untaken()) {
                        wake.run();
                    }
                    schedule.looked(found, now);
                } else {
                    Instant announced = opened.await(earlier(beat, Duration.between(now, schedule.until())));
                    schedule.announced(announced, clock.instant());
                }
            }
        }

        private boolean isWanted() {
            return stopped.getCount() > 0;
        }

        private static Duration earlier(Duration one, Duration other) {
            return one.compareTo(other) < 0 ? one : other;
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
