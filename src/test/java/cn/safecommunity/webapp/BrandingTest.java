package cn.safecommunity.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the web apps load of ours exists, and what it replaces is really there to be replaced. */
class BrandingTest {

    private static final Pattern SCRIPT = Pattern.compile("'((?:\\.\\./common/)?scripts/[\\w-]+\\.js)'");
    private static final Pattern TEMPLATE = Pattern.compile("\\['(\\w+)', '(.+?)', '.*'],?");
    private static final Pattern PHRASE = Pattern.compile("(?m)^  \\['([^']+)', '");
    private static final Pattern WORD = Pattern.compile("^ {2}'([A-Z].*?)':", Pattern.MULTILINE);

    private static final Pattern REPLACED = Pattern.compile("replace\\('(.+?)', `");
    private static final Pattern DIRECTIVE = Pattern.compile("\\['(cam\\w+)', ");
    private static final Pattern CALLED = Pattern.compile("(?:ng-click=\"|ng-if=\"!?)(\\w+)\\(\\)");

    /** Names of operations in the history of a task; they come from the engine, not from the page. */
    private static final Pattern OPERATION = Pattern.compile("(Set|Modify|Remove|Update|Delete)[A-Z]\\w+");

    /** A script that cannot be loaded stops the whole page. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void loadsOnlyScriptsThatExist(String app) throws IOException {
        List<String> scripts = found(SCRIPT, AppFiles.text("app/" + app + "/scripts/config.js"));

        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(script -> assertThat(AppFiles.exists(
                                "app/" + (script.startsWith("../") ? script.substring(3) : app + "/" + script)))
                        .as(script)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void wearsOurNameAndLook(String app) throws IOException {
        assertThat(AppFiles.text("app/" + app + "/scripts/config.js")).contains("vendor: '安全社区'");
        assertThat(AppFiles.text("app/" + app + "/styles/user-styles.css")).contains("../../common/styles/brand.css");
    }

    @Test
    void hidesTheBannerOfTheVendor() throws IOException {
        assertThat(AppFiles.text("app/tasklist/camunda-tasklist-bootstrap.js")).contains("ce-eol-banner");
        assertThat(AppFiles.text("app/common/styles/brand.css"))
                .containsPattern("\\.ce-eol-banner \\{\\s*display: none;");
    }

    @Test
    void replacesOnlyWordsThatThePagesReallySay() throws IOException {
        String pages = AppFiles.text("app/tasklist/camunda-tasklist-bootstrap.js")
                + AppFiles.text("app/welcome/camunda-welcome-bootstrap.js");
        String script = AppFiles.text("app/common/scripts/hard-coded-words.js");

        assertThat(found(TEMPLATE, script, 2))
                .hasSizeGreaterThan(10)
                .filteredOn(english -> !pages.contains(english))
                .isEmpty();
        assertThat(found(WORD, script))
                .hasSizeGreaterThan(50)
                .filteredOn(word -> !OPERATION.matcher(word).matches() && !pages.contains(word))
                .isEmpty();
    }

    @Test
    void replacesOnlyPhrasesThatCockpitAndAdminReallySay() throws IOException {
        String pages = AppFiles.scripts("cockpit") + AppFiles.scripts("admin");

        assertThat(found(PHRASE, AppFiles.text("app/common/scripts/hard-coded-views.js")))
                .hasSizeGreaterThan(7)
                .filteredOn(english -> !pages.contains(english))
                .isEmpty();
        for (String app : List.of("cockpit", "admin")) {
            assertThat(AppFiles.text("app/" + app + "/scripts/config.js")).contains("hard-coded-views.js");
        }
    }

    @Test
    void changesOnlyControlsThatThePagesReallyHave() throws IOException {
        String pages = AppFiles.text("app/tasklist/camunda-tasklist-bootstrap.js");
        String controls = AppFiles.text("app/tasklist/scripts/stock-controls.js");

        assertThat(found(REPLACED, controls))
                .hasSize(1)
                .allSatisfy(part -> assertThat(pages).contains(part));
        assertThat(controls).contains("/<div id=\"footer-timezone\"[^]*?<\\/div>/");
        assertThat(pages).containsPattern("(?s)<div id=\"footer-timezone\".*?</div>");
        assertThat(found(DIRECTIVE, controls))
                .hasSize(3)
                .allSatisfy(directive -> assertThat(pages).contains("directive(\"" + directive + "\""));
        assertThat(found(CALLED, controls))
                .hasSizeGreaterThan(3)
                .allSatisfy(function -> assertThat(pages).contains("." + function + "="));
    }

    private static List<String> found(Pattern pattern, String text) {
        return found(pattern, text, 1);
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(match -> match.group(group)).toList();
    }
}
