package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Statements;
import cn.safecommunity.account.Accounts;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers are made, models called and decisions asked without reading each time what they are made of. */
class KnownDefinitionsTest extends EngineTest {

    private static final String KEY = "knownTimer";
    private static final String DECISION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="known" name="known" namespace="known">
              <decision id="knownDecision" name="known" camunda:historyTimeToLive="P1D">
                <variable id="answer" name="answer" typeRef="integer"/>
                <literalExpression id="expression"><text>%s</text></literalExpression>
              </decision>
            </definitions>""";

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aTimerADecisionAndWhoCallsTheModelAreKnown() {
        models.createDeployment()
                .name(KEY)
                .addModelInstance("timer.bpmn", waits("P30D"))
                .addModelInstance(
                        "caller.bpmn",
                        Bpmn.createExecutableProcess("knownCaller")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .callActivity()
                                .calledElement(KEY)
                                .endEvent()
                                .done())
                .addString("known.dmn", DECISION.formatted("1"))
                .deploy();
        call();
        decide();
    }

    @AfterEach
    void theyGoAgain() {
        models.createDeploymentQuery()
                .deploymentName(KEY)
                .list()
                .forEach(deployment -> models.deleteDeployment(deployment.getId(), true));
    }

    private static BpmnModelInstance waits(String howLong) {
        return Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("wait")
                .timerWithDuration(howLong)
                .endEvent()
                .done();
    }

    /** The timer of an instance that is called now. */
    private Job call() {
        String caller = runtime.startProcessInstanceByKey("knownCaller").getId();
        String called = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(caller)
                .singleResult()
                .getId();
        return management.createJobQuery().processInstanceId(called).singleResult();
    }

    private int decide() {
        return decisions
                .evaluateDecisionByKey("knownDecision")
                .variables(Map.of())
                .evaluate()
                .<Number>getSingleEntry()
                .intValue();
    }

    private JobDefinition kind() {
        return management.createJobDefinitionQuery().processDefinitionKey(KEY).singleResult();
    }

    /** Changes something on another node, before a change that comes over HTTP to this one. */
    private void onAnotherNode(String change) {
        jdbc.sql(change).update();
        accounts.refresh();
    }

    @Test
    void nothingOfThemIsReadForOneMore() {
        accounts.refresh();
        call();
        decide();
        var asked = Statements.asked(() -> {
            call();
            decide();
        });
        assertThat(asked).noneMatch(one -> one.contains("from ACT_RU_JOBDEF where ID_"));
        assertThat(asked).noneMatch(one -> one.contains("max(VERSION_)"));
    }

    @Test
    void timersThatAnotherNodeSuspendsAreMadeSuspended() {
        onAnotherNode("UPDATE act_ru_jobdef SET suspension_state_ = 2 WHERE proc_def_key_ = 'knownTimer'");
        assertThat(call().isSuspended()).isTrue();
        onAnotherNode("UPDATE act_ru_jobdef SET suspension_state_ = 1 WHERE proc_def_key_ = 'knownTimer'");
        assertThat(call().isSuspended()).isFalse();
    }

    @Test
    void timersThatThisNodeSuspendsAreMadeSuspendedAtOnce() {
        management.suspendJobDefinitionById(kind().getId());
        assertThat(call().isSuspended()).isTrue();
        management.activateJobDefinitionByProcessDefinitionKey(KEY);
        assertThat(call().isSuspended()).isFalse();
        management.suspendJobDefinitionByProcessDefinitionId(kind().getProcessDefinitionId());
        assertThat(call().isSuspended()).isTrue();
    }

    @Test
    void aSuspensionThatIsTakenBackWasNone() {
        transaction.executeWithoutResult(status -> {
            management.suspendJobDefinitionById(kind().getId());
            assertThat(call().isSuspended()).isTrue();
            status.setRollbackOnly();
        });
        assertThat(call().isSuspended()).isFalse();
    }

    @Test
    void aPriorityIsWrittenAndTimersHaveIt() {
        management.setOverridingJobPriorityForJobDefinition(kind().getId(), 7);
        assertThat(kind().getOverridingJobPriority()).isEqualTo(7L);
        accounts.refresh();
        assertThat(call().getPriority()).isEqualTo(7L);
        management.clearOverridingJobPriorityForJobDefinition(kind().getId());
        assertThat(kind().getOverridingJobPriority()).isNull();
        accounts.refresh();
        assertThat(call().getPriority()).isZero();
    }

    @Test
    void whatIsDeployedIsCalledAndDecidedByAtOnce() {
        String before = call().getProcessDefinitionId();
        models.createDeployment()
                .name(KEY)
                .addModelInstance("timer.bpmn", waits("P31D"))
                .addString("known.dmn", DECISION.formatted("2"))
                .deploy();
        assertThat(call().getProcessDefinitionId()).isNotEqualTo(before);
        assertThat(decide()).isEqualTo(2);
    }

    @Test
    void whatAnotherNodeTakesAwayIsNotTheLatestAnyMore() {
        String before = call().getProcessDefinitionId();
        models.createDeployment()
                .name(KEY)
                .addModelInstance("timer.bpmn", waits("P31D"))
                .addString("known.dmn", DECISION.formatted("2"))
                .deploy();
        call();
        decide();
        onAnotherNode("UPDATE act_re_procdef SET version_ = -1 WHERE key_ = 'knownTimer' AND version_ = 2");
        onAnotherNode("UPDATE act_re_decision_def SET version_ = -1 WHERE key_ = 'knownDecision' AND version_ = 2");
        assertThat(call().getProcessDefinitionId()).isEqualTo(before);
        assertThat(decide()).isEqualTo(1);
    }
}
