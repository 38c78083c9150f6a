package cn.safecommunity.calendar;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of a year have changed. Whoever keeps dates counted in working days counts them again and says what has
 * moved, in the transaction of the publication, which is taken back when it was a preview.
 */
public final class HolidaysPublished {

    private final Notice notice;
    private final WorkingDays before;
    private final Set<MovedDate> moved = new LinkedHashSet<>();

    public HolidaysPublished(Notice notice, WorkingDays before) {
        this.notice = notice;
        this.before = before;
    }

    /** The notice that the change carries out. */
    public Notice notice() {
        return notice;
    }

    /** The calendar as it was: what it counts to the same day has not moved. */
    public WorkingDays before() {
        return before;
    }

    /** Says that a date of a case has moved; several tasks with one date count once. */
    public void moved(long caseId, @Nullable String level, String what, LocalDate from, LocalDate to) {
        moved.add(new MovedDate(caseId, level, what, from, to));
    }

    /** Everything that has moved. */
    public List<MovedDate> moved() {
        return List.copyOf(moved);
    }
}
