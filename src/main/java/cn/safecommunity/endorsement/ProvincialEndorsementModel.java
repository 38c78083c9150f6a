package cn.safecommunity.endorsement;

import java.util.Date;
import java.util.Map;

/** The ids of {@code provincial-endorsement.bpmn}: the chain to the provincial title. */
public final class ProvincialEndorsementModel {

    public static final String KEY = "provincialEndorsement";

    public static final String APPLICATION_WITHDRAWN_MESSAGE = "applicationWithdrawn";
    public static final String SUPERVISION_REQUIRED_MESSAGE = "supervisionRequired";

    public static final String ACCEPT = "accept";
    public static final String ASSESS_ON_SITE = "assessOnSite";
    public static final String CONFER = "confer";
    public static final String CORRECT = "correct";
    public static final String RECTIFY = "rectify";
    public static final String RESOLVE_OBJECTION = "resolveObjection";
    public static final String SUPERVISE = "supervise";

    public static final String CHECK_ELIGIBILITY = "checkEligibility";
    public static final String RECOMMEND_BY_COUNTY = "recommendByCounty";
    public static final String RECOMMEND_BY_CITY = "recommendByCity";
    public static final String DECIDE_VERDICT = "decideVerdict";
    public static final String PUBLISH_NOTICE = "publishNotice";
    public static final String ISSUE_CERTIFICATE = "issueCertificate";
    public static final String ISSUE_CORRECTION_NOTICE = "issueCorrectionNotice";
    public static final String RECORD_WITHDRAWAL = "recordWithdrawal";
    public static final String RECORD_VETO = "recordVeto";

    public static final String COUNTY_REVIEW = "countyReview";
    public static final String CITY_REVIEW = "cityReview";

    public static final String WITHDRAWAL = "withdrawal";
    public static final String VETO = "veto";
    public static final String SUPERVISION = "supervision";

    public static final String APPLICATION_SUBMITTED = "applicationSubmitted";
    public static final String APPLICATION_WITHDRAWN = "applicationWithdrawn";
    public static final String VETO_FOUND = "vetoFound";
    public static final String SUPERVISION_REQUIRED = "supervisionRequired";

    public static final String RECTIFICATION_OVERDUE = "rectificationOverdue";

    public static final String NOTICE_PERIOD = "noticePeriod";

    public static final String COUNTY_DECIDED = "countyDecided";
    public static final String CITY_DECIDED = "cityDecided";
    public static final String READY_TO_ACCEPT = "readyToAccept";
    public static final String ACCEPTED = "accepted";
    public static final String READY_TO_ASSESS = "readyToAssess";
    public static final String VERDICT_REACHED = "verdictReached";
    public static final String NOTICE_ENDED = "noticeEnded";
    public static final String READY_TO_CONFER = "readyToConfer";
    public static final String CONFER_DECIDED = "conferDecided";
    public static final String OBJECTION_RESOLVED = "objectionResolved";

    public static final String CONFERRED = "conferred";
    public static final String REJECTED_BY_COUNTY = "rejectedByCounty";
    public static final String REJECTED_BY_CITY = "rejectedByCity";
    public static final String NOT_ACCEPTED = "notAccepted";
    public static final String NOT_UP_TO_STANDARD = "notUpToStandard";
    public static final String NOT_CONFERRED = "notConferred";
    public static final String RECTIFICATION_FAILED = "rectificationFailed";
    public static final String OBJECTION_UPHELD = "objectionUpheld";
    public static final String WITHDRAWN = "withdrawn";
    public static final String VETOED = "vetoed";
    public static final String SUPERVISED = "supervised";

    /** The variables this model itself reads or writes, with their types; answers of people are in TaskRule. */
    public static final Map<String, Class<?>> VARIABLES = Map.ofEntries(
            Map.entry("community", String.class),
            Map.entry("county", String.class),
            Map.entry("caseId", Long.class),
            Map.entry("chain", String.class),
            Map.entry("reviewOutcome", String.class),
            Map.entry("decision", String.class),
            Map.entry("verdict", String.class),
            Map.entry("noticeEndsAt", Date.class),
            Map.entry("applicant", String.class),
            Map.entry("assessor", String.class),
            Map.entry("opinion", String.class));

    private ProvincialEndorsementModel() {}
}
