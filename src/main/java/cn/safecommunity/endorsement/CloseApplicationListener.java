package cn.safecommunity.endorsement;

import cn.safecommunity.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At every end of a chain: writes into the register how the application ended. */
@Component("closeApplication")
class CloseApplicationListener implements ExecutionListener {

    private final Applications applications;

    CloseApplicationListener(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void notify(DelegateExecution execution) {
        applications.end(CaseVariables.caseId(execution), ApplicationState.atEnd(execution.getCurrentActivityId()));
    }
}
