package cn.safecommunity.creation;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a department let its time pass without an answer; silence is recorded as silence. */
@Component("recordSilence")
class RecordSilenceDelegate implements JavaDelegate {

    private final CountersignRepository repository;
    private final Departments departments;
    private final CaseRecord record;

    RecordSilenceDelegate(CountersignRepository repository, Departments departments, CaseRecord record) {
        this.repository = repository;
        this.departments = departments;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = CaseVariables.caseId(execution);
        String department = CaseVariables.text(execution, Countersigners.DEPARTMENT);
        int round = repository.current(caseId).get(0).round();
        repository.settle(caseId, round, department, CountersignTally.SILENT, null, null);
        record.add(caseId, "silence", departments.name(department) + "逾期没有答复会签，如实登记为未答复。");
    }
}
