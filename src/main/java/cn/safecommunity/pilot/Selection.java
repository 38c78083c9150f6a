package cn.safecommunity.pilot;

/**
 * The selection of one county in one programme.
 *
 * @param version counts the changes of the nomination, so that nobody overwrites what another has just saved
 */
public record Selection(long caseId, long programme, String county, int version) {}
