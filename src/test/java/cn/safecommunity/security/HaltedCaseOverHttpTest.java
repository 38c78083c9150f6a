package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
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

        acts().forEach((act, body) -> refused(client(root, EXAMINER).post(root + "/task/" + task + act, body), 409, HALTED));

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
                        .post(
                                "/api/tasks/" + task + "/handover",
                                "{\"to\":\"" + COLLEAGUE + "\",\"reason\":\"外出学习\"}"),
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
    }
}
