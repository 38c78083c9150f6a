package cn.safecommunity.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Statements;
import cn.safecommunity.casefile.CaseFiles;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine itself shows to whom, asked as that person: the access rule, without a row for a case or a task. */
class RuleOfAccessTest extends EngineTest {

    private static final String UNIT = "610902104";
    private static final String COUNTY = "610902";

    @Autowired
    private CaseFiles files;

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
    private JdbcClient jdbc;

    private String deployment = "";
    private String instance = "";
    private long file;

    @BeforeEach
    void startACase() {
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "probe.bpmn",
                        Bpmn.createExecutableProcess("ruleProbe")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .userTask("examine")
                                .camundaCandidateGroups("county-610902-examiner")
                                .camundaFormKey("embedded:deployment:probe.html")
                                .endEvent()
                                .done())
                .addModelInstance(
                        "whole.bpmn",
                        Bpmn.createExecutableProcess("ruleWhole")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .callActivity("part")
                                .calledElement("ruleProbe")
                                .endEvent()
                                .done())
                .addString("probe.html", "<form></form>")
                .deploy()
                .getId();
        file = files.open("endorsement", COUNTY, UNIT, "查看权限");
        instance = begin("ruleProbe", file);
    }

    @AfterEach
    void removeTheCase() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
        jdbc.sql("DELETE FROM case_assessor WHERE case_id IN (SELECT id FROM case_file WHERE subject = '查看权限')")
                .update();
        jdbc.sql("DELETE FROM case_file WHERE subject = '查看权限'").update();
    }

    @Test
    void theRunningInstanceIsOpenToItsReadersOnly() {
        assertThat(sees("community-610902104")).isTrue();
        assertThat(sees("county-610902-leader")).isTrue();
        assertThat(sees("city-member-finance")).isTrue();
        assertThat(sees("community-610902001")).isFalse();
        assertThat(sees("county-610921-examiner")).isFalse();
        assertThat(sees("province-examiner")).isFalse();
        assertThat(sees("assessor-3")).isFalse();
    }

    @Test
    void theOpenTaskIsItsCandidatesAlone() {
        assertThat(taskOf("county-610902-examiner")).isNotNull();
        assertThat(taskOf("county-610902-leader")).isNull();
        assertThat(taskOf("community-610902104")).isNull();
        assertThat(taskOf("city-leader")).isNull();
    }

    @Test
    void aCandidateReadsVariablesAndFormAndCompletesTheTask() {
        Task task = taskOf("county-610902-examiner");
        logIn("county-610902-examiner");

        assertThat(tasks.getVariables(task.getId())).containsEntry("decision", "同意");
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
    void whoReadsACaseDoesNotChangeIt() {
        String task = taskOf("county-610902-examiner").getId();
        logIn("county-610902-leader");

        assertThatThrownBy(() -> runtime.setVariable(instance, "decision", "不同意"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> runtime.deleteProcessInstance(instance, "越权"))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(AuthorizationException.class);
        logIn("county-610902-examiner");
        assertThatThrownBy(() -> tasks.delegateTask(task, "county-610902-leader"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void theHistoryIsOpenToTheReadersOfTheCaseOnly() {
        complete(instance);

        assertThat(historyRowsSeenBy("community-610902104")).containsExactly(1L, 3L, 1L, 1L);
        assertThat(historyRowsSeenBy("city-office")).containsExactly(1L, 3L, 1L, 1L);
        assertThat(historyRowsSeenBy("county-610921-leader")).containsExactly(0L, 0L, 0L, 0L);
        assertThat(historyRowsSeenBy("province-leader")).containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void whoeverTheCaseReachesSeesItAlsoAfterItsEnd() {
        complete(instance);
        files.reach(file, true, false);
        team("assessor-4");

        assertThat(historyRowsSeenBy("province-leader")).containsExactly(1L, 3L, 1L, 1L);
        assertThat(historyRowsSeenBy("assessor-4")).containsExactly(1L, 3L, 1L, 1L);
        assertThat(historyRowsSeenBy("assessor-5")).containsExactly(0L, 0L, 0L, 0L);
        assertThat(historyRowsSeenBy("association-examiner")).containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void whatTheRuleNoLongerGivesIsGoneAtOnce() {
        team("assessor-4");
        assertThat(sees("assessor-4")).isTrue();

        team("assessor-5");

        assertThat(sees("assessor-4")).isFalse();
        assertThat(sees("assessor-5")).isTrue();
    }

    /** Comments and their like are asked of the history of a task, also while it is open. */
    @Test
    void theHistoryOfATaskIsItsCandidatesWhileItIsOfferedAndThenItsLastHolders() {
        String stranger = "county-610921-examiner";
        String task = taskOf("county-610902-examiner").getId();
        assertThat(historyOfTheTask(stranger, task)).isZero();
        tasks.addCandidateGroup(task, stranger);
        assertThat(historyOfTheTask(stranger, task)).isOne();

        tasks.setAssignee(task, "assessor-3");
        tasks.complete(task);

        assertThat(historyOfTheTask(stranger, task)).isZero();
        assertThat(historyOfTheTask("assessor-3", task)).isOne();
    }

    private long historyOfTheTask(String person, String task) {
        logIn(person);
        long seen = history.createHistoricTaskInstanceQuery().taskId(task).count();
        identity.clearAuthentication();
        return seen;
    }

    @Test
    void aRightToATaskEndsWithTheOfferAndPassesWithTheTask() {
        String task = taskOf("county-610902-examiner").getId();
        tasks.setAssignee(task, "county-610902-leader");
        assertThat(taskOf("county-610902-leader")).isNotNull();

        tasks.setAssignee(task, "county-610902-examiner");
        assertThat(taskOf("county-610902-leader")).isNull();

        tasks.setAssignee(task, null);
        tasks.deleteCandidateGroup(task, "county-610902-examiner");
        assertThat(taskOf("county-610902-examiner")).isNull();
    }

    @Test
    void aPartIsOpenToTheReadersOfTheWhole() {
        long whole = files.open("endorsement", "610921", "610921100", "查看权限");
        String root = begin("ruleWhole", whole);
        instance = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(root)
                .singleResult()
                .getId();

        assertThat(sees("county-610921-examiner")).isTrue();
        assertThat(sees("county-610902-leader")).isFalse();
    }

    @Test
    void aRevocationOfAnAdministratorCounts() {
        Authorization revoked = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revoked.setUserId("county-610902-leader");
        revoked.setResource(Resources.PROCESS_INSTANCE);
        revoked.setResourceId(instance);
        revoked.removePermission(Permissions.ALL);
        authorizations.saveAuthorization(revoked);
        try {
            assertThat(sees("county-610902-leader")).isFalse();
            assertThat(sees("county-610902-examiner")).isTrue();
        } finally {
            authorizations.deleteAuthorization(revoked.getId());
        }
    }

    @Test
    void neitherACaseNorATaskWritesARight() {
        long before = authorizations.createAuthorizationQuery().count();

        String started = begin("ruleProbe", files.open("endorsement", COUNTY, UNIT, "查看权限"));
        String task = tasks.createTaskQuery()
                .processInstanceId(started)
                .singleResult()
                .getId();
        tasks.setAssignee(task, "county-610902-examiner");
        tasks.setOwner(task, "county-610902-leader");
        tasks.addCandidateUser(task, "community-610902104");

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
        assertThat(Statements.of(() -> tasks.complete(task), "ACT_RU_AUTHORIZATION"))
                .as("nor looks for one at its end")
                .isZero();
    }

    @Test
    void theRuleOfTheEngineIsTheRuleInJava() {
        List<CaseScope> scopes = List.of(
                CaseScope.ofUnit(UNIT, COUNTY),
                CaseScope.ofUnit(null, COUNTY),
                CaseScope.ofUnit(null, null),
                new CaseScope(UNIT, COUNTY, true, false, List.of()),
                new CaseScope(UNIT, COUNTY, true, true, List.of("assessor-4")));
        List<String> somebody = List.of(
                "community-610902104",
                "community-610902001",
                "county-610902-examiner",
                "county-610902-leader",
                "county-610921-examiner",
                "province-examiner",
                "province-leader",
                "association-examiner",
                "association-leader",
                "assessor-4",
                "assessor-5");
        for (CaseScope scope : scopes) {
            is(scope);
            assertThat(somebody)
                    .allSatisfy(person -> assertThat(sees(person))
                            .as(person + " " + scope)
                            .isEqualTo(CaseAccessRule.maySee(person, people.groupsOf(person), scope)));
        }
    }

    @Test
    void theEngineAsksTheRuleForAPersonAndForGroupsAndNothingElse() {
        logIn("county-610902-leader");

        List<String> asked = Statements.asked(() ->
                runtime.createProcessInstanceQuery().processInstanceId(instance).count());

        assertThat(asked).singleElement().satisfies(query -> {
            assertThat(query.split("p.thing FROM", -1))
                    .as("for the instance and not for what it was made from")
                    .hasSize(1 + 2);
            assertThat(query.split("A.TYPE_ = 1", -1)).hasSize(1 + 2 + 2 * 2);
            assertThat(query.split("TYPE_ = 2", -1)).hasSize(1 + 2 * 4);
            assertThat(query.split("RESOURCE_ID_ = '\\*'", -1)).hasSize(1 + 2 * 6);
        });
    }

    private void is(CaseScope scope) {
        jdbc.sql(
                        "UPDATE case_file SET community = ?, county = ?, reached_province = ?, reached_association = ? WHERE id = ?")
                .params(scope.community(), scope.county(), scope.reachedProvince(), scope.reachedAssociation(), file)
                .update();
        jdbc.sql("DELETE FROM case_assessor WHERE case_id = ?").param(file).update();
        scope.assessors().forEach(this::team);
    }

    private String begin(String process, long id) {
        String started = runtime.startProcessInstanceByKey(process, process + "-" + id, Map.of("decision", "同意"))
                .getId();
        files.started(id, process + "-" + id, started, "admin");
        return started;
    }

    private void team(String assessor) {
        jdbc.sql("DELETE FROM case_assessor WHERE case_id = ?").param(file).update();
        jdbc.sql("INSERT INTO case_assessor (case_id, assessor) VALUES (?, ?)")
                .params(file, assessor)
                .update();
    }

    private void complete(String id) {
        tasks.complete(
                tasks.createTaskQuery().processInstanceId(id).singleResult().getId());
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

    private void logIn(String user) {
        identity.setAuthentication(user, people.groupsOf(user));
    }
}
