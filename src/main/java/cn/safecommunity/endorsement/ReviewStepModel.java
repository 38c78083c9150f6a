package cn.safecommunity.endorsement;

/** The ids of {@code review-step.bpmn}: one level examines and signs off. */
public final class ReviewStepModel {

    public static final String KEY = "reviewStep";

    public static final String EXAMINE = "examine";
    public static final String SIGN_OFF = "signOff";

    /** The part of the step whose time limit both tasks share. */
    public static final String HANDLING = "handling";

    private ReviewStepModel() {}
}
