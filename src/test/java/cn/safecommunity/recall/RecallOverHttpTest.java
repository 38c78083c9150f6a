package cn.safecommunity.recall;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking one's own last act back, over HTTP, logged in: by nobody else, and only while nobody has gone on. */
class RecallOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String COLLEAGUE = EXAMINER + "-2";
    private static final String LEADER = "county-610902-leader";
    private static final String TWO_ROLES = "recall-two-roles";

    /** Sees the case as somebody of the city bureau, too. */
    private static final String MOVED = "recall-moved";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private long caseId;

    @BeforeEach
    void anExaminerHasExamined() {
        driver.prepare();
        person(TWO_ROLES, EXAMINER, "city-examiner");
        person(MOVED, EXAMINER, "city-office");
        caseId = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
        driver.decide(EXAMINER, "examine", "approve");
    }

    private Reply recall(String person) {
        return as(person).post("/api/casefiles/" + caseId + "/recall", "{\"reason\":\"附件传错\"}");
    }

    private JsonNode view(String person) {
        return as(person).get("/api/casefiles/" + caseId + "/recall").json();
    }

    private String record() {
        return as("city-examiner")
                .get("/api/casefiles/" + caseId)
                .json()
                .get("record")
                .toString();
    }

    private String nameOf(String person) {
        return as(person).get("/api/me").json().path("name").asText();
    }

    @Test
    void whoExaminedTakesItBackAndExaminesAgainAndTheRecordSaysSo() {
        assertThat(view(EXAMINER).path("taskName").asText()).isEqualTo("审查申报材料");
        assertThat(view(EXAMINER).path("objection").asText("")).isIn("", "null");
        assertThat(recall(EXAMINER).status()).isEqualTo(204);
        assertThat(driver.openTasks()).containsExactly("examine");
        assertThat(tasks.createTaskQuery().singleResult().getAssignee()).isEqualTo(EXAMINER);
        assertThat(record()).contains(nameOf(EXAMINER) + "取回了刚刚办理的“审查申报材料”", "附件传错");
        assertThat(as(UNIT).get("/api/casefiles/" + caseId).body())
                .as("a unit deals with offices")
                .contains("县区取回了刚刚办理的“审查申报材料”")
                .doesNotContain(nameOf(EXAMINER) + "取回");
        person("recall-unit-and-county", UNIT, LEADER);
        assertThat(as("recall-unit-and-county").get("/api/casefiles/" + caseId).body())
                .as("who is also of an authority")
                .contains(nameOf(EXAMINER) + "取回了");
        assertThat(recall(EXAMINER).status()).as("once").isEqualTo(403);
        driver.decide(EXAMINER, "examine", "approve");
        driver.decide(LEADER, "signOff", "approve");
        assertThat(driver.candidatesOf("examine")).containsExactly("city-examiner");
    }

    /** The way back to the task is the person's own, and is gone when it was given up or done again. */
    @Test
    void whoTookItBackIsLedToTheTaskAndTakesNothingBackTwice() {
        recall(EXAMINER);
        assertThat(view(EXAMINER).path("again").asText()).isEqualTo(driver.taskId("examine"));
        assertThat(view(COLLEAGUE).path("again").asText("")).isIn("", "null");
        assertThat(as(EXAMINER)
                        .post("/engine-rest/task/" + driver.taskId("examine") + "/unclaim", null)
                        .status())
                .isEqualTo(204);
        assertThat(view(EXAMINER).path("again").asText("")).isIn("", "null");
        Reply refused = recall(EXAMINER);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("已经取回的，请在任务列表中重新办理");
        driver.decide(COLLEAGUE, "examine", "approve");
        assertThat(view(EXAMINER).path("taskName").asText("")).isIn("", "null");
        assertThat(view(COLLEAGUE).path("again").asText("")).isIn("", "null");
    }

    @Test
    void whatWasTakenBackIsMarkedAmongTheOpinionsAndNothingElseIs() {
        recall(EXAMINER);
        driver.decide(EXAMINER, "examine", "approve");
        JsonNode opinions =
                as("city-examiner").get("/api/casefiles/" + caseId).json().path("opinions");
        assertThat(opinions.findValuesAsText("recalled")).containsExactly("true", "false");
        assertThat(as("city-examiner")
                        .get("/api/casefiles/" + caseId + "/approval-sheet")
                        .json()
                        .path("opinions")
                        .findValuesAsText("step"))
                .as("what was taken back is on no paper")
                .containsOnlyOnce("审查申报材料");
    }

    @Test
    void whoHasLeftTheOfficeTakesNothingBackAnyMore() {
        identity.deleteMembership(MOVED, EXAMINER);
        assertThat(recall(MOVED).body()).contains("只有最后一个办理人");
        identity.createMembership(MOVED, EXAMINER);
        recall(EXAMINER);
        handOver(MOVED);
        driver.decide(MOVED, "examine", "approve");
        identity.deleteMembership(MOVED, EXAMINER);
        assertThat(view(MOVED).path("objection").asText()).contains("不在承办这一步的单位");
        Reply refused = recall(MOVED);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("不在承办这一步的单位");
        assertThat(driver.openTasks()).containsExactly("signOff");
        identity.createMembership(MOVED, EXAMINER);
        assertThat(recall(MOVED).status()).isEqualTo(204);
    }

    private void handOver(String to) {
        assertThat(as(EXAMINER)
                        .post(
                                "/api/tasks/" + driver.taskId("examine") + "/handover",
                                "{\"to\":\"" + to + "\",\"reason\":\"出差\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void nobodyElseTakesItBack() {
        for (String person : new String[] {COLLEAGUE, LEADER, TWO_ROLES, UNIT, "city-examiner"}) {
            Reply refused = recall(person);
            assertThat(refused.status()).as(person).isEqualTo(403);
            assertThat(refused.body()).contains("只有最后一个办理人");
            assertThat(view(person).path("taskName").asText("")).isIn("", "null");
        }
        assertThat(recall("province-examiner").status()).isEqualTo(404);
        assertThat(anybody().post("/api/casefiles/" + caseId + "/recall", "{}").status())
                .isEqualTo(401);
        assertThat(driver.openTasks()).containsExactly("signOff");
    }

    @Test
    void whatSomebodyHasTakenOnOrWhatHasGoneOutIsNotTakenBack() {
        String next = driver.taskId("signOff");
        assertThat(as(LEADER)
                        .post("/engine-rest/task/" + next + "/claim", "{\"userId\":\"" + LEADER + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(recall(EXAMINER).body()).contains("已经有人领取");
        driver.decide(LEADER, "signOff", "approve");
        assertThat(recall(LEADER).body())
                .as("the recommendation has been issued")
                .contains("已经送出本环节", "请与下一环节的办理人联系，由其退回");
        assertThat(recall(EXAMINER).body()).contains("只有最后一个办理人");
    }

    @Test
    void whatAnExpertHasSignedIsNotTakenBack() {
        driver.withdraw("provincial");
        caseId = driver.onSite();
        String expert = ApplicationDriver.ASSESSORS.get(2);
        driver.fill(expert, "120.00", false);
        driver.finish(expert);
        Reply refused = recall(expert);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body())
                .contains("已经登记了结果")
                .as("nobody after an expert returns the sheet")
                .contains("后面没有可以退回的环节")
                .doesNotContain("下一环节");
    }

    @Test
    void theUnitTakesItsCorrectionBackAndCorrectsAgain() {
        driver.sendBack(LEADER, "signOff", "applicant");
        assertThat(recall(LEADER).body())
                .as("the notice has been issued")
                .contains("已经送出本环节")
                .as("a correction returns nothing")
                .contains("后面没有可以退回的环节");
        driver.note(UNIT, "correct");
        assertThat(recall(UNIT).status()).isEqualTo(204);
        assertThat(driver.openTasks()).containsExactly("correct");
        assertThat(as(UNIT).get("/api/tasks/" + driver.taskId("correct") + "/case")
                        .body())
                .as("what was to be corrected stands there again")
                .contains("工作报告未盖章", "统计表缺2025年");
        assertThat(driver.candidatesOf("correct")).containsExactly(UNIT);
        driver.note(UNIT, "correct");
        assertThat(driver.openTasks()).containsExactly("examine");
    }

    @Test
    void aCorrectionThatIsTakenBackGoesOnWithTheDaysItHad() {
        driver.sendBack(LEADER, "signOff", "applicant");
        Date due = dueOfCorrection();
        assertThat(due).isNotNull();
        ClockUtil.setCurrentTime(new Date(due.getTime() - Duration.ofDays(4).toMillis()));
        driver.note(UNIT, "correct");
        assertThat(recall(UNIT).status()).isEqualTo(204);
        assertThat(dueOfCorrection()).isEqualTo(due);
        assertThat(jdbc.sql("SELECT round FROM stage_clock WHERE case_id = ? AND step = 'correct'")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .as("a light that has come does not come again")
                .isEqualTo(1);
    }

    private Date dueOfCorrection() {
        return tasks.createTaskQuery()
                .taskId(driver.taskId("correct"))
                .singleResult()
                .getDueDate();
    }

    @Test
    void saysWhy() {
        Reply refused = as(EXAMINER).post("/api/casefiles/" + caseId + "/recall", "{\"reason\":\" \"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("reason");
    }
}
