package cn.safecommunity.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.annual.AnnualFacts.Answers;
import cn.safecommunity.annual.AnnualFacts.FirstReport;
import cn.safecommunity.annual.AnnualFacts.Safety;
import cn.safecommunity.policy.AnnualRule;
import cn.safecommunity.safety.YearlyFigures.Year;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The annual assessment of a county, by the numbers of the policy file. */
class AnnualScoreTest {

    private static final AnnualRule RULE = new AnnualRule(5, 10, 15, 25, 15, 10, 10, 10, 1, 3, 2);
    private static final Answers ANSWERED = new Answers(2, 2);
    private static final Safety SAFE = new Safety(true, 4, 4, 0, 0);

    private static List<AnnualLine> of(AnnualFacts facts) {
        return AnnualScore.of(facts, RULE);
    }

    private static AnnualFacts disciplined(int yellow, int red, int findings) {
        return new AnnualFacts(true, FirstReport.IN_TIME, 2, 2, 1, 1, 2, 2, ANSWERED, SAFE, yellow, red, findings);
    }

    /** Everything done but what is given here. */
    private static AnnualFacts but(FirstReport firstReport, Answers answers, Safety safety) {
        return new AnnualFacts(true, firstReport, 2, 2, 1, 1, 2, 2, answers, safety, 0, 0, 0);
    }

    @Test
    void aCountyThatDidEverythingHasAHundredPoints() {
        assertThat(AnnualScore.total(of(disciplined(0, 0, 0)))).isEqualByComparingTo("100");
    }

    @Test
    void aCountyThatDidNothingKeepsOnlyTheDiscipline() {
        AnnualFacts nothing = new AnnualFacts(
                false, FirstReport.MISSING, 2, 0, 1, 0, 2, 0, new Answers(3, 0), new Safety(true, 2, 0, 0, 2), 0, 0, 0);

        assertThat(AnnualScore.total(of(nothing))).isEqualByComparingTo("10");
        assertThat(of(nothing)).extracting(line -> line.most().intValue()).doesNotContain(0);
    }

    @Test
    void whatIsNotDueYetCountsNothingAndSaysSo() {
        List<AnnualLine> first = of(new AnnualFacts(
                true,
                FirstReport.NOT_DUE,
                2,
                2,
                0,
                0,
                0,
                0,
                new Answers(0, 0),
                new Safety(false, 0, 0, 0, 0),
                0,
                0,
                0));

        assertThat(AnnualScore.total(first)).isEqualByComparingTo("30");
        assertThat(first).extracting(line -> line.most().intValue()).containsExactly(5, 0, 15, 0, 0, 0, 0, 10);
        assertThat(first.get(1).explanation()).contains("没有到期的首次报送", "不计分");
        assertThat(first.get(3).explanation()).contains("第二阶段尚未结束", "不计分");
        assertThat(first.get(4).explanation()).contains("没有到期", "不计分");
        assertThat(first.get(5).explanation()).contains("没有到期的督导检查问题", "不计分");
        assertThat(first.get(6).explanation()).contains("年度还没有结束", "不计分");
    }

    @ParameterizedTest
    @CsvSource({"IN_TIME,10", "LATE,5", "MISSING,0"})
    void aLateFirstReportHasHalfOfItsPoints(FirstReport firstReport, BigDecimal points) {
        assertThat(of(but(firstReport, ANSWERED, SAFE)).get(1).points()).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"2013-04-28,IN_TIME", "2013-04-30,IN_TIME", "2013-05-01,LATE", ",MISSING"})
    void theFirstReportIsInTimeUntilItsDay(@Nullable LocalDate handedIn, FirstReport expected) {
        assertThat(AnnualCount.firstReport(LocalDate.of(2013, 4, 30), 2013, LocalDate.of(2013, 12, 31), handedIn))
                .isEqualTo(expected);
    }

    @Test
    void theFirstReportCountsInItsOwnYearAndNotBeforeItsDay() {
        LocalDate due = LocalDate.of(2013, 4, 30);
        assertThat(AnnualCount.firstReport(due, 2013, due, null)).isEqualTo(FirstReport.NOT_DUE);
        assertThat(AnnualCount.firstReport(due, 2014, LocalDate.of(2014, 6, 3), null))
                .isEqualTo(FirstReport.NOT_DUE);
    }

    @Test
    void answersCountByTheirShare() {
        AnnualLine line = of(but(FirstReport.IN_TIME, new Answers(3, 2), SAFE)).get(5);

        assertThat(line.points()).isEqualByComparingTo("6.7");
        assertThat(line.explanation()).isEqualTo("到期的督导检查问题 3 个，按期答复 2 个。");
    }

    @Test
    void aGraveAccidentTakesAllPointsOfTheAccidents() {
        AnnualLine line = of(but(FirstReport.IN_TIME, ANSWERED, new Safety(true, 4, 3, 1, 0)))
                .get(6);

        assertThat(line.points()).isEqualByComparingTo("0");
        assertThat(line.most()).isEqualByComparingTo("10");
        assertThat(line.explanation()).contains("1 个单位发生较大及以上事故");
    }

    @Test
    void aPilotWithoutARecordIsNotWithinItsTarget() {
        Safety safety = AnnualCount.safety(
                true,
                List.of(
                        new Year("610902001", "610902", 2013, 1, 0, 0, true, false),
                        new Year("610902107", "610902", 2013, 9, 1, 0, false, false)),
                Set.of("610902001", "610902104"));

        assertThat(safety).isEqualTo(new Safety(true, 3, 1, 0, 1));
        AnnualLine line = of(but(FirstReport.IN_TIME, ANSWERED, safety)).get(6);
        assertThat(line.points()).isEqualByComparingTo("3.3");
        assertThat(line.explanation()).isEqualTo("应登记安全记录的单位 3 个，在控制指标以内 1 个，没有登记的试点 1 个。");
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,10.0", "1,0,0,9.0", "0,1,0,7.0", "0,0,1,8.0", "2,1,2,1.0", "0,4,0,0.0", "30,0,0,0.0"})
    void cardsAndOpenFindingsTakePointsDownToNothing(int yellow, int red, int findings, BigDecimal points) {
        AnnualLine discipline = of(disciplined(yellow, red, findings)).get(7);

        assertThat(discipline.points()).isEqualByComparingTo(points);
        assertThat(discipline.explanation()).contains("黄牌 " + yellow + " 张", "红牌 " + red + " 张");
    }

    @Test
    void morePilotsOrTitlesThanAskedGiveNoExtraPoints() {
        List<AnnualLine> lines =
                of(new AnnualFacts(true, FirstReport.IN_TIME, 2, 3, 1, 5, 2, 2, ANSWERED, SAFE, 0, 0, 0));

        assertThat(AnnualScore.total(lines)).isEqualByComparingTo("100");
    }

    @Test
    void oneOfThreePilotsIsAThirdToOneDecimal() {
        AnnualLine pilots = of(new AnnualFacts(true, FirstReport.IN_TIME, 3, 1, 0, 0, 0, 0, ANSWERED, SAFE, 0, 0, 0))
                .get(2);

        assertThat(pilots.points()).isEqualByComparingTo("5.0");
    }

    @Test
    void refusesPartsThatAreNotAHundred() {
        assertThatThrownBy(() -> new AnnualRule(5, 10, 15, 25, 15, 10, 10, 11, 1, 3, 2))
                .hasMessageContaining("add up to 100");
    }
}
