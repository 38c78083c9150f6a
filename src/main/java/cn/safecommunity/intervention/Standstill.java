package cn.safecommunity.intervention;

import cn.safecommunity.intervention.CaseValues.CaseValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a case does not go on by itself: what failed, what it waits for, and which of its messages have not got
 * through; and which of its values can be corrected.
 */
record Standstill(
        long caseId,
        String subject,
        @Nullable String businessKey,
        List<Failure> failures,
        List<Wait> timers,
        List<Wait> messages,
        List<Unsent> unsent,
        List<CaseValue> values) {

    /**
     * A job of the system that has failed at least once.
     *
     * @param step what it is called in the model
     * @param retries how often the system still tries by itself; 0 when it has stopped
     * @param nextTryAt when it does so next
     * @param technical the technical text, for whoever repairs the program
     */
    record Failure(
            String job,
            String step,
            String reason,
            String advice,
            int retries,
            @Nullable Instant nextTryAt,
            @Nullable String technical) {}

    /**
     * Something that the case waits for.
     *
     * @param name what it is called in the model
     * @param does what happens then
     * @param dueAt when a timer fires; null for a message
     */
    record Wait(
            String name, @Nullable String does, @Nullable Instant dueAt) {}

    /** A message about the case that has not been sent yet, though it was tried. */
    record Unsent(long id, String recipient, String subject, String reason, int attempts, boolean givenUp) {}
}
