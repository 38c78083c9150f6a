package cn.safecommunity.deadline;

import java.time.LocalDate;

/** The clock of a stage while it runs: what was used up before, and since when it runs again. */
record StageClock(
        Stage stage, int round, int limitDays, int usedDays, LocalDate runningSince, String processInstanceId) {

    /**
     * The last day: what is left of the limit, at least one working day, after the day on which the clock was started.
     * The day of the start does not count.
     */
    LocalDate dueOn(WorkingDays days) {
        return days.plus(runningSince, Math.max(1, limitDays - usedDays));
    }

    /** What will have been used when the clock is stopped on that day. */
    int usedOn(WorkingDays days, LocalDate day) {
        return usedDays + days.between(runningSince, day);
    }
}
