package cn.safecommunity.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Raises the light that the service task of the review step stands for. */
@Component("raiseLight")
class RaiseLightDelegate implements JavaDelegate {

    private final Escalation escalation;

    RaiseLightDelegate(Escalation escalation) {
        this.escalation = escalation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalation.raise(Light.raisedBy(execution.getCurrentActivityId()), execution, execution.getProcessInstanceId());
    }
}
