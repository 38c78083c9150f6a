package cn.safecommunity.deadline;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Raises a light of a single task; the timers of the task call it. */
@Component("raiseTaskLight")
public class RaiseTaskLight {

    private final Stages stages;
    private final Escalation escalation;

    RaiseTaskLight(Stages stages, Escalation escalation) {
        this.stages = stages;
        this.escalation = escalation;
    }

    /** The light is one of {@code yellowLight}, {@code yellowCard}, {@code redCard}. */
    public void raise(DelegateTask task, String light) {
        escalation.raise(Light.of(light), stages.of(task), task, task.getProcessInstanceId());
    }
}
