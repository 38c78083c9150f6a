package cn.safecommunity.endorsement;

import java.time.Instant;

/** The public notice of an application before its title: five working days in which anybody may object. */
record PublicNotice(long caseId, String community, String county, String chain, Instant startsAt, Instant endsAt) {}
