package cn.safecommunity.calendar;

import cn.safecommunity.policy.Level;
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
    private final WorkingDays after;
    private final Set<MovedDate> moved = new LinkedHashSet<>();

    public HolidaysPublished(Notice notice, WorkingDays before, WorkingDays after) {
        this.notice = notice;
        this.before = before;
        this.after = after;
    }

    /** The notice that the change carries out. */
    public Notice notice() {
        return notice;
    }

    /** The calendar as it was: what it counts to the same day has not moved. */
    public WorkingDays before() {
        return before;
    }

    /** The calendar as it is now. */
    public WorkingDays after() {
        return after;
    }

    /** Says that the last day of something in a case has moved, if it has; several tasks with one date count once. */
    public void moved(long caseId, @Nullable Level level, String what, LocalDate from, LocalDate to) {
        if (!from.equals(to)) {
            moved.add(new MovedDate(caseId, level, what, from, to));
        }
    }

    /** Everything that has moved. */
    public List<MovedDate> moved() {
        return List.copyOf(moved);
    }
}
