package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.policy.Chain;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator suspends a case, or a process, in Cockpit: every door says so in the same words, and who goes on knows why not. */
class HaltedCaseOverHttpTest extends CaseDoorsTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String HALTED = "这个案卷已由系统管理员暂停办理，恢复以后才能继续办";

    @Autowired
    private RepositoryService models;

    private ProcessInstance chain;
    private String task = "";
    private String review = "";
    private long caseId;

    @BeforeEach
    void aCaseAtTheCounty() {
        chain = apply();
        task = examineAt(EXAMINER);
        review = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        caseId = ((Number) runtime.getVariable(chain.getId(), "caseId")).longValue();
    }

    private void suspend(String instance, boolean suspended) {
        done(as(ADMIN)
                .send(
                        "PUT",
                        "/engine-rest/process-instance/" + instance + "/suspended",
                        "{\"suspended\":" + suspended + "}"));
    }

    /** What a person tries on a task, by address and body. */
    private Map<String, String> acts() {
        Map<String, String> acts = new LinkedHashMap<>();
        String person = "{\"userId\":\"" + EXAMINER + "\"}";
        String values = "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"已核对材料\"}}}";
        acts.put("/claim", person);
        acts.put("/complete", values);
        acts.put("/submit-form", values);
        return acts;
    }

    @ParameterizedTest
    @MethodSource("roots")
    void everyActOnATaskIsRefusedInOneSentence(String root) {
        suspend(review, true);

        acts().forEach((act, body) ->
                refused(client(root, EXAMINER).post(root + "/task/" + task + act, body), 409, HALTED));

        suspend(review, false);
        done(complete(root, EXAMINER, task, "approve"));
    }

    @Test
    void ourOwnDoorsSayTheSame() {
        done(claim("/engine-rest", EXAMINER, task));
        suspend(chain.getId(), true);
        suspend(review, true);

        refused(
                as(EXAMINER)
                        .post("/api/tasks/" + task + "/handover", "{\"to\":\"" + COLLEAGUE + "\",\"reason\":\"外出学习\"}"),
                409,
                HALTED);
        refused(as(UNIT).post("/api/cases/" + caseId + "/withdrawal", "{\"reason\":\"材料有误\"}"), 409, HALTED);
    }

    /** The part that a person has is not suspended, and what comes after it is. */
    @Test
    void aStepThatLeadsIntoWhatIsSuspendedIsRefusedToo() {
        suspend(chain.getId(), true);
        done(complete("/engine-rest", EXAMINER, task, "approve"));
        String last = driver.taskIdFor("signOff", LEADER);

        refused(complete("/engine-rest", LEADER, last, "approve"), 409, HALTED);

        assertThat(tasks.createTaskQuery().taskId(last).count()).isEqualTo(1);
        suspend(tasks.createTaskQuery().taskId(last).singleResult().getProcessInstanceId(), true);
        refused(as(EXAMINER).post("/api/casefiles/" + caseId + "/recall", "{\"reason\":\"附件传错\"}"), 409, HALTED);
        JsonNode signed = as(LEADER)
                .post("/api/tasks/signing", "{\"tasks\":[\"" + last + "\"],\"opinion\":\"同意\"}")
                .json();
        assertThat(signed.findValuesAsText("message"))
                .as(signed.toString())
                .anySatisfy(message -> assertThat(message).contains(HALTED));
    }

    @Test
    void whatIsAskedAndUrgedMeanwhileWaitsToo() {
        done(claim("/engine-rest", EXAMINER, task));
        String advice = "/api/tasks/" + task + "/advice";
        String question = "{\"to\":\"" + COLLEAGUE + "\",\"question\":\"请核对统计表\"}";
        done(as(EXAMINER).post(advice, question));
        long asked = as(COLLEAGUE).get(advice).json().at("/lines/0/id").asLong();
        suspend(review, true);

        refused(as(EXAMINER).post(advice, question), 409, HALTED);
        refused(as(COLLEAGUE).post(advice + "/" + asked + "/answer", "{\"answer\":\"数字一致\"}"), 409, HALTED);
        assertThat(as(EXAMINER).get(advice).json().get("objection").asText()).contains(HALTED);
        String urging = "/api/casefiles/" + caseId + "/urging";
        refused(as(UNIT).post(urging, null), 409, HALTED);
        assertThat(as(UNIT).get(urging).json().get("objection").asText()).contains(HALTED);

        suspend(review, false);
        done(as(COLLEAGUE).post(advice + "/" + asked + "/answer", "{\"answer\":\"数字一致\"}"));
        done(as(UNIT).post(urging, null));
    }

    @Test
    void noFileComesInMeanwhile() {
        done(claim("/engine-rest", EXAMINER, task));
        done(sendBack(EXAMINER, task));
        done(sendBack(LEADER, driver.taskIdFor("signOff", LEADER)));
        String correction = driver.taskIdFor("correct", UNIT);
        String instance =
                tasks.createTaskQuery().taskId(correction).singleResult().getProcessInstanceId();
        suspend(instance, true);
        String door = "/api/cases/" + caseId + "/materials?type=workReport";

        refused(as(UNIT).upload(door, "工作报告.pdf", SampleMaterials.pdf()), 409, HALTED);

        suspend(instance, false);
        assertThat(as(UNIT).upload(door, "工作报告.pdf", SampleMaterials.pdf()).status())
                .isEqualTo(201);
    }

    /** One case that waits keeps nobody's other work from moving on. */
    @Test
    void ofAllWorkThatMovesItStaysAndSaysWhy() {
        String ill = person("halted-examiner", EXAMINER);
        done(claim("/engine-rest", ill, task));
        driver.register("610902102");
        driver.apply("610902102", Chain.PROVINCIAL.id());
        String other = driver.taskIdFor("examine", EXAMINER, "610902102");
        done(claim("/engine-rest", ill, other));
        suspend(review, true);

        JsonNode moved = as(ADMIN)
                .post("/api/people/" + ill + "/handover", "{\"to\":\"" + COLLEAGUE + "\",\"reason\":\"住院手术\"}")
                .json();

        assertThat(moved.path("moved")).as(moved.toString()).hasSize(1);
        assertThat(moved.at("/stayed/0/why").asText()).contains(HALTED);
        assertThat(assignee(task)).isEqualTo(ill);
        assertThat(assignee(other)).isEqualTo(COLLEAGUE);
        suspend(review, false);
    }

    private JsonNode standstill() {
        return as(ADMIN).get("/api/cases/" + caseId + "/standstill").json();
    }

    private JsonNode card() {
        for (JsonNode card : as(EXAMINER)
                .get("/api/tasks?list=office&sort=newest&size=50")
                .json()
                .get("cards")) {
            if (card.get("id").asText().equals(task)) {
                return card;
            }
        }
        throw new AssertionError("the task is not in the list");
    }

    private JsonNode line() {
        return as(EXAMINER).get("/api/casefiles/" + caseId + "/whereabouts").json();
    }

    @Test
    void theScreensSayThatItIsSuspendedAndByWhomAndAnAdministratorResumesIt() {
        assertThat(standstill().get("halts")).isEmpty();
        assertThat(card().get("halted").asBoolean()).isFalse();
        suspend(review, true);

        JsonNode all = standstill();
        JsonNode halt = all.get("halts").get(0);
        assertThat(all.get("halts")).hasSize(1);
        assertThat(halt.get("whole").asBoolean()).isFalse();
        assertThat(halt.get("by").asText()).startsWith("系统管理员").doesNotContain("系统管理员系统管理员");
        assertThat(halt.hasNonNull("at")).isTrue();
        assertThat(all.get("timers").findValuesAsText("halted")).contains("true");
        assertThat(card().get("halted").asBoolean()).isTrue();
        assertThat(line().get("stateName").asText()).isEqualTo("已暂停");
        assertThat(line().get("halt").asText()).contains(HALTED);
        assertThat(listed().get("halt").asText()).contains(HALTED);
        assertThat(record()).contains("（" + ADMIN + "）暂停了办理。").doesNotContain("系统管理员系统管理员", "由“空”");

        String resumption = "/api/cases/" + caseId + "/resumption";
        assertThat(as(EXAMINER).post(resumption, "{\"reason\":\"急\"}").status()).isEqualTo(403);
        assertThat(as(ADMIN)
                        .post(resumption, "{\"reason\":\" \"}")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("reason");
        done(as(ADMIN).post(resumption, "{\"reason\":\"误点\"}"));

        assertThat(standstill().get("halts")).isEmpty();
        assertThat(line().get("stateName").asText()).isEqualTo("办理中");
        assertThat(line().hasNonNull("halt")).isFalse();
        assertThat(record()).contains("恢复了办理。原因：误点");
        refused(as(ADMIN).post(resumption, "{\"reason\":\"误点\"}"), 400, "没有暂停办理");
        done(complete("/engine-rest", EXAMINER, task, "approve"));
    }

    private JsonNode listed() {
        for (JsonNode line :
                as(EXAMINER).get("/api/casefiles?tab=visible&size=50").json().get("items")) {
            if (line.get("id").asLong() == caseId) {
                return line;
            }
        }
        throw new AssertionError("the case is not in the list");
    }

    private String record() {
        return as("city-office")
                .get("/api/cases/" + caseId)
                .json()
                .get("record")
                .toString();
    }

    private static String latest(RepositoryService models, String process) {
        return "/engine-rest/process-definition/"
                + models.createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()
                        .getId()
                + "/suspended";
    }

    private static String only(boolean suspended) {
        return "{\"suspended\":" + suspended + ",\"includeProcessInstances\":false}";
    }

    /** The engine lets a running case call a suspended process, whose new timers wait. */
    @Test
    void aSuspendedProcessStopsTheTimersOfWhatComesNextAndTheScreenSaysSo() {
        String door = latest(models, "reviewStep");
        done(complete("/engine-rest", EXAMINER, task, "approve"));
        done(as(ADMIN).send("PUT", door, only(true)));
        try {
            done(complete("/engine-rest", LEADER, driver.taskIdFor("signOff", LEADER), "approve"));
            JsonNode all = standstill();
            assertThat(all.get("halts").get(0).get("whole").asBoolean()).isTrue();
            assertThat(all.get("halts").get(0).get("by").asText()).startsWith("系统管理员");
            assertThat(all.get("timers").findValuesAsText("halted")).contains("true");
            assertThat(record()).contains("暂停了这项业务的流程。").doesNotContain("由“空”");
            assertThat(line().get("stateName").asText()).isEqualTo("办理中");
        } finally {
            done(as(ADMIN).send("PUT", door, only(false)));
        }
    }

    @ParameterizedTest
    @MethodSource("roots")
    void whoeverStartsASuspendedProcessReadsSo(String root) {
        String door = latest(models, "provincialEndorsement");
        done(as(ADMIN).send("PUT", door, only(true)));
        try {
            refused(
                    client(root, UNIT)
                            .post(root + "/process-definition/key/provincialEndorsement/start", "{\"variables\":{}}"),
                    409,
                    "这项业务已由系统管理员暂停");
        } finally {
            done(as(ADMIN).send("PUT", door, only(false)));
        }
    }
}
