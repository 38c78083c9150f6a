package cn.safecommunity.creation;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the unit is up to standard (notice clause 4: 达标任务), and that this is not a title. */
@Component("recordUpToStandard")
class RecordUpToStandardDelegate implements JavaDelegate {

    private final CaseRecord record;

    RecordUpToStandardDelegate(CaseRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.add(CaseVariables.caseId(execution), "upToStandard", "初验合格，登记为达标。达标不是称号，省级、全国安全社区称号须另行申报。");
    }
}
