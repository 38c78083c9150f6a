package cn.safecommunity.creation;

/** The ids of {@code community-creation.bpmn}: one community from its registration to being up to standard. */
public final class CommunityCreationModel {

    public static final String KEY = "communityCreation";

    public static final String CREATION_WITHDRAWN_MESSAGE = "creationWithdrawn";
    public static final String COUNTERSIGNER_REMOVED_MESSAGE = "countersignerRemoved";

    public static final String SELF_ASSESS = "selfAssess";
    public static final String CHECK_BY_COUNTY = "checkByCounty";
    public static final String CHECK_BY_CITY = "checkByCity";
    public static final String COUNTERSIGN_CHECK = "countersignCheck";
    public static final String RECTIFY = "rectify";
    public static final String VERIFY_RECTIFICATION = "verifyRectification";

    public static final String COUNTERSIGN = "countersign";

    public static final String SILENCE = "silence";
    public static final String RECTIFICATION_OVERDUE = "rectificationOverdue";

    public static final String NOT_UP_TO_STANDARD = "notUpToStandard";
    public static final String RECTIFICATION_FAILED = "rectificationFailed";
    public static final String UP_TO_STANDARD = "upToStandard";
    public static final String WITHDRAWN = "withdrawn";

    private CommunityCreationModel() {}
}
