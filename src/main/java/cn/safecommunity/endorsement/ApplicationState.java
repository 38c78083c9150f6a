package cn.safecommunity.endorsement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;

/** What an application is, or how it ended. */
public enum ApplicationState {
    DRAFT("draft", "草稿"),
    RUNNING("running", "办理中"),
    CONFERRED("conferred", "已命名"),
    REJECTED("rejected", "未通过"),
    FAILED("failed", "评定不合格"),
    WITHDRAWN("withdrawn", "已撤回");

    private static final Map<String, ApplicationState> BY_END = Map.ofEntries(
            Map.entry(EndorsementModel.REJECTED_BY_COUNTY, REJECTED),
            Map.entry(ProvincialEndorsementModel.REJECTED_BY_CITY, REJECTED),
            Map.entry(ProvincialEndorsementModel.NOT_ACCEPTED, REJECTED),
            Map.entry(NationalEndorsementModel.MATERIALS_REJECTED, REJECTED),
            Map.entry(NationalEndorsementModel.EVALUATION_REJECTED, REJECTED),
            Map.entry(EndorsementModel.OBJECTION_UPHELD, REJECTED),
            Map.entry(ProvincialEndorsementModel.NOT_CONFERRED, REJECTED),
            Map.entry(NationalEndorsementModel.NOT_DESIGNATED, REJECTED),
            Map.entry(EndorsementModel.VETOED, REJECTED),
            Map.entry(EndorsementModel.NOT_UP_TO_STANDARD, FAILED),
            Map.entry(EndorsementModel.RECTIFICATION_FAILED, FAILED),
            Map.entry(EndorsementModel.WITHDRAWN, WITHDRAWN),
            Map.entry(ProvincialEndorsementModel.CONFERRED, CONFERRED),
            Map.entry(NationalEndorsementModel.DESIGNATED, CONFERRED));

    private final String id;
    private final String label;

    ApplicationState(String id, String label) {
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

    static ApplicationState of(String id) {
        return Arrays.stream(values())
                .filter(state -> state.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No application is " + id));
    }

    /** What an application is after that end of its chain. */
    static ApplicationState atEnd(String end) {
        ApplicationState state = BY_END.get(end);
        if (state == null) {
            throw new IllegalStateException("No state is known for the end " + end);
        }
        return state;
    }
}
