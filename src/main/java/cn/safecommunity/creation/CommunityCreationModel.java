package cn.safecommunity.creation;

import java.util.Map;

/** The ids of {@code community-creation.bpmn}: one community from its registration to being up to standard. */
public final class CommunityCreationModel {

    public static final String KEY = "communityCreation";

    public static final String CREATION_WITHDRAWN_MESSAGE = "creationWithdrawn";
    public static final String COUNTERSIGNER_REMOVED_MESSAGE = "countersignerRemoved";
    public static final String SUPERVISION_REQUIRED_MESSAGE = "supervisionRequired";

    public static final String SELF_ASSESS = "selfAssess";
    public static final String CHECK_BY_COUNTY = "checkByCounty";
    public static final String CHECK_BY_CITY = "checkByCity";
    public static final String COUNTERSIGN_CHECK = "countersignCheck";
    public static final String RECTIFY = "rectify";
    public static final String VERIFY_RECTIFICATION = "verifyRectification";
    public static final String SUPERVISE = "supervise";

    public static final String REGISTER = "register";
    public static final String RECORD_SILENCE = "recordSilence";
    public static final String DRAW_UP_RECTIFICATION = "drawUpRectification";
    public static final String RECORD_UP_TO_STANDARD = "recordUpToStandard";
    public static final String RECORD_WITHDRAWAL_OF_CREATION = "recordWithdrawalOfCreation";

    public static final String COUNTERSIGN = "countersign";
    public static final String WITHDRAWAL = "withdrawal";
    public static final String SUPERVISION = "supervision";

    public static final String CREATION_REGISTERED = "creationRegistered";
    public static final String COUNTERSIGN_STARTED = "countersignStarted";
    public static final String CREATION_WITHDRAWN = "creationWithdrawn";
    public static final String SUPERVISION_REQUIRED = "supervisionRequired";

    public static final String SILENCE = "silence";
    public static final String COUNTERSIGNER_REMOVED = "countersignerRemoved";
    public static final String RECTIFICATION_OVERDUE = "rectificationOverdue";

    public static final String READY_TO_SELF_ASSESS = "readyToSelfAssess";
    public static final String SELF_ASSESSED = "selfAssessed";
    public static final String READY_TO_CHECK_BY_COUNTY = "readyToCheckByCounty";
    public static final String CHECKED_BY_COUNTY = "checkedByCounty";
    public static final String READY_TO_CHECK_BY_CITY = "readyToCheckByCity";
    public static final String CHECKED_BY_CITY = "checkedByCity";
    public static final String COUNTERSIGNATURES = "countersignatures";
    public static final String ITEMS_OPEN = "itemsOpen";
    public static final String READY_TO_RECTIFY = "readyToRectify";
    public static final String RECTIFICATION_VERIFIED = "rectificationVerified";
    public static final String READY_TO_RECORD = "readyToRecord";

    public static final String COUNTERSIGNED = "countersigned";
    public static final String REMOVED = "removed";
    public static final String SILENT = "silent";
    public static final String NOT_UP_TO_STANDARD = "notUpToStandard";
    public static final String RECTIFICATION_FAILED = "rectificationFailed";
    public static final String UP_TO_STANDARD = "upToStandard";
    public static final String WITHDRAWN = "withdrawn";
    public static final String SUPERVISED = "supervised";

    /** The variables this model itself reads or writes, with their types; answers of people are in TaskRule. */
    public static final Map<String, Class<?>> VARIABLES = Map.ofEntries(
            Map.entry("county", String.class),
            Map.entry("department", String.class),
            Map.entry("decision", String.class),
            Map.entry("returnTo", String.class),
            Map.entry("returnedFrom", String.class));

    private CommunityCreationModel() {}
}
