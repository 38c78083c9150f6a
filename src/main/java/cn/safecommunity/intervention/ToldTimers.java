package cn.safecommunity.intervention;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds who must be asked, and who follows, when a timer moves; asked for late, because the engine is built with it. */
@Component
class ToldTimers {

    private final ObjectProvider<ToldTimer> told;

    ToldTimers(ObjectProvider<ToldTimer> told) {
        this.told = told;
    }

    /** Whether the timer of that element may get that moment. */
    void check(String element, String processInstanceId, Instant dueAt) {
        of(element).ifPresent(timer -> timer.check(processInstanceId, dueAt));
    }

    /** The same within a command of the engine. */
    void check(JobEntity job, Instant dueAt) {
        of(job).ifPresent(timer -> timer.check(job.getProcessInstanceId(), dueAt));
    }

    void follow(JobEntity job) {
        of(job).ifPresent(timer -> timer.follow(job.getProcessInstanceId()));
    }

    /** Whatever timers an instance has after it was moved. */
    void follow(String processInstanceId) {
        told.forEach(timer -> timer.follow(processInstanceId));
    }

    private Optional<ToldTimer> of(JobEntity job) {
        return job.getProcessInstanceId() != null
                        && job.getJobHandlerConfiguration() instanceof TimerJobConfiguration timer
                ? of(timer.getTimerElementKey())
                : Optional.empty();
    }

    private Optional<ToldTimer> of(String element) {
        return told.stream().filter(one -> one.element().equals(element)).findFirst();
    }
}
