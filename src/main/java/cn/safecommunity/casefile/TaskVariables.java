package cn.safecommunity.casefile;

import cn.safecommunity.engine.CaseVariables;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that a task sees, read once. */
public record TaskVariables(Map<String, Object> values) {

    public long caseId() {
        Object id = values.get(CaseVariables.CASE_ID);
        if (!(id instanceof Number number)) {
            throw new IllegalStateException("The task belongs to no case");
        }
        return number.longValue();
    }

    /** Which of several stages of the same name that the case has at once; 0 where there is one only. */
    public int part() {
        return CaseVariables.part(values.get(CaseVariables.PART));
    }

    @Nullable
    String textOrNull(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }
}
