package cn.safecommunity.safety;

/** A year of a unit was entered or corrected; published in the transaction that wrote it. */
public record SafetyRecordEntered(String community, int year, int version) {}
