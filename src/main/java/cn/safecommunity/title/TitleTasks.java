package cn.safecommunity.title;

import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.Level;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.casefile.TaskRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tasks after the conferral and what each needs before it may complete. */
@Component
class TitleTasks implements TaskRules {

    @Override
    public List<TaskRule> rules() {
        return List.of(
                TaskRule.of(TitleSupervisionModel.REPORT_ANNUALLY, "年度报告", Level.COMMUNITY)
                        .materials("annualReport"),
                check(TitleSupervisionModel.SPOT_CHECK, "抽验").materials("checkRecord"),
                TaskRule.of(TitleSupervisionModel.APPOINT_ASSESSORS, "组成评定组", null)
                        .fields("*", CaseVariables.ASSESSORS),
                TaskRule.of(TitleSupervisionModel.REASSESS, "复评", null).independent(),
                check(TitleSupervisionModel.CONCLUDE_REASSESSMENT, "复评结论").materials("checkRecord"),
                TaskRule.of(TitleSupervisionModel.REVOKE, "审定撤销", null)
                        .decisions("approve", "reject")
                        .label("approve", "撤销称号")
                        .label("reject", "维持称号")
                        .materials("revocationProof")
                        .several());
    }

    private static TaskRule check(String key, String label) {
        return TaskRule.of(key, label, null)
                .decisions("approve", "reject")
                .label("approve", "合格")
                .label("reject", "不合格，提请撤销")
                .several();
    }
}
