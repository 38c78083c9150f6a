package cn.safecommunity.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    static JobLocks jobLocks(DataSource dataSource) {
        return new JobLocks(JdbcClient.create(dataSource));
    }

    /** In place of the starter's own, with the same settings. */
    @Bean
    @ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
    static JobExecutor jobExecutor(
            @Qualifier(JobConfiguration.CAMUNDA_TASK_EXECUTOR_QUALIFIER) TaskExecutor others,
            CamundaBpmProperties properties,
            JobLocks locks,
            PeopleFirst people,
            @Value("${safecommunity.clock-threads:0}") int clockThreads) {
        JobLanes lanes = new JobLanes(
                clockThreads > 0
                        ? clockThreads
                        : JobLanes.clockThreads(Runtime.getRuntime().availableProcessors()),
                locks,
                people);
        lanes.setTaskExecutor(others);
        lanes.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        JobExecutionProperty settings = properties.getJobExecution();
        PropertyMapper given = PropertyMapper.get().alwaysApplyingWhenNonNull();
        given.from(settings::getLockTimeInMillis).to(lanes::setLockTimeInMillis);
        given.from(settings::getMaxJobsPerAcquisition).to(lanes::setMaxJobsPerAcquisition);
        given.from(settings::getWaitTimeInMillis).to(lanes::setWaitTimeInMillis);
        given.from(settings::getMaxWait).to(lanes::setMaxWait);
        given.from(settings::getBackoffTimeInMillis).to(lanes::setBackoffTimeInMillis);
        given.from(settings::getMaxBackoff).to(lanes::setMaxBackoff);
        given.from(settings::getBackoffDecreaseThreshold).to(lanes::setBackoffDecreaseThreshold);
        given.from(settings::getWaitIncreaseFactor).to(lanes::setWaitIncreaseFactor);
        return lanes;
    }

    @Bean
    @ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
    DueJobWatch dueJobWatch(DueJobConnections connections, JobExecutor executor, Clock clock) {
        return new DueJobWatch(connections, executor::jobWasAdded, clock);
    }
}
