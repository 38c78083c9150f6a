package cn.safecommunity.endorsement;

/** The ids that both chains share: from the on-site assessment on they are drawn alike (ADR 1). */
public final class EndorsementModel {

    public static final String APPLICATION_WITHDRAWN_MESSAGE = "applicationWithdrawn";

    public static final String ASSESS_ON_SITE = "assessOnSite";
    public static final String RECTIFY = "rectify";
    public static final String RESOLVE_OBJECTION = "resolveObjection";

    public static final String RECTIFICATION_OVERDUE = "rectificationOverdue";
    public static final String NOTICE_PERIOD = "noticePeriod";

    /** The code of the error that {@code vetoFound} catches. */
    public static final String VETO_ERROR = "vetoed";

    public static final String REJECTED_BY_COUNTY = "rejectedByCounty";
    public static final String NOT_UP_TO_STANDARD = "notUpToStandard";
    public static final String RECTIFICATION_FAILED = "rectificationFailed";
    public static final String OBJECTION_UPHELD = "objectionUpheld";
    public static final String WITHDRAWN = "withdrawn";
    public static final String VETOED = "vetoed";

    private EndorsementModel() {}
}
