package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** The engine's statements with the rule in them: which get which, and that each is put together once. */
class RuledStatementsTest {

    private static final int READ = 2;
    private static final int CHANGE = 4;
    private static final int TASK = 7;
    private static final int CASE = 8;
    private static final int PAST_TASK = 19;

    private final RuledStatements statements = new RuledStatements();

    @Test
    void eachKindHasTheRuleOfItsOwnAndNoOther() {
        String statement = ofAPerson("RES.ID_");

        assertThat(statements.of(statement, parameters(READ, TASK)))
                .contains("ACT_RU_TASK", "RES.ID_::text thing")
                .doesNotContain("case_file", "ACT_HI_TASKINST");
        assertThat(statements.of(statement, parameters(READ, PAST_TASK)))
                .contains("ACT_RU_TASK", "ACT_HI_TASKINST")
                .doesNotContain("case_file");
        assertThat(statements.of(statement, parameters(READ, CASE)))
                .contains("case_file")
                .doesNotContain("ACT_RU_TASK", "ACT_HI_TASKINST");
    }

    @Test
    void whatGrantsAloneOpenIsAskedInTheEnginesWords() {
        String changed = ofAPerson("?");
        String ofAnotherKind = ofAPerson("?");

        assertThat(statements.of(changed, parameters(CHANGE, CASE))).isEqualTo(changed);
        assertThat(statements.of(ofAnotherKind, parameters(READ, 6))).isEqualTo(ofAnotherKind);
        assertThat(statements.of("SELECT 1", place -> -1)).isEqualTo("SELECT 1");
    }

    @Test
    void parametersStayInTheirOrder() {
        String both =
                "SELECT ? WHERE EXISTS (" + ofAPerson("?") + ") OR EXISTS (" + ofGroups("? , ?", "RES.ID_") + ") OR ?";
        // 0; the person 1, read 2 and 3 of kind 4, thing 5; two groups 6 and 7, read 8 and 9 of kind 10; 11
        IntUnaryOperator aTaskForThePersonACaseForTheGroups = place -> switch (place) {
            case 2, 8 -> READ;
            case 4 -> TASK;
            case 10 -> CASE;
            default -> throw new AssertionError("nobody asks for " + place);
        };

        String ruled = statements.of(both, aTaskForThePersonACaseForTheGroups);

        assertThat(ruled.chars().filter(each -> each == '?').count()).isEqualTo(12);
        assertThat(ruled.indexOf("ACT_RU_TASK")).isBetween(0, ruled.indexOf("ARRAY[? , ?]"));
        assertThat(ruled.indexOf("case_file")).isGreaterThan(ruled.indexOf("ARRAY[? , ?]"));
        assertThat(ruled).startsWith("SELECT ? WHERE EXISTS (SELECT p.thing").endsWith(" OR ?");
    }

    @Test
    void theSameStatementForTheSameKindIsPutTogetherOnce() {
        String first = statements.of(ofAPerson("RES.ID_"), parameters(READ, TASK));

        assertThat(statements.of(ofAPerson("RES.ID_"), parameters(READ, TASK))).isSameAs(first);
        assertThat(statements.kept()).isOne();
    }

    @Test
    void manyStatementsAreNotKeptForEver() {
        for (int i = 0; i < 3 * RuledStatements.KEPT; i++) {
            String column = "RES" + i + ".ID_";
            assertThat(statements.of(ofAPerson(column), parameters(READ, TASK))).contains(column + "::text thing");
            assertThat(statements.kept()).isLessThanOrEqualTo(RuledStatements.KEPT);
        }
    }

    /** Of a statement that asks for one person: who, wanted, again, kind. */
    private static IntUnaryOperator parameters(int wanted, int kind) {
        return place -> place == 3 ? kind : wanted;
    }

    private static String ofAPerson(String thing) {
        return grant("A.USER_ID_ = ?", thing);
    }

    private static String ofGroups(String marks, String thing) {
        return grant("A.GROUP_ID_ IN  (" + marks + ")", thing);
    }

    private static String grant(String whom, String thing) {
        return "SELECT A.RESOURCE_ID_ FROM ACT_RU_AUTHORIZATION A WHERE A.TYPE_ = 1 AND " + whom
                + " AND A.PERMS_ & ? = ? AND A.RESOURCE_TYPE_ = ? AND A.RESOURCE_ID_ = " + thing;
    }
}
