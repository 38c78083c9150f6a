package cn.safecommunity.endorsement;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.safety.SafetyRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of an applicant, in the sentences of a letter: dates, months, years and figures.
 *
 * @param upToStandardOn the day since which the unit is up to standard (达标); null when it never was
 * @param preliminaryScore the points of the city's preliminary check (初验); null when there was none
 * @param materials how many kinds of required papers are there
 */
record LetterFacts(
        EligibilityFacts eligibility,
        @Nullable LocalDate upToStandardOn,
        @Nullable BigDecimal preliminaryScore,
        int materials) {

    /** Who the unit is, since when it creates, and how far it has come. */
    String ofTheUnit() {
        String unit = "该单位为" + eligibility.community().unitTypeName() + "，"
                + WrittenDay.of(eligibility.community().registeredOn()) + "办理安全社区创建备案，至"
                + WrittenDay.of(eligibility.today())
                + "已创建" + eligibility.monthsRegistered() + "个月（申报要求不少于"
                + eligibility.rule().minMonths() + "个月）。";
        String score = preliminaryScore == null
                ? ""
                : "市级初验评分" + preliminaryScore.stripTrailingZeros().toPlainString() + "分"
                        + (upToStandardOn == null ? "。" : "，");
        return unit + score + (upToStandardOn == null ? "" : WrittenDay.of(upToStandardOn) + "登记达标。");
    }

    /** The accidents of the years that count, against their targets, and the papers. */
    String ofTheReview() {
        StringBuilder text = new StringBuilder();
        eligibility
                .requiredYears()
                .forEach(year -> text.append(
                        eligibility.record(year).map(LetterFacts::year).orElse(year + "年的事故与伤害统计尚未登记。")));
        if (eligibility.graveYears().isEmpty()) {
            text.append(WrittenDay.of(eligibility.graveSince())).append("以来未发生较大及以上事故。");
        }
        return text.append("规定的申报材料").append(materials).append("种已齐全。").toString();
    }

    /** The same with what the examiner wrote, unless the leader wrote the same. */
    String ofTheReview(String examiner, String leader) {
        return plain(examiner).equals(plain(leader)) ? ofTheReview() : ofTheReview() + plain(examiner) + "。";
    }

    private static String year(SafetyRecord year) {
        return year.year() + "年发生各类事故" + year.accidents() + "起，死亡" + year.deaths() + "人，重伤" + year.seriousInjuries()
                + "人" + targets(year) + (year.withinTarget() ? "，未超过控制指标。" : "，超过控制指标。");
    }

    private static String targets(SafetyRecord year) {
        return year.targets().isEmpty()
                ? ""
                : "，控制指标为"
                        + new TreeMap<>(year.targets())
                                .entrySet().stream()
                                        .map(of -> of.getKey().label()
                                                + of.getValue().accidents() + "起、死亡"
                                                + of.getValue().deaths() + "人、重伤"
                                                + of.getValue().seriousInjuries() + "人")
                                        .collect(Collectors.joining("；"));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s*\\R\\s*", "").strip().replaceFirst("[。！？；，、.!?;,]+$", "");
    }
}
