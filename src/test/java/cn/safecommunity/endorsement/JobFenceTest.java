package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that slept does not run what was given to another one meanwhile. */
class JobFenceTest extends EngineTest {

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private String timer = "";

    @BeforeEach
    void aTimerOfAReview() {
        driver.prepare();
        driver.apply("provincial");
        timer = jobs.createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .map(Job::getId)
                .findFirst()
                .orElseThrow();
    }

    private boolean runsAsTheJobExecutor(@Nullable String owner) {
        jdbc.sql("UPDATE act_ru_job SET lock_owner_ = ?, lock_exp_time_ = now() + interval '1 hour' WHERE id_ = ?")
                .params(owner, timer)
                .update();
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            configuration
                    .getCommandExecutorTxRequired()
                    .execute(new ExecuteJobsCmd(timer, new JobFailureCollector(timer)));
        } finally {
            Context.removeJobExecutorContext();
        }
        return jobs.createJobQuery().jobId(timer).count() == 0;
    }

    @Test
    void aJobIsRunByWhoseItIs() {
        String self = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .getLockOwner();

        assertThat(runsAsTheJobExecutor("another-node")).isFalse();
        assertThat(runsAsTheJobExecutor(null)).isFalse();
        assertThat(runsAsTheJobExecutor(self)).isTrue();
    }
}
