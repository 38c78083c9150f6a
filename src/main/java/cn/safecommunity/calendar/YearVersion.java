package cn.safecommunity.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published for a year, and never changed afterwards; the latest version of a year counts.
 *
 * @param id 0 while it is not stored
 * @param notice the notice that led to this version; days can come from an earlier one of the same year
 * @param text the notice as it was pasted
 */
public record YearVersion(
        long id,
        Notice notice,
        Entry entry,
        List<Holiday> days,
        @Nullable String text) {

    public YearVersion {
        days = List.copyOf(days);
    }

    /** Who put it in, under which name then, when, and why something earlier was replaced. */
    public record Entry(
            String person,
            String personName,
            Instant at,
            @Nullable String reason) {}

    /** The year it is about. */
    public int year() {
        return notice.year();
    }
}
