package cn.safecommunity.assessment;

/** Which assessment a sheet belongs to: the case file, what it is for, and the round (from 1, one more after each rectification). */
public record SheetKey(long caseId, SheetKind kind, int round) {}
