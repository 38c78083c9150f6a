package cn.safecommunity.title;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A title with what has become of it.
 *
 * @param caseId its own case file; null while nobody supervises it
 * @param periodFrom the first day of the period of validity that was granted last; it may be still to come
 * @param supervisedFrom the day its supervision began
 * @param revokedOn the first day on which it is no longer valid because it was revoked
 */
record HeldTitle(
        Title title,
        @Nullable Long caseId,
        LocalDate periodFrom,
        @Nullable LocalDate supervisedFrom,
        @Nullable LocalDate revokedOn) {

    /** Whether it was conferred by that day and is neither over nor revoked; the queries of the register say the same. */
    boolean isValid(LocalDate day) {
        return !title.conferredOn().isAfter(day) && state(day) == TitleState.VALID;
    }

    /** The last day of the period that runs on a day, where a renewal has granted the next one already; null otherwise. */
    @Nullable
    LocalDate endsBeforeTheNext(LocalDate day) {
        return day.isBefore(periodFrom) ? periodFrom.minusDays(1) : null;
    }

    /** The first day on which it is over, by that day; null while it is valid. */
    @Nullable
    LocalDate overSince(LocalDate day) {
        return switch (state(day)) {
            case VALID -> null;
            case EXPIRED -> title.validUntil().plusDays(1);
            case REVOKED -> revokedOn;
        };
    }

    /** What it is on a day. */
    TitleState state(LocalDate day) {
        if (revokedOn != null && !day.isBefore(revokedOn)) {
            return TitleState.REVOKED;
        }
        return day.isAfter(title.validUntil()) ? TitleState.EXPIRED : TitleState.VALID;
    }
}
