package cn.safecommunity.notice;

import cn.safecommunity.policy.Chain;
import java.time.Instant;

/** The public notice of an application before its title: five working days in which anybody may object. */
public record PublicNotice(
        long caseId, String community, String county, Chain chain, Instant startsAt, Instant endsAt) {}
