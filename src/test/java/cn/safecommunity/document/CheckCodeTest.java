package cn.safecommunity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {

    @Test
    void isNeverTheSameAndHasNoSignThatLooksLikeAnother() {
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            drawn.add(CheckCode.draw());
        }
        assertThat(drawn)
                .hasSize(1000)
                .allSatisfy(code -> assertThat(code)
                        .matches("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")
                        .doesNotContainPattern("[ILO]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7KQ2-M4XD-9TRP", "7kq2m4xd9trp", " 7KQ2 M4XD 9TRP ", "7KQ2–M4XD—9TRP"})
    void isFoundHoweverItIsTyped(String typed) {
        assertThat(CheckCode.of(typed)).contains("7KQ2-M4XD-9TRP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQ2-M4XD-9TR", "7KQ2-M4XD-9TRPP", "7KQ0-M4XD-9TRP", "' OR 1=1 --", "陕安监社证〔2014〕3号"})
    void isNotAnythingElse(String typed) {
        assertThat(CheckCode.of(typed)).isEmpty();
    }
}
