package cn.safecommunity.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Chinese texts of the web apps against the English ones in the web apps of Camunda. */
class ChineseLocaleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"tasklist, 400", "welcome, 150"})
    void saysEverythingInChinese(String app, int atLeast) throws IOException {
        Translation translation = Translation.of(locale(app, "en"), locale(app, "zh"));

        assertThat(translation.english()).hasSizeGreaterThan(atLeast);
        assertThat(translation.faults()).isEmpty();
    }

    /** Their files have two thousand texts more, which belong to the enterprise edition. */
    @ParameterizedTest
    @CsvSource({"cockpit, 950", "admin, 450"})
    void saysInChineseWhateverAPageOfAnAdministratorNames(String app, int atLeast) throws IOException {
        Translation translation =
                Translation.of(locale(app, "en"), locale(app, "zh")).named(AppFiles.scripts(app));

        assertThat(translation.english()).hasSizeGreaterThan(atLeast);
        assertThat(translation.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/dateLocales/longDateFormat/LL, YYYY年M月D日",
        "/dateLocales/weekdays/0, 星期日",
        "/dateLocales/months/11, 十二月"
    })
    void writesDatesInChineseOrder(String path, String text) throws IOException {
        assertThat(locale("tasklist", "zh").at(path).asText()).isEqualTo(text);
    }

    @Test
    void saysTheSameInBothApps() throws IOException {
        JsonNode tasklist = locale("tasklist", "zh").path("labels");
        locale("welcome", "zh").path("labels").fields().forEachRemaining(label -> {
            if (tasklist.has(label.getKey())) {
                assertThat(tasklist.get(label.getKey())).as(label.getKey()).isEqualTo(label.getValue());
            }
        });
    }

    @Test
    void noticesAMissingAndAnUnknownKey() {
        assertThat(faults("CLAIM", "Claim", "CLAIM_TASK", "领取任务"))
                .containsExactly("missing CLAIM", "unknown CLAIM_TASK");
    }

    @Test
    void noticesAnEmptyText() {
        assertThat(faults("CLAIM", "Claim", "CLAIM", " ")).containsExactly("empty CLAIM");
    }

    @Test
    void noticesALostPlaceholder() {
        assertThat(faults("COPY", "Copy '{{ value }}'", "COPY", "复制“{{name}}”"))
                .containsExactly("other placeholders COPY");
    }

    @Test
    void noticesEnglishThatWasLeft() {
        assertThat(faults("CLAIM", "Claim", "CLAIM", "Claim")).containsExactly("not Chinese CLAIM");
    }

    @Test
    void noticesPunctuationOfAnotherScript() {
        assertThat(faults("FAILED", "Failed, try again", "FAILED", "未成功,请重试"))
                .containsExactly("half-width punctuation FAILED");
    }

    private static Iterable<String> faults(String englishKey, String english, String chineseKey, String chinese) {
        return new Translation(Map.of(englishKey, english), Map.of(chineseKey, chinese)).faults();
    }

    private static JsonNode locale(String app, String language) throws IOException {
        return JSON.readTree(AppFiles.text("app/" + app + "/locales/" + language + ".json"));
    }
}
