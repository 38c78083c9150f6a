package cn.safecommunity.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a unit's yearly safety record; the last version of a year counts, the others show what was corrected.
 *
 * @param reason why it was corrected, null for a first version
 */
public record SafetyRecordVersion(
        SafetyRecord facts,
        int version,
        String enteredBy,
        Instant enteredAt,
        @Nullable String reason) {}
