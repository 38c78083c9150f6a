package cn.safecommunity.creation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** Whether a person has answered for the department. */
    boolean isAnswered() {
        return List.of(CountersignTally.APPROVE, CountersignTally.RETURN, CountersignTally.REJECT)
                .contains(state);
    }

    /** The same without what was answered. */
    Countersignature sealed() {
        return new Countersignature(round, department, CountersignTally.SEALED, askedOn, person, null, answeredAt);
    }
}
