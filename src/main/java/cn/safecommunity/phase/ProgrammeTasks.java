package cn.safecommunity.phase;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseTask;
import cn.safecommunity.casefile.Decision;
import cn.safecommunity.casefile.Field;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.phase.SupervisionPlans.Of;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Level;
import cn.safecommunity.programme.Classifications;
import cn.safecommunity.programme.CountyReports;
import cn.safecommunity.programme.PhaseSummary;
import cn.safecommunity.programme.PhaseSummary.PilotName;
import cn.safecommunity.programme.ProgrammeModel;
import cn.safecommunity.programme.ProgrammeVariables;
import cn.safecommunity.programme.RolloutReport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The tasks of the programme (notice clauses 4-phase1 to 4-phase3): nothing goes on before what the notice asks for is
 * there.
 */
@Component
class ProgrammeTasks {

    private static final String COUNTY_REPORT = "countyReport";

    private final CountyReports reports;
    private final Pilots pilots;
    private final Organisations organisations;
    private final Classifications classifications;
    private final Supervisions supervisions;
    private final Clock clock;

    ProgrammeTasks(
            CountyReports reports,
            Pilots pilots,
            Organisations organisations,
            Classifications classifications,
            Supervisions supervisions,
            Clock clock) {
        this.reports = reports;
        this.pilots = pilots;
        this.organisations = organisations;
        this.classifications = classifications;
        this.supervisions = supervisions;
        this.clock = clock;
    }

    List<TaskRule> all() {
        return List.of(
                TaskRule.of(ProgrammeModel.CLASSIFY_CANDIDATES, "分类确定候选名单")
                        .at(Level.CITY)
                        .startsAnew()
                        .asSeen()
                        .onComplete((task, answer) -> classifications.decide(programme(task), answer))
                        .build(),
                TaskRule.of(ProgrammeModel.REPORT_ROLLOUT, "报送现场会和自查情况")
                        .at(Level.COUNTY)
                        .takes(COUNTY_REPORT)
                        .asSeen()
                        .onComplete(
                                (task, answer) -> rolledOut(programme(task), task.text(CaseVariables.COUNTY), answer))
                        .build(),
                TaskRule.of(ProgrammeModel.SUMMARISE_PHASE, "报送总结")
                        .at(Level.COUNTY)
                        .takes(COUNTY_REPORT)
                        .asSeen()
                        .onComplete(
                                (task, answer) -> summarised(programme(task), task.text(CaseVariables.COUNTY), answer))
                        .build(),
                TaskRule.of(ProgrammeModel.SUPERVISE_COUNTY, "落实督办要求")
                        .at(Level.COUNTY)
                        .asks(new Field(ProgrammeVariables.PLAN_DATE, "完成日期"))
                        .several()
                        .supervision()
                        .onComplete((task, answer) -> supervisions.propose(
                                supervision(task), task.variable(ProgrammeVariables.PLAN_DATE), answer))
                        .build(),
                TaskRule.of(ProgrammeModel.ACCEPT_PLAN, "审核整改计划")
                        .at(Level.CITY)
                        .decides(Decision.APPROVE, Decision.RETURN)
                        .calls(Decision.APPROVE, "同意计划")
                        .calls(Decision.RETURN, "退回重拟")
                        .several()
                        .supervision()
                        .onComplete((task, answer) ->
                                supervisions.judge(supervision(task), answer.is(Decision.APPROVE), answer))
                        .build());
    }

    private static Of supervision(CaseTask task) {
        return new Of(
                programme(task),
                ProgrammeVariables.phase(task.variable(ProgrammeVariables.SUPERVISED_PHASE)),
                task.text(CaseVariables.COUNTY));
    }

    private static long programme(CaseTask task) {
        return ProgrammeVariables.programme(task.variable(ProgrammeVariables.PROGRAMME));
    }

    private void rolledOut(long programme, String county, TaskAnswer answer) {
        LocalDate today = LocalDate.now(clock);
        RolloutReport report = reports.rollout(programme, county)
                .orElseThrow(() -> Refusal.at("meetingOn", "还没有填写现场会和自查情况。请填写并保存后再提交。"));
        answer.requireSeen("现场会和自查情况", report.seen());
        report.requireComplete(today);
        reports.handIn(programme, county, 2, today);
    }

    private void summarised(long programme, String county, TaskAnswer answer) {
        LocalDate today = LocalDate.now(clock);
        List<PilotName> own = pilots.of(programme, county).stream()
                .map(pilot -> new PilotName(pilot.unit(), organisations.nameOf(pilot.unit())))
                .toList();
        PhaseSummary summary =
                reports.summary(programme, county).orElseThrow(() -> Refusal.at("review", "还没有填写总结。请填写并保存后再提交。"));
        answer.requireSeen("总结", summary.seen());
        summary.requireComplete(own, today);
        reports.handIn(programme, county, 3, today);
    }
}
