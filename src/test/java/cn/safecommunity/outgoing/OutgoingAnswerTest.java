package cn.safecommunity.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer of another authority's system means. */
class OutgoingAnswerTest {

    private static OutgoingAnswer read(Integer status, String body) {
        return OutgoingAnswer.read("省级备案系统", status, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"number\":\"陕安备〔2014〕3号\"} | 陕安备〔2014〕3号",
                "201 | {\"receiptNumber\":\" 3 \"}       | 3",
                "202 | {\"filingNumber\":20140003}       | 20140003",
                "200 | {\"accepted\":true}               | ",
                "200 | {}                                | ",
                "204 |                                   | ",
            })
    void acceptsWithAndWithoutANumber(int status, String body, String number) {
        assertThat(read(status, body)).isEqualTo(new OutgoingAnswer(true, null, number));
    }

    @Test
    void takesAConflictWithANumberForAnEarlierFiling() {
        assertThat(read(409, "{\"number\":\"7\"}")).isEqualTo(new OutgoingAnswer(true, null, "7"));
    }

    @Test
    void takesAConflictWithoutANumberForARefusal() {
        assertThat(read(409, "{\"reason\":\"该社区已由他人备案\"}").reason()).isEqualTo("省级备案系统未受理（409）：该社区已由他人备案");
        assertThat(read(409, "").accepted()).isFalse();
        assertThat(read(409, "{\"number\":\"" + "9".repeat(61) + "\"}").accepted())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"reason\":\"缺少自评报告\"}                | 省级备案系统未受理（400）：缺少自评报告",
                "422 | {\"code\":7,\"msg\":\"县区代码\\n不符\"}     | 省级备案系统未受理（422）：县区代码 不符",
                "403 | <html>Forbidden</html>                    | 省级备案系统未受理（403）：<html>Forbidden</html>",
                "404 |                                           | 省级备案系统未受理（404）：未说明原因",
                "200 | {\"success\":false,\"message\":\"不予备案\"} | 省级备案系统未受理（200）：不予备案",
                "200 | {\"accepted\":false}                      | 省级备案系统未受理（200）：{\"accepted\":false}",
            })
    void hasAReasonWhenItRefuses(int status, String body, String reason) {
        assertThat(read(status, body)).isEqualTo(new OutgoingAnswer(false, reason, null));
    }

    @Test
    void keepsALongReasonShort() {
        String reason = read(400, "{\"reason\":\"" + "长".repeat(5000) + "\"}").reason();
        assertThat(reason).hasSize(500).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 300, 301, 302, 304, 307, 308, 408, 425, 429, 500, 501, 502, 503, 504, 599, 600})
    void settlesNothing(int status) {
        assertThatThrownBy(() -> read(status, "{\"number\":\"3\"}"))
                .isInstanceOf(OutgoingFailure.class)
                .hasMessageContaining("省级备案系统")
                .hasMessageContaining("（" + status + "）")
                .hasMessageContaining("在“系统管理”页面重试");
    }

    @Test
    void settlesNothingWithoutAStatus() {
        assertThatThrownBy(() -> read(null, null)).isInstanceOf(OutgoingFailure.class);
    }

    @Test
    void saysThatARedirectIsNotFollowed() {
        assertThatThrownBy(() -> read(302, "")).hasMessageContaining("不跟随跳转");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>请登录</html>", "OK", "[1]", "\"ok\"", "{\"number\":"})
    void doesNotTakeAPageForAnAcceptance(String body) {
        assertThatThrownBy(() -> read(200, body))
                .isInstanceOf(OutgoingFailure.class)
                .hasMessageContaining("不是约定的 JSON")
                .hasMessageContaining(body);
    }
}
