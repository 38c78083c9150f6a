package cn.safecommunity.assessment;

import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import cn.safecommunity.assessment.SheetRow.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What rows must keep to before they are saved, and what a sheet lacks before it is signed. */
final class RowRules {

    static final int LONGEST_REMARK = 1000;
    /** As many missing rows are named; more would not be read. */
    private static final int NAMED = 10;

    private RowRules() {}

    /** Refuses the first row that the set does not know, and evidence that is not in the case file. */
    static void check(IndicatorSet set, List<SheetRow> rows, Set<Reference> evidence) {
        Set<Integer> seen = new HashSet<>();
        for (SheetRow row : rows) {
            String number = "第 " + row.indicator() + " 项";
            if (!set.has(row.indicator()) || !seen.add(row.indicator())) {
                throw Refusal.at("indicator", number + "不在这份评定表上，或重复提交。请刷新页面后重试。");
            }
            if (!set.knows(row.marks())) {
                throw Refusal.at("marks", number + "的等级只能是 a、b、c、d，没有评的填“-”。请改正后再保存。");
            }
            Text.optional("remark", row.remark(), LONGEST_REMARK);
            if (!evidence.containsAll(row.evidence())) {
                throw Refusal.at("evidence", number + "引用的佐证材料不在本案卷中，请重新选择。");
            }
        }
    }

    /** Which rows are not graded to the end, in words. */
    static String unfinished(List<Integer> missing) {
        String first = missing.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining("、"));
        return "评定表还有 " + missing.size() + " 项没有评完：第 " + first + (missing.size() > NAMED ? " …… 项" : " 项")
                + "。请补齐后再签署。";
    }
}
