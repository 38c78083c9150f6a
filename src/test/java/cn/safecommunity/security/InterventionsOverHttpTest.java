package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.organisation.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator changes in a case is on its record, and what skips a review takes two of them. */
class InterventionsOverHttpTest extends CaseDoorsTest {

    private static final String API = "/api/interventions";

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private ProcessInstance chain;
    private String review = "";
    private String task = "";
    private long caseId;

    @BeforeEach
    void aCaseAtTheCounty() {
        chain = apply();
        task = examineAt(EXAMINER);
        review = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        caseId = ((Number) runtime.getVariable(chain.getId(), "caseId")).longValue();
    }

    private String record() {
        return as("city-office")
                .get("/api/cases/" + caseId)
                .json()
                .get("record")
                .toString();
    }

    private String recordOfTheUnit() {
        return as("community-" + ApplicationDriver.COMMUNITY)
                .get("/api/cases/" + caseId)
                .json()
                .get("record")
                .toString();
    }

    private Job timer() {
        return jobs.createJobQuery()
                .processInstanceId(review)
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .get(0);
    }

    private Map<String, String> skipping() {
        return Map.of(
                "DELETE /process-instance/" + chain.getId(),
                "",
                "POST /process-instance/" + review + "/modification",
                "{\"instructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"examine\"},"
                        + "{\"type\":\"cancel\",\"activityId\":\"examine\"}]}",
                "POST /modification/execute",
                "{\"processDefinitionId\":\""
                        + tasks.createTaskQuery().taskId(task).singleResult().getProcessDefinitionId()
                        + "\",\"processInstanceIds\":[\"" + review + "\"],\"instructions\":"
                        + "[{\"type\":\"startAfterActivity\",\"activityId\":\"examine\"}]}",
                "POST /message",
                "{\"messageName\":\"applicationWithdrawn\",\"processInstanceId\":\"" + chain.getId() + "\"}",
                "POST /execution/" + chain.getId() + "/signal",
                "{}",
                "POST /task/" + task + "/bpmnError",
                "{\"errorCode\":\"x\"}",
                "POST /task/" + task + "/bpmnEscalation",
                "{\"escalationCode\":\"x\"}",
                "POST /job/" + timer().getId() + "/execute",
                "{}",
                "PUT /job/" + timer().getId() + "/duedate",
                "{\"duedate\":\"2014-01-01T09:00:00.000+0800\"}",
                "DELETE /job/" + timer().getId(),
                "");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void oneAdministratorCannotSkipAReview(String root) {
        Client administrator = client(root, ADMIN);
        skipping().forEach((door, body) -> {
            String[] parts = door.split(" ");
            Reply reply = administrator.send(parts[0], root + parts[1], body.isEmpty() ? null : body);
            refused(reply, 403, "须由两名系统管理员共同办理");
            assertThat(reply.body()).contains("/api/interventions");
            assertThat(client(root, EXAMINER)
                            .send(parts[0], root + parts[1], body.isEmpty() ? null : body)
                            .status())
                    .as(door)
                    .isEqualTo(403);
        });
        refused(
                administrator.post(
                        root + "/process-instance/delete", "{\"processInstanceIds\":[\"" + chain.getId() + "\"]}"),
                403,
                "逐件办理");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(record()).doesNotContain("administrator");
    }

    /** It was not tried: it keeps its retries, is no failure on anybody's page, and fires on its day. */
    @ParameterizedTest
    @MethodSource("roots")
    void aTimerThatWasNotAllowedToFireEarlyHasNotFailed(String root) {
        Job before = timer();
        Client administrator = client(root, ADMIN);
        for (int i = 0; i < 4; i++) {
            refused(administrator.post(root + "/job/" + before.getId() + "/execute", "{}"), 403, "须由两名系统管理员共同办理");
        }
        refused(
                administrator.send("PUT", root + "/job/" + before.getId() + "/retries", "{\"retries\":0}"),
                403,
                "重试次数不能设为 0");

        Job after = timer();
        assertThat(after.getRetries()).isEqualTo(before.getRetries()).isPositive();
        assertThat(after.getExceptionMessage()).isNull();
        assertThat(runtime.createIncidentQuery().processInstanceId(review).count())
                .isZero();
    }

    @Test
    void theModelsAreNotDeletedUnderTheCases() {
        String definition = tasks.createTaskQuery().taskId(task).singleResult().getProcessDefinitionId();

        refused(
                as(ADMIN).send("DELETE", "/engine-rest/process-definition/" + definition + "?cascade=true", null),
                403,
                "随系统版本发布");
    }

    /** Nobody's list would know what to say of a task without a case. */
    @ParameterizedTest
    @MethodSource("roots")
    void aTaskThatBelongsToNoCaseIsNotMade(String root) {
        for (String person : List.of(ADMIN, EXAMINER)) {
            Reply made = client(root, person)
                    .post(root + "/task/create", "{\"name\":\"补个材料\",\"assignee\":\"" + EXAMINER + "\"}");
            assertThat(made.status()).as(made.body()).isEqualTo(403);
        }
        assertThat(client(root, ADMIN)
                        .post(root + "/task/create", "{\"name\":\"补个材料\"}")
                        .body())
                .contains("不能单独新建");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void theHistoryIsNotDeletedByAnybody(String root) {
        for (String door : List.of(
                "/history/process-instance/" + chain.getId(),
                "/history/process-instance/" + chain.getId() + "/variable-instances",
                "/history/task/" + task,
                "/history/user-operation/any")) {
            Reply reply = client(root, ADMIN).send("DELETE", root + door, null);
            assertThat(reply.status()).as(door + reply.body()).isIn(403, 404);
            assertThat(client(root, EXAMINER).send("DELETE", root + door, null).status())
                    .as(door)
                    .isEqualTo(403);
        }
        refused(
                client(root, ADMIN).send("DELETE", root + "/history/process-instance/" + chain.getId(), null),
                403,
                "保存期满前不能删除");
        refused(
                client(root, ADMIN)
                        .post(
                                root + "/history/process-instance/set-removal-time",
                                "{\"absoluteRemovalTime\":\"2014-01-01T09:00:00.000+0800\",\"historicProcessInstanceIds\":[\""
                                        + chain.getId() + "\"]}"),
                403,
                "保存期满前不能删除");
    }

    @Test
    void twoAdministratorsTogetherCanAndItIsOnTheRecord() {
        Reply proposed = as(ADMIN)
                .post(
                        API,
                        "{\"processInstanceId\":\"" + review + "\",\"action\":\"modify\",\"cancel\":[\"examine\"],"
                                + "\"startAfter\":[\"examine\"],\"reason\":\"经办人病故，市安委办会议决定\"}");
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        String one = API + "/" + proposed.json().get("id").asLong();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(record()).contains("提出干预", "取消“审查申报材料”", "经办人病故", "须由另一名系统管理员确认");

        refused(as(ADMIN).post(one + "/confirmation", null), 403, "不能自己确认");
        assertThat(as(EXAMINER).post(one + "/confirmation", null).status()).isEqualTo(403);
        assertThat(as(EXAMINER).get(API).status()).isEqualTo(403);
        assertThat(loggedIn(EXAMINER).post(API, "{}").status()).isEqualTo(403);
        done(loggedIn(SECOND_ADMIN).post(one + "/confirmation", null));

        assertThat(driver.openTasks()).containsExactly("signOff");
        assertThat(record()).contains("系统管理员" + SECOND_ADMIN + " 测试确认并执行了");
        refused(as(SECOND_ADMIN).post(one + "/confirmation", null), 400, "已经处理完毕");
    }

    @Test
    void aCaseThatIsEndedLeavesTheUnitFreeToApplyAgain() {
        long id = as(SECOND_ADMIN)
                .post(API, "{\"processInstanceId\":\"" + chain.getId() + "\",\"action\":\"end\",\"reason\":\"重复申报\"}")
                .json()
                .get("id")
                .asLong();
        done(as(ADMIN).post(API + "/" + id + "/confirmation", null));

        isGone();
    }

    @Test
    void aCaseThatIsEndedByEndingWhatItCalledIsEndedAsWell() {
        long id = as(SECOND_ADMIN)
                .post(API, "{\"processInstanceId\":\"" + review + "\",\"action\":\"end\",\"reason\":\"重复申报\"}")
                .json()
                .get("id")
                .asLong();
        done(as(ADMIN).post(API + "/" + id + "/confirmation", null));

        isGone();
    }

    @Test
    void aCaseOfWhichTheLastStepIsCancelledIsEndedAsWell() {
        long id = as(SECOND_ADMIN)
                .post(
                        API,
                        "{\"processInstanceId\":\"" + chain.getId()
                                + "\",\"action\":\"modify\",\"cancel\":[\"countyReview\"],\"reason\":\"重复申报\"}")
                .json()
                .get("id")
                .asLong();
        done(as(ADMIN).post(API + "/" + id + "/confirmation", null));

        isGone();
    }

    /** The case is on no list of what is to be done, its file says who ended it and why, and the unit can apply again. */
    private void isGone() {
        assertThat(driver.openTasks()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM stage_clock WHERE case_id = ? AND running_since IS NOT NULL")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .as("clocks that run on")
                .isZero();
        assertThat(as("city-office")
                        .get("/api/cases/" + caseId)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("withdrawn");
        JsonNode line = as("city-office")
                .get("/api/casefiles/" + caseId + "/whereabouts")
                .json();
        assertThat(line.get("state").asText()).isEqualTo("finished");
        assertThat(line.get("outcome").asText()).isEqualTo("已终止");
        assertThat(record()).contains("确认并执行了", "重复申报");
        assertThat(apply().getId()).isNotEqualTo(chain.getId());
    }

    @Test
    void aTimerIsBroughtForwardByTwo() {
        String due = "{\"processInstanceId\":\"" + review + "\",\"action\":\"setDueDate\",\"job\":\"" + timer().getId()
                + "\",\"dueAt\":\"2099-01-01T09:00:00+08:00\",\"reason\":\"灾害停摆\"}";
        long id = as(ADMIN).post(API, due).json().get("id").asLong();
        String job = timer().getId();
        done(as(SECOND_ADMIN).post(API + "/" + id + "/confirmation", null));

        assertThat(jobs.createJobQuery().jobId(job).singleResult().getDuedate()).isInTheFuture();
        assertThat(record()).contains("把计时的到期时间由");
    }

    @Test
    void aProposalCanBeTurnedDown() {
        long id = as(ADMIN)
                .post(API, "{\"processInstanceId\":\"" + chain.getId() + "\",\"action\":\"end\",\"reason\":\"误点\"}")
                .json()
                .get("id")
                .asLong();
        done(as(SECOND_ADMIN).post(API + "/" + id + "/rejection", null));

        refused(as(SECOND_ADMIN).post(API + "/" + id + "/confirmation", null), 400, "已经处理完毕");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        assertThat(record()).contains("否决了干预");
    }

    @Test
    void whatCanBeMovedIsReadByAdministratorsOnlyAndInWords() {
        String ofCase = "/api/cases/" + caseId + "/running-parts";
        assertThat(as(EXAMINER).get(ofCase).status()).isEqualTo(403);
        assertThat(loggedIn(EXAMINER).get(ofCase).status()).isEqualTo(403);
        assertThat(as(ADMIN).get("/api/cases/987654321/running-parts").status()).isEqualTo(404);

        JsonNode parts = loggedIn(ADMIN).get(ofCase).json();
        assertThat(parts.get("parts").findValuesAsText("processInstanceId"))
                .containsExactlyInAnyOrder(chain.getId(), review);
        JsonNode here = StreamSupport.stream(parts.get("parts").spliterator(), false)
                .filter(part -> part.get("processInstanceId").asText().equals(review))
                .findFirst()
                .orElseThrow();
        assertThat(StreamSupport.stream(here.get("steps").spliterator(), false)
                        .filter(step -> step.get("running").asBoolean())
                        .map(step -> step.get("id").asText() + step.get("name").asText()))
                .containsExactly("examine审查申报材料");
        assertThat(here.get("timers").findValuesAsText("job")).contains(timer().getId());

        long id = as(ADMIN)
                .post(API, "{\"processInstanceId\":\"" + chain.getId() + "\",\"action\":\"end\",\"reason\":\"误点\"}")
                .json()
                .get("id")
                .asLong();
        JsonNode first = as(SECOND_ADMIN).get(API).json().get(0);
        assertThat(first.get("id").asLong()).isEqualTo(id);
        assertThat(first.get("proposedByName").asText()).isEqualTo(people.nameOf(ADMIN));
        assertThat(first.get("subject").asText()).contains("省级安全社区");
        done(as(ADMIN).post(API + "/" + id + "/rejection", null));
        assertThat(record()).contains(people.nameOf(ADMIN) + "提出干预");
        assertThat(recordOfTheUnit())
                .as("a unit deals with offices")
                .contains("系统管理员提出干预（第 " + id + " 号）", "系统管理员否决了干预")
                .doesNotContain("系统管理员" + people.nameOf(ADMIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason | {'processInstanceId':'CHAIN','action':'end'}",
                "action | {'processInstanceId':'CHAIN','action':'x','reason':'r'}",
                "processInstanceId | {'processInstanceId':'nothing','action':'end','reason':'r'}",
                "cancel | {'processInstanceId':'CHAIN','action':'modify','reason':'r'}",
                "startAfter | {'processInstanceId':'CHAIN','action':'modify','startAfter':['nothing'],'reason':'r'}",
                "job | {'processInstanceId':'CHAIN','action':'setDueDate','job':'x','reason':'r'}"
            })
    void aProposalSaysWhatIsMissing(String line) {
        String[] parts = line.split(" \\| ");
        Reply reply = as(ADMIN).post(API, parts[1].replace('\'', '"').replace("CHAIN", chain.getId()));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isEqualTo(parts[0]);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void whoseACaseIsAndWhichOfficeHasItIsChangedByNobody(String root) {
        Client administrator = client(root, ADMIN);
        String instance = root + "/process-instance/" + review + "/variables";
        String other = "{\"value\":1,\"type\":\"Long\"}";
        String whose = "会记到别的案卷";
        refused(administrator.send("PUT", instance + "/caseId", other), 403, whose);
        refused(administrator.send("PUT", root + "/task/" + task + "/variables/caseId", other), 403, whose);
        refused(administrator.send("PUT", root + "/task/" + task + "/localVariables/county", other), 403, whose);
        refused(administrator.send("DELETE", instance + "/community", null), 403, whose);
        refused(administrator.post(instance, "{\"modifications\":{\"level\":{\"value\":\"city\"}}}"), 403, whose);
        refused(administrator.post(instance, "{\"deletions\":[\"chain\"]}"), 403, whose);

        String links = root + "/task/" + task + "/identity-links";
        for (String link : List.of(
                "{\"groupId\":\"city-leader\",\"type\":\"candidate\"}",
                "{\"userId\":\"city-examiner\",\"type\":\"candidate\"}",
                "{\"userId\":\"city-examiner\",\"type\":\"assignee\"}")) {
            refused(administrator.post(links, link), 403, "由流程确定");
            refused(administrator.post(links + "/delete", link), 403, "由流程确定");
        }
        assertThat(driver.candidatesOf("examine")).contains(EXAMINER).doesNotContain("city-leader");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void howLongTheHistoryIsKeptIsChangedByNobody(String root) {
        String definition = tasks.createTaskQuery().taskId(task).singleResult().getProcessDefinitionId();
        refused(
                client(root, ADMIN)
                        .send(
                                "PUT",
                                root + "/process-definition/" + definition + "/history-time-to-live",
                                "{\"historyTimeToLive\":0}"),
                403,
                "提前删除");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void whatOneAdministratorChangesIsOnTheRecordWithNameAndValue(String root) {
        Client administrator = client(root, ADMIN);
        done(administrator.post(root + "/task/" + task + "/assignee", "{\"userId\":\"" + COLLEAGUE + "\"}"));
        done(administrator.send(
                "PUT",
                root + "/process-instance/" + review + "/variables/note",
                "{\"value\":\"补记\",\"type\":\"String\"}"));
        done(administrator.send("DELETE", root + "/process-instance/" + review + "/variables/note", null));
        done(administrator.post(
                root + "/process-instance/" + review + "/variables",
                "{\"modifications\":{\"hint\":{\"value\":\"甲\"}}}"));
        done(administrator.send(
                "PUT", root + "/task/" + task + "/variables/hint", "{\"value\":\"乙\",\"type\":\"String\"}"));
        done(administrator.send(
                "PUT", root + "/process-instance/" + chain.getId() + "/suspended", "{\"suspended\":true}"));
        done(administrator.send(
                "PUT", root + "/process-instance/" + chain.getId() + "/suspended", "{\"suspended\":false}"));
        done(administrator.send("PUT", root + "/job/" + timer().getId() + "/retries", "{\"retries\":2}"));
        done(administrator.send(
                "PUT",
                root + "/job/" + timer().getId() + "/duedate",
                "{\"duedate\":\"2099-01-01T09:00:00.000+0800\"}"));
        String definition = tasks.createTaskQuery().taskId(task).singleResult().getProcessDefinitionId();
        done(administrator.send(
                "PUT",
                root + "/process-definition/" + definition + "/suspended",
                "{\"suspended\":true,\"includeProcessInstances\":true}"));
        done(administrator.send(
                "PUT",
                root + "/process-definition/" + definition + "/suspended",
                "{\"suspended\":false,\"includeProcessInstances\":true}"));

        String record = record();
        assertThat(record)
                .contains(
                        "（admin）指定或取消办理人",
                        "改为“" + COLLEAGUE + "”",
                        "（admin）设置变量“note”为“补记”",
                        "移除变量“note”",
                        "设置变量“hint”为“甲”",
                        "设置变量“hint”为“乙”",
                        "（admin）暂停了办理。",
                        "（admin）恢复了办理。",
                        "修改系统作业的重试次数",
                        "修改计时的到期时间");
        assertThat(record)
                .containsOnlyOnce("指定或取消办理人：办理人由“空”改为")
                .containsOnlyOnce("（admin）暂停了办理。")
                .containsOnlyOnce("（admin）暂停了这项业务的流程。")
                .contains("到期时间由“", "改为“2099年1月1日 09:00”");
        assertThat(recordOfTheUnit())
                .as("a unit deals with offices, and what is set can be somebody")
                .contains("系统管理员指定或取消办理人。", "系统管理员设置变量“note”。", "系统管理员移除变量“note”。", "改为“2099年1月1日 09:00”")
                .doesNotContain(COLLEAGUE, "（admin）", "系统管理员" + people.nameOf(ADMIN), "补记");
    }

    @Test
    void whatPeopleDoInTheCourseOfTheirWorkIsNot() {
        done(claim("/engine-rest", EXAMINER, task));
        done(complete("/engine-rest", EXAMINER, task, "approve"));

        assertThat(record()).doesNotContain("系统管理员");
    }

    @Test
    void aBatchIsNotOpenToAnybody() {
        for (String door : List.of(
                "/process-instance/delete", "/process-instance/variables-async", "/process-instance/suspended-async")) {
            Reply reply = as(ADMIN)
                    .post(
                            "/engine-rest" + door,
                            "{\"processInstanceIds\":[\"" + chain.getId() + "\"],\"suspended\":true,"
                                    + "\"variables\":{\"a\":{\"value\":1}}}");
            refused(reply, 403, "逐件办理");
        }
    }
}
