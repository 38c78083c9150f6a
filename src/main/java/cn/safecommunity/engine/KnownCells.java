package cn.safecommunity.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a cell of a decision table comes to for the same values is found out once. FEEL reads each cell anew whenever it is
 * asked and builds all of its hundred functions for it, of which a table with plain cells calls none. A cell that calls a function may
 * come to something else each time and is always asked.
 */
@Component
class KnownCells extends AbstractProcessEnginePlugin {

    /** Answers that are kept; beyond it all are found out anew. */
    static final int KEPT = 10_000;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        DefaultDmnEngineConfiguration tables = configuration.getDmnEngineConfiguration();
        if (tables == null) {
            tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            configuration.setDmnEngineConfiguration(tables);
        }
        tables.setFeelEngineFactory(() -> new Cells(
                new ScalaFeelEngineFactory(configuration.getDmnFeelCustomFunctionProviders()).createInstance()));
    }

    /** Stands before FEEL. */
    static final class Cells implements FeelEngine {

        /** A name, or what else gives a function, before a bracket; not so an interval, which begins with one. */
        private static final Pattern CALL = Pattern.compile("[\\p{L}\\p{N}_`)\\]}\"]\\s*\\(");

        private final FeelEngine feel;
        private final Map<Cell, Optional<Object>> known = new ConcurrentHashMap<>();

        Cells(FeelEngine feel) {
            this.feel = feel;
        }

        /** @param values of all variables whose names occur in the text, and of what is tested */
        private record Cell(boolean isTest, String text, Map<String, Optional<Object>> values) {}

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext context) {
            Cell cell = cell(false, expression, null, context);
            Optional<Object> answer = cell == null ? null : known.get(cell);
            if (answer != null) {
                return (T) answer.orElse(null);
            }
            Object found = feel.evaluateSimpleExpression(expression, context);
            if (cell != null && isPlain(found)) {
                keep(cell, found);
            }
            return (T) found;
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext context) {
            Cell cell = cell(true, expression, inputVariable, context);
            Optional<Object> answer = cell == null ? null : known.get(cell);
            if (answer != null) {
                return (Boolean) answer.orElseThrow();
            }
            boolean found = feel.evaluateSimpleUnaryTests(expression, inputVariable, context);
            if (cell != null) {
                keep(cell, found);
            }
            return found;
        }

        private void keep(Cell cell, @Nullable Object answer) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(cell, Optional.ofNullable(answer));
        }

        /** Null when the answer may be another one each time, or hangs on more than plain values. */
        private static @Nullable Cell cell(
                boolean isTest, String expression, @Nullable String inputVariable, VariableContext context) {
            if (CALL.matcher(expression).find()) {
                return null;
            }
            Map<String, Optional<Object>> values = new HashMap<>();
            for (String name : context.keySet()) {
                if (name.equals(inputVariable) || expression.contains(name)) {
                    TypedValue value = context.resolve(name);
                    if (!isPlain(value) || name.chars().anyMatch(Character::isWhitespace)) {
                        return null;
                    }
                    values.put(name, Optional.ofNullable(value.getValue()));
                }
            }
            return new Cell(isTest, expression, values);
        }

        private static boolean isPlain(TypedValue value) {
            return !(value instanceof SerializableValue) && isPlain(value.getValue());
        }

        private static boolean isPlain(@Nullable Object value) {
            return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
        }
    }
}
