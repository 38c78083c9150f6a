package cn.safecommunity.title;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to revoke a title, and what was decided.
 *
 * @param taskId the task in which it is decided; null until that has come up
 * @param decision revoked or kept; null as long as nobody has decided
 */
record Revocation(
        long id,
        String certificateNumber,
        Ground ground,
        String explanation,
        String proposedBy,
        Instant proposedAt,
        @Nullable String taskId,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static final String REVOKED = "revoked";
    static final String KEPT = "kept";

    boolean isPending() {
        return decision == null;
    }
}
