package cn.safecommunity.endorsement;

/** The ids of {@code national-endorsement.bpmn}, the chain to the national title, beside those both chains share. */
public final class NationalEndorsementModel {

    public static final String KEY = "nationalEndorsement";

    public static final String AFFIX_CITY_SEAL = "affixCitySeal";
    public static final String REGISTER_FILING = "registerFiling";
    public static final String SUBMIT_APPLICATION = "submitApplication";
    public static final String EXAMINE_MATERIALS = "examineMaterials";
    public static final String EVALUATE = "evaluate";
    public static final String DESIGNATE = "designate";

    public static final String DESIGNATED = "designated";
    public static final String MATERIALS_REJECTED = "materialsRejected";
    public static final String EVALUATION_REJECTED = "evaluationRejected";
    public static final String NOT_DESIGNATED = "notDesignated";

    private NationalEndorsementModel() {}
}
