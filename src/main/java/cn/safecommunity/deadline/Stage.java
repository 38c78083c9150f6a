package cn.safecommunity.deadline;

import java.util.Set;

/** The part of a case that has one time limit: the handling of a level, a correction, or a single task of a model. */
record Stage(long caseId, String level, String step) {

    static final String HANDLING = "handling";
    static final String CORRECT = "correct";

    /** What can be asked for again and again in one case, every time with its full limit. */
    private static final Set<String> REPEATED = Set.of(CORRECT, "reportAnnually", "revoke");

    /** Under which name {@code reviewTimeLimit} knows the stage: a level's handling is named by the level. */
    String limitedAs() {
        return HANDLING.equals(step) ? level : step;
    }

    /** Whether every start is a new request with its full limit, instead of going on with what was left. */
    boolean startsAnew() {
        return REPEATED.contains(step);
    }
}
