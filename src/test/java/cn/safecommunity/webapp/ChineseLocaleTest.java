package cn.safecommunity.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese texts of the web apps against the English ones in the web apps of Camunda. */
class ChineseLocaleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> APPS = List.of("tasklist", "welcome", "cockpit", "admin");

    private static final Set<String> OWN_WORDS =
            Set.of("FIRST_LOGIN_HEADING", "FIRST_LOGIN_INFO", "BANNER_CE_EOL_TEXT", "AUTH_AUTHENTICATION_FAILED");

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

    /** Where two apps say the same in English they do in Chinese too, but for the welcome and what is kept for whoever is back. */
    @Test
    void saysTheSameInEveryApp() throws IOException {
        Map<String, String> said = new HashMap<>();
        for (String app : APPS) {
            JsonNode english = locale(app, "en").path("labels");
            locale(app, "zh").path("labels").fields().forEachRemaining(label -> {
                String key = label.getKey() + " " + english.path(label.getKey()).asText();
                if (!OWN_WORDS.contains(label.getKey())) {
                    assertThat(said.merge(key, label.getValue().asText(), (first, later) -> first))
                            .as(app + " " + key)
                            .isEqualTo(label.getValue().asText());
                }
            });
        }
    }

    /** The given name is the second one in Chinese. */
    @ParameterizedTest
    @CsvSource({"welcome, FIRST_NAME, LAST_NAME", "admin, USERS_FIRSTNAME, USERS_LASTNAME"})
    void asksForTheNamesByTheirName(String app, String given, String family) throws IOException {
        JsonNode labels = locale(app, "zh").path("labels");

        assertThat(labels.path(given).asText()).startsWith("名");
        assertThat(labels.path(family).asText()).startsWith("姓");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void hasOneWordForAThing(String app) throws IOException {
        locale(app, "zh")
                .path("labels")
                .fields()
                .forEachRemaining(label -> assertThat(label.getValue().asText())
                        .as(app + " " + label.getKey())
                        .doesNotContainPattern("账户|个人资料|未找到|正在加载|激活|用户(?![组名]|和权限)|<空>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void asksForAPasswordAsTheRulesDo(String app) throws IOException {
        locale(app, "zh")
                .path("labels")
                .fields()
                .forEachRemaining(label ->
                        assertThat(label.getValue().asText()).as(label.getKey()).doesNotContainPattern("密码至少 (?!10 )"));
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
