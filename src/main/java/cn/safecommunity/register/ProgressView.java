package cn.safecommunity.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come, for its first screen.
 *
 * @param stations the road, in order; none where its model has no such road
 * @param lastHere when the person's own office acted last in it, null when it never has
 * @param corrected what was corrected of the unit's safety records since then, in words
 */
record ProgressView(
        List<StationView> stations, List<Now> now, @Nullable Instant lastHere, List<String> corrected) {

    /** Where a station stands. */
    enum State {
        done,
        current,
        ahead,
        /** the case ended here before its time */
        stopped
    }

    /**
     * A station of the road.
     *
     * @param workingDays how many working days it took, or has taken so far
     * @param offices whose people signed there, by level
     * @param people who signed there, as far as the reader is told
     */
    record StationView(
            String id,
            String name,
            State state,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Integer workingDays,
            List<String> offices,
            List<String> people) {}

    /**
     * What is done now.
     *
     * @param person who has taken it on; told to authorities only
     * @param light null when there is no limit
     */
    record Now(
            String taskName,
            String office,
            @Nullable String person,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable String light,
            @Nullable Integer workingDaysLeft) {}
}
