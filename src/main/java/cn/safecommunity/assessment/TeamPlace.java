package cn.safecommunity.assessment;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands among the tasks of its team, read from the variables of the engine's multi-instance. The first of
 * a team leads it; no published rule says who does, so this is an assumption.
 *
 * @param size how many assess together, 1 when a task stands alone
 * @param done how many of them have finished
 */
record TeamPlace(int round, int index, int size, int done) {

    static TeamPlace of(Function<String, @Nullable Object> variable) {
        return new TeamPlace(
                number(variable.apply(AssessmentVariables.ROUND), 1),
                number(variable.apply("loopCounter"), 0),
                number(variable.apply("nrOfInstances"), 1),
                number(variable.apply("nrOfCompletedInstances"), 0));
    }

    private static int number(@Nullable Object value, int otherwise) {
        return value instanceof Number number ? number.intValue() : otherwise;
    }

    /** Whether this is the task of the one who leads the team. */
    boolean leads() {
        return size > 1 && index == 0;
    }

    /** How many of the others have not finished. */
    int waitingFor() {
        return size - 1 - done;
    }
}
