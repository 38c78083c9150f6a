package cn.safecommunity.engine;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets people go first: while a request of theirs is being answered on this node, whatever can wait does so, but never longer
 * than a moment, so that it always goes on however many people ask, and when a request hangs (ADR 57).
 */
@Component
public class PeopleFirst {

    private static final Duration LONGEST_MOMENT = Duration.ofSeconds(1);

    private final long momentNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nobody = lock.newCondition();
    private int answering;

    /** @param moment how long to wait at most; zero for not at all */
    PeopleFirst(@Value("${safecommunity.clock-wait:20ms}") Duration moment) {
        if (moment.isNegative() || moment.compareTo(LONGEST_MOMENT) > 0) {
            throw new IllegalArgumentException(
                    "SAFECOMMUNITY_CLOCKWAIT is " + moment + "; give 0ms to 1000ms, e.g. 20ms, or leave it out");
        }
        this.momentNanos = moment.toNanos();
    }

    /** A request of somebody has come. */
    public void asked() {
        lock.lock();
        try {
            answering++;
        } finally {
            lock.unlock();
        }
    }

    /** It has been answered, or has failed. */
    public void answered() {
        lock.lock();
        try {
            answering--;
            if (answering == 0) {
                nobody.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many requests of people are being answered now. */
    int answering() {
        lock.lock();
        try {
            return answering;
        } finally {
            lock.unlock();
        }
    }

    /** Comes back when nobody is waiting for an answer, or after the moment; at once when the thread is to end. */
    void letGoFirst() {
        lock.lock();
        try {
            long left = momentNanos;
            while (answering > 0 && left > 0) {
                left = nobody.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
