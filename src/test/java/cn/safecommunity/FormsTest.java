package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What every form keeps to: labels, Chinese words, nothing from elsewhere, and no markup made of what people type. */
class FormsTest {

    private static final Path FORMS = Path.of("forms");
    private static final Path TASKLIST = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist");
    private static final Pattern CALL = Pattern.compile("window\\.safeCommunity\\?\\.(\\w+)\\(camForm, \\$scope\\)");
    private static final Pattern LATIN_WORD = Pattern.compile("(?<![\\w+])[A-Za-z]{2,}(?![\\w+])");
    private static final List<String> NAMES_OF_FILES = List.of("PDF", "Word", "Excel", "JPG", "PNG", "MB");

    static Stream<Path> forms() {
        return files(FORMS, ".html");
    }

    static Stream<Path> sources() {
        return Stream.of(
                        forms(),
                        Stream.of(TASKLIST.resolve("scripts/safe-community.js")),
                        files(TASKLIST.resolve("scripts/safe-community"), ".js"),
                        Stream.of(TASKLIST.resolve("styles/safe-community.css")))
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

    @ParameterizedTest
    @MethodSource("forms")
    void labelsEveryInput(Path form) {
        Document document = read(form);
        List<String> labelled = elements(document, "label").stream()
                .map(label -> label.getAttribute("for"))
                .toList();
        List<String> inputs = Stream.of("input", "select", "textarea")
                .flatMap(tag -> elements(document, tag).stream())
                .map(input -> input.getAttribute("id"))
                .toList();

        assertThat(inputs).isNotEmpty().doesNotContain("").isSubsetOf(labelled);
        assertThat(elements(document, "fieldset"))
                .allSatisfy(fieldset -> assertThat(
                                fieldset.getElementsByTagName("legend").getLength())
                        .isPositive());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void usesEveryIdOnceAndHasAPlaceForErrors(Path form) {
        List<String> ids = elements(read(form), "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().contains("form-error");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasNoInlineHandler(Path form) {
        assertThat(elements(read(form), "*"))
                .allSatisfy(element -> assertThat(attributes(element))
                        .noneMatch(attribute -> attribute.getName().startsWith("on")
                                || attribute.getName().startsWith("ng-")
                                || attribute.getValue().contains("javascript:")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speaksChinese(Path form) {
        String text = visibleText(read(form).getDocumentElement());
        List<String> latin =
                LATIN_WORD.matcher(text).results().map(found -> found.group()).toList();

        assertThat(text).containsPattern("\\p{IsHan}");
        assertThat(latin).isSubsetOf(NAMES_OF_FILES);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void callsAFunctionThatExists(Path form) {
        Matcher call = CALL.matcher(text(form));

        assertThat(call.find()).isTrue();
        assertThat(text(TASKLIST.resolve("scripts/safe-community.js"))).contains("  " + call.group(1) + ": ");
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
        assertThat(text(source)).doesNotContain("localStorage", "indexedDB");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void writesChinesePunctuationBetweenChineseWords(Path source) {
        assertThat(text(source)).doesNotContainPattern("\\p{IsHan}[,;:?!]\\p{IsHan}");
    }

    private static Document read(Path form) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(form.toFile());
        } catch (Exception e) {
            throw new AssertionError(form + " is not well formed", e);
        }
    }

    private static List<Element> elements(Document document, String tag) {
        var found = document.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Element) found.item(index))
                .toList();
    }

    private static List<Attr> attributes(Element element) {
        var found = element.getAttributes();
        return IntStream.range(0, found.getLength())
                .mapToObj(index -> (Attr) found.item(index))
                .toList();
    }

    private static String visibleText(Node node) {
        List<String> parts = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                parts.add(child.getNodeValue());
            } else if (!"script".equals(child.getNodeName())) {
                parts.add(visibleText(child));
            }
        }
        return String.join(" ", parts);
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.list(folder)) {
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
