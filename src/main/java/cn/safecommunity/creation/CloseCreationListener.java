package cn.safecommunity.creation;

import cn.safecommunity.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At every end of a creation: writes into the register how it ended; the ends are named as the states. */
@Component("closeCreation")
class CloseCreationListener implements ExecutionListener {

    private final Creations creations;

    CloseCreationListener(Creations creations) {
        this.creations = creations;
    }

    @Override
    public void notify(DelegateExecution execution) {
        creations.end(CaseVariables.caseId(execution), CreationState.of(execution.getCurrentActivityId()));
    }
}
