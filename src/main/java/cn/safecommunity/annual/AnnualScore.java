package cn.safecommunity.annual;

import cn.safecommunity.annual.AnnualFacts.Safety;
import cn.safecommunity.policy.AnnualRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The annual assessment of one county, line by line (notice clause 5-leadership). What is not due yet counts nothing,
 * neither as points nor as points that could be had, and the line says so.
 */
final class AnnualScore {

    private AnnualScore() {}

    static List<AnnualLine> of(AnnualFacts facts, AnnualRule rule) {
        return List.of(
                leadingBody(facts, rule),
                firstReport(facts, rule),
                pilots(facts, rule),
                titles(facts, rule),
                reports(facts, rule),
                answers(facts, rule),
                safety(facts, rule),
                discipline(facts, rule));
    }

    static BigDecimal total(List<AnnualLine> lines) {
        return lines.stream().map(AnnualLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static AnnualLine leadingBody(AnnualFacts facts, AnnualRule rule) {
        return line(
                "领导机构",
                rule.leadingBody(),
                facts.leadingBody() ? 1 : 0,
                1,
                facts.leadingBody() ? "分管领导、联系人和经费已登记。" : "没有登记领导机构，不得分。");
    }

    private static AnnualLine firstReport(AnnualFacts facts, AnnualRule rule) {
        return switch (facts.firstReport()) {
            case NOT_DUE -> line("首次报送", rule.firstReport(), 0, 0, "本年度没有到期的首次报送，不计分。");
            case MISSING -> line("首次报送", rule.firstReport(), 0, 2, "到期没有报送方案、试点名单和包抓责任，不得分。");
            case LATE -> line("首次报送", rule.firstReport(), 1, 2, "首次报送逾期，得一半分。");
            case IN_TIME -> line("首次报送", rule.firstReport(), 2, 2, "按期报送方案、试点名单和包抓责任。");
        };
    }

    private static AnnualLine answers(AnnualFacts facts, AnnualRule rule) {
        int due = facts.answers().due();
        String explanation = due == 0
                ? "本年度没有到期的督导检查问题，不计分。"
                : "到期的督导检查问题 " + due + " 个，按期答复 " + facts.answers().inTime() + " 个。";
        return line("督导检查答复", rule.answers(), facts.answers().inTime(), due, explanation);
    }

    private static AnnualLine safety(AnnualFacts facts, AnnualRule rule) {
        Safety safety = facts.safety();
        if (!safety.due() || safety.units() == 0) {
            return line("事故控制", rule.safety(), 0, 0, safety.due() ? "没有单位登记本年度的安全记录，不计分。" : "年度还没有结束，不计分。");
        }
        if (safety.grave() > 0) {
            return line("事故控制", rule.safety(), 0, 1, safety.grave() + " 个单位发生较大及以上事故，不得分。");
        }
        return line(
                "事故控制",
                rule.safety(),
                safety.within(),
                safety.units(),
                "应登记安全记录的单位 " + safety.units() + " 个，在控制指标以内 " + safety.within() + " 个"
                        + (safety.unrecorded() > 0 ? "，没有登记的试点 " + safety.unrecorded() + " 个" : "") + "。");
    }

    private static AnnualLine pilots(AnnualFacts facts, AnnualRule rule) {
        return line(
                "试点单位",
                rule.pilots(),
                Math.min(facts.pilots(), facts.quota()),
                facts.quota(),
                "应有试点 " + facts.quota() + " 个，已确定 " + facts.pilots() + " 个。");
    }

    private static AnnualLine titles(AnnualFacts facts, AnnualRule rule) {
        String explanation = facts.titlesAsked() == 0
                ? "第二阶段尚未结束，本年度不考核称号，不计分；目前有有效称号 " + facts.titles() + " 个。"
                : "省级以上称号应有 " + facts.titlesAsked() + " 个，有效 " + facts.titles() + " 个。";
        return line(
                "省级以上称号",
                rule.titles(),
                Math.min(facts.titles(), facts.titlesAsked()),
                facts.titlesAsked(),
                explanation);
    }

    private static AnnualLine reports(AnnualFacts facts, AnnualRule rule) {
        String explanation = facts.reportsDue() == 0
                ? "本年度没有到期的推进报告和总结，不计分。"
                : "到期的推进报告和总结 " + facts.reportsDue() + " 份，已报 " + facts.reports() + " 份。";
        return line("推进报告与总结", rule.reports(), facts.reports(), facts.reportsDue(), explanation);
    }

    private static AnnualLine discipline(AnnualFacts facts, AnnualRule rule) {
        int taken = facts.yellowCards() * rule.perYellowCard()
                + facts.redCards() * rule.perRedCard()
                + facts.openFindings() * rule.perOpenFinding();
        String explanation =
                "本年度发过黄牌 " + facts.yellowCards() + " 张，每张扣 " + rule.perYellowCard() + " 分；红牌 " + facts.redCards()
                        + " 张，每张扣 " + rule.perRedCard() + " 分；未办结的督导问题 " + facts.openFindings() + " 个，每个扣 "
                        + rule.perOpenFinding() + " 分；扣完为止。";
        BigDecimal most = BigDecimal.valueOf(rule.discipline());
        return new AnnualLine(
                "按时办理",
                most,
                BigDecimal.valueOf(Math.max(0, rule.discipline() - taken)).setScale(1),
                explanation);
    }

    /** A part of the points in proportion, to one decimal; no points out of none where nothing is asked. */
    private static AnnualLine line(String label, int most, int reached, int asked, String explanation) {
        if (asked == 0) {
            return new AnnualLine(label, BigDecimal.ZERO, BigDecimal.ZERO.setScale(1), explanation);
        }
        BigDecimal points =
                BigDecimal.valueOf((long) most * reached).divide(BigDecimal.valueOf(asked), 1, RoundingMode.HALF_UP);
        return new AnnualLine(label, BigDecimal.valueOf(most), points, explanation);
    }
}
