package cn.safecommunity.deadline;

import cn.safecommunity.calendar.WorkingDays;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The clock of a stage while it runs: what was used up before, and since when it runs again. */
record StageClock(
        Stage stage,
        int round,
        int limitDays,
        @Nullable LocalDate fixedDue,
        int usedDays,
        LocalDate runningSince,
        String processInstanceId) {

    /**
     * The last day: what is left of the limit, at least one working day, after the day on which the clock was started.
     * The day of the start does not count. A stage with a day of the calendar ends on its last working day.
     */
    LocalDate dueOn(WorkingDays days) {
        if (fixedDue != null) {
            return days.lastUntil(fixedDue);
        }
        return days.plus(runningSince, Math.max(1, limitDays - usedDays));
    }

    /** What will have been used when the clock is stopped on that day. */
    int usedOn(WorkingDays days, LocalDate day) {
        return usedDays + days.between(runningSince, day);
    }
}
