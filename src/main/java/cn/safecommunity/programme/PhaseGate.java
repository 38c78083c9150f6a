package cn.safecommunity.programme;

import cn.safecommunity.policy.ProgrammePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What a participant must have done when a phase ends (notice clauses 4-phase1 to 4-phase3). Pilots, reports and titles
 * are asked only of those with a quota.
 */
public final class PhaseGate {

    private PhaseGate() {}

    /**
     * What is missing, in words that say what is asked for and what is there; {@code earlierCount} says whether titles
     * from before the programme count.
     */
    public static List<String> missing(int phase, ProgrammePlan plan, boolean earlierCount, CountyFacts facts) {
        List<String> missing = new ArrayList<>();
        if (facts.quota() && facts.pilots() < plan.pilotsPerCounty()) {
            missing.add("试点应确定 " + plan.pilotsPerCounty() + " 个，现已确定 " + facts.pilots() + " 个");
        }
        if (phase == 1 && !facts.leadingBody()) {
            missing.add("没有报送领导机构和联系人");
        }
        if (facts.quota()) {
            missing.addAll(ofTheQuota(phase, plan, earlierCount, facts));
        }
        if (facts.openFindings() > 0) {
            missing.add("督导检查发现的问题还有 " + facts.openFindings() + " 个没有销号");
        }
        return missing;
    }

    private static List<String> ofTheQuota(int phase, ProgrammePlan plan, boolean earlierCount, CountyFacts facts) {
        List<String> missing = new ArrayList<>();
        if (phase == 2 && !facts.rolloutReported()) {
            missing.add("没有报送现场会和自查情况");
        }
        if (phase == 3 && !facts.summarised()) {
            missing.add("没有报送总结");
        }
        int titles = facts.titles(earlierCount);
        if (phase >= 2 && titles < plan.minTitlesPerCounty()) {
            missing.add("省级以上安全社区称号应至少 " + plan.minTitlesPerCounty() + " 个，现有 " + titles + " 个");
        }
        return missing;
    }
}
