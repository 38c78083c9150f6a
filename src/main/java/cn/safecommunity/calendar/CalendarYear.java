package cn.safecommunity.calendar;

import cn.safecommunity.calendar.StatutoryDays.StatutoryDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year of the calendar as people look at it.
 *
 * @param version what is published; null for a year that nobody has published, whose days are provisional
 * @param days every day that is not as the week has it, in their order
 */
public record CalendarYear(int year, @Nullable YearVersion version, List<Day> days, int workingDays) {

    public CalendarYear {
        days = List.copyOf(days);
    }

    /** One of those days; without a notice it is off by law. */
    public record Day(
            LocalDate day,
            DayKind kind,
            String name,
            @Nullable Notice notice) {}

    static CalendarYear of(YearVersion version, WorkingDays calendar) {
        return new CalendarYear(
                version.year(),
                version,
                version.days().stream()
                        .map(day -> new Day(day.day(), day.kind(), day.name(), day.notice()))
                        .toList(),
                workingDays(version.year(), calendar));
    }

    static CalendarYear unpublished(int year, List<StatutoryDay> days, WorkingDays calendar) {
        return new CalendarYear(
                year,
                null,
                days.stream()
                        .map(day -> new Day(day.day(), DayKind.off, day.name(), null))
                        .toList(),
                workingDays(year, calendar));
    }

    private static int workingDays(int year, WorkingDays calendar) {
        return calendar.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }
}
