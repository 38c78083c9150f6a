package cn.safecommunity.endorsement;

import org.jspecify.annotations.Nullable;

/** Puts together what another authority receives of a case. */
interface OutgoingCases {

    OutgoingCase of(long caseId, String kind, @Nullable String filingNumber);
}
