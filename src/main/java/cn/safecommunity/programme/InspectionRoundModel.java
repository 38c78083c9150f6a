package cn.safecommunity.programme;

import java.util.Map;

/** The ids of {@code inspection-round.bpmn}: an inspection of a county until every finding is settled. */
public final class InspectionRoundModel {

    public static final String KEY = "inspectionRound";

    public static final String SUPERVISION_REQUIRED_MESSAGE = "supervisionRequired";

    public static final String RECORD_INSPECTION = "recordInspection";
    public static final String ANSWER_INSPECTION = "answerInspection";
    public static final String SUPERVISE = "supervise";

    public static final String SUPERVISION = "supervision";

    public static final String INSPECTION_ORDERED = "inspectionOrdered";
    public static final String SUPERVISION_REQUIRED = "supervisionRequired";

    public static final String READY_TO_INSPECT = "readyToInspect";
    public static final String FINDINGS_OPEN = "findingsOpen";

    public static final String INSPECTION_CLOSED = "inspectionClosed";
    public static final String SUPERVISED = "supervised";

    /** The variables this model itself reads or writes, with their types; answers of people are in TaskRule. */
    public static final Map<String, Class<?>> VARIABLES = Map.ofEntries(Map.entry("county", String.class));

    private InspectionRoundModel() {}
}
