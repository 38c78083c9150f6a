package cn.safecommunity.title;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that a title is kept; a re-assessment that has failed can then be made again. */
@Component("keepTitle")
class KeepTitleDelegate implements JavaDelegate {

    private final TitleRepository titles;
    private final Revocations revocations;
    private final RuntimeService runtime;
    private final CaseRecord record;

    KeepTitleDelegate(TitleRepository titles, Revocations revocations, RuntimeService runtime, CaseRecord record) {
        this.titles = titles;
        this.revocations = revocations;
        this.runtime = runtime;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String certificate = TitleVariables.certificate(execution);
        long id = Long.parseLong(CaseVariables.text(execution, TitleVariables.REVOCATION));
        Revocation decided = revocations.get(certificate, id);
        record.add(
                TitleLetters.file(titles.get(certificate)),
                "kept",
                "决定维持称号，不采纳的事由：" + decided.ground().label() + "。");
        if (decided.ground() == Ground.REASSESSMENT_FAILED) {
            assessAgain(execution.getProcessInstanceId());
        }
    }

    private void assessAgain(String processInstanceId) {
        String message = TitleSupervisionModel.TITLE_KEPT_MESSAGE;
        runtime.createExecutionQuery()
                .processInstanceId(processInstanceId)
                .messageEventSubscriptionName(message)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId()));
    }
}
