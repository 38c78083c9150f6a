package cn.safecommunity.pilot;

import cn.safecommunity.engine.CaseVariables;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The process variables of a selection beyond those of every case file. */
public final class SelectionVariables {

    /** Case file of the programme. */
    static final String PROGRAMME = "programme";

    /** How many places are to be filled again; not there in the first selection of a county. */
    public static final String PLACES = "places";

    private SelectionVariables() {}

    static @Nullable Integer places(VariableScope scope) {
        return scope.getVariable(PLACES) instanceof Number places ? places.intValue() : null;
    }

    static long programme(VariableScope scope) {
        Object id = Objects.requireNonNull(scope.getVariable(PROGRAMME), "The process variable programme is missing");
        return ((Number) id).longValue();
    }

    static String county(VariableScope scope) {
        return CaseVariables.text(scope, CaseVariables.COUNTY);
    }
}
