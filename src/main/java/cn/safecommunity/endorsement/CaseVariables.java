package cn.safecommunity.endorsement;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The process variables of a case, typed; they are ids, decisions, numbers, dates and short texts only. */
final class CaseVariables {

    static final String CASE_ID = "caseId";
    /** Whom and what the case is about, in words; Tasklist shows it in the list of tasks. */
    static final String SUBJECT = "subject";

    static final String COMMUNITY = "community";
    static final String COUNTY = "county";
    static final String CHAIN = "chain";
    static final String LEVEL = "level";
    static final String LATE_LEVEL = "lateLevel";
    static final String DECISION = "decision";
    static final String OPINION = "opinion";
    static final String RETURN_TO = "returnTo";
    static final String RETURNED_FROM = "returnedFrom";
    static final String MISSING_ITEMS = "missingItems";
    static final String ASSESSORS = "assessors";
    static final String TOTAL = "total";
    static final String HAS_ZERO = "hasZero";
    static final String ROUND = "round";
    static final String VERDICT = "verdict";
    static final String NOTICE_ENDS_AT = "noticeEndsAt";
    static final String FILING_NUMBER = "filingNumber";
    static final String RECEIPT_NUMBER = "receiptNumber";

    private CaseVariables() {}

    static long caseId(VariableScope scope) {
        return ((Number) required(scope, CASE_ID)).longValue();
    }

    static int round(VariableScope scope) {
        return ((Number) required(scope, ROUND)).intValue();
    }

    static String text(VariableScope scope, String name) {
        return required(scope, name).toString();
    }

    private static Object required(VariableScope scope, String name) {
        return Objects.requireNonNull(scope.getVariable(name), () -> "The process variable " + name + " is missing");
    }
}
