package cn.safecommunity.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a stage may take: a number of working days, or until a day of the calendar.
 *
 * @param since since when the time runs of a stage that goes on as if nothing had broken it off; null where it begins now
 * @param anew whether every start is a new request with its full limit, instead of going on with what was left
 */
record Limit(int days, @Nullable LocalDate dueOn, @Nullable LocalDate since, boolean anew) {

    static Limit ofDays(int days) {
        return new Limit(days, null, null, false);
    }

    static Limit until(LocalDate day) {
        return new Limit(0, day, null, false);
    }

    /** The same, given in full each time. */
    Limit eachTime() {
        return new Limit(days, dueOn, null, true);
    }

    /** The same, running since that day. */
    Limit since(LocalDate day) {
        return new Limit(days, dueOn, day, false);
    }
}
