package cn.safecommunity.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the State Council has published: days off, make-up working days, and the years that are covered. */
record HolidayTable(Map<LocalDate, Kind> days, Set<Integer> publishedYears) {

    HolidayTable {
        days = Map.copyOf(days);
        publishedYears = Set.copyOf(publishedYears);
    }

    /** How a notice changes a day; the constants are named as in the file and in the table. */
    enum Kind {
        off,
        work;

        static @Nullable Kind of(@Nullable String name) {
            for (Kind kind : values()) {
                if (kind.name().equals(name)) {
                    return kind;
                }
            }
            return null;
        }
    }
}
