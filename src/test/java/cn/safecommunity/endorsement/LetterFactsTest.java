package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.community.Community;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Policy.EligibilityRule;
import cn.safecommunity.safety.Accident;
import cn.safecommunity.safety.ControlTarget;
import cn.safecommunity.safety.SafetyRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterFactsTest {

    private static final SafetyRecord YEAR = SafetyRecord.of(
            2013,
            new ControlTarget(3, 0, 2),
            List.of(new Accident(LocalDate.of(2013, 5, 2), "翻车", 0, 1, BigDecimal.TEN)));

    private static LetterFacts facts(List<SafetyRecord> years, LocalDate standard, BigDecimal score) {
        Community unit = new Community("610902104", UnitKind.TOWNSHIP, LocalDate.of(2012, 3, 1), years);
        return new LetterFacts(
                new EligibilityFacts(Chain.PROVINCIAL, unit, new EligibilityRule(12, 1), LocalDate.of(2014, 4, 5)),
                standard,
                score,
                5);
    }

    @Test
    void tellsMonthsPointsAndTheDayOfTheStandard() {
        assertThat(facts(List.of(YEAR), LocalDate.of(2013, 11, 5), new BigDecimal("117.00"))
                        .ofTheUnit())
                .isEqualTo("该单位为农村社区（乡镇），2012年3月1日办理安全社区创建备案，至2014年4月5日已创建25个月（申报要求不少于12个月）。"
                        + "市级初验评分117分，2013年11月5日登记达标。");
        assertThat(facts(List.of(YEAR), null, null).ofTheUnit()).endsWith("（申报要求不少于12个月）。");
    }

    @Test
    void tellsTheFiguresOfTheYearsAgainstTheirTargets() {
        assertThat(facts(List.of(YEAR), null, null).ofTheReview())
                .isEqualTo("2013年发生各类事故1起，死亡0人，重伤1人，控制指标为生产安全事故3起、死亡0人、重伤2人，未超过控制指标。"
                        + "2013年1月1日以来未发生较大及以上事故。规定的申报材料5种已齐全。");
        assertThat(facts(List.of(), null, null).ofTheReview()).startsWith("2013年的事故与伤害统计尚未登记。");
    }

    @Test
    void doesNotSayTwiceWhatExaminerAndLeaderWroteAlike() {
        LetterFacts facts = facts(List.of(YEAR), null, null);
        assertThat(facts.ofTheReview("同意推荐。", " 同意推荐")).isEqualTo(facts.ofTheReview());
        assertThat(facts.ofTheReview("现场核对无误", "同意推荐。")).isEqualTo(facts.ofTheReview() + "现场核对无误。");
    }
}
