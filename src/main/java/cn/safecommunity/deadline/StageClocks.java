package cn.safecommunity.deadline;

import cn.safecommunity.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Service;

/** Starts and stops the clocks of the stages. */
@Service
class StageClocks {

    private final Stages stages;
    private final StageClockRepository repository;
    private final TimeLimits limits;
    private final WorkingDays days;
    private final Clock clock;

    StageClocks(Stages stages, StageClockRepository repository, TimeLimits limits, WorkingDays days, Clock clock) {
        this.stages = stages;
        this.repository = repository;
        this.limits = limits;
        this.days = days;
        this.clock = clock;
    }

    Optional<StageClock> running(Stage stage) {
        return repository.running(stage);
    }

    List<StageClock> allRunning() {
        return repository.allRunning();
    }

    /** Those of the cases of these counties, and of those that concern none or wait for the city. */
    List<StageClock> runningAround(Collection<String> counties) {
        return repository.runningAround(counties);
    }

    /**
     * The clock of the stage this execution or task is in, started if it is not running: the engine asks for the dates of
     * the timers before it calls the listener that starts the clock.
     */
    StageClock started(VariableScope scope) {
        Stage stage = stages.of(scope);
        return repository.running(stage).orElseGet(() -> start(stage, scope));
    }

    /**
     * Stops the clock of the stage this execution is in and remembers the working days used. The answer that ends a stage
     * may already have handed the case to another level; the clock is still the one that was started here.
     */
    void stop(VariableScope scope) {
        repository
                .runningIn(processInstanceId(scope), stages.of(scope))
                .forEach(running -> repository.stop(running.stage(), running.usedOn(days, LocalDate.now(clock))));
    }

    private StageClock start(Stage stage, VariableScope scope) {
        repository.start(stage, limits.of(stage, scope), LocalDate.now(clock), processInstanceId(scope));
        return repository.running(stage).orElseThrow();
    }

    private static String processInstanceId(VariableScope scope) {
        return scope instanceof DelegateTask task
                ? task.getProcessInstanceId()
                : ((DelegateExecution) scope).getProcessInstanceId();
    }
}
