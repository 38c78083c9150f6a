package cn.safecommunity.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
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
                configuration.setCustomPostCommandInterceptorsTxRequired(
                        fenced(configuration.getCustomPostCommandInterceptorsTxRequired()));
                configuration.setCustomPostCommandInterceptorsTxRequiresNew(
                        fenced(configuration.getCustomPostCommandInterceptorsTxRequiresNew()));
            }
        };
    }

    private static List<CommandInterceptor> fenced(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        if (others != null) {
            all.addAll(others);
        }
        all.add(new JobFence());
        return all;
    }

    @Bean
    @ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
    DueJobWatch dueJobWatch(DueJobConnections connections, JobExecutor executor, Clock clock) {
        return new DueJobWatch(connections, executor::jobWasAdded, clock);
    }
}
