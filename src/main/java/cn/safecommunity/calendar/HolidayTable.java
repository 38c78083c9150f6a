package cn.safecommunity.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What is published: days off, make-up working days, and the years that are covered. */
record HolidayTable(Map<LocalDate, DayKind> days, Set<Integer> publishedYears) {

    HolidayTable {
        days = Map.copyOf(days);
        publishedYears = Set.copyOf(publishedYears);
    }
}
