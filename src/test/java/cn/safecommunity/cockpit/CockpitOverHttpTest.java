package cn.safecommunity.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What administrators look at in Cockpit beside what it has by itself. */
class CockpitOverHttpTest extends HttpTest {

    private static final String ADMIN = "cockpit-admin";
    private static final String OFFICE = "cockpit-office";
    private static final String EXAMINER = "cockpit-examiner";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private ProcessInstance chain;
    private long caseId;

    @BeforeEach
    void aCaseThatTheCountyHasReviewed() {
        driver.prepare();
        administrator(ADMIN);
        person(OFFICE, "city-office");
        person(EXAMINER, "county-610902-examiner", "city-examiner");
        chain = driver.apply("provincial");
        caseId = (Long) runtime.getVariable(chain.getId(), "caseId");
        driver.review("county", "approve");
    }

    private JsonNode read(String path) {
        Reply reply = as(ADMIN).get("/api/cockpit" + path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode ofThisCase(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path("caseId").asLong() == caseId)
                .findFirst()
                .orElseThrow(() -> new AssertionError(all.toString()));
    }

    @Test
    void finishedInstancesAreListedWithTheWayTheyTook() {
        JsonNode review = ofThisCase(read("/processes/reviewStep/finished").get("instances"));
        assertThat(review.get("stopped").asBoolean()).isFalse();
        assertThat(review.get("end").asText()).isNotEmpty();

        JsonNode way = read("/instances/" + review.get("id").asText() + "/way");
        assertThat(way.findValuesAsText("element")).containsSubsequence("examine", "signOff");
        assertThat(way.findValuesAsText("name")).contains("审查申报材料");
        assertThat(read("/processes/reviewStep/finished?search=NIEMALS").get("instances"))
                .isEmpty();
    }

    @Test
    void theStepsOfAProcessSayHowLongTheyTook() {
        JsonNode times = read("/processes/reviewStep/times");
        JsonNode examine = StreamSupport.stream(times.spliterator(), false)
                .filter(one -> one.get("element").asText().equals("examine"))
                .findFirst()
                .orElseThrow();
        assertThat(examine.get("times").asLong()).isPositive();
        assertThat(examine.get("median").asLong())
                .isLessThanOrEqualTo(examine.get("slow").asLong());
        assertThat(examine.get("slow").asLong())
                .isLessThanOrEqualTo(examine.get("longest").asLong());
    }

    @Test
    void whoIsLateStandsThereWithHisCard() {
        assertThat(late("all")).extracting(one -> one.path("caseId").asLong()).doesNotContain(caseId);
        running(-90);
        JsonNode late = read("/late?light=red");
        List<JsonNode> red = late("red");
        List<JsonNode> others = Stream.of("yellow", "soon")
                .flatMap(light -> late(light).stream())
                .toList();
        running(90);
        assertThat(others).extracting(one -> one.path("caseId").asLong()).doesNotContain(caseId);
        JsonNode stage = red.stream()
                .filter(one -> one.path("caseId").asLong() == caseId)
                .findFirst()
                .orElseThrow();
        assertThat(stage.get("deadline").get("light").asText()).isEqualTo("redCard");
        assertThat(stage.get("deadline").get("workingDaysLeft").asInt()).isNegative();
        assertThat(stage.get("who").asText()).contains("办理“");
        assertThat(stage.get("level").asText()).isNotEmpty();
        assertThat(late.get("red").asInt()).isPositive();
    }

    @Test
    void aRowNamesWhoHasItsStageAndNotWhoElseHasSomethingOfTheCase() {
        jdbc.sql("INSERT INTO stage_clock (case_id, level, step, part, limit_days, running_since, process_instance_id)"
                        + " VALUES (?, 'county', 'confirmPilots', 99, 10, '2026-01-05', 'late-beside')")
                .param(caseId)
                .update();
        running(-90);
        List<JsonNode> rows = late("red").stream()
                .filter(one -> one.path("caseId").asLong() == caseId)
                .toList();
        running(90);
        jdbc.sql("DELETE FROM stage_clock WHERE process_instance_id = 'late-beside'")
                .update();
        assertThat(rows).hasSize(2);
        assertThat(rows)
                .filteredOn(row -> row.hasNonNull("who"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("who").asText()).contains("办理“审查申报材料”"));
    }

    @Test
    void theBoardIsReadPageByPageAndEachStageOnce() {
        long more = jdbc.sql("SELECT coalesce(max(id), 0) FROM stage_clock")
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO stage_clock (case_id, level, step, part, limit_days, running_since, process_instance_id)"
                        + " SELECT ?, 'county', 'handling', n, 10, '2026-01-05'::date + n % 3, 'late-board'"
                        + " FROM generate_series(1, 45) n")
                .param(caseId)
                .update();
        List<JsonNode> red = late("red");
        JsonNode first = read("/late?light=red");
        JsonNode everything = read("/late");
        jdbc.sql("DELETE FROM stage_clock WHERE id > ? AND process_instance_id = 'late-board'")
                .param(more)
                .update();
        assertThat(first.get("page").asInt()).isEqualTo(1);
        assertThat(first.get("size").asInt()).isEqualTo(20);
        assertThat(first.get("stages")).hasSize(20);
        assertThat(first.get("total").asInt())
                .isEqualTo(first.get("red").asInt())
                .isEqualTo(red.size());
        assertThat(everything.get("total").asInt())
                .isEqualTo(everything.get("red").asInt()
                        + everything.get("yellow").asInt()
                        + everything.get("soon").asInt());
        assertThat(red.stream().filter(one -> one.path("caseId").asLong() == caseId))
                .hasSize(45);
        assertThat(red).extracting(one -> one.at("/deadline/dueAt").asText()).isSorted();
        assertThat(red).extracting(one -> one.at("/deadline/light").asText()).containsOnly("redCard");
    }

    /** The stages of these lights, page by page until there are no more. */
    private List<JsonNode> late(String light) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = read("/late?light=" + light);
        for (int number = 2; !page.get("stages").isEmpty(); number++) {
            page.get("stages").forEach(all::add);
            page = read("/late?light=" + light + "&page=" + number);
        }
        return all;
    }

    @Test
    void whatIsNoPageAndNoLightOfTheBoardIsRefusedInWords() {
        Reply noLight = as(ADMIN).get("/api/cockpit/late?light=green");
        assertThat(noLight.status()).isEqualTo(400);
        assertThat(noLight.json().at("/field").asText()).isEqualTo("light");
        assertThat(noLight.json().at("/message").asText()).contains("red、yellow、soon");
        assertThat(as(ADMIN).get("/api/cockpit/late?page=0").json().at("/field").asText())
                .isEqualTo("page");
        assertThat(as(OFFICE).get("/api/cockpit/late?light=red&page=2").status())
                .isEqualTo(403);
    }

    /** As if the clocks of the case had been started so many days later. */
    private void running(int later) {
        jdbc.sql("UPDATE stage_clock SET running_since = running_since + ?"
                        + " WHERE case_id = ? AND running_since IS NOT NULL")
                .params(later, caseId)
                .update();
    }

    @Test
    void theOperationLogIsReadInWordsAndOfOnePerson() {
        Reply moved = as(ADMIN)
                .send("PUT", "/engine-rest/process-instance/" + chain.getId() + "/suspended", "{\"suspended\":true}");
        assertThat(moved.status()).isEqualTo(204);
        as(ADMIN).send("PUT", "/engine-rest/process-instance/" + chain.getId() + "/suspended", "{\"suspended\":false}");

        JsonNode operation = ofThisCase(read("/operations?person=" + ADMIN).get("operations"));
        assertThat(operation.get("what").asText()).isIn("暂停办理", "恢复办理");
        assertThat(operation.get("on").asText()).isEqualTo("流程实例");
        assertThat(operation.get("personName").asText()).contains("测试");
        assertThat(operation.get("subject").asText()).isNotBlank();
        String task = tasks.createTaskQuery()
                .processVariableValueEquals("caseId", caseId)
                .list()
                .get(0)
                .getId();
        assertThat(as(ADMIN)
                        .post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"" + EXAMINER + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(ofThisCase(read("/operations?person=" + ADMIN).get("operations"))
                        .get("on")
                        .asText())
                .contains("任务“");
        assertThat(read("/operations?person=cockpit-nobody").get("operations")).isEmpty();
        assertThat(read("/operations?from=2999-01-01").get("operations")).isEmpty();
        assertThat(read("/operations?to=1999-01-01").get("operations")).isEmpty();
        assertThat(as(ADMIN).get("/api/cockpit/operations?from=gestern").status())
                .isEqualTo(400);
        assertThat(as(ADMIN).get("/api/cockpit/operations?page=0").status()).isEqualTo(400);
    }

    @Test
    void isForAdministratorsOnly() {
        for (String path : List.of(
                "/processes/reviewStep/finished",
                "/processes/reviewStep/times",
                "/instances/" + chain.getId() + "/way",
                "/late",
                "/operations")) {
            for (Client client : List.of(as(OFFICE), loggedIn(OFFICE), as(EXAMINER), loggedIn(EXAMINER))) {
                assertThat(client.get("/api/cockpit" + path).status()).as(path).isEqualTo(403);
            }
            assertThat(anybody().get("/api/cockpit" + path).status()).as(path).isEqualTo(401);
            assertThat(loggedIn(ADMIN).get("/api/cockpit" + path).status())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(as(ADMIN).get("/api/cockpit/processes/nothing/times").status())
                .isEqualTo(404);
        assertThat(as(ADMIN).get("/api/cockpit/processes/nothing/finished").status())
                .isEqualTo(404);
        assertThat(as(ADMIN).get("/api/cockpit/instances/nothing/way").status()).isEqualTo(404);
    }
}
