package cn.safecommunity.notification;

import java.time.Duration;

/** When a message that did not get through is tried again: soon at first, then every six hours, for seven days (assumptions). */
final class Retries {

    /** How long a message is tried before an administrator has to look. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** For as long nobody else takes a message that somebody is sending; longer than every time-out together. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration WIDEST = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    private Retries() {}

    /** How long to wait after the n-th failure, n from 1. */
    static Duration after(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return wait.compareTo(WIDEST) < 0 ? wait : WIDEST;
    }
}
