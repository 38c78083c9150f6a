package cn.safecommunity.deadline;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Starts the clock when work on a stage begins or goes on. */
@Component("startClock")
class StartClockDelegate implements ExecutionListener {

    private final StageClocks clocks;

    StartClockDelegate(StageClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public void notify(DelegateExecution execution) {
        clocks.started(execution);
    }
}
