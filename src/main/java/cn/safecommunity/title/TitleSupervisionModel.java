package cn.safecommunity.title;

/** The ids of {@code title-supervision.bpmn}: one title from its conferral to its expiry or revocation. */
public final class TitleSupervisionModel {

    public static final String KEY = "titleSupervision";

    public static final String REVOCATION_PROPOSED_MESSAGE = "revocationProposed";
    public static final String TITLE_KEPT_MESSAGE = "titleKept";

    public static final String REPORT_ANNUALLY = "reportAnnually";
    public static final String SPOT_CHECK_DUE = "spotCheckDue";
    public static final String SPOT_CHECK = "spotCheck";
    public static final String APPOINT_ASSESSORS = "appointAssessors";
    public static final String REASSESS = "reassess";
    public static final String CONCLUDE_REASSESSMENT = "concludeReassessment";
    public static final String REVOKE = "revoke";

    private TitleSupervisionModel() {}
}
