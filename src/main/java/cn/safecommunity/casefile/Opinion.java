package cn.safecommunity.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one person wrote and decided at one task; every level sees the opinions of all before it. */
public record Opinion(
        long id,
        String level,
        String task,
        String processInstanceId,
        String person,
        @Nullable String decision,
        String opinion,
        @Nullable String returnTo,
        @Nullable String missingItems,
        Instant at) {}
