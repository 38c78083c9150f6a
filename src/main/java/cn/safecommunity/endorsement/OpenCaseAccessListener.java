package cn.safecommunity.endorsement;

import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.AssessmentVariables;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.policy.Chain;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the start of every process: finds the case file, or opens one, and names what the case is about. */
@Component("openCaseAccess")
class OpenCaseAccessListener implements ExecutionListener {

    private final Applications applications;
    private final CaseFiles files;
    private final CurrentUser currentUser;

    OpenCaseAccessListener(Applications applications, CaseFiles files, CurrentUser currentUser) {
        this.applications = applications;
        this.files = files;
        this.currentUser = currentUser;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getVariable(CaseVariables.CASE_ID) == null) {
            openChain(execution);
        }
        long caseId = CaseVariables.caseId(execution);
        execution.setVariable(CaseVariables.SUBJECT, files.get(caseId).subject());
    }

    private void openChain(DelegateExecution execution) {
        String community = TaskAnswer.text(execution.getVariables(), CaseVariables.COMMUNITY);
        if (community == null) {
            throw Refusal.at("community", "请选择申报单位（community：九位单位代码）。");
        }
        String processKey = execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
        Application draft = applications.draft(
                community,
                ProvincialEndorsementModel.KEY.equals(processKey) ? Chain.PROVINCIAL : Chain.NATIONAL,
                currentUser.id());
        execution.setVariable(CaseVariables.COMMUNITY, draft.community());
        execution.setVariable(CaseVariables.CASE_ID, draft.id());
        execution.setVariable(CaseVariables.COUNTY, draft.county());
        execution.setVariable(CaseVariables.CHAIN, draft.chain().id());
        execution.setVariable(AssessmentVariables.ROUND, 1);
    }
}
