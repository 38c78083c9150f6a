package cn.safecommunity.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonSizeTest {

    @Test
    void letsInWhatAFormSends() {
        assertThat(fault("{\"variables\":{\"opinion\":{\"value\":\"同意\"}}}")).isEmpty();
        assertThat(fault("[".repeat(JsonSize.DEEPEST) + "]".repeat(JsonSize.DEEPEST)))
                .isEmpty();
    }

    @Test
    void turnsDownWhatIsTooDeep() {
        int deeper = JsonSize.DEEPEST + 1;
        assertThat(fault("[".repeat(deeper) + "]".repeat(deeper)))
                .hasValueSatisfying(text -> assertThat(text).contains("嵌套太深"));
    }

    @Test
    void turnsDownTooManyValues() {
        assertThat(fault("[" + "1,".repeat(JsonSize.MOST_VALUES) + "1]"))
                .hasValueSatisfying(text -> assertThat(text).contains("分批提交"));
    }

    @Test
    void turnsDownTooManyConditions() {
        assertThat(fault("[{},{},{}]")).isEmpty();
        assertThat(fault("[{},{},{},{}]"))
                .hasValueSatisfying(text -> assertThat(text).contains("最多提交 3 个条件"));
    }

    @Test
    void leavesWhatIsNoJsonToItsReader() {
        assertThat(fault("{\"variables\":")).isEmpty();
        assertThat(fault("")).isEmpty();
    }

    private static Optional<String> fault(String body) {
        return JsonSize.fault(body.getBytes(StandardCharsets.UTF_8), 3);
    }
}
