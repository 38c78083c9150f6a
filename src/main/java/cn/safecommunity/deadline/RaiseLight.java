package cn.safecommunity.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Raises a light of a stage that is more than one task; the service tasks behind its timers call it. */
@Component("raiseLight")
public class RaiseLight {

    private final Stages stages;
    private final Escalation escalation;

    RaiseLight(Stages stages, Escalation escalation) {
        this.stages = stages;
        this.escalation = escalation;
    }

    /** The light is one of {@code yellowLight}, {@code yellowCard}, {@code redCard}. */
    public void raise(DelegateExecution execution, String stage, String light) {
        escalation.raise(Light.of(light), stages.of(execution, stage), execution, execution.getProcessInstanceId());
    }
}
