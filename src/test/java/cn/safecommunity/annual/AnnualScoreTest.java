package cn.safecommunity.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.policy.AnnualRule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The annual assessment of a county, by the numbers of the policy file. */
class AnnualScoreTest {

    private static final AnnualRule RULE = new AnnualRule(10, 20, 30, 20, 20, 1, 3, 2);

    private static List<AnnualLine> of(AnnualFacts facts) {
        return AnnualScore.of(facts, RULE);
    }

    private static AnnualFacts disciplined(int yellow, int red, int findings) {
        return new AnnualFacts(true, 2, 2, 1, 1, 2, 2, yellow, red, findings);
    }

    @Test
    void aCountyThatDidEverythingHasAHundredPoints() {
        assertThat(AnnualScore.total(of(disciplined(0, 0, 0)))).isEqualByComparingTo("100");
    }

    @Test
    void aCountyThatDidNothingKeepsOnlyTheDiscipline() {
        AnnualFacts nothing = new AnnualFacts(false, 2, 0, 1, 0, 2, 0, 0, 0, 0);

        assertThat(AnnualScore.total(of(nothing))).isEqualByComparingTo("20");
    }

    @Test
    void whatIsNotDueYetCountsNothingAndSaysSo() {
        List<AnnualLine> first = of(new AnnualFacts(true, 2, 2, 0, 0, 0, 0, 0, 0, 0));

        assertThat(AnnualScore.total(first)).isEqualByComparingTo("50");
        assertThat(first).extracting(line -> line.most().intValue()).containsExactly(10, 20, 0, 0, 20);
        assertThat(first.get(2).explanation()).contains("第二阶段尚未结束", "不计分");
        assertThat(first.get(3).explanation()).contains("没有到期", "不计分");
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,20.0", "1,0,0,19.0", "0,1,0,17.0", "0,0,1,18.0", "2,3,4,1.0", "0,7,0,0.0", "30,0,0,0.0"})
    void cardsAndOpenFindingsTakePointsDownToNothing(int yellow, int red, int findings, BigDecimal points) {
        AnnualLine discipline = of(disciplined(yellow, red, findings)).get(4);

        assertThat(discipline.points()).isEqualByComparingTo(points);
        assertThat(discipline.explanation()).contains("黄牌 " + yellow + " 张", "红牌 " + red + " 张");
    }

    @Test
    void morePilotsOrTitlesThanAskedGiveNoExtraPoints() {
        List<AnnualLine> lines = of(new AnnualFacts(true, 2, 3, 1, 5, 2, 2, 0, 0, 0));

        assertThat(AnnualScore.total(lines)).isEqualByComparingTo("100");
    }

    @Test
    void oneOfThreePilotsIsAThirdToOneDecimal() {
        AnnualLine pilots = of(new AnnualFacts(true, 3, 1, 0, 0, 0, 0, 0, 0, 0)).get(1);

        assertThat(pilots.points()).isEqualByComparingTo("6.7");
    }

    @Test
    void refusesPartsThatAreNotAHundred() {
        assertThatThrownBy(() -> new AnnualRule(10, 20, 30, 20, 21, 1, 3, 2)).hasMessageContaining("add up to 100");
    }
}
