package cn.safecommunity.title;

import java.util.Map;

/** The ids of {@code title-supervision.bpmn}: one title from its conferral to its expiry or revocation. */
public final class TitleSupervisionModel {

    public static final String KEY = "titleSupervision";

    public static final String REVOCATION_PROPOSED_MESSAGE = "revocationProposed";
    public static final String TITLE_KEPT_MESSAGE = "titleKept";
    public static final String SUPERVISION_REQUIRED_MESSAGE = "supervisionRequired";

    public static final String REPORT_ANNUALLY = "reportAnnually";
    public static final String SPOT_CHECK = "spotCheck";
    public static final String APPOINT_ASSESSORS = "appointAssessors";
    public static final String REASSESS = "reassess";
    public static final String CONCLUDE_REASSESSMENT = "concludeReassessment";
    public static final String REVOKE = "revoke";
    public static final String SUPERVISE = "supervise";

    public static final String RENEW_TITLE = "renewTitle";
    public static final String EXPIRE_TITLE = "expireTitle";
    public static final String REVOKE_TITLE = "revokeTitle";
    public static final String KEEP_TITLE = "keepTitle";

    public static final String VALID_PERIOD = "validPeriod";
    public static final String SUPERVISION = "supervision";

    public static final String TITLE_CONFERRED = "titleConferred";
    public static final String PERIOD_STARTED = "periodStarted";
    public static final String SUPERVISION_REQUIRED = "supervisionRequired";

    public static final String TITLE_EXPIRES = "titleExpires";
    public static final String REVOCATION_PROPOSED = "revocationProposed";
    public static final String CHECK_FAILED = "checkFailed";

    public static final String ANNUAL_REPORT_DUE = "annualReportDue";
    public static final String SPOT_CHECK_DUE = "spotCheckDue";
    public static final String REASSESSMENT_OPENS = "reassessmentOpens";
    public static final String DECIDED_TO_KEEP = "decidedToKeep";

    public static final String REASSESSMENT_FAILED = "reassessmentFailed";

    public static final String VALID_PERIOD_BEGINS = "validPeriodBegins";
    public static final String READY_TO_WAIT = "readyToWait";
    public static final String FURTHER_REPORT = "furtherReport";
    public static final String SPOT_CHECKED = "spotChecked";
    public static final String READY_TO_REASSESS = "readyToReassess";
    public static final String REASSESSED = "reassessed";
    public static final String READY_TO_REVOKE = "readyToRevoke";
    public static final String REVOCATION_DECIDED = "revocationDecided";

    public static final String DUTIES_BEGIN = "dutiesBegin";

    public static final String REPORTS_DONE = "reportsDone";
    public static final String SPOT_CHECK_PASSED = "spotCheckPassed";
    public static final String SPOT_CHECK_FAILED = "spotCheckFailed";
    public static final String RENEWED = "renewed";
    public static final String EXPIRED = "expired";
    public static final String REVOKED = "revoked";
    public static final String TITLE_KEPT = "titleKept";
    public static final String SUPERVISED = "supervised";

    /** The variables this model itself reads or writes, with their types; answers of people are in TaskRule. */
    public static final Map<String, Class<?>> VARIABLES = Map.ofEntries(
            Map.entry("spotCheckDecision", String.class),
            Map.entry("reassessmentDecision", String.class),
            Map.entry("revocationDecision", String.class),
            Map.entry("assessor", String.class),
            Map.entry("opinion", String.class));

    private TitleSupervisionModel() {}
}
