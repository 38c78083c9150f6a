package cn.safecommunity.endorsement;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes on the application's record that the applicant took the application back. */
@Component("recordWithdrawal")
class RecordWithdrawalDelegate implements JavaDelegate {

    private final CaseRecord record;

    RecordWithdrawalDelegate(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.add(CaseVariables.caseId(execution), "withdrawn", "申报单位撤回申报，尚未办结的环节全部终止。");
    }
}
