package cn.safecommunity.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a day is for those who count: what a notice says of it, else its place in the week. */
public enum DayState {
    off("放假"),
    work("上班"),
    weekend("周末休息"),
    ordinary("工作日");

    private final String label;

    DayState(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    /** Whether it counts as a working day. */
    public boolean works() {
        return this == work || this == ordinary;
    }

    static DayState of(LocalDate day, @Nullable DayKind kind) {
        if (kind != null) {
            return kind == DayKind.work ? work : off;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? DayState.weekend : ordinary;
    }
}
