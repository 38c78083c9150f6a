package cn.safecommunity.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a stage may take: a number of working days, or until a day of the calendar. */
record Limit(int days, @Nullable LocalDate dueOn) {

    static Limit ofDays(int days) {
        return new Limit(days, null);
    }

    static Limit until(LocalDate day) {
        return new Limit(0, day);
    }
}
