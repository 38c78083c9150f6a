package cn.safecommunity.inspection;

/** The ids of {@code inspection-round.bpmn}: an inspection of a county until every finding is settled. */
public final class InspectionRoundModel {

    public static final String KEY = "inspectionRound";

    public static final String RECORD_INSPECTION = "recordInspection";
    public static final String ANSWER_INSPECTION = "answerInspection";

    private InspectionRoundModel() {}
}
