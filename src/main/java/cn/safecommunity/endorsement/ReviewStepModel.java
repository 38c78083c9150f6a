package cn.safecommunity.endorsement;

import java.util.Map;

/** The ids of {@code review-step.bpmn}: one level examines and signs off. */
public final class ReviewStepModel {

    public static final String KEY = "reviewStep";

    public static final String SUPERVISION_REQUIRED_MESSAGE = "supervisionRequired";

    public static final String EXAMINE = "examine";
    public static final String SIGN_OFF = "signOff";
    public static final String CORRECT = "correct";
    public static final String SUPERVISE = "supervise";

    public static final String REMIND = "remind";
    public static final String ISSUE_YELLOW_CARD = "issueYellowCard";
    public static final String ISSUE_RED_CARD = "issueRedCard";
    public static final String ISSUE_CORRECTION_NOTICE = "issueCorrectionNotice";

    public static final String HANDLING = "handling";
    public static final String SUPERVISION = "supervision";

    public static final String REVIEW_REQUESTED = "reviewRequested";
    public static final String HANDLING_STARTED = "handlingStarted";
    public static final String SUPERVISION_REQUIRED = "supervisionRequired";

    public static final String YELLOW_LIGHT = "yellowLight";
    public static final String YELLOW_CARD = "yellowCard";
    public static final String RED_CARD = "redCard";

    public static final String READY_TO_HANDLE = "readyToHandle";
    public static final String DECIDED = "decided";

    public static final String HANDLED = "handled";
    public static final String REMINDED = "reminded";
    public static final String YELLOW_CARD_ISSUED = "yellowCardIssued";
    public static final String RED_CARD_ISSUED = "redCardIssued";
    public static final String APPROVED = "approved";
    public static final String REJECTED = "rejected";
    public static final String SUPERVISED = "supervised";

    /** The variables this model itself reads or writes, with their types; answers of people are in TaskRule. */
    public static final Map<String, Class<?>> VARIABLES = Map.ofEntries(
            Map.entry("community", String.class),
            Map.entry("county", String.class),
            Map.entry("caseId", Long.class),
            Map.entry("chain", String.class),
            Map.entry("level", String.class),
            Map.entry("decision", String.class),
            Map.entry("reviewOutcome", String.class));

    private ReviewStepModel() {}
}
