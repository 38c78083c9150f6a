package cn.safecommunity.programme;

import java.util.Map;

/** The ids of {@code programme.bpmn}: one programme through its three phases. */
public final class ProgrammeModel {

    public static final String KEY = "programme";

    public static final String SUPERVISION_REQUIRED_MESSAGE = "supervisionRequired";

    public static final String CLASSIFY_CANDIDATES = "classifyCandidates";
    public static final String REPORT_ROLLOUT = "reportRollout";
    public static final String SUMMARISE_PHASE = "summarisePhase";
    public static final String SUPERVISE_COUNTY = "superviseCounty";
    public static final String SUPERVISE = "supervise";

    public static final String CLOSE_PHASE_ONE = "closePhaseOne";
    public static final String CLOSE_PHASE_TWO = "closePhaseTwo";
    public static final String CLOSE_PHASE_THREE = "closePhaseThree";

    public static final String SELECT_PILOTS = "selectPilots";

    public static final String SUPERVISION = "supervision";

    public static final String PROGRAMME_STARTED = "programmeStarted";
    public static final String SUPERVISION_REQUIRED = "supervisionRequired";

    public static final String PHASE_ONE_ENDS = "phaseOneEnds";
    public static final String PHASE_TWO_ENDS = "phaseTwoEnds";
    public static final String PHASE_THREE_ENDS = "phaseThreeEnds";

    public static final String READY_TO_SUPERVISE = "readyToSupervise";

    public static final String PHASE_ONE_BEGINS = "phaseOneBegins";
    public static final String PHASE_TWO_BEGINS = "phaseTwoBegins";
    public static final String PHASE_THREE_BEGINS = "phaseThreeBegins";

    public static final String CANDIDATES_CLASSIFIED = "candidatesClassified";
    public static final String ROLLOUT_REPORTED = "rolloutReported";
    public static final String PHASE_SUMMARISED = "phaseSummarised";
    public static final String RESULT_ESTABLISHED = "resultEstablished";
    public static final String COUNTIES_SUPERVISED = "countiesSupervised";
    public static final String SUPERVISED = "supervised";

    /** The variables this model itself reads or writes, with their types; answers of people are in TaskRule. */
    public static final Map<String, Class<?>> VARIABLES = Map.ofEntries(
            Map.entry("programme", Long.class), Map.entry("county", String.class), Map.entry("caseId", Long.class));

    private ProgrammeModel() {}
}
