package cn.safecommunity.pilot;

import java.util.Map;

/** The ids of {@code pilot-selection.bpmn}: a county plans, nominates its pilots and has them confirmed. */
public final class PilotSelectionModel {

    public static final String KEY = "pilotSelection";

    public static final String SUPERVISION_REQUIRED_MESSAGE = "supervisionRequired";

    public static final String SUBMIT_COUNTY_PLAN = "submitCountyPlan";
    public static final String NOMINATE_PILOTS = "nominatePilots";
    public static final String APPROVE_PILOTS = "approvePilots";
    public static final String CONFIRM_PILOTS = "confirmPilots";
    public static final String SUPERVISE = "supervise";

    public static final String DESIGNATE_PILOTS = "designatePilots";

    public static final String SUPERVISION = "supervision";

    public static final String SELECTION_STARTED = "selectionStarted";
    public static final String SUPERVISION_REQUIRED = "supervisionRequired";

    public static final String PILOT_QUOTA = "pilotQuota";
    public static final String READY_TO_NOMINATE = "readyToNominate";
    public static final String PILOTS_APPROVED = "pilotsApproved";
    public static final String PILOTS_CONFIRMED = "pilotsConfirmed";

    public static final String LEADING_BODY_REPORTED = "leadingBodyReported";
    public static final String PILOTS_DESIGNATED = "pilotsDesignated";
    public static final String SUPERVISED = "supervised";

    /** The variables this model itself reads or writes, with their types; answers of people are in TaskRule. */
    public static final Map<String, Class<?>> VARIABLES = Map.ofEntries(
            Map.entry("programme", Long.class), Map.entry("county", String.class), Map.entry("decision", String.class));

    private PilotSelectionModel() {}
}
