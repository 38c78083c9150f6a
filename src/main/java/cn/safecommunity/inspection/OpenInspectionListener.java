package cn.safecommunity.inspection;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.programme.ProgrammeDrafts;
import cn.safecommunity.programme.ProgrammeVariables;
import cn.safecommunity.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the start of a round of inspection: opens the case file of the county's inspection. */
@Component("openInspection")
class OpenInspectionListener implements ExecutionListener {

    private final Inspections inspections;
    private final Programmes programmes;
    private final ProgrammeDrafts drafts;
    private final CaseFiles files;
    private final CurrentUser currentUser;

    OpenInspectionListener(
            Inspections inspections,
            Programmes programmes,
            ProgrammeDrafts drafts,
            CaseFiles files,
            CurrentUser currentUser) {
        this.inspections = inspections;
        this.programmes = programmes;
        this.drafts = drafts;
        this.files = files;
        this.currentUser = currentUser;
    }

    @Override
    public void notify(DelegateExecution execution) {
        drafts.requireCityOffice(currentUser.id());
        if (!ProgrammeVariables.has(execution, ProgrammeVariables.PROGRAMME)) {
            throw Refusal.at("programme", "请选择是哪一轮创建工作（programme：案卷编号）。");
        }
        if (!ProgrammeVariables.has(execution, "county")) {
            throw Refusal.at("county", "请选择要检查的县区（county：县区代码）。");
        }
        long programme = ProgrammeVariables.programme(execution);
        Inspection opened = inspections.open(programme, ProgrammeVariables.county(execution), currentUser.id());
        execution.setVariable(ProgrammeVariables.PROGRAMME, programme);
        String key = programmes.get(programme).businessKey() + "-D" + opened.caseId();
        files.begin(execution, opened.caseId(), key);
    }
}
