package cn.safecommunity.overview;

import cn.safecommunity.NotFound;
import cn.safecommunity.assessment.IndicatorSet;
import cn.safecommunity.assessment.IndicatorSet.Element;
import cn.safecommunity.assessment.IndicatorSet.Indicator;
import cn.safecommunity.assessment.IndicatorSets;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules of assessment in force, in words, and the indicator sets as lists; both come from the policy files. */
@Component
class LibraryRules {

    private final Policy policy;
    private final IndicatorSets sets;

    LibraryRules(Policy policy, IndicatorSets sets) {
        this.policy = policy;
        this.sets = sets;
    }

    /** A rule in words. */
    public record Rule(String name, String says) {}

    /** An indicator set; {@code usedFor} is empty when no new assessment takes it. */
    public record SetLine(
            String key, String name, String source, String assumption, int indicators, String marks, String usedFor) {}

    /** What is asked of a unit, how it is assessed, and how long a title lives. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (Chain chain : Chain.values()) {
            Policy.EligibilityRule asked = policy.rule(chain);
            rules.add(new Rule(
                    chain.label() + "申报条件",
                    "备案后连续创建满 " + asked.minMonths() + " 个月，最近 " + asked.yearsWithinTarget()
                            + " 个完整年度的事故与伤害指标在当地控制指标以内，没有发生较大及以上生产安全事故。"));
        }
        rules.add(new Rule("整区、整县申报条件", "辖区内 " + policy.wholeCounty().sharePercent() + "% 以上的街道、乡镇已被命名。"));
        rules.add(new Rule(
                "评定组",
                policy.assessmentTeam().min() + " 至 " + policy.assessmentTeam().max() + " 名专家。"));
        Policy.TitleRule title = policy.title();
        rules.add(new Rule(
                "证后管理",
                "有效期 " + title.validityYears() + " 年，" + title.spotCheckWithinYears() + " 年内抽验，期满前 "
                        + title.reassessmentMonths() + " 个月起可以复评。"));
        return rules;
    }

    /** The sets that new assessments take, and before them those that older assessments keep. */
    List<SetLine> sets() {
        return sets.all().stream()
                .map(set -> new SetLine(
                        set.key(),
                        set.name(),
                        set.source(),
                        set.assumption() == null ? "" : set.assumption(),
                        set.indicators().size(),
                        "满分 " + set.max().stripTrailingZeros().toPlainString() + "，达标 "
                                + set.passMark().stripTrailingZeros().toPlainString() + "，整改后再评 "
                                + set.rectifyFrom().stripTrailingZeros().toPlainString(),
                        usedFor(set)))
                .toList();
    }

    private String usedFor(IndicatorSet set) {
        return Arrays.stream(SheetKind.values())
                .filter(kind -> sets.current(kind).key().equals(set.key()))
                .map(SheetKind::label)
                .collect(Collectors.joining("、"));
    }

    /** The rows of a set, to be read or downloaded. */
    Table tableOf(String key) {
        IndicatorSet set = sets.all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("文库里没有这套评定指标，请从文库首页进入。"));
        Map<String, String> elements = set.elements().stream().collect(Collectors.toMap(Element::key, Element::name));
        Table table = Table.of(set.key(), set.name(), "序号", "一级指标", "二级指标", "分值", "文字来源");
        for (Indicator one : set.indicators()) {
            table.add(
                    one.number(),
                    elements.get(one.element()),
                    one.text(),
                    one.max(),
                    one.assumed() ? "暂定，未见正式文本" : "公开文本");
        }
        return table;
    }
}
