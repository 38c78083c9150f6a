package cn.safecommunity.deadline;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Raises a light of a single task; the timers of the task call it. */
@Component("raiseTaskLight")
public class RaiseTaskLight {

    private final Escalation escalation;

    RaiseTaskLight(Escalation escalation) {
        this.escalation = escalation;
    }

    /** The light is one of {@code yellowLight}, {@code yellowCard}, {@code redCard}. */
    public void raise(DelegateTask task, String light) {
        escalation.raise(Light.valueOf(light), task, task.getProcessInstanceId());
    }
}
