package cn.safecommunity.programme;

import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.engine.CaseVariables;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The process variables of programmes and inspections beyond those of every case file. */
public final class ProgrammeVariables {

    /** Case file of the programme. */
    public static final String PROGRAMME = "programme";

    /** The phase whose gate a supervision is about. */
    public static final String SUPERVISED_PHASE = "supervisedPhase";

    /** Until when a county under supervision will have made up for what is missing. */
    public static final String PLAN_DATE = "planDate";

    private ProgrammeVariables() {}

    /** The phase that the variable names. */
    public static int phase(@Nullable Object phase) {
        return ((Number) Objects.requireNonNull(phase, "The variable supervisedPhase is missing")).intValue();
    }

    /** The case file of the programme that an execution belongs to. */
    public static long programme(VariableScope scope) {
        return programme(scope.getVariable(PROGRAMME));
    }

    /** The case file that the variable names, which a start form sends as text. */
    public static long programme(@Nullable Object id) {
        Objects.requireNonNull(id, "The process variable programme is missing");
        return id instanceof Number number ? number.longValue() : Long.parseLong(id.toString());
    }

    /** The county that an execution is about. */
    public static String county(VariableScope scope) {
        return CaseVariables.text(scope, CaseVariables.COUNTY);
    }

    /** Whether the variable is there and says something. */
    public static boolean has(VariableScope scope, String name) {
        return TaskAnswer.text(scope.getVariables(), name) != null;
    }
}
