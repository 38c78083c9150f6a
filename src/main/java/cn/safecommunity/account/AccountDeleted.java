package cn.safecommunity.account;

/** An account is being deleted, in the same transaction; somebody else may get its user name. */
public record AccountDeleted(String person) {}
