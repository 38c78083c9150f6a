package cn.safecommunity.pilot;

/** The ids of {@code pilot-selection.bpmn}: a county plans, nominates its pilots and has them confirmed. */
public final class PilotSelectionModel {

    public static final String KEY = "pilotSelection";

    public static final String SUBMIT_COUNTY_PLAN = "submitCountyPlan";
    public static final String NOMINATE_PILOTS = "nominatePilots";
    public static final String APPROVE_PILOTS = "approvePilots";
    public static final String CONFIRM_PILOTS = "confirmPilots";

    private PilotSelectionModel() {}
}
