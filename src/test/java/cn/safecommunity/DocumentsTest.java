package cn.safecommunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say is as the code has it, and links lead somewhere. */
class DocumentsTest {

    private static final Path ENGLISH = Path.of("README.md");
    private static final Path CHINESE = Path.of("src/docs/README.zh.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+ [\\p{ASCII}&&[^\\n]]*[a-z])");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern SETTING = Pattern.compile("[\"{]safecommunity\\.([a-z][a-z-]*(?:\\.[a-z-]+)*)");
    private static final Pattern BY_ENVIRONMENT = Pattern.compile("\\$\\{SAFECOMMUNITY_([A-Z_]+)");
    private static final Pattern VARIABLE = Pattern.compile("`SAFECOMMUNITY_([A-Z_]+)`");
    private static final Pattern STATUS = Pattern.compile(
            "(?s)# (\\d+)\\. [^\\n]+\\n\\nStatus: (accepted|superseded by \\d+), \\d+ \\w+ \\d{4}\\n.*");

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(
                            Stream.of(ENGLISH, Path.of(".github/CONTRIBUTING.md"), Path.of(".github/SECURITY.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    static List<Path> decisions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/docs/adr"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void theChineseReadmeHasEveryPartOfTheEnglishOne() throws IOException {
        assertThat(all(HEADING, Files.readString(CHINESE)))
                .isNotEmpty()
                .isEqualTo(all(HEADING, Files.readString(ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsToAFile(Path document) throws IOException {
        assertThat(all(LINK, Files.readString(document)))
                .allSatisfy(link -> assertThat(document.toAbsolutePath().resolveSibling(link))
                        .exists());
    }

    @Test
    void everySettingIsInTheTableAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
            for (Path source : sources.filter(file -> file.toString().matches(".*\\.(java|yaml)"))
                    .toList()) {
                String text = Files.readString(source);
                all(SETTING, text).forEach(key -> known.add(variable(key)));
                known.addAll(all(BY_ENVIRONMENT, text));
            }
        }
        known.addAll(components(outgoingSettings(), ""));
        Set<String> told = new TreeSet<>(all(VARIABLE, Files.readString(Path.of("src/docs/settings.md"))));
        assertThat(told).isEqualTo(known);
        assertThat(told).containsAll(all(VARIABLE, Files.readString(ENGLISH)));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyDecisionHasItsNumberAStatusAndADay(Path decision) throws IOException {
        assertThat(Files.readString(decision)).matches(STATUS);
        assertThat(decision.getFileName().toString())
                .startsWith(String.format(
                        "%04d-",
                        Integer.valueOf(STATUS.matcher(Files.readString(decision))
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1))));
    }

    @Test
    void noTwoDecisionsHaveTheSameNumber() throws IOException {
        assertThat(decisions())
                .extracting(file -> file.getFileName().toString().substring(0, 4))
                .doesNotHaveDuplicates();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .collect(Collectors.toList());
    }

    /** What Spring Boot calls the environment variable of a property. */
    private static String variable(String key) {
        return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Class<?> outgoingSettings() {
        try {
            return Class.forName("cn.safecommunity.outgoing.OutgoingSettings");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> components(Class<?> settings, String prefix) {
        return Arrays.stream(settings.getRecordComponents())
                .flatMap((RecordComponent part) -> {
                    String name = prefix + part.getName().toUpperCase(Locale.ROOT);
                    return part.getType().isRecord()
                            ? components(part.getType(), name + "_").stream()
                            : Stream.of(name);
                })
                .toList();
    }
}
