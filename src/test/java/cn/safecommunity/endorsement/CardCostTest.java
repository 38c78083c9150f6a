package cn.safecommunity.endorsement;

import cn.safecommunity.Budget;
import cn.safecommunity.EngineTest;
import cn.safecommunity.Statements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the lights of one stage ask of the database when the job executor fires their timers, the engine's statements and the
 * application's own together; {@code card-budget.properties} says how much each may. When many limits pass in the same second,
 * every statement here is asked that often.
 */
class CardCostTest extends EngineTest {

    private static final List<String> LIGHTS = List.of("yellowLight", "yellowCard", "redCard");

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theLightsOfAStageKeepToTheirBudget() {
        driver.prepare();
        ProcessInstance warmUp = apply();
        for (String light : LIGHTS) {
            String timer = timer(warmUp, light);
            take(timer);
            fire(timer);
        }
        ProcessInstance chain = apply();
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (String light : LIGHTS) {
            String timer = timer(chain, light);
            take(timer);
            asked.put(light, Statements.asked(() -> fire(timer)));
        }
        Budget.holds("card-budget.properties", asked);
    }

    private String timer(ProcessInstance chain, String light) {
        return jobs.createJobQuery().timers().activityId(light).list().stream()
                .filter(job -> root(job).equals(chain.getId()))
                .map(Job::getId)
                .findFirst()
                .orElseThrow();
    }

    private String root(Job job) {
        return jdbc.sql("SELECT root_proc_inst_id_ FROM act_ru_execution WHERE id_ = ?")
                .param(job.getProcessInstanceId())
                .query(String.class)
                .single();
    }

    private ProcessInstance apply() {
        String unit = driver.invent();
        driver.register(unit);
        return driver.apply(unit, "provincial");
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** As the acquisition does. */
    private void take(String timer) {
        jdbc.sql("UPDATE act_ru_job SET lock_owner_ = ?, lock_exp_time_ = now() + interval '1 hour' WHERE id_ = ?")
                .params(configuration().getJobExecutor().getLockOwner(), timer)
                .update();
    }

    private void fire(String timer) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            configuration()
                    .getCommandExecutorTxRequired()
                    .execute(new ExecuteJobsCmd(timer, new JobFailureCollector(timer)));
        } finally {
            Context.removeJobExecutorContext();
        }
    }
}
