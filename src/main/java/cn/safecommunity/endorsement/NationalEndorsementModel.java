package cn.safecommunity.endorsement;

import java.util.Date;
import java.util.Map;

/** The ids of {@code national-endorsement.bpmn}: the chain to the national title. */
public final class NationalEndorsementModel {

    public static final String KEY = "nationalEndorsement";

    public static final String APPLICATION_WITHDRAWN_MESSAGE = "applicationWithdrawn";
    public static final String SUPERVISION_REQUIRED_MESSAGE = "supervisionRequired";

    public static final String AFFIX_CITY_SEAL = "affixCitySeal";
    public static final String REGISTER_FILING = "registerFiling";
    public static final String SUBMIT_APPLICATION = "submitApplication";
    public static final String EXAMINE_MATERIALS = "examineMaterials";
    public static final String ASSESS_ON_SITE = "assessOnSite";
    public static final String EVALUATE = "evaluate";
    public static final String DESIGNATE = "designate";
    public static final String CORRECT = "correct";
    public static final String RECTIFY = "rectify";
    public static final String RESOLVE_OBJECTION = "resolveObjection";
    public static final String SUPERVISE = "supervise";

    public static final String CHECK_ELIGIBILITY = "checkEligibility";
    public static final String RECOMMEND_BY_COUNTY = "recommendByCounty";
    public static final String ISSUE_FILING_LETTER = "issueFilingLetter";
    public static final String SEND_FILING = "sendFiling";
    public static final String SEND_APPLICATION = "sendApplication";
    public static final String DECIDE_VERDICT = "decideVerdict";
    public static final String PUBLISH_NOTICE = "publishNotice";
    public static final String ISSUE_CERTIFICATE = "issueCertificate";
    public static final String ISSUE_CORRECTION_NOTICE = "issueCorrectionNotice";
    public static final String RECORD_WITHDRAWAL = "recordWithdrawal";
    public static final String RECORD_VETO = "recordVeto";

    public static final String COUNTY_REVIEW = "countyReview";

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
    public static final String READY_TO_SEAL = "readyToSeal";
    public static final String SEALED = "sealed";
    public static final String FILING_BY_ADDRESS = "filingByAddress";
    public static final String FILING_ANSWERED = "filingAnswered";
    public static final String READY_TO_REGISTER = "readyToRegister";
    public static final String FILED = "filed";
    public static final String FILING_DONE = "filingDone";
    public static final String APPLICATION_BY_ADDRESS = "applicationByAddress";
    public static final String APPLICATION_ANSWERED = "applicationAnswered";
    public static final String READY_TO_SUBMIT = "readyToSubmit";
    public static final String READY_TO_EXAMINE = "readyToExamine";
    public static final String MATERIALS_EXAMINED = "materialsExamined";
    public static final String READY_TO_ASSESS = "readyToAssess";
    public static final String VERDICT_REACHED = "verdictReached";
    public static final String EVALUATED = "evaluated";
    public static final String NOTICE_ENDED = "noticeEnded";
    public static final String READY_TO_DESIGNATE = "readyToDesignate";
    public static final String DESIGNATE_DECIDED = "designateDecided";
    public static final String CORRECTION_NEEDED = "correctionNeeded";
    public static final String RETURNED_TO = "returnedTo";
    public static final String OBJECTION_RESOLVED = "objectionResolved";

    public static final String DESIGNATED = "designated";
    public static final String REJECTED_BY_COUNTY = "rejectedByCounty";
    public static final String MATERIALS_REJECTED = "materialsRejected";
    public static final String NOT_UP_TO_STANDARD = "notUpToStandard";
    public static final String EVALUATION_REJECTED = "evaluationRejected";
    public static final String NOT_DESIGNATED = "notDesignated";
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
            Map.entry("opinion", String.class),
            Map.entry("returnedFrom", String.class),
            Map.entry("idempotencyKey", String.class),
            Map.entry("filingAnswer", String.class),
            Map.entry("filingReason", String.class),
            Map.entry("filingNumber", String.class),
            Map.entry("applicationAnswer", String.class),
            Map.entry("applicationReason", String.class),
            Map.entry("receiptNumber", String.class));

    private NationalEndorsementModel() {}
}
