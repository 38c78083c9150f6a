package cn.safecommunity.casefile;

import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person wrote and decided at one task; every level sees the opinions of all before it.
 *
 * @param recalled whether the person took it back (取回); it stays readable and counts no more
 * @param signature hash of the picture it was signed with
 */
public record Opinion(
        long id,
        Level level,
        String task,
        String processInstanceId,
        String person,
        @Nullable Decision decision,
        String opinion,
        @Nullable ReturnTarget returnTo,
        @Nullable String missingItems,
        Instant at,
        boolean recalled,
        @Nullable String signature) {}
