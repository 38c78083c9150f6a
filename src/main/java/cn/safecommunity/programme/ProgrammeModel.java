package cn.safecommunity.programme;

/** The ids of {@code programme.bpmn}: one programme through its three phases. */
public final class ProgrammeModel {

    public static final String KEY = "programme";

    public static final String CLASSIFY_CANDIDATES = "classifyCandidates";
    public static final String REPORT_ROLLOUT = "reportRollout";
    public static final String SUMMARISE_PHASE = "summarisePhase";
    public static final String SUPERVISE_COUNTY = "superviseCounty";
    public static final String ACCEPT_PLAN = "acceptPlan";
    public static final String COUNTY_PROGRESSED_MESSAGE = "countyProgressed";

    public static final String PILOTS_DESIGNATED_MESSAGE = "pilotsDesignated";
    public static final String PLACE_FREE_MESSAGE = "placeFree";
    public static final String CLOSE_PHASE_ONE = "closePhaseOne";
    public static final String CLOSE_PHASE_TWO = "closePhaseTwo";
    public static final String CLOSE_PHASE_THREE = "closePhaseThree";

    private ProgrammeModel() {}
}
