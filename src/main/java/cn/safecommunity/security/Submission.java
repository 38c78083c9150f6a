package cn.safecommunity.security;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * What came along with the completion of a task, and nothing else: an answer counts only when the person who completes
 * gives it in the same call. What stands in the variables of the case may have been left there by somebody else.
 */
public final class Submission {

    private static final ThreadLocal<Map<String, Object>> CURRENT = ThreadLocal.withInitial(Map::of);

    private Submission() {}

    /** The values of the completion that is under way; none outside of one. */
    public static Map<String, Object> current() {
        return CURRENT.get();
    }

    /** Makes these the current ones for the length of a call. */
    static <T> T during(Map<String, Object> variables, Supplier<T> call) {
        Map<String, Object> outer = CURRENT.get();
        CURRENT.set(values(variables));
        try {
            return call.get();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** Without the wrapping of the engine; a null is no answer. */
    private static Map<String, Object> values(Map<String, Object> variables) {
        Map<String, Object> values = new HashMap<>();
        for (String name : variables.keySet()) {
            Object value = value(variables, name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return Map.copyOf(values);
    }

    private static @Nullable Object value(Map<String, Object> variables, String name) {
        Object value = variables instanceof VariableMap typed ? typed.getValueTyped(name) : variables.get(name);
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }
}
