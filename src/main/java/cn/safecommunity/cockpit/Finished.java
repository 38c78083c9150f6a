package cn.safecommunity.cockpit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finished instances of a process, the latest first.
 *
 * @param further whether there are more on the next page
 */
record Finished(List<Instance> instances, boolean further) {

    /**
     * @param caseId the case file that it handled; null when it handled none
     * @param stopped whether it was ended before it came to an end of its model
     * @param end what its model calls the end it came to; null when it was stopped
     */
    record Instance(
            String id,
            @Nullable String businessKey,
            @Nullable Long caseId,
            Instant startedAt,
            Instant endedAt,
            boolean stopped,
            @Nullable String end) {}

    /**
     * A step that an instance took, in the order in which it took them.
     *
     * @param element the id of the element in the model
     * @param name what the model calls it; its id where it has none
     * @param cancelled whether it was left before it was done
     */
    record Step(
            String element,
            String name,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancelled) {}
}
