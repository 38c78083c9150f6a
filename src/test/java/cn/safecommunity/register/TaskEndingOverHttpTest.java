package cn.safecommunity.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of a task, over HTTP: for whoever did it and whoever sees the case, without names for the unit. */
class TaskEndingOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String ELSEWHERE = "county-610921-examiner";

    @Autowired
    private ApplicationDriver driver;

    private String task = "";

    @BeforeEach
    void apply() {
        driver.prepare();
        person(ELSEWHERE, ELSEWHERE);
        driver.draftWithMaterials("provincial");
        driver.start("provincial");
        task = driver.taskId("examine");
    }

    private Reply ending(String person) {
        return as(person).get("/api/tasks/" + task + "/ending");
    }

    private void claim() {
        assertThat(as(EXAMINER)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + EXAMINER + "\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whoDidItAndWhereTheCaseIsNow() {
        assertThat(ending(EXAMINER).status()).as("of an open task").isEqualTo(404);
        claim();
        driver.decide(EXAMINER, "examine", "approve");

        JsonNode own = ending(EXAMINER).json();
        assertThat(own.path("task").asText()).isEqualTo("审查申报材料");
        assertThat(own.path("done").asBoolean()).isTrue();
        assertThat(own.path("mine").asBoolean()).isTrue();
        assertThat(own.path("line").path("steps").get(0).path("taskName").asText())
                .isEqualTo("签批审核意见");

        JsonNode colleagues = ending(EXAMINER + "-2").json();
        assertThat(colleagues.path("mine").asBoolean()).isFalse();
        assertThat(colleagues.path("name").asText())
                .isEqualTo(own.path("name").asText())
                .isNotEmpty();

        JsonNode units = ending(UNIT).json();
        assertThat(units.path("name").isTextual())
                .as("who in the office did it")
                .isFalse();
        assertThat(units.path("line").path("steps").get(0).path("office").asText())
                .isNotEmpty();
        assertThat(ending(ELSEWHERE).status()).isEqualTo(404);
        assertThat(ending(ELSEWHERE).body()).contains("没有这项任务，或者这项任务不归您办理");
    }

    /** Tasklist asks to take a task on first, the interface does not. */
    @Test
    void whoDidItWithoutHavingTakenItOnIsToldAsWell() {
        assertThat(as(EXAMINER)
                        .post(
                                "/engine-rest/task/" + task + "/complete",
                                "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"已核对\"}}}")
                        .status())
                .isEqualTo(204);

        assertThat(ending(EXAMINER).json().path("mine").asBoolean()).isTrue();
        JsonNode colleagues = ending(EXAMINER + "-2").json();
        assertThat(colleagues.path("mine").asBoolean()).isFalse();
        assertThat(colleagues.path("name").asText()).isNotEmpty();
        assertThat(ending(UNIT).json().path("name").isTextual()).isFalse();
    }

    @Test
    void whatWentWithItsCaseWasDoneByNobody() {
        claim();
        driver.withdraw("provincial");
        JsonNode seen = ending(EXAMINER).json();
        assertThat(seen.path("done").asBoolean()).isFalse();
        assertThat(seen.path("mine").asBoolean()).isFalse();
        assertThat(seen.path("name").isTextual()).isFalse();
        assertThat(seen.path("line").path("state").asText()).isEqualTo("finished");
    }
}
