package cn.safecommunity.programme;

import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.programme.SupervisionPlans.Of;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The process variables of programmes and inspections beyond those of every case file. */
final class ProgrammeVariables {

    /** Case file of the programme. */
    static final String PROGRAMME = "programme";

    /** The phase whose gate a supervision is about. */
    static final String SUPERVISED_PHASE = "supervisedPhase";

    /** Until when a county under supervision will have made up for what is missing. */
    static final String PLAN_DATE = "planDate";

    private ProgrammeVariables() {}

    static Of supervision(VariableScope scope) {
        return new Of(programme(scope), phase(scope.getVariable(SUPERVISED_PHASE)), county(scope));
    }

    static int phase(@Nullable Object phase) {
        return ((Number) Objects.requireNonNull(phase, "The variable supervisedPhase is missing")).intValue();
    }

    static long programme(VariableScope scope) {
        return programme(scope.getVariable(PROGRAMME));
    }

    /** The case file that the variable names, which a start form sends as text. */
    static long programme(@Nullable Object id) {
        Objects.requireNonNull(id, "The process variable programme is missing");
        return id instanceof Number number ? number.longValue() : Long.parseLong(id.toString());
    }

    static String county(VariableScope scope) {
        return CaseVariables.text(scope, CaseVariables.COUNTY);
    }

    /** Whether the variable is there and says something. */
    static boolean has(VariableScope scope, String name) {
        return TaskAnswer.text(scope.getVariables(), name) != null;
    }
}
