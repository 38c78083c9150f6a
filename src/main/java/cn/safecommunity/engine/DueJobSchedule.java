package cn.safecommunity.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * When to wake the job executor, and when to ask the database: once a job is due, shortly after that to see whether it
 * was taken, ever more seldom if it cannot be, and at a slow heartbeat while nothing is.
 */
final class DueJobSchedule {

    /** Later than anything: no job is known. */
    static final Instant NOTHING = Instant.MAX;

    static final Duration HEARTBEAT = Duration.ofMinutes(5);

    /** How long the node that created a job is left to take it before the others look after it. */
    static final Duration GRACE = Duration.ofMillis(500);

    static final Duration FIRST_LOOK = Duration.ofSeconds(1);
    static final Duration LAST_LOOK = Duration.ofMinutes(1);

    private Instant next = NOTHING;
    private Instant look;
    private Duration pause = FIRST_LOOK;

    /** Starts with a look at what there is. */
    DueJobSchedule(Instant now) {
        this.look = now;
    }

    /** Whether a job is due now for which the executor was not yet waked. */
    boolean isDue(Instant now) {
        return !next.isAfter(now);
    }

    boolean isTimeToLook(Instant now) {
        return !look.isAfter(now);
    }

    /** Until when nothing is to be done, unless something is announced. */
    Instant until() {
        return earlier(next, look);
    }

    /** A job was created, moved, or set free. */
    void announced(Instant due, Instant now) {
        if (due.isAfter(now)) {
            next = earlier(next, due);
        } else {
            look = earlier(look, now.plus(GRACE));
        }
    }

    /** The executor was waked because a job is due; what comes after it is known from the database. */
    void waked(Found found, Instant now) {
        next = found.next();
        pause = FIRST_LOOK;
        look = now.plus(FIRST_LOOK);
    }

    /** A look found what is due and untaken, and what comes next. */
    void looked(Found found, Instant now) {
        next = found.next();
        if (found.untaken()) {
            look = now.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LAST_LOOK) < 0 ? pause.multipliedBy(2) : LAST_LOOK;
        } else {
            look = now.plus(HEARTBEAT);
            pause = FIRST_LOOK;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Whether a job is due that nobody works on, and when the next one will be. */
    record Found(boolean untaken, Instant next) {}
}
