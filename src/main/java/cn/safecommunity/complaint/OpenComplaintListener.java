package cn.safecommunity.complaint;

import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.policy.Chain;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens the case file of a complaint to the authority that conferred the title; the unit complained about does not see it. */
@Component("openComplaint")
class OpenComplaintListener implements ExecutionListener {

    private final ComplaintRepository complaints;
    private final CaseFiles files;
    private final Organisations organisations;

    OpenComplaintListener(ComplaintRepository complaints, CaseFiles files, Organisations organisations) {
        this.complaints = complaints;
        this.files = files;
        this.organisations = organisations;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Complaint complaint = complaints.get(CaseVariables.caseId(execution));
        execution.setVariable(CaseVariables.LEVEL, complaint.chain().top().id());
        execution.setVariable(
                CaseVariables.COUNTY,
                Objects.requireNonNull(
                        organisations.get(complaint.community()).parentCode(), "A titled unit lies in a county"));
        execution.setVariable(CaseVariables.UNIT_CONCERNED, complaint.community());
        boolean national = complaint.chain() == Chain.NATIONAL;
        files.reach(complaint.caseId(), !national, national);
        files.begin(execution, complaint.caseId(), complaint.number());
    }
}
