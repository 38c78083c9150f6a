package cn.safecommunity.endorsement;

import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.Level;
import cn.safecommunity.casefile.StartVariables;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.casefile.TaskRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tasks of both chains and what each needs before it may complete (notice clause 3). */
@Component
class EndorsementTasks implements TaskRules, StartVariables {

    private static final String[] ALL = {"approve", "return", "reject"};
    private static final String[] ANY_EARLIER = {"applicant", "county", "city"};

    @Override
    public List<TaskRule> rules() {
        return List.of(
                TaskRule.of("examine", "审查", null)
                        .decisions(ALL)
                        .returnTo(ANY_EARLIER)
                        .stage("handling"),
                TaskRule.of("signOff", "签批", null)
                        .decisions(ALL)
                        .returnTo(ANY_EARLIER)
                        .stage("handling")
                        .byAnotherThan("examine"),
                TaskRule.of("accept", "受理", Level.PROVINCE)
                        .decisions(ALL)
                        .label("approve", "受理")
                        .label("reject", "不予受理")
                        .fields("approve", "assessors")
                        .returnTo(ANY_EARLIER),
                TaskRule.of("affixCitySeal", "加盖市级印章", Level.CITY)
                        .decisions("approve", "return")
                        .label("approve", "同意加盖印章")
                        .returnTo(ANY_EARLIER),
                TaskRule.of("registerFiling", "省级备案登记", Level.PROVINCE)
                        .decisions("approve", "return")
                        .label("approve", "准予备案")
                        .fields("approve", "filingNumber")
                        .returnTo(ANY_EARLIER),
                TaskRule.of("submitApplication", "向协会提出申请", Level.COMMUNITY).fields("*", "receiptNumber"),
                TaskRule.of("examineMaterials", "材料初审", Level.ASSOCIATION)
                        .decisions(ALL)
                        .label("approve", "材料合格")
                        .fields("approve", "assessors")
                        .returnTo(ANY_EARLIER),
                TaskRule.of("assessOnSite", "现场评定", null).independent(),
                TaskRule.of("rectify", "整改", Level.COMMUNITY),
                TaskRule.of("evaluate", "综合评定", Level.ASSOCIATION)
                        .decisions("approve", "reject")
                        .label("approve", "综合评定通过")
                        .label("reject", "综合评定不通过"),
                TaskRule.of("resolveObjection", "处理异议", null)
                        .decisions("approve", "reject")
                        .label("approve", "异议不成立，继续办理")
                        .label("reject", "异议成立，终止办理"),
                conferment("confer", "命名授牌", Level.PROVINCE),
                conferment("designate", "命名", Level.ASSOCIATION));
    }

    private static TaskRule conferment(String key, String label, Level level) {
        return TaskRule.of(key, label, level)
                .decisions("approve", "reject")
                .label("approve", "同意命名")
                .label("reject", "不予命名");
    }

    @Override
    public Map<String, Set<String>> starts() {
        Set<String> community = Set.of(CaseVariables.COMMUNITY);
        return Map.of(ProvincialEndorsementModel.KEY, community, NationalEndorsementModel.KEY, community);
    }
}
