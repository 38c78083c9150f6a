package cn.safecommunity.complaint;

import cn.safecommunity.policy.Chain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a titled unit.
 *
 * @param number what whoever complained asks with; it cannot be guessed
 * @param name empty when nobody signed
 * @param contact empty when whoever complained asks by the number only
 * @param reply what whoever complained is told; null until there is an answer
 */
record Complaint(
        long caseId,
        String number,
        String certificate,
        Chain chain,
        String community,
        String name,
        String contact,
        String content,
        ComplaintState state,
        Instant receivedAt,
        @Nullable String reply,
        @Nullable Instant answeredAt) {}
