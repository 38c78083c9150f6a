package cn.safecommunity.intervention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a running case that would skip a review.
 *
 * @param description what is going to happen, in words for the administrator who confirms
 * @param state proposed, done or rejected
 */
record Intervention(
        long id,
        long caseId,
        Change change,
        String description,
        String reason,
        String state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static final String PROPOSED = "proposed";
    static final String DONE = "done";
    static final String REJECTED = "rejected";

    boolean isOpen() {
        return PROPOSED.equals(state);
    }

    /**
     * What to do with a process instance.
     *
     * @param cancel ids of activities whose running instances are cancelled
     * @param job the timer whose due date is set
     */
    record Change(
            String processInstanceId,
            String action,
            List<String> cancel,
            List<String> startBefore,
            List<String> startAfter,
            @Nullable String job,
            @Nullable Instant dueAt) {

        static final String END = "end";
        static final String MODIFY = "modify";
        static final String SET_DUE_DATE = "setDueDate";

        /** Whether it takes a case from one step to another one, and does nothing else. */
        boolean isMove() {
            return cancel.size() == 1 && startBefore.size() == 1 && startAfter.isEmpty();
        }

        Change {
            cancel = List.copyOf(cancel);
            startBefore = List.copyOf(startBefore);
            startAfter = List.copyOf(startAfter);
        }
    }
}
