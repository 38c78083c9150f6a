package cn.safecommunity.creation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one department said in one round of countersigning, or that it did not.
 *
 * @param state one of the states of {@link CountersignTally}
 */
record Countersignature(
        int round,
        String department,
        String state,
        LocalDate askedOn,
        @Nullable String person,
        @Nullable String opinion,
        @Nullable Instant answeredAt) {

    boolean isOpen() {
        return CountersignTally.OPEN.equals(state);
    }
}
