package cn.safecommunity.creation;

import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.Level;
import cn.safecommunity.casefile.StartVariables;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.casefile.TaskRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tasks of a creation and what each needs before it may complete (notice clause 4). */
@Component
class CreationTasks implements TaskRules, StartVariables {

    /** Records and photographs of a check. */
    private static final String CHECK = "check";

    @Override
    public List<TaskRule> rules() {
        return List.of(
                TaskRule.of(CommunityCreationModel.SELF_ASSESS, "自评", Level.COMMUNITY),
                TaskRule.of(CommunityCreationModel.CHECK_BY_COUNTY, "县区检查", Level.COUNTY)
                        .decisions("approve", "return")
                        .label("approve", "同意，送市级初验")
                        .returnTo("applicant")
                        .materials(CHECK),
                TaskRule.of(CommunityCreationModel.CHECK_BY_CITY, "市级初验", Level.CITY)
                        .decisions("approve", "return")
                        .label("approve", "初验合格，送成员单位会签")
                        .returnTo("applicant", "county")
                        .materials(CHECK),
                TaskRule.of(CommunityCreationModel.COUNTERSIGN_CHECK, "会签", Level.CITY)
                        .decisions("approve", "return", "reject")
                        .returnTo("applicant")
                        .several(),
                TaskRule.of(CommunityCreationModel.RECTIFY, "整改", Level.COMMUNITY),
                TaskRule.of(CommunityCreationModel.VERIFY_RECTIFICATION, "核实整改", Level.COUNTY)
                        .decisions("approve", "return")
                        .label("approve", "全部整改到位")
                        .label("return", "没有到位，继续整改")
                        .materials(CHECK));
    }

    @Override
    public Map<String, Set<String>> starts() {
        return Map.of(CommunityCreationModel.KEY, Set.of(CaseVariables.COMMUNITY));
    }
}
