package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.engine.KnownCells.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

/** A plain cell is found out once for the same values; whatever may come to something else is asked each time. */
class KnownCellsTest {

    private final Asked feel = new Asked();
    private final Cells cells = new Cells(feel);

    /** The real FEEL, and what it was asked. */
    private static final class Asked implements FeelEngine {

        private final FeelEngine real = new ScalaFeelEngineFactory().createInstance();
        private final List<String> asked = new ArrayList<>();

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            asked.add(expression);
            return real.evaluateSimpleExpression(expression, context);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext context) {
            asked.add(expression);
            return real.evaluateSimpleUnaryTests(expression, inputVariable, context);
        }
    }

    private static VariableContext with(Map<String, Object> variables) {
        return Variables.fromMap(variables).asVariableContext();
    }

    private boolean test(String text, Map<String, Object> variables) {
        return cells.evaluateSimpleUnaryTests(text, "cellInput", with(variables));
    }

    @Test
    void theSameValuesAreAskedOnce() {
        for (int i = 0; i < 3; i++) {
            assertThat(test("< minMonths", Map.of("cellInput", 35, "minMonths", 36, "chain", "round " + i)))
                    .isTrue();
            assertThat(cells.<String>evaluateSimpleExpression("\"tooShort\"", with(Map.of("total", i))))
                    .isEqualTo("tooShort");
            assertThat(cells.<Object>evaluateSimpleExpression("missing", with(Map.of("total", i))))
                    .isNull();
        }
        assertThat(feel.asked).containsExactly("< minMonths", "\"tooShort\"", "missing");
    }

    @Test
    void otherValuesAreAskedAnew() {
        assertThat(test("< minMonths", Map.of("cellInput", 35, "minMonths", 36)))
                .isTrue();
        assertThat(test("< minMonths", Map.of("cellInput", 36, "minMonths", 36)))
                .isFalse();
        assertThat(test("< minMonths", Map.of("cellInput", 35, "minMonths", 34)))
                .isFalse();
        assertThat(test("[60..80)", Map.of("cellInput", 79.99))).isTrue();
        assertThat(test("[60..80)", Map.of("cellInput", 80))).isFalse();
        assertThat(test("(60..80]", Map.of("cellInput", 80))).isTrue();
        assertThat(cells.<Object>evaluateSimpleExpression("total", with(Map.of("total", 1))))
                .isEqualTo(1L);
        assertThat(cells.<Object>evaluateSimpleExpression("total", with(Map.of("total", "1"))))
                .isEqualTo("1");
    }

    @Test
    void aTestAndAnExpressionOfTheSameTextAreTwoThings() {
        assertThat(cells.<Object>evaluateSimpleExpression("cellInput", with(Map.of("cellInput", 1))))
                .isEqualTo(1L);
        assertThat(test("cellInput", Map.of("cellInput", 1))).isTrue();
        assertThat(test("1", Map.of("cellInput", 2))).isFalse();
    }

    @Test
    void whatCallsAFunctionIsAskedEachTime() {
        for (String text : List.of("now ()", "string(total)", "not(3)", "some x in [1] satisfies even(x)")) {
            feel.asked.clear();
            for (int i = 0; i < 2; i++) {
                cells.evaluateSimpleExpression(text, with(Map.of("total", 1)));
            }
            assertThat(feel.asked).as(text).hasSize(2);
        }
    }

    @Test
    void whatHangsOnMoreThanPlainValuesIsAskedEachTime() {
        List<Integer> years = new ArrayList<>(List.of(2024));
        assertThat(cells.<Object>evaluateSimpleExpression("years[1]", with(Map.of("years", years))))
                .isEqualTo(2024L);
        years.set(0, 2025);
        assertThat(cells.<Object>evaluateSimpleExpression("years[1]", with(Map.of("years", years))))
                .isEqualTo(2025L);
        assertThat(cells.<Object>evaluateSimpleExpression("years[1]", with(Map.of("years", years))))
                .isEqualTo(2025L);
        assertThat(feel.asked).hasSize(3);
    }

    @Test
    void whatFailsIsAskedAgain() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> cells.evaluateSimpleExpression("1 +", with(Map.of())))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(feel.asked).hasSize(2);
    }

    @Test
    void onlySoManyAreKept() {
        for (int i = 0; i <= KnownCells.KEPT; i++) {
            cells.evaluateSimpleExpression("total", with(Map.of("total", i)));
        }
        cells.evaluateSimpleExpression("total", with(Map.of("total", 0)));
        assertThat(feel.asked).hasSize(KnownCells.KEPT + 2);
    }
}
