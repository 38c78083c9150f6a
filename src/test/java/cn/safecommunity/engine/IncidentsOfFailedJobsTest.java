package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Statements;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An incident ends with what it stands for; a job that has not used up its retries is not asked whether it has one. */
class IncidentsOfFailedJobsTest extends EngineTest {

    private static final String KEY = "failsUntilMended";

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    private String deployment;
    private String instance;
    private String job;

    @BeforeEach
    void aTimerWhoseStepFails() {
        deployment = models.createDeployment()
                .addModelInstance(
                        "fails.bpmn",
                        Bpmn.createExecutableProcess(KEY)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .intermediateCatchEvent("wait")
                                .timerWithDuration("P30D")
                                .serviceTask("step")
                                .camundaExpression("${mended}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey(KEY).getId();
        job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @AfterEach
    void itGoes() {
        models.deleteDeployment(deployment, true);
    }

    private void fail() {
        assertThat(catchThrowable(() -> management.executeJob(job))).isNotNull();
    }

    private void failForTheLastTime() {
        management.setJobRetries(job, 1);
        fail();
        assertThat(open()).isOne();
    }

    private long open() {
        return runtime.createIncidentQuery().configuration(job).count();
    }

    @Test
    void itEndsWhenTheJobGoesWellInTheEnd() {
        failForTheLastTime();
        runtime.setVariable(instance, "mended", true);
        management.executeJob(job);
        assertThat(open()).isZero();
        assertThat(history.createHistoricIncidentQuery()
                        .configuration(job)
                        .resolved()
                        .count())
                .isOne();
    }

    @Test
    void itEndsWhenTheJobMayBeTriedAgain() {
        failForTheLastTime();
        management.setJobRetries(job, 2);
        assertThat(open()).isZero();
    }

    @Test
    void itEndsWithTheCase() {
        failForTheLastTime();
        runtime.deleteProcessInstance(instance, "a fact");
        assertThat(open()).isZero();
        assertThat(history.createHistoricIncidentQuery()
                        .configuration(job)
                        .deleted()
                        .count())
                .isOne();
    }

    @Test
    void aJobThatFailedAndMayBeTriedAgainHasNone() {
        fail();
        assertThat(open()).isZero();
        runtime.setVariable(instance, "mended", true);
        assertThat(Statements.of(() -> management.executeJob(job), "ACT_RU_INCIDENT I where I.CONFIGURATION_"))
                .isZero();
    }
}
