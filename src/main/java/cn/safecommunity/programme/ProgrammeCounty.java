package cn.safecommunity.programme;

/**
 * A county or zone that takes part in a programme.
 *
 * @param caseId its own case file within the programme
 * @param quota whether it selects pilots; a zone only reports its leading body
 */
public record ProgrammeCounty(long programme, String county, long caseId, boolean quota) {}
