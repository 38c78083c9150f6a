package cn.safecommunity.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.ModelFiles;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks over every user task of every model: somebody claims it and never comes back; once its time is over another real
 * person takes it over, and the task door asks that person for the answer. The models are those of the product; the beans
 * of other rooms are silent in them, what runs once per county or department runs once, and a limit that hangs on a
 * programme, a title or an inspection is the limit of a public notice, without cards.
 */
class NobodyIsStuckTest extends HttpTest {

    /** These are given to one expert each; the authority that named the team replaces experts ({@code TeamsOverHttpTest}). */
    private static final Set<String> GIVEN_TO_EXPERTS = Set.of("assessOnSite", "reassess");

    /** Here limits are dates of a programme, a title or an inspection, of which there is none. */
    private static final Set<String> DATED =
            Set.of("programme.bpmn", "pilot-selection.bpmn", "inspection-round.bpmn", "title-supervision.bpmn");

    private static final String NOTICE = "\\${deadlines.noticeEnd()}";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationDriver driver;

    static Stream<Arguments> tasks() {
        return ModelFiles.in("bpmn", ".bpmn").stream()
                .flatMap(file -> ModelFiles.all(ModelFiles.read(file), UserTask.class).stream()
                        .map(task -> Arguments.of(file, task.getId())));
    }

    @Test
    void onlyExpertsAreGivenTasksOfTheirOwn() {
        List<UserTask> own = ModelFiles.in("bpmn", ".bpmn").stream()
                .flatMap(file -> ModelFiles.all(ModelFiles.read(file), UserTask.class).stream())
                .filter(task -> task.getCamundaAssignee() != null)
                .toList();
        assertThat(own).extracting(UserTask::getId).containsOnlyElementsOf(GIVEN_TO_EXPERTS);
        assertThat(own).extracting(UserTask::getCamundaAssignee).containsOnly("${assessor}");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void anotherPersonGoesOnWhenTheHolderIsAway(Path file, String key) {
        assumeThat(key).isNotIn(GIVEN_TO_EXPERTS);
        driver.prepare();
        Task task = bringUp(file, key);
        String group = groups(task).get(0);
        employ(group);
        String away = person("somebody-away", group);
        assertThat(as(away).post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"" + away + "\"}")
                        .status())
                .isEqualTo(204);
        itGetsLate(task, group, isDated(file));
        String next = nextOf(task, group);
        assertThat(takeOver(task, next).status()).as("%s takes over", next).isEqualTo(204);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getAssignee())
                .isEqualTo(next);
        Reply asked = as(next).post("/engine-rest/task/" + task.getId() + "/complete", "{}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(400);
        assertThat(asked.body()).containsAnyOf("请选择办理结果", "请填写意见");
        assertThat(as(away).post("/engine-rest/task/" + task.getId() + "/complete", "{}")
                        .body())
                .contains("领取");
    }

    private static boolean isDated(Path file) {
        return DATED.contains(file.getFileName().toString());
    }

    @AfterEach
    void theHolderLeaves() {
        identity.deleteUser("somebody-away");
    }

    /** Who goes on: the leader where one has joined, else a colleague. */
    private String nextOf(Task task, String group) {
        return groups(task).stream()
                .filter(joined -> !joined.equals(group))
                .peek(this::employ)
                .findFirst()
                .orElse(group);
    }

    private void employ(String group) {
        person(group, group);
        person(group + "-2", group);
    }

    private Reply takeOver(Task task, String person) {
        return as(person)
                .post(
                        "/api/tasks/" + task.getId() + "/handover",
                        "{\"to\":\"%s\",\"reason\":\"承办人生病\"}".formatted(person));
    }

    /** Until its time is over it is up to whoever has claimed it. */
    private void itGetsLate(Task task, String group, boolean dated) {
        Date due = engine.getTaskService()
                .createTaskQuery()
                .taskId(task.getId())
                .singleResult()
                .getDueDate();
        if (due == null) {
            return;
        }
        assertThat(takeOver(task, group).status()).as("in time").isEqualTo(403);
        ClockUtil.setCurrentTime(Date.from(due.toInstant().plus(Duration.ofMinutes(1))));
        if (!dated) {
            timersOf(task).forEach(card -> engine.getManagementService().executeJob(card.getId()));
        }
    }

    private List<Job> timersOf(Task task) {
        return engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .timers()
                .list()
                .stream()
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().endsWith("yellowCard"))
                .toList();
    }

    private List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private Task bringUp(Path file, String key) {
        String process = deploy(file);
        String instance = engine.getRuntimeService()
                .createProcessInstanceByKey(process)
                .setVariables(variables(process.contains("national") ? "national" : "provincial"))
                .startBeforeActivity(key)
                .execute()
                .getId();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .singleResult();
    }

    /** What the models know of a case when they come to any of their tasks. */
    private Map<String, Object> variables(String chain) {
        long caseId = jdbc.sql("INSERT INTO case_file (kind, county, community, subject, opened_at)"
                        + " VALUES ('endorsement', '610902', :unit, '演练', now()) RETURNING id")
                .param("unit", ApplicationDriver.COMMUNITY)
                .query(Long.class)
                .single();
        Map<String, Object> variables = new HashMap<>();
        variables.put("caseId", caseId);
        variables.put("county", ApplicationDriver.COUNTY);
        variables.put("community", ApplicationDriver.COMMUNITY);
        variables.put("level", "county");
        variables.put("chain", chain);
        variables.put("returnTo", "applicant");
        variables.put("lateLevel", "county");
        variables.put("lateStep", "handling");
        variables.put("department", "finance");
        return variables;
    }

    private String deploy(Path file) {
        BpmnModelInstance model = ModelFiles.read(file);
        ModelFiles.all(model, LoopCharacteristics.class)
                .forEach(loop -> loop.getParentElement().removeChildElement(loop));
        ModelFiles.all(model, CamundaTaskListener.class).stream()
                .filter(listener -> "create".equals(listener.getCamundaEvent()))
                .forEach(listener -> listener.getParentElement().removeChildElement(listener));
        String key = ModelFiles.process(model).getId();
        String text = Bpmn.convertToString(model)
                .replaceAll(
                        "delegateExpression=\"\\$\\{(?!startClock|stopClock|taskGuard)\\w+}\"",
                        "expression=\"\\${true}\"")
                .replaceAll("\\$\\{countersigners\\.silenceAt\\(execution\\)}", NOTICE)
                .replace("\"" + key + "\"", "\"stuck_" + key + "\"");
        if (isDated(file)) {
            text = text.replace("${programmes.countyFile(execution)}", "${caseId}")
                    .replace("${gaps.closedPhase(execution)}", "${1}")
                    .replaceAll("\\$\\{(deadlines|programmes|titleLife|gaps)\\.\\w+\\([^}]*\\)}", NOTICE)
                    .replaceAll("delegateExpression=\"\\$\\{(start|stop)Clock}\"", "expression=\"\\${true}\"");
        }
        engine.getRepositoryService()
                .createDeployment()
                .name("stuck " + key)
                .enableDuplicateFiltering(true)
                .addInputStream(
                        file.getFileName().toString(),
                        new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .deploy();
        return "stuck_" + key;
    }
}
