package cn.safecommunity.deadline;

/** The part of a case that has one time limit: the handling of a level, a correction, or a single task of a model. */
record Stage(long caseId, String level, String step) {

    static final String HANDLING = "handling";
    static final String CORRECT = "correct";

    /** Under which name {@code reviewTimeLimit} knows the stage: a level's handling is named by the level. */
    String limitedAs() {
        return HANDLING.equals(step) ? level : step;
    }

    /** Whether every start is a new request with its full limit, instead of going on with what was left. */
    boolean startsAnew() {
        return CORRECT.equals(step);
    }
}
