package cn.safecommunity.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody types into a task's form is there on the next computer, for nobody else, and as long as the task is. */
class TaskDraftsOverHttpTest extends HttpTest {

    private static final String EXAMINER = "county-610902-examiner";
    private static final String COLLEAGUE = EXAMINER + "-2";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private TaskService tasks;

    private String task = "";

    @BeforeEach
    void apply() {
        driver.prepare();
        driver.draftWithMaterials("provincial");
        driver.start("provincial");
        task = driver.taskId("examine");
    }

    private Reply keep(Client client, String fields) {
        return client.send("PUT", "/api/tasks/" + task + "/draft", fields);
    }

    private Reply read(Client client) {
        return client.get("/api/tasks/" + task + "/draft");
    }

    @Test
    void anotherComputerGoesOnAndNobodyElseSeesIt() {
        assertThat(read(as(EXAMINER)).body()).isEqualTo("{}");
        assertThat(keep(as(EXAMINER), "{\"opinion\":\"  同意，\\n但\",\"approve\":true,\"returnTo\":null}")
                        .status())
                .isEqualTo(204);

        assertThat(read(loggedIn(EXAMINER)).json().path("opinion").asText()).isEqualTo("  同意，\n但");
        assertThat(read(loggedIn(EXAMINER)).json().path("approve").asBoolean()).isTrue();
        for (String other : new String[] {COLLEAGUE, "county-610902-leader", administrator("draft-admin")}) {
            assertThat(read(as(other)).body()).as(other).doesNotContain("同意");
        }
        assertThat(read(anybody()).status()).isEqualTo(401);
        assertThat(read(as("county-610921-examiner")).status()).isEqualTo(404);
        assertThat(keep(as("county-610921-examiner"), "{\"opinion\":\"x\"}").status())
                .isEqualTo(404);
    }

    @Test
    void theDraftsOfAllGoWithTheTask() {
        keep(as(EXAMINER), "{\"opinion\":\"同意\"}");
        keep(as(COLLEAGUE), "{\"opinion\":\"不同意\"}");
        as(EXAMINER).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + EXAMINER + "\"}");
        Reply completed = as(EXAMINER)
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"情况属实\"}}}");
        assertThat(completed.status()).as(completed.body()).isEqualTo(204);
        assertThat(drafts()).isZero();
    }

    private int drafts() {
        return jdbc.sql("SELECT count(*) FROM task_draft WHERE task_id = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }

    /** The task is gone before what was typed last arrives. */
    @Test
    void whatArrivesInTheMomentOfCompletionIsNotKept() throws Exception {
        Reply reply = AtOnce.whileHeld(
                database,
                "DELETE FROM act_ru_identitylink WHERE task_id_ = '%1$s'; DELETE FROM act_ru_task WHERE id_ = '%1$s'"
                        .formatted(task),
                () -> keep(as(EXAMINER), "{\"opinion\":\"同意\"}"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(404);
        assertThat(drafts()).isZero();
    }

    /** What was typed last arrives before the case is gone, but is not there yet when its end begins. */
    @Test
    void whatIsKeptInTheMomentInWhichTheCaseIsWithdrawnGoesWithIt() throws Exception {
        Reply withdrawn = AtOnce.whileHeld(
                database,
                "INSERT INTO task_draft (task_id, person, content, saved_at) SELECT id_, '" + COLLEAGUE
                        + "', '{}', now() FROM act_ru_task WHERE id_ = '" + task + "' FOR KEY SHARE",
                () -> as("community-" + ApplicationDriver.COMMUNITY)
                        .post("/api/cases/" + caseId() + "/withdrawal", "{\"reason\":\"材料有误\"}"));

        assertThat(withdrawn.status()).as(withdrawn.body()).isLessThan(300);
        assertThat(drafts()).isZero();
    }

    private long caseId() {
        return ((Number) tasks.getVariable(task, "caseId")).longValue();
    }

    /** Two windows on one task: the second is told who was faster. */
    @Test
    void whoHasEndedATaskIsSaidToThoseWhoMayKnowIt() {
        assertThat(as(COLLEAGUE).get("/api/tasks/" + task + "/ending").status()).isEqualTo(404);
        as(EXAMINER).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + EXAMINER + "\"}");
        as(EXAMINER)
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"情况属实\"}}}");
        Reply ending = as(COLLEAGUE).get("/api/tasks/" + task + "/ending");
        assertThat(ending.status()).as(ending.body()).isEqualTo(200);
        assertThat(ending.json().path("name").asText()).contains("甲");
        assertThat(ending.json().path("at").asText()).startsWith("20");
        assertThat(as("county-610921-examiner")
                        .get("/api/tasks/" + task + "/ending")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"opinion\":{\"a\":1}}|只能保存文字",
                "{\"opinion\":[1]}|只能保存文字",
                "{\"opinion\":\"甲\\u0000\"}|控制字符",
                "[]|格式不正确"
            })
    void whatIsNoDraftIsRefused(String fields, String words) {
        Reply reply = keep(as(EXAMINER), fields);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains(words);
    }

    @Test
    void aDraftIsNotEndless() {
        assertThat(keep(as(EXAMINER), "{\"opinion\":\"" + "长".repeat(100_001) + "\"}")
                        .status())
                .isEqualTo(400);
    }
}
