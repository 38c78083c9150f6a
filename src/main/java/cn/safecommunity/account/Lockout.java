package cn.safecommunity.account;

import java.time.Duration;

/**
 * How long a person has to wait at one address after wrong passwords. A few slips cost nothing; from then on the wait
 * doubles with each, up to a quarter of an hour. Nothing is locked for good. The numbers are an assumption.
 */
final class Lockout {

    static final int FREE = 4;
    static final Duration SHORTEST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** After this long without another slip the earlier ones are forgotten. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 5;

    private Lockout() {}

    /** The wait after this many wrong passwords in a row; none for the first few. */
    static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        Duration wait = SHORTEST.multipliedBy(1L << Math.min(failures - FREE - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
