package cn.safecommunity.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, on a thread of its own per channel: a server that hangs blocks nothing but its own channel, and no
 * transaction is open meanwhile. A node that dies while it sends leaves the message to the next one, which can then send it
 * twice; it is never lost.
 */
@Component
class Dispatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    /** So many failures in a row say that the server is away, not the recipient. */
    private static final int ENOUGH_FAILURES = 3;

    private final Outbox outbox;
    private final Digest digest;
    private final List<Sending> sendings;
    private final Duration interval;
    private @Nullable ScheduledExecutorService threads;
    private volatile boolean stopped;

    Dispatch(
            Outbox outbox,
            Digest digest,
            List<Sending> sendings,
            @Value("${safecommunity.mail.interval:PT30S}") Duration interval) {
        this.outbox = outbox;
        this.digest = digest;
        this.sendings = sendings.stream().filter(Sending::isWanted).toList();
        this.interval = interval;
    }

    @Override
    public void start() {
        if (sendings.isEmpty()) {
            return;
        }
        stopped = false;
        ScheduledExecutorService started = Executors.newScheduledThreadPool(sendings.size(), task -> {
            Thread thread = new Thread(task, "outbox");
            thread.setDaemon(true);
            return thread;
        });
        for (Sending sending : sendings) {
            ScheduledFuture<?> unused = started.scheduleWithFixedDelay(
                    () -> run(sending), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        }
        threads = started;
    }

    /**
     * A call that hangs is left behind: its thread does not keep the node alive, and its message is sent by the next. When
     * the call ends after all, its thread takes no further message, which would then wait until its lease is over.
     */
    @Override
    public void stop() {
        stopped = true;
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    /** One round; whatever goes wrong is told in the log, and the next round comes. */
    private void run(Sending sending) {
        try {
            if (sending.channel() == Channel.MAIL) {
                digest.write();
            }
            deliver(sending);
        } catch (RuntimeException e) {
            LOG.warn("The outbox could not be worked on and will be looked at again", e);
        }
    }

    /** Sends what is due, until nothing is or the server seems to be away. */
    void deliver(Sending sending) {
        int failures = 0;
        while (failures < ENOUGH_FAILURES && !stopped) {
            Optional<OutgoingMessage> next = outbox.take(sending.channel());
            if (next.isEmpty()) {
                return;
            }
            failures = delivered(sending, next.get()) ? 0 : failures + 1;
        }
    }

    private boolean delivered(Sending sending, OutgoingMessage message) {
        try {
            sending.send(message);
        } catch (Exception e) {
            LOG.warn(
                    "Message {} by {} did not get through ({} attempts before): {}",
                    message.id(),
                    sending.channel().id(),
                    message.attempts(),
                    e.toString());
            outbox.failed(message, reason(e));
            return false;
        }
        outbox.sent(message.id());
        return true;
    }

    /** The innermost cause says most. */
    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
