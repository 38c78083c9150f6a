package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.ModelFiles;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.organisation.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Comment;
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

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="own"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="own" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="start"/></process>
            </definitions>""";

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

    /** Every name that a model or a rule reads, and one that none reads today. */
    @ParameterizedTest
    @MethodSource("roots")
    void whatAProcessKnowsIsChangedByNobody(String root) {
        Client administrator = client(root, ADMIN);
        Map<String, Object> before = runtime.getVariables(review);
        String any = "{\"value\":1,\"type\":\"Long\"}";
        String words = "不能在这里改动、增加或移除";
        for (String instance : List.of("/process-instance/" + review, "/process-instance/" + chain.getId())) {
            for (String name : names()) {
                String variables = root + instance + "/variables";
                refused(administrator.send("PUT", variables + "/" + name, any), 403, words);
                refused(administrator.send("DELETE", variables + "/" + name, null), 403, words);
                refused(
                        administrator.post(variables, "{\"modifications\":{\"" + name + "\":{\"value\":\"city\"}}}"),
                        403,
                        words);
                refused(administrator.post(variables, "{\"deletions\":[\"" + name + "\"]}"), 403, words);
            }
        }
        for (String door : List.of(
                "/task/" + task + "/variables/",
                "/task/" + task + "/localVariables/",
                "/execution/" + review + "/localVariables/")) {
            refused(administrator.send("PUT", root + door + "round", any), 403, words);
            refused(administrator.send("DELETE", root + door + "round", null), 403, words);
        }
        assertThat(runtime.getVariables(review)).isEqualTo(before);
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of("note"));
        ModelFiles.in("bpmn", ".bpmn").forEach(file -> names.addAll(ModelFiles.variables(ModelFiles.read(file))));
        assertThat(names).contains("caseId", "county", "programme", "assessor", "decision", "returnedFrom");
        names.addAll(Set.of(
                "community", "chain", "level", "lateLevel", "round", "title", "returnTo", "places", "revocation"));
        return names;
    }

    /** Whose it is for looking, its last day and its name. */
    @ParameterizedTest
    @MethodSource("roots")
    void whatATaskIsIsChangedByNobody(String root) {
        for (String change : List.of(
                "{\"owner\":\"city-leader\"}",
                "{\"assignee\":\"" + COLLEAGUE + "\"}",
                "{\"due\":\"2099-01-01T09:00:00.000+0800\"}",
                "{\"name\":\"签批\"}")) {
            refused(client(root, ADMIN).send("PUT", root + "/task/" + task, change), 403, "不能在这里改动");
            assertThat(client(root, EXAMINER)
                            .send("PUT", root + "/task/" + task, change)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(as("city-leader").get("/engine-rest/task/" + task).status()).isEqualTo(404);
    }

    /** Not even in the middle of a case that has gone a part of the way, nor by a model of their own. */
    @ParameterizedTest
    @MethodSource("roots")
    void oneAdministratorStartsNothingBehindAReview(String root) {
        Client administrator = client(root, ADMIN);
        String facts =
                "\"variables\":{\"caseId\":{\"value\":" + caseId + ",\"type\":\"Long\"},\"community\":{\"value\":\""
                        + COMMUNITY + "\"},\"county\":{\"value\":\"610902\"},\"chain\":{\"value\":\"provincial\"},"
                        + "\"level\":{\"value\":\"county\"},\"round\":{\"value\":1,\"type\":\"Integer\"}}";
        String definitions = root + "/process-definition/key/";
        refused(
                administrator.post(
                        definitions + "provincialEndorsement/start",
                        "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"confer\"}]," + facts
                                + "}"),
                403,
                "只能从头发起");
        assertThat(administrator
                        .post(definitions + "provincialEndorsement/start", "{" + facts + "}")
                        .body())
                .contains("提交了本环节没有的内容：caseId");
        refused(administrator.post(definitions + "reviewStep/start", "{" + facts + "}"), 403, "不能手工发起");
        refused(
                administrator.upload(root + "/deployment/create", "own.bpmn", MODEL.getBytes(StandardCharsets.UTF_8)),
                403,
                "不能单独部署");
        assertThat(driver.openTasks()).containsExactly("examine");
    }

    /** A file that nobody has inspected, a comment that somebody else wrote: neither comes or goes by an administrator alone. */
    @ParameterizedTest
    @MethodSource("roots")
    void filesAndCommentsOfATaskAreChangedByNobody(String root) {
        Client administrator = client(root, ADMIN);
        String comments = root + "/task/" + task + "/comment";
        String said = as(EXAMINER)
                .post("/engine-rest/task/" + task + "/comment/create", "{\"message\":\"请核对第三项\"}")
                .json()
                .get("id")
                .asText();
        String word = "不能修改或删除";
        refused(administrator.send("DELETE", comments + "/" + said, null), 403, word);
        refused(administrator.send("DELETE", comments, null), 403, word);
        refused(administrator.send("DELETE", root + "/process-instance/" + review + "/comment", null), 403, word);
        refused(administrator.send("PUT", comments, "{\"id\":\"" + said + "\",\"message\":\"同意\"}"), 403, word);
        assertThat(tasks.getTaskComments(task))
                .extracting(Comment::getFullMessage)
                .containsExactly("请核对第三项");

        String attachments = root + "/task/" + task + "/attachment";
        String held = tasks.createAttachment("text", task, null, "旧附件", null, "https://example.org/")
                .getId();
        Reply linked = administrator.send(
                "POST",
                attachments + "/create",
                null,
                request -> request.header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\n"
                                        + "https://example.org/\r\n--x--\r\n")));
        refused(linked, 403, "材料栏");
        refused(administrator.send("DELETE", attachments + "/" + held, null), 403, "材料栏");
        assertThat(tasks.getTaskAttachments(task)).hasSize(1);
        tasks.deleteAttachment(held);
    }

    /** Cockpit offers every process to start: whoever does reads where things begin, and nothing is left behind. */
    @ParameterizedTest
    @MethodSource("roots")
    void whatOthersStartIsNotStartedByHand(String root) {
        long before = runtime.createProcessInstanceQuery().count();
        for (String key : List.of("complaint", "pilotSelection", "reviewStep", "titleSupervision")) {
            for (String door : List.of("start", "submit-form")) {
                Reply reply = client(root, ADMIN).post(root + "/process-definition/key/" + key + "/" + door, "{}");
                refused(reply, 403, "由系统在办理中发起，不能手工发起");
                assertThat(reply.body()).contains("请在任务列表中点击“发起流程”");
            }
        }
        for (String key : List.of("programme", "inspectionRound", "communityCreation", "nationalEndorsement")) {
            Reply reply = client(root, ADMIN).post(root + "/process-definition/key/" + key + "/start", "{}");
            assertThat(reply.status()).as(key + reply.body()).isBetween(400, 409);
            assertThat(reply.json().path("message").asText()).as(key).containsPattern("[一-龥]{4}");
        }
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void whichOfficeHasATaskIsChangedByNobody(String root) {
        Client administrator = client(root, ADMIN);
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
                .contains("系统管理员指定或取消办理人。", "改为“2099年1月1日 09:00”")
                .doesNotContain(COLLEAGUE, "（admin）", "系统管理员" + people.nameOf(ADMIN));
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
