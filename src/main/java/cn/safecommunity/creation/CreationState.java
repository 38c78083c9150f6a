package cn.safecommunity.creation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a creation is or how it ended; the ids of the ends are those of the ends in the model. */
public enum CreationState {
    RUNNING("running", "创建中"),
    UP_TO_STANDARD(CommunityCreationModel.UP_TO_STANDARD, "达标"),
    NOT_UP_TO_STANDARD(CommunityCreationModel.NOT_UP_TO_STANDARD, "未达标（会签不同意）"),
    RECTIFICATION_FAILED(CommunityCreationModel.RECTIFICATION_FAILED, "未达标（逾期未整改）"),
    WITHDRAWN(CommunityCreationModel.WITHDRAWN, "已撤回");

    private final String id;
    private final String label;

    CreationState(String id, String label) {
        this.id = id;
        this.label = label;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** What people read. */
    public String label() {
        return label;
    }

    static CreationState of(String id) {
        return Arrays.stream(values())
                .filter(state -> state.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No creation is " + id));
    }
}
