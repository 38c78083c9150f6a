package cn.safecommunity.gate;

import cn.safecommunity.policy.ProgrammePlan;
import java.util.List;

/**
 * Whether the targets of notice clauses 2 and 4 are met, by how much, and which counties have no title. National and
 * provincial titles are counted separately; a unit may hold both. Pilots that are up to standard (达标) are counted apart.
 *
 * @param nationalDifference titles above (positive) or below (negative) the target
 */
public record ProgrammeResult(
        boolean met,
        int national,
        int nationalTarget,
        int nationalDifference,
        int provincial,
        int provincialTarget,
        int provincialDifference,
        int upToStandard,
        int upToStandardTarget,
        List<String> countiesWithout) {

    static ProgrammeResult of(ProgrammePlan plan, boolean earlierCount, Gate gate) {
        List<String> without = gate.lines().stream()
                .map(GateLine::facts)
                .filter(facts -> facts.quota() && facts.titles(earlierCount) < plan.minTitlesPerCounty())
                .map(CountyFacts::county)
                .toList();
        int national = gate.national() - plan.nationalTarget();
        int provincial = gate.provincial() - plan.provincialTarget();
        boolean standard = gate.upToStandard() >= plan.pilots();
        return new ProgrammeResult(
                national >= 0 && provincial >= 0 && standard && without.isEmpty(),
                gate.national(),
                plan.nationalTarget(),
                national,
                gate.provincial(),
                plan.provincialTarget(),
                provincial,
                gate.upToStandard(),
                plan.pilots(),
                without);
    }

    /** The result in words; names are given because only people need them. */
    public String text(List<String> namesWithout) {
        return (met ? "创建任务全面完成：" : "创建任务没有全面完成：")
                + part("“全国安全社区”", national, nationalTarget) + "，"
                + part("“省级安全社区”", provincial, provincialTarget) + "，"
                + part("试点达标", upToStandard, upToStandardTarget) + "；"
                + (namesWithout.isEmpty() ? "每个县区都有省级以上称号。" : "没有达到称号数的县区：" + String.join("、", namesWithout) + "。");
    }

    private static String part(String name, int counted, int target) {
        int difference = counted - target;
        String by = difference == 0 ? "正好完成" : difference > 0 ? "超额 " + difference + " 个" : "还差 " + -difference + " 个";
        return name + " " + counted + "/" + target + "，" + by;
    }
}
