package cn.safecommunity.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of townships and street offices.
 *
 * @param since the first day of a unit that was not there from the beginning
 * @param until the day on which it was merged away
 * @param mergedInto the code of the unit that goes on for it, where a source names one
 */
record Township(
        String code,
        String name,
        UnitKind kind,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String mergedInto,
        String basis) {

    /** The unit as it is on that day; empty when it is not there yet. */
    Optional<Organisation> on(LocalDate day) {
        if (since != null && day.isBefore(since)) {
            return Optional.empty();
        }
        boolean abolished = until != null && !day.isBefore(until);
        return Optional.of(new Organisation(code, name, kind, county(), null, abolished));
    }

    /** The merger that ended it, if it had by that day and a source names who goes on. */
    Optional<KnownMerger> mergerBy(LocalDate day) {
        return until == null || mergedInto == null || day.isBefore(until)
                ? Optional.empty()
                : Optional.of(new KnownMerger(code, mergedInto, until, basis));
    }

    String county() {
        return code.substring(0, 6);
    }
}
