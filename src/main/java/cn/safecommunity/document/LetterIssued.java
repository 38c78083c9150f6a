package cn.safecommunity.document;

/** A letter was issued in a case; published in the transaction that issued it. */
public record LetterIssued(long id, String kind, long caseId) {}
