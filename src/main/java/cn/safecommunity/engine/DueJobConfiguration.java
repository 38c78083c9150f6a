package cn.safecommunity.engine;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs run when they are due, in the order in which they are due. */
@Configuration(proxyBeanMethods = false)
class DueJobConfiguration {

    /** A light never overtakes an earlier one; every job has a due date, so none waits behind the timers for ever. */
    @Bean
    static ProcessEnginePlugin earliestJobFirst() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setJobExecutorAcquireByDueDate(true);
                configuration.setEnsureJobDueDateNotNull(true);
            }
        };
    }

    @Bean
    @ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
    DueJobWatch dueJobWatch(DueJobConnections connections, JobExecutor executor, Clock clock) {
        return new DueJobWatch(connections, executor::jobWasAdded, clock);
    }
}
