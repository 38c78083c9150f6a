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
        List<Halt> halts,
        List<Failure> failures,
        List<Wait> timers,
        List<Wait> messages,
        List<Unsent> unsent,
        List<CaseValue> values) {

    /**
     * A part of the case that an administrator has suspended in Cockpit, or the process of such a part.
     *
     * @param part what it is called
     * @param whole whether the process is suspended, so that nobody starts it, and not the running part
     * @param by who has suspended it and when, where the engine's log of operations still knows
     */
    record Halt(
            String part,
            boolean whole,
            @Nullable String by,
            @Nullable Instant at) {}

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
     * @param halted whether it is suspended, so that nothing happens then
     */
    record Wait(
            String name, @Nullable String does, @Nullable Instant dueAt, boolean halted) {}

    /** A message about the case that has not been sent yet, though it was tried. */
    record Unsent(long id, String recipient, String subject, String reason, int attempts, boolean givenUp) {}
}
