package cn.safecommunity.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What a publication would change.
 *
 * @param token to be sent with the publication: that this was seen, and is still so
 */
public record Preview(String token, YearDraft draft, List<DayChange> changes, List<MovedDate> moved) {

    public Preview {
        changes = List.copyOf(changes);
        moved = List.copyOf(moved);
    }

    /** A day that would be worked or off, other than before. */
    public record DayChange(LocalDate day, DayState was, DayState becomes, String name) {}
}
