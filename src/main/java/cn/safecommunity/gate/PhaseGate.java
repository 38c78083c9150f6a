package cn.safecommunity.gate;

import cn.safecommunity.policy.ProgrammePlan;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a participant must have done when a phase ends (notice clauses 4-phase1 to 4-phase3). Pilots, reports and titles
 * are asked only of those with a quota.
 */
public final class PhaseGate {

    private PhaseGate() {}

    /** What can be missing. */
    public enum Gap {
        PILOTS,
        LEADING_BODY,
        ROLLOUT,
        SUMMARY,
        CHECKS,
        TITLES,
        FINDINGS
    }

    /**
     * What is missing, in words that say what is asked for and what is there; {@code earlierCount} says whether titles
     * from before the programme count.
     */
    static Map<Gap, String> gaps(int phase, ProgrammePlan plan, boolean earlierCount, CountyFacts facts) {
        Map<Gap, String> missing = new EnumMap<>(Gap.class);
        if (phase == 1 && !facts.leadingBody()) {
            missing.put(Gap.LEADING_BODY, "没有报送领导机构和联系人");
        }
        if (facts.quota()) {
            missing.putAll(ofTheQuota(phase, plan, earlierCount, facts));
        }
        if (facts.openFindings() > 0) {
            missing.put(Gap.FINDINGS, "督导检查发现的问题还有 " + facts.openFindings() + " 个没有销号");
        }
        return missing;
    }

    private static Map<Gap, String> ofTheQuota(int phase, ProgrammePlan plan, boolean earlierCount, CountyFacts facts) {
        Map<Gap, String> missing = new EnumMap<>(Gap.class);
        if (facts.pilots() < plan.pilotsPerCounty()) {
            missing.put(Gap.PILOTS, "试点应确定 " + plan.pilotsPerCounty() + " 个，现已确定 " + facts.pilots() + " 个");
        }
        if (phase == 2 && !facts.rolloutReported()) {
            missing.put(Gap.ROLLOUT, "没有报送现场会和自查情况");
        }
        if (phase == 3 && !facts.summarised()) {
            missing.put(Gap.SUMMARY, "没有报送总结");
        }
        if (phase >= 2 && facts.pilotsUpToStandard() < facts.pilots()) {
            missing.put(
                    Gap.CHECKS,
                    (phase == 2 ? "试点应全部初验合格（达标），" : "试点应全部达标，") + "已确定 " + facts.pilots() + " 个，现有 "
                            + facts.pilotsUpToStandard() + " 个");
        }
        int titles = facts.titles(earlierCount);
        if (phase >= 2 && titles < plan.minTitlesPerCounty()) {
            missing.put(Gap.TITLES, "省级以上安全社区称号应至少 " + plan.minTitlesPerCounty() + " 个，现有 " + titles + " 个");
        }
        return missing;
    }
}
