package cn.safecommunity.demonstration;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/**
 * What somebody sets out to do on a day, without being asked by a task.
 *
 * @param what in words, for the progress line
 * @param done whether it was done already, in an earlier run
 * @param act does it, and answers whether it could be done; if not it is tried again some days later
 * @param again after how many working days
 */
record Intent(LocalDate day, String what, BooleanSupplier done, BooleanSupplier act, int again) {

    private static final int A_WEEK = 5;

    static Intent of(LocalDate day, String what, BooleanSupplier done, Runnable act) {
        return new Intent(
                day,
                what,
                done,
                () -> {
                    act.run();
                    return true;
                },
                A_WEEK);
    }

    /** The same on another day. */
    Intent on(LocalDate other) {
        return new Intent(other, what, done, act, again);
    }
}
