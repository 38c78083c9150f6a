package cn.safecommunity.programme;

import cn.safecommunity.casefile.Level;
import cn.safecommunity.casefile.StartVariables;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.casefile.TaskRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tasks of the programme and of its inspections (notice clauses 4-phase1 to 4-phase3). */
@Component
class ProgrammeTasks implements TaskRules, StartVariables {

    @Override
    public List<TaskRule> rules() {
        return List.of(
                TaskRule.of(ProgrammeModel.CLASSIFY_CANDIDATES, "分类确定候选名单", Level.CITY),
                TaskRule.of(ProgrammeModel.REPORT_ROLLOUT, "报送现场会和自查情况", Level.COUNTY)
                        .materials("countyReport"),
                TaskRule.of(ProgrammeModel.SUMMARISE_PHASE, "报送总结", Level.COUNTY)
                        .materials("countyReport"),
                TaskRule.of(ProgrammeModel.SUPERVISE_COUNTY, "落实督办要求", Level.COUNTY),
                TaskRule.of(InspectionRoundModel.RECORD_INSPECTION, "登记检查情况", Level.CITY)
                        .materials("inspection"),
                TaskRule.of(InspectionRoundModel.ANSWER_INSPECTION, "回复整改情况", Level.COUNTY)
                        .materials("inspectionAnswer"));
    }

    @Override
    public Map<String, Set<String>> starts() {
        return Map.of(
                ProgrammeModel.KEY, Set.of(ProgrammeVariables.PROGRAMME),
                InspectionRoundModel.KEY, Set.of(ProgrammeVariables.PROGRAMME, "county"));
    }
}
