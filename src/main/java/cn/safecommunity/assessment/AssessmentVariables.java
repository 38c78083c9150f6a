package cn.safecommunity.assessment;

import cn.safecommunity.casefile.Field;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The process variables of whatever is assessed beside those of every case. */
public final class AssessmentVariables {

    /** The ids of the experts of a team, as whoever names it sends them. */
    public static final Field ASSESSORS = new Field("assessors", "评定组成员");

    /** The round of an assessment; a rectification opens the next one. */
    public static final String ROUND = "round";

    /** The one expert of a team whose task it is. */
    static final String ASSESSOR = "assessor";

    private AssessmentVariables() {}

    public static int round(VariableScope scope) {
        return round(scope.getVariable(ROUND));
    }

    /** The round that the variable says. */
    public static int round(@Nullable Object variable) {
        if (variable instanceof Number round) {
            return round.intValue();
        }
        throw new IllegalStateException("The process variable round is missing");
    }
}
