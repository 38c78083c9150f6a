package cn.safecommunity.assessment;

import static cn.safecommunity.assessment.ShippedSets.NATIONAL_50;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

/** Sheets whose totals and verdicts are known beforehand, from the grades to the decision table. */
class ScoringVectorsTest {

    private static final DmnEngine DECISIONS =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Map<Integer, Grades> sheet = new HashMap<>();

    @Test
    void allA() {
        grade(1, 50, "aaa");
        comesTo("150.00", "pass");
    }

    @Test
    void allB() {
        grade(1, 50, "bbb");
        comesTo("105.00", "pass");
    }

    @Test
    void allC() {
        grade(1, 50, "ccc");
        comesTo("45.00", "fail");
    }

    @Test
    void exactlyTheMarkPasses() {
        grade(1, 50, "bbb");
        grade(1, 2, "bdb");
        grade(3, 11, "bcb");
        comesTo("100.00", "pass");
    }

    @Test
    void twoHundredthsBelowTheMarkIsRectified() {
        grade(1, 50, "bbb");
        grade(1, 1, "bdb");
        grade(2, 10, "bbc");
        comesTo("99.98", "rectify");
    }

    @Test
    void exactlySeventyFiveIsRectified() {
        grade(1, 25, "bbb");
        grade(26, 50, "ccc");
        comesTo("75.00", "rectify");
    }

    @Test
    void lessThanSeventyFiveFails() {
        grade(1, 24, "bbb");
        grade(25, 50, "ccc");
        comesTo("73.80", "fail");
    }

    @Test
    void oneZeroFailsWhateverTheTotal() {
        grade(1, 49, "aaa");
        grade(50, 50, "ddd");
        comesTo("147.00", "fail");
        assertThat(score().zeros()).containsExactly(50);
    }

    @Test
    void anIndicatorWithOnePointLeftIsNotZero() {
        grade(1, 50, "aaa");
        grade(7, 7, "add");
        comesTo("147.80", "pass");
        assertThat(score().zeros()).isEmpty();
    }

    @Test
    void whatIsNotGradedIsMissingAndNotZero() {
        grade(1, 49, "aaa");
        grade(50, 50, "dd-");
        assertThat(score().missing()).containsExactly(50);
        assertThat(score().zeros()).isEmpty();
        assertThat(score().elements().get(11).missing()).isEqualTo(1);
    }

    @Test
    void addsUpEachElement() {
        grade(1, 50, "bbb");
        assertThat(score().elements().get(4))
                .isEqualTo(new Score.ElementScore("E05", new BigDecimal("14.70"), new BigDecimal("21.00"), 0));
    }

    @Test
    void givesExactHundredthsOnTheCitysSheet() {
        for (int number = 1; number <= 45; number++) {
            sheet.put(number, new Grades("bca"));
        }
        assertThat(Score.of(ShippedSets.CITY_45, sheet).total()).isEqualTo(new BigDecimal("69.60"));
    }

    private void grade(int from, int to, String marks) {
        for (int number = from; number <= to; number++) {
            sheet.put(number, new Grades(marks));
        }
    }

    private Score score() {
        return Score.of(NATIONAL_50, sheet);
    }

    private void comesTo(String total, String verdict) {
        assertThat(score().total()).isEqualTo(new BigDecimal(total));
        SiteAssessment signed = new SiteAssessment(1, "expert", score().total(), score().hasZero(), "", Instant.EPOCH);
        assertThat(verdict(TeamResult.of(List.of(signed, signed, signed)))).isEqualTo(verdict);
    }

    private static String verdict(TeamResult result) {
        try (InputStream table = Files.newInputStream(Path.of("bpmn/assessment-verdict.dmn"))) {
            return DECISIONS
                    .evaluateDecisionTable(Verdicts.DECISION, table, Verdicts.question(NATIONAL_50, result))
                    .getSingleEntry();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
