package cn.safecommunity.pilot;

import cn.safecommunity.engine.CaseVariables;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The process variables of a selection beyond those of every case file. */
final class SelectionVariables {

    /** Case file of the programme. */
    static final String PROGRAMME = "programme";

    private SelectionVariables() {}

    static long programme(VariableScope scope) {
        Object id = Objects.requireNonNull(scope.getVariable(PROGRAMME), "The process variable programme is missing");
        return ((Number) id).longValue();
    }

    static String county(VariableScope scope) {
        return CaseVariables.text(scope, CaseVariables.COUNTY);
    }
}
