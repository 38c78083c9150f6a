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
        CreationState state,
        LocalDate beganOn,
        @Nullable LocalDate endedOn) {

    /** The kind of case file it has. */
    public static final String KIND = "creation";

    boolean isRunning() {
        return state == CreationState.RUNNING;
    }

    boolean isUpToStandard() {
        return state == CreationState.UP_TO_STANDARD;
    }
}
