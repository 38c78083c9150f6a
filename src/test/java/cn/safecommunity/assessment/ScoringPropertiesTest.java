package cn.safecommunity.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every sheet of every shipped set, however it is graded. */
class ScoringPropertiesTest {

    private static final BigDecimal STEP = new BigDecimal("0.02");

    /** A sheet graded at random, gaps included. */
    record Sheet(IndicatorSet set, Map<Integer, Grades> grades) {

        BigDecimal total() {
            return Score.of(set, grades).total();
        }

        Sheet with(int number, Grades changed) {
            Map<Integer, Grades> copy = new HashMap<>(grades);
            copy.put(number, changed);
            return new Sheet(set, copy);
        }
    }

    @Provide
    Arbitrary<Sheet> sheets() {
        return Arbitraries.of(ShippedSets.NATIONAL_50, ShippedSets.NATIONAL_45, ShippedSets.CITY_45)
                .flatMap(set -> rows("abcd-")
                        .list()
                        .ofSize(set.indicators().size())
                        .map(rows -> new Sheet(set, numbered(rows))));
    }

    private static Arbitrary<Grades> rows(String letters) {
        return Arbitraries.strings()
                .withChars(letters.toCharArray())
                .ofLength(3)
                .map(Grades::new);
    }

    private static Map<Integer, Grades> numbered(List<Grades> rows) {
        Map<Integer, Grades> numbered = new HashMap<>();
        rows.forEach(row -> numbered.put(numbered.size() + 1, row));
        return numbered;
    }

    @Property
    void totalsMoveInStepsOfTwoHundredths(@ForAll("sheets") Sheet sheet) {
        assertThat(sheet.total().remainder(STEP)).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(sheet.total().scale()).isEqualTo(2);
    }

    @Property
    void totalsAreNeverAboveTheMaximumNorBelowNothing(@ForAll("sheets") Sheet sheet) {
        assertThat(sheet.total()).isBetween(BigDecimal.ZERO, sheet.set().max());
    }

    @Property
    void theElementsAddUpToTheTotal(@ForAll("sheets") Sheet sheet) {
        Score score = Score.of(sheet.set(), sheet.grades());
        assertThat(score.elements().stream().map(Score.ElementScore::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(score.total());
        assertThat(score.elements().stream().map(Score.ElementScore::max).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sheet.set().max());
    }

    @Property
    void aBetterGradeNeverLowersTheTotal(
            @ForAll("sheets") Sheet sheet, @ForAll("part") int part, @ForAll("row") int row) {
        char[] marks = sheet.grades().get(row).marks().toCharArray();
        BigDecimal before = null;
        for (char grade : "dcba".toCharArray()) {
            marks[part] = grade;
            BigDecimal total = sheet.with(row, new Grades(new String(marks))).total();
            assertThat(before == null || before.compareTo(total) < 0).isTrue();
            before = total;
        }
    }

    @Property
    void aSheetIsZeroOnlyWhereEveryPartIs(@ForAll("sheets") Sheet sheet) {
        Score score = Score.of(sheet.set(), sheet.grades());
        sheet.grades()
                .forEach((number, grades) -> assertThat(score.zeros().contains(number))
                        .isEqualTo(grades.marks().equals("ddd")));
    }

    @Property
    void theMeanOfATeamReachesAMarkOnlyIfItsSumDoes(@ForAll("sheets") Sheet one, @ForAll("sheets") Sheet two) {
        BigDecimal mark = new BigDecimal("75.00");
        BigDecimal sum = one.total().add(two.total());
        TeamResult team = TeamResult.of(List.of(signed(one), signed(two)));
        assertThat(team.total().compareTo(mark) >= 0)
                .isEqualTo(sum.compareTo(mark.multiply(BigDecimal.valueOf(2))) >= 0);
    }

    private static SiteAssessment signed(Sheet sheet) {
        return new SiteAssessment(1, "expert", sheet.total(), false, "", java.time.Instant.EPOCH);
    }

    @Provide
    Arbitrary<Integer> part() {
        return Arbitraries.integers().between(0, 2);
    }

    @Provide
    Arbitrary<Integer> row() {
        return Arbitraries.integers().between(1, 45);
    }
}
