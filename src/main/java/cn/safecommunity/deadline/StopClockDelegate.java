package cn.safecommunity.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Stops the clock when a stage is left: because it is done, or while somebody else corrects. */
@Component("stopClock")
class StopClockDelegate implements ExecutionListener {

    private final StageClocks clocks;

    StopClockDelegate(StageClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        clocks.stop(execution);
    }
}
