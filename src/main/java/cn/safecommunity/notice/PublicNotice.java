package cn.safecommunity.notice;

import cn.safecommunity.policy.Chain;
import java.time.Instant;

/** The public notice of an application before its title: five working days in which anybody may object. */
public record PublicNotice(
        long caseId, String community, String county, Chain chain, Instant startsAt, Instant endsAt, boolean ended) {

    /** Whether anybody may object at that moment; a case that has ended is on notice no more. */
    boolean runsAt(Instant moment) {
        return !ended && endsAt.isAfter(moment);
    }
}
