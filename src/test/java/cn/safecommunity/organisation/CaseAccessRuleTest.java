package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of groups and cases; every cell is written down. */
class CaseAccessRuleTest {

    private static final Map<String, CaseScope> CASES = new LinkedHashMap<>();

    static {
        CASES.put("at the county", new CaseScope("610902104", "610902", false, false, List.of()));
        CASES.put("at the province", new CaseScope("610902104", "610902", true, false, List.of()));
        CASES.put("on site", new CaseScope("610902104", "610902", true, false, List.of("assessor-3")));
        CASES.put("at the association", new CaseScope("610902001", "610902", true, true, List.of()));
        CASES.put("of another county", new CaseScope("610928103", "610928", false, false, List.of()));
    }

    /** One row per group; columns in the order of the cases above, x for sees and - for does not see. */
    static Stream<Arguments> matrix() {
        return Stream.of(
                Arguments.of("community-610902104", "x x x - -"),
                Arguments.of("community-610902001", "- - - x -"),
                Arguments.of("community-610928103", "- - - - x"),
                Arguments.of("county-610902-examiner", "x x x x -"),
                Arguments.of("county-610902-leader", "x x x x -"),
                Arguments.of("county-610928-examiner", "- - - - x"),
                Arguments.of("county-610928-leader", "- - - - x"),
                Arguments.of("county-6109GX-examiner", "- - - - -"),
                Arguments.of("city-office", "x x x x x"),
                Arguments.of("city-examiner", "x x x x x"),
                Arguments.of("city-leader", "x x x x x"),
                Arguments.of("city-member-finance", "x x x x x"),
                Arguments.of("province-examiner", "- x x x -"),
                Arguments.of("province-leader", "- x x x -"),
                Arguments.of("association-examiner", "- - - x -"),
                Arguments.of("association-leader", "- - - x -"),
                Arguments.of("assessor", "- - - - -"),
                Arguments.of("camunda-admin", "x x x x x"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void letsAGroupSeeExactlyItsCases(String group, String expected) {
        String seen = row("somebody", List.of(group));

        assertThat(seen).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("people")
    void letsAnAssessorSeeOnlyTheCaseOfTheTeam(String user, String expected) {
        String seen = row(user, List.of("assessor"));

        assertThat(seen).isEqualTo(expected);
    }

    static Stream<Arguments> people() {
        return Stream.of(Arguments.of("assessor-3", "- - x - -"), Arguments.of("assessor-4", "- - - - -"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void listsExactlyWhatTheRuleLetsAGroupSee(String group, String expected) {
        Sight sight = Sight.of("somebody", List.of(group));

        assertThat(CASES.values().stream()
                        .map(scope -> sight.covers(scope) ? "x" : "-")
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("people")
    void listsForAnAssessorOnlyTheCaseOfTheTeam(String user, String expected) {
        Sight sight = Sight.of(user, List.of("assessor"));

        assertThat(CASES.values().stream()
                        .map(scope -> sight.covers(scope) ? "x" : "-")
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void grantsTheEngineNoMoreThanTheRule(String group, String expected) {
        String[] cells = expected.split(" ");
        CaseScope[] cases = CASES.values().toArray(CaseScope[]::new);

        assertThat(Arrays.stream(cases)
                        .map(scope -> CaseAccessRule.seesEveryCase(group)
                                        || CaseAccessRule.readers(scope).contains(CaseAccessRule.Reader.group(group))
                                ? "x"
                                : "-"))
                .containsExactly(cells);
    }

    private static String row(String user, List<String> groups) {
        return String.join(
                " ",
                CASES.values().stream()
                        .map(scope -> CaseAccessRule.maySee(user, groups, scope) ? "x" : "-")
                        .toList());
    }
}
