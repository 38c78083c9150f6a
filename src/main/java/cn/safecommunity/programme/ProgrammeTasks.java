package cn.safecommunity.programme;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseTask;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Level;
import cn.safecommunity.programme.PhaseSummary.PilotName;
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
    private final CaseRecord record;
    private final Clock clock;

    ProgrammeTasks(CountyReports reports, Pilots pilots, Organisations organisations, CaseRecord record, Clock clock) {
        this.reports = reports;
        this.pilots = pilots;
        this.organisations = organisations;
        this.record = record;
        this.clock = clock;
    }

    List<TaskRule> all() {
        return List.of(
                TaskRule.of(ProgrammeModel.CLASSIFY_CANDIDATES, "分类确定候选名单")
                        .at(Level.CITY)
                        .onComplete((task, answer) -> classified(programme(task)))
                        .build(),
                TaskRule.of(ProgrammeModel.REPORT_ROLLOUT, "报送现场会和自查情况")
                        .at(Level.COUNTY)
                        .takes(COUNTY_REPORT)
                        .onComplete((task, answer) -> rolledOut(programme(task), task.text(CaseVariables.COUNTY)))
                        .build(),
                TaskRule.of(ProgrammeModel.SUMMARISE_PHASE, "报送总结")
                        .at(Level.COUNTY)
                        .takes(COUNTY_REPORT)
                        .onComplete((task, answer) -> summarised(programme(task), task.text(CaseVariables.COUNTY)))
                        .build(),
                TaskRule.of(ProgrammeModel.SUPERVISE_COUNTY, "落实督办要求")
                        .at(Level.COUNTY)
                        .build());
    }

    private static long programme(CaseTask task) {
        return ProgrammeVariables.programme(task.variable(ProgrammeVariables.PROGRAMME));
    }

    /** Every pilot is a candidate for one of the titles; being one waives none of the conditions later. */
    private void classified(long programme) {
        List<Pilot> all = pilots.of(programme);
        all.stream().filter(pilot -> pilot.rank() == null).findFirst().ifPresent(pilot -> {
            throw Refusal.at(
                    pilot.unit(), name(pilot.county()) + name(pilot.unit()) + "还没有分类。请为每个试点选择“国家级”或“省级”候选，保存后再提交。");
        });
        long national =
                all.stream().filter(pilot -> pilot.rank() == Chain.NATIONAL).count();
        record.add(programme, "classified", "候选名单已确定：国家级候选 " + national + " 个，省级候选 " + (all.size() - national) + " 个。");
    }

    private void rolledOut(long programme, String county) {
        LocalDate today = LocalDate.now(clock);
        reports.rollout(programme, county)
                .orElseThrow(() -> Refusal.at("meetingOn", "还没有填写现场会和自查情况。请填写并保存后再提交。"))
                .requireComplete(today);
        reports.handIn(programme, county, 2, today);
    }

    private void summarised(long programme, String county) {
        LocalDate today = LocalDate.now(clock);
        List<PilotName> own = pilots.of(programme, county).stream()
                .map(pilot -> new PilotName(pilot.unit(), name(pilot.unit())))
                .toList();
        reports.summary(programme, county)
                .orElseThrow(() -> Refusal.at("review", "还没有填写总结。请填写并保存后再提交。"))
                .requireComplete(own, today);
        reports.handIn(programme, county, 3, today);
    }

    private String name(String code) {
        return organisations.get(code).name();
    }
}
