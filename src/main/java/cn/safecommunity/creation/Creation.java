package cn.safecommunity.creation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One creation of a community: running, or how it ended; up to standard (达标) is a state of its own and no title.
 *
 * @param community the unit that it is about today
 * @param registeredAs the unit that handed in the 备案表, another one than today's only after a merger
 */
public record Creation(
        long caseId,
        String community,
        String registeredAs,
        String state,
        LocalDate beganOn,
        @Nullable LocalDate endedOn) {

    /** The kind of case file it has. */
    public static final String KIND = "creation";

    static final String RUNNING = "running";
    static final String UP_TO_STANDARD = "upToStandard";

    boolean isRunning() {
        return RUNNING.equals(state);
    }

    /** What people read for the state. */
    String stateName() {
        return switch (state) {
            case RUNNING -> "创建中";
            case UP_TO_STANDARD -> "达标";
            case "notUpToStandard" -> "未达标（会签不同意）";
            case "rectificationFailed" -> "未达标（逾期未整改）";
            case "withdrawn" -> "已撤回";
            default -> state;
        };
    }
}
