package cn.safecommunity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions as data: which answers they take, and what they say to the others. */
class FieldRulesTest {

    private static FieldRule rule(String key, String type, @Nullable Boolean required) {
        return new FieldRule(
                key,
                "某项" + key,
                type,
                required,
                "text".equals(type) ? null : BigDecimal.ONE,
                "text".equals(type) ? BigDecimal.valueOf(5) : BigDecimal.TEN,
                "choice".equals(type) ? List.of("长期", "年度") : null,
                null,
                "b".equals(key) ? List.of("street") : null,
                null,
                "f".equals(key) ? "d" : null);
    }

    private static final FieldRules RULES = new FieldRules(List.of(
            rule("a", "text", null),
            rule("b", "integer", null),
            rule("c", "decimal", false),
            rule("d", "date", false),
            rule("e", "choice", false),
            rule("f", "date", false)));

    @ParameterizedTest
    @CsvSource({
        "a, 一二三四五, true",
        "a, 一二三四五六, false",
        "b, 1, true",
        "b, 10, true",
        "b, 10.0, true",
        "b, 0, false",
        "b, 11, false",
        "b, 1.5, false",
        "b, 一, false",
        "c, 1.5, true",
        "c, 0.99, false",
        "d, 2013-04-30, true",
        "d, 2013-04-31, false",
        "d, 30.4.2013, false",
        "d, 40229-02-20, false",
        "d, +40229-02-20, false",
        "d, 0001-01-01, false",
        "e, 长期, true",
        "e, 短期, false"
    })
    void takesWhatFitsAndNamesTheFieldOfWhatDoesNot(String key, String answer, boolean fits) {
        if (fits) {
            assertThat(RULES.read(Map.of(key, answer))).containsOnlyKeys(key);
        } else {
            assertThatThrownBy(() -> RULES.read(Map.of(key, answer)))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.field()).isEqualTo(key))
                    .hasMessageContaining("某项" + key);
        }
    }

    @Test
    void leavesOpenAnswersOutAndRefusesStrayOnes() {
        Map<String, @Nullable Object> given = new HashMap<>();
        given.put("a", "  ");
        given.put("b", null);
        assertThat(RULES.read(given)).isEmpty();
        assertThatThrownBy(() -> RULES.read(Map.of("z", "1"))).isInstanceOf(Refusal.class);
    }

    @Test
    void putsDatesInOrder() {
        assertThat(RULES.read(Map.of("d", "2013-04-30", "f", "2013-04-30"))).hasSize(2);
        assertThat(RULES.read(Map.of("f", "2013-04-30"))).hasSize(1);
        assertThatThrownBy(() -> RULES.read(Map.of("d", "2013-04-30", "f", "2013-04-29")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("f"))
                .hasMessageContaining("某项d");
    }

    @Test
    void namesEveryOpenQuestionAtOnce() {
        assertThatThrownBy(() -> RULES.requireComplete(Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("a"))
                .hasMessageContaining("2 项")
                .hasMessageContaining("某项b");
        assertThat(RULES.of("township").open(Map.of("a", "x"))).isEmpty();
    }

    @Test
    void doesNotStartWithAFileThatMakesNoSense() {
        assertThatThrownBy(() -> rule("x", "colour", null)).hasMessageContaining("colour");
        assertThatThrownBy(() -> new FieldRules(List.of(rule("a", "text", null), rule("a", "text", null))))
                .hasMessageContaining("twice");
    }
}
