package cn.safecommunity.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to publish for a year, looked at already: every day of it, and the notice that says so.
 *
 * @param text the notice as it was pasted
 * @param reason why what was published before is replaced; null for the first time
 */
public record YearDraft(
        Notice notice,
        List<Holiday> days,
        @Nullable String text,
        @Nullable String reason) {

    public YearDraft {
        days = List.copyOf(days);
    }

    /** The year it is about. */
    public int year() {
        return notice.year();
    }
}
