package cn.safecommunity.endorsement;

import cn.safecommunity.WrittenDay;
import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the codes of the decision into words: the reason, what to do, and by when it could be met. */
final class EligibilityReasons {

    private EligibilityReasons() {}

    static Reason of(String code, EligibilityFacts facts) {
        return switch (code) {
            case "tooShort" -> tooShort(facts);
            case "recordMissing" -> recordMissing(facts);
            case "overTarget" -> overTarget(facts);
            case "graveAccident" -> graveAccident(facts);
            default -> throw new IllegalArgumentException("The decision gave a reason nobody has words for: " + code);
        };
    }

    private static Reason tooShort(EligibilityFacts facts) {
        int months = facts.rule().minMonths();
        LocalDate earliest = facts.community().registeredOn().plusMonths(months);
        String text = "自备案之日（" + WrittenDay.of(facts.community().registeredOn()) + "）起须连续创建满 " + months + " 个月，目前为 "
                + facts.monthsRegistered() + " 个月。";
        return new Reason("tooShort", text, "请继续创建，最早可于 " + WrittenDay.of(earliest) + " 申报。", earliest);
    }

    private static Reason recordMissing(EligibilityFacts facts) {
        String years = years(facts.missingYears());
        return new Reason(
                "recordMissing",
                "缺少 " + years + " 的年度安全记录，无法确认事故指标是否在控制指标以内。",
                "请先向县区安监局补报 " + years + " 的事故与伤害统计，补齐后即可申报。",
                facts.today());
    }

    private static Reason overTarget(EligibilityFacts facts) {
        List<Integer> over = facts.yearsOverTarget();
        int latest = over.get(over.size() - 1);
        LocalDate earliest = LocalDate.of(latest + facts.rule().yearsWithinTarget() + 1, 1, 1);
        return new Reason(
                "overTarget",
                years(over) + "事故与伤害指标超出控制指标" + facts.exceeded(over) + "，申报前须连续 "
                        + facts.rule().yearsWithinTarget() + " 年控制在指标以内。",
                "请落实防范措施并保持达标，最早可于 " + WrittenDay.of(earliest) + " 申报。",
                earliest);
    }

    private static Reason graveAccident(EligibilityFacts facts) {
        List<Integer> grave = facts.graveYears();
        int latest = grave.get(grave.size() - 1);
        String text = years(grave) + "发生过较大及以上生产安全事故，实行一票否决。";
        if (facts.chain() == Chain.NATIONAL && facts.community().hadGraveAccidentSinceRegistration()) {
            LocalDate earliest = LocalDate.of(latest + 2, 1, 1);
            LocalDate again = facts.today().plusMonths(facts.rule().minMonths());
            LocalDate day = again.isAfter(earliest) ? again : earliest;
            return new Reason(
                    "graveAccident", text, "请整改后重新备案，从新的备案之日起重新计算创建时间，最早可于 " + WrittenDay.of(day) + " 申报。", day);
        }
        LocalDate earliest = LocalDate.of(latest + 2, 1, 1);
        return new Reason(
                "graveAccident", text, "请完成整改，下一个完整年度内未再发生的，最早可于 " + WrittenDay.of(earliest) + " 申报。", earliest);
    }

    private static String years(List<Integer> years) {
        return years.stream().map(year -> year + "年").collect(Collectors.joining("、"));
    }
}
