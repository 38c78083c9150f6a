package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send as text: what counts as nothing, what is kept, what is refused. */
class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n",
                "\u3000",
                "\u00a0",
                "\u200b",
                "\u200d\u2060",
                "\u3164",
                "\uffa0",
                "\ufeff",
                "\u2800",
                "\u00ad",
                "\u180e",
                " \u200b\u00a0\n"
            })
    void whatShowsNothingIsBlank(String nothing) {
        assertThat(Text.isBlank(nothing)).isTrue();
        assertThat(Text.optional("remark", nothing, 10)).isEmpty();
        assertThatThrownBy(() -> Text.required("opinion", nothing, 10, "请填写意见。"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("opinion");
                    assertThat(refusal.text()).isEqualTo("请填写意见。");
                });
    }

    @Test
    void whatStandsAroundATextIsDroppedAndWhatStandsInsideIsKept() {
        assertThat(Text.clean("opinion", "\u200b\u3000同意\u3000 上报\ufeff\n")).isEqualTo("同意\u3000 上报");
        assertThat(Text.isBlank("无")).isFalse();
        assertThat(Text.clean("opinion", null)).isEmpty();
    }

    @Test
    void aLineEndIsOneCharacterWhateverTheBrowserSends() {
        assertThat(Text.clean("content", "甲\r\n乙\r丙\u2028丁\n戊")).isEqualTo("甲\n乙\n丙\n丁\n戊");
        assertThat(Text.optional("content", "字\r\n".repeat(100) + "完", 201)).hasSize(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"同意\u0000", "\u0007同意", "同\u001b意", "同意\u009f见", "\ud800同意", "同意\udc00见"})
    void refusesWhatNoTableHolds(String given) {
        assertThatThrownBy(() -> Text.clean("opinion", given)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("opinion");
            assertThat(refusal.text()).contains("控制字符");
        });
    }

    @Test
    void keepsRareCharactersAndTabs() {
        assertThat(Text.clean("name", "𠮷野镇\t一组")).isEqualTo("𠮷野镇\t一组");
    }

    @Test
    void refusesWhatIsTooLongAndSaysByHowMuch() {
        assertThat(Text.optional("plan", "长".repeat(10), 10)).hasSize(10);
        assertThatThrownBy(() -> Text.optional("plan", "长".repeat(11), 10))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能超过 10 个字，现有 11 个字");
    }

    @Test
    void onlyALongTextHasDetailsToUpload() {
        assertThatThrownBy(() -> Text.optional("name", "长".repeat(101), 100)).hasMessageEndingWith("请精简后再提交。");
        assertThatThrownBy(() -> Text.optional("opinion", "长".repeat(1001), 1000))
                .hasMessageEndingWith("详细内容可作为材料上传。");
    }

    @Test
    void takesNoLongerForALongRunOfBlanks() {
        String blanks = "甲" + " ".repeat(1_000_000) + "乙";
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(Text.clean("content", blanks)).hasSize(1_000_002));
    }
}
