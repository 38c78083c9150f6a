package cn.safecommunity.inspection;

import cn.safecommunity.casefile.CaseFile;
import cn.safecommunity.casefile.CaseKind;
import cn.safecommunity.casefile.Start;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Starter;
import cn.safecommunity.policy.Level;
import cn.safecommunity.programme.ProgrammeVariables;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The case file of a round of inspection (notice clause 4-phase2): findings are told, answers are handed in. */
@Component
class InspectionKind implements CaseKind {

    private final Inspections inspections;
    private final InspectionViews views;

    InspectionKind(Inspections inspections, InspectionViews views) {
        this.inspections = inspections;
        this.views = views;
    }

    @Override
    public String id() {
        return Inspections.KIND;
    }

    @Override
    public String label() {
        return "巡回督导检查";
    }

    @Override
    public List<TaskRule> tasks() {
        return List.of(
                TaskRule.of(InspectionRoundModel.RECORD_INSPECTION, "登记检查情况")
                        .at(Level.CITY)
                        .takes("inspection")
                        .asSeen()
                        .onComplete((task, answer) -> inspections.handOver(task.caseId(), answer))
                        .build(),
                TaskRule.of(InspectionRoundModel.ANSWER_INSPECTION, "回复整改情况")
                        .at(Level.COUNTY)
                        .takes("inspectionAnswer")
                        .asSeen()
                        .onComplete((task, answer) -> inspections.answer(task.caseId(), answer))
                        .build());
    }

    @Override
    public List<Start> starts() {
        return List.of(new Start(
                InspectionRoundModel.KEY,
                Starter.CITY_OFFICE,
                Set.of(ProgrammeVariables.PROGRAMME, CaseVariables.COUNTY)));
    }

    @Override
    public Object details(CaseFile file) {
        return views.of(file.id());
    }
}
