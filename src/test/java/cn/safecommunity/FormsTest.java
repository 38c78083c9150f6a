package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every form and every script keeps to: a form is a shell with its name, nothing from elsewhere, the field's words. */
class FormsTest {

    private static final Path FORMS = Path.of("forms");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path WEB_APPS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");
    private static final Pattern CAPITAL = Pattern.compile("-([a-z])");

    /**
     * Words that people do not use, or not for this; the right ones are 补正通知书, 予以备案, 领取, 发起, 全国, 确认考核结果, 案卷 (a case of the
     * engine is 个案) and “ ”.
     */
    private static final Pattern WRONG_WORDS = Pattern.compile("补正告知书|准予备案|认领|启动|国家级|结账|没有装好|案件|[「」]");

    static Stream<Path> forms() {
        return files(FORMS, ".html").filter(path -> FORMS.equals(path.getParent()));
    }

    static Stream<Path> sources() {
        return Stream.of(
                        forms(),
                        files(STATIC, ".js"),
                        files(STATIC, ".css"),
                        files(WEB_APPS.resolve("tasklist"), ".js"))
                .flatMap(paths -> paths);
    }

    static Stream<Path> texts() {
        return Stream.of(sources(), files(STATIC, ".html"), files(WEB_APPS, ".js"), files(WEB_APPS, ".json"))
                .flatMap(paths -> paths);
    }

    @Test
    void thereIsAFormForEveryKindOfTask() {
        assertThat(forms().map(path -> path.getFileName().toString()))
                .contains(
                        "apply.html",
                        "review.html",
                        "accept.html",
                        "correct.html",
                        "assess-on-site.html",
                        "decide.html",
                        "filing.html",
                        "supervise.html");
    }

    /** A form that cannot load its script says so; everything else is in its declaration. */
    @ParameterizedTest
    @MethodSource("forms")
    void isAShellThatCarriesItsName(Path form) {
        assertThat(text(form)).isEqualTo("""
                        <form class="sc-kit" role="form" novalidate="novalidate" autocomplete="off" data-form="%s">
                          <p class="sc-errors" role="alert">页面未能正常加载。请按 Ctrl+F5 刷新；仍不行请联系系统管理员。</p>
                          <script cam-script="cam-script" type="text/form-script">
                            window.safeCommunity?.open(camForm, $scope);
                          </script>
                        </form>
                        """, name(form));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isDeclaredOnce(Path form) {
        assertThat(Pattern.compile("^  " + name(form) + ": (task|start)\\(", Pattern.MULTILINE)
                        .matcher(text(STATIC.resolve("forms/forms.js")))
                        .results())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void loadsNothingFromElsewhere(Path source) {
        assertThat(text(source)).doesNotContainPattern("https?:|['\"(]//|@import|url\\(");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void neverTurnsTextIntoMarkup(Path source) {
        assertThat(text(source))
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
                .doesNotContain("createContextualFragment", "DOMParser", "$compile", "new Function");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void keepsNothingBeyondTheBrowserTab(Path source) {
        // which list a person last looked at, and in which order, is nobody's secret
        String harmless = "localStorage.setItem(name, JSON.stringify({ list: now.list, sort: now.sort }))";
        String kept = source.endsWith("worklist-view.js")
                ? text(source).replace(harmless, "").replace("localStorage.getItem(name)", "")
                : source.endsWith("keys.js") // whether single letters are keys
                        ? text(source)
                                .replaceAll(
                                        "localStorage\\.(getItem\\(OFF|removeItem\\(OFF|setItem\\(OFF, 'true')\\)", "")
                        : text(source);
        assertThat(kept).doesNotContain("localStorage", "indexedDB");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void writesChinesePunctuationBetweenChineseWords(Path source) {
        assertThat(text(source)).doesNotContainPattern("\\p{IsHan}[,;:?!]\\p{IsHan}");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void usesTheWordsOfTheField(Path source) {
        assertThat(text(source)).doesNotContainPattern(WRONG_WORDS);
    }

    /** {@code assess-on-site.html} is declared as {@code assessOnSite}. */
    private static String name(Path form) {
        return CAPITAL.matcher(form.getFileName().toString().replace(".html", ""))
                .replaceAll(dash -> dash.group(1).toUpperCase(Locale.ROOT));
    }

    /** What the server says and what the models are called; a programme is set going with 启动, a process with 发起. */
    @Test
    void theServerAndTheModelsUseThemToo() {
        Pattern wrong = Pattern.compile(WRONG_WORDS.pattern().replace("|启动|", "|启动流程|"));
        Stream.of(
                        files(Path.of("src/main/java"), ".java"),
                        files(Path.of("bpmn"), ".bpmn"),
                        files(Path.of("bpmn"), ".dmn"))
                .flatMap(paths -> paths)
                .forEach(
                        source -> assertThat(text(source)).as(source.toString()).doesNotContainPattern(wrong));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
