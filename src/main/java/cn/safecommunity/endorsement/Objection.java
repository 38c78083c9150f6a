package cn.safecommunity.endorsement;

import java.time.Instant;

/** What a citizen objects during the public notice, signed and with a way to reach them. */
record Objection(long id, long caseId, String name, String contact, String content, String state, Instant raisedAt) {}
