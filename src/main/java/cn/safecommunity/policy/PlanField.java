package cn.safecommunity.policy;

import java.util.Arrays;
import java.util.List;

/** The numbers and dates of a plan (notice clauses 2 and 4), by the names they have in files, forms and REST. */
public enum PlanField {
    firstYear("第一年度", 2000, 2100),
    nationalTarget("“全国安全社区”目标（个）", 0, 999),
    provincialTarget("“省级安全社区”目标（个）", 0, 999),
    pilots("试点总数（个）", 1, 999),
    pilotsPerCounty("每县区试点（个）", 1, 99),
    minCandidates("每县区候选单位不少于（个）", 1, 99),
    minTitlesPerCounty("第二阶段结束时每县区省级以上称号不少于（个）", 0, 99),
    confirmationDays("市安委办确认试点的时限（工作日）", 1, 250),
    supervisionDays("县区负责人答复督办的时限（工作日）", 1, 250),
    firstReport("首次报送截止日期"),
    phaseOneEnds("第一阶段截止日期"),
    phaseTwoEnds("第二阶段截止日期"),
    phaseThreeEnds("第三阶段截止日期");

    private final String label;
    private final int min;
    private final int max;

    PlanField(String label, int min, int max) {
        this.label = label;
        this.min = min;
        this.max = max;
    }

    PlanField(String label) {
        this(label, 0, 0);
    }

    public String label() {
        return label;
    }

    public boolean isDate() {
        return max == 0;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }

    static List<PlanField> dates() {
        return Arrays.stream(values()).filter(PlanField::isDate).toList();
    }

    static boolean isKnown(String name) {
        return Arrays.stream(values()).anyMatch(field -> field.name().equals(name));
    }
}
