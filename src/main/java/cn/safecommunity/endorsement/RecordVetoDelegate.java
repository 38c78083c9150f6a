package cn.safecommunity.endorsement;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes on the application's record why it ends by veto and when the unit may apply again. */
@Component("recordVeto")
class RecordVetoDelegate implements JavaDelegate {

    private final Applications applications;
    private final Vetoes vetoes;
    private final CaseRecord record;

    RecordVetoDelegate(Applications applications, Vetoes vetoes, CaseRecord record) {
        this.applications = applications;
        this.vetoes = vetoes;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Application stopped = applications.get(CaseVariables.caseId(execution));
        record.add(stopped.id(), "veto", "一票否决，尚未办结的环节全部终止：" + Vetoes.sentences(vetoes.against(stopped)));
    }
}
