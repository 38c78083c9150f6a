package cn.safecommunity.pilot;

import cn.safecommunity.casefile.Level;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.casefile.TaskRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tasks of the selection of pilots (notice clauses 4-phase1 and 5-report). */
@Component
class PilotTasks implements TaskRules {

    static final String PLAN = "submitCountyPlan";
    static final String NOMINATE = "nominatePilots";
    static final String APPROVE = "approvePilots";
    static final String CONFIRM = "confirmPilots";

    /** Whatever the county does is due with its first report. */
    static final String REPORT = "report";

    static final String WORK_PLAN = "workPlan";

    @Override
    public List<TaskRule> rules() {
        return List.of(
                TaskRule.of(PLAN, "报送工作方案和领导机构", Level.COUNTY).stage(REPORT).materials(WORK_PLAN),
                TaskRule.of(NOMINATE, "推荐试点", Level.COUNTY).stage(REPORT).materials(WORK_PLAN),
                TaskRule.of(APPROVE, "审定试点", Level.COUNTY)
                        .stage(REPORT)
                        .decisions("approve", "return")
                        .label("approve", "同意上报")
                        .label("return", "退回修改"),
                TaskRule.of(CONFIRM, "确认试点", Level.CITY)
                        .decisions("approve", "return")
                        .label("approve", "确认试点")
                        .label("return", "退回县区")
                        .returnTo("county"));
    }
}
