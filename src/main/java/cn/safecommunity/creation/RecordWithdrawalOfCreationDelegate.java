package cn.safecommunity.creation;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes on the record that the unit took its creation back. */
@Component("recordWithdrawalOfCreation")
class RecordWithdrawalOfCreationDelegate implements JavaDelegate {

    private final CaseRecord record;

    RecordWithdrawalOfCreationDelegate(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.add(CaseVariables.caseId(execution), "withdrawn", "创建单位撤回创建，尚未办结的环节全部终止；备案日期保留。");
    }
}
