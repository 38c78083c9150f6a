package cn.safecommunity.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Lets timers rest while somebody else fires them, and says whether they are well: timers that stopped by themselves are
 * not, timers that rest are. It stands in the place of the engine's own indicator, by its name.
 */
@Component("jobExecutorHealthIndicator")
public class TimersRest implements HealthIndicator {

    private final ObjectProvider<JobExecutor> executor;
    private volatile boolean resting;

    TimersRest(ObjectProvider<JobExecutor> executor) {
        this.executor = executor;
    }

    /** From now on no timer fires by itself; nothing changes where none did. */
    public void begin() {
        executor.ifAvailable(timers -> {
            if (timers.isActive()) {
                resting = true;
                timers.shutdown();
            }
        });
    }

    /** Timers fire by themselves again, if they did before. */
    public void end() {
        if (resting) {
            executor.ifAvailable(JobExecutor::start);
            resting = false;
        }
    }

    @Override
    public Health health() {
        JobExecutor timers = executor.getIfAvailable();
        return timers == null || resting || timers.isActive()
                ? Health.up().build()
                : Health.down().build();
    }
}
