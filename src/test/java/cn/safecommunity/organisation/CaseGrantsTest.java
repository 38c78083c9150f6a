package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine itself shows to whom, asked as that person. */
class CaseGrantsTest extends EngineTest {

    private static final CaseScope AT_COUNTY = new CaseScope("610902104", "610902", false, false, List.of());
    private static final CaseScope AT_PROVINCE =
            new CaseScope("610902104", "610902", true, false, List.of("assessor-3", "assessor-4"));
    private static final CaseScope OTHER_TEAM =
            new CaseScope("610902104", "610902", true, false, List.of("assessor-5"));

    @Autowired
    private CaseGrants grants;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private JdbcClient jdbc;

    private String deployment = "";
    private String instance = "";

    @BeforeEach
    void startACase() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "probe.bpmn",
                        Bpmn.createExecutableProcess("grantsProbe")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("examine")
                                .camundaCandidateGroups("county-610902-examiner")
                                .camundaFormKey("embedded:deployment:probe.html")
                                .endEvent()
                                .done())
                .addString("probe.html", "<form></form>")
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey("grantsProbe", "P-probe", Map.of("opinion", "同意"))
                .getId();
        grants.open(instance, AT_COUNTY);
    }

    @AfterEach
    void removeTheCase() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void opensTheRunningInstanceToItsReadersOnly() {
        assertThat(sees("community-610902104")).isTrue();
        assertThat(sees("county-610902-leader")).isTrue();
        assertThat(sees("city-member-finance")).isTrue();
        assertThat(sees("community-610902001")).isFalse();
        assertThat(sees("county-610921-examiner")).isFalse();
        assertThat(sees("province-examiner")).isFalse();
        assertThat(sees("assessor-3")).isFalse();
    }

    @Test
    void keepsTheOpenTaskToItsCandidates() {
        assertThat(taskOf("county-610902-examiner")).isNotNull();
        assertThat(taskOf("county-610902-leader")).isNull();
        assertThat(taskOf("community-610902104")).isNull();
        assertThat(taskOf("city-leader")).isNull();
    }

    @Test
    void letsACandidateReadVariablesAndFormAndCompleteTheTask() {
        Task task = taskOf("county-610902-examiner");
        logIn("county-610902-examiner");

        assertThat(tasks.getVariables(task.getId())).containsEntry("opinion", "同意");
        assertThat(repository.getProcessDefinition(task.getProcessDefinitionId()))
                .isNotNull();
        tasks.claim(task.getId(), "county-610902-examiner");
        tasks.complete(task.getId());

        identity.clearAuthentication();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void opensTheHistoryOfTheCaseToItsReadersOnly() {
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());

        assertThat(historyRowsSeenBy("community-610902104")).containsExactly(1L, 3L, 1L, 1L);
        assertThat(historyRowsSeenBy("city-office")).containsExactly(1L, 3L, 1L, 1L);
        assertThat(historyRowsSeenBy("county-610921-leader")).containsExactly(0L, 0L, 0L, 0L);
        assertThat(historyRowsSeenBy("province-leader")).containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void extendsToWhoeverTheCaseHasReached() {
        grants.extend(instance, AT_PROVINCE);

        assertThat(sees("province-leader")).isTrue();
        assertThat(sees("assessor-4")).isTrue();
        assertThat(sees("assessor-5")).isFalse();
        assertThat(sees("association-examiner")).isFalse();
        assertThat(sees("community-610902104")).isTrue();
    }

    @Test
    void takesBackWhatTheRuleNoLongerGives() {
        grants.extend(instance, AT_PROVINCE);

        grants.extend(instance, OTHER_TEAM);

        assertThat(sees("assessor-4")).isFalse();
        assertThat(sees("assessor-5")).isTrue();
        assertThat(sees("province-leader")).isTrue();
    }

    @Test
    void changesNothingWhenItIsSaidTwice() {
        grants.extend(instance, AT_PROVINCE);
        long once = countGrants();

        grants.extend(instance, AT_PROVINCE);

        assertThat(countGrants()).isEqualTo(once);
    }

    @Test
    void bearsBeingSaidTwiceInTheCommandThatStartsTheInstance() {
        String started = configuration.getCommandExecutorTxRequired().execute(command -> {
            String id = runtime.startProcessInstanceByKey("grantsProbe").getId();
            grants.open(id, AT_COUNTY);
            grants.extend(id, AT_PROVINCE);
            return id;
        });

        assertThat(authorizations.createAuthorizationQuery().resourceId(started).list())
                .extracting(Authorization::getUserId, Authorization::getGroupId, Authorization::getResourceType)
                .doesNotHaveDuplicates()
                .hasSize(2 * 7);
        assertThat(jdbc.sql("SELECT count(*) FROM act_ru_authorization WHERE resource_id_ = :id AND resource_type_ = 20"
                                + " AND root_proc_inst_id_ = :id")
                        .param("id", started)
                        .query(Long.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void opensOnlyTheHistoryOfAnInstanceThatHasEnded() {
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());

        grants.extend(instance, AT_PROVINCE);

        assertThat(historyRowsSeenBy("province-leader")).containsExactly(1L, 3L, 1L, 1L);
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceId(instance)
                        .list())
                .extracting(Authorization::getResourceType)
                .containsOnly(20);
    }

    @Test
    void leavesNoRunningRightBehindAndLetsTheHistoricOnesExpireWithTheCase() {
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());

        assertThat(jdbc.sql("SELECT resource_type_, root_proc_inst_id_, removal_time_ IS NOT NULL AS expires"
                                + " FROM act_ru_authorization WHERE resource_id_ = :id")
                        .param("id", instance)
                        .query()
                        .listOfRows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("resource_type_", 20)
                        .containsEntry("root_proc_inst_id_", instance)
                        .containsEntry("expires", true));
    }

    private boolean sees(String user) {
        logIn(user);
        long seen =
                runtime.createProcessInstanceQuery().processInstanceId(instance).count();
        identity.clearAuthentication();
        return seen > 0;
    }

    private Task taskOf(String user) {
        logIn(user);
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        identity.clearAuthentication();
        return task;
    }

    private List<Long> historyRowsSeenBy(String user) {
        logIn(user);
        List<Long> rows = List.of(
                history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count(),
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .count(),
                history.createHistoricTaskInstanceQuery()
                        .processInstanceId(instance)
                        .count(),
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .count());
        identity.clearAuthentication();
        return rows;
    }

    private long countGrants() {
        return authorizations.createAuthorizationQuery().resourceId(instance).count();
    }

    private void logIn(String user) {
        identity.setAuthentication(user, people.groupsOf(user));
    }
}
