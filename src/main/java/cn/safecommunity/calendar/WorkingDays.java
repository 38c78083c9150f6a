package cn.safecommunity.calendar;

import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * Counts working days by the published holidays and make-up days. The start day never counts. A year that is not yet
 * published has its weekends and the statutory days, and every date in it is provisional.
 */
public final class WorkingDays {

    private final Supplier<HolidayTable> published;
    private final StatutoryDays statutory;

    WorkingDays(Supplier<HolidayTable> published, StatutoryDays statutory) {
        this.published = published;
        this.statutory = statutory;
    }

    /** The n-th working day after the start day; the start day itself for n = 0. */
    public LocalDate plus(LocalDate start, int n) {
        return count(start, n, 1);
    }

    /** The n-th working day before the start day; the start day itself for n = 0. */
    public LocalDate minus(LocalDate start, int n) {
        return count(start, n, -1);
    }

    /** The working days after the first date up to and including the second; negative when the second is earlier. */
    public int between(LocalDate startExclusive, LocalDate endInclusive) {
        if (endInclusive.isBefore(startExclusive)) {
            return -between(endInclusive, startExclusive);
        }
        HolidayTable table = published.get();
        return (int) startExclusive
                .plusDays(1)
                .datesUntil(endInclusive.plusDays(1))
                .filter(day -> state(table, day).works())
                .count();
    }

    /** The day itself where it is a working day, else the last one before it. */
    public LocalDate lastUntil(LocalDate day) {
        return isWorkingDay(day) ? day : minus(day, 1);
    }

    public boolean isWorkingDay(LocalDate day) {
        return state(published.get(), day).works();
    }

    /** Whether the holidays of that year are not yet published, so that the date may still move. */
    public boolean isProvisional(LocalDate day) {
        return !published.get().publishedYears().contains(day.getYear());
    }

    /** What the calendar has that day for. */
    DayState state(LocalDate day) {
        return state(published.get(), day);
    }

    private LocalDate count(LocalDate start, int n, int direction) {
        if (n < 0) {
            throw new IllegalArgumentException("Working days are counted forwards or backwards, not by " + n);
        }
        HolidayTable table = published.get();
        LocalDate day = start;
        for (int left = n; left > 0; left -= state(table, day).works() ? 1 : 0) {
            day = day.plusDays(direction);
        }
        return day;
    }

    private DayState state(HolidayTable table, LocalDate day) {
        DayKind kind = table.days().get(day);
        if (kind == null && !table.publishedYears().contains(day.getYear()) && statutory.isOff(day)) {
            return DayState.off;
        }
        return DayState.of(day, kind);
    }
}
