package cn.safecommunity.endorsement;

/** The ids of {@code provincial-endorsement.bpmn}, the chain to the provincial title, beside those both chains share. */
public final class ProvincialEndorsementModel {

    public static final String KEY = "provincialEndorsement";

    public static final String ACCEPT = "accept";
    public static final String CONFER = "confer";

    public static final String RECOMMEND_BY_CITY = "recommendByCity";

    public static final String CONFERRED = "conferred";
    public static final String REJECTED_BY_CITY = "rejectedByCity";
    public static final String NOT_ACCEPTED = "notAccepted";
    public static final String NOT_CONFERRED = "notConferred";

    private ProvincialEndorsementModel() {}
}
