package cn.safecommunity.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.Statements;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of open tasks over HTTP, logged in: whose tasks stand in it, what a card says, how they are found and ordered. */
class WorklistOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String COLLEAGUE = EXAMINER + "-2";
    private static final String LEADER = "county-610902-leader";
    private static final String NEIGHBOUR = "county-610921-examiner";
    private static final String OFFICE = "city-office";
    private static final String TWO_ROLES = "worklist-two-roles";
    private static final String BUSY = "worklist-busy";
    private static final long STATEMENTS_OF_A_PAGE = 2;

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private String task = "";
    private String number = "";

    @BeforeEach
    void anApplicationWaitsForTheCounty() {
        driver.prepare();
        person(NEIGHBOUR, NEIGHBOUR);
        person(OFFICE, OFFICE);
        person(TWO_ROLES, UNIT, EXAMINER);
        person(BUSY);
        administrator("worklist-admin");
        number = driver.apply("provincial").getBusinessKey();
        task = driver.taskId("examine");
    }

    @AfterEach
    void theCopiesGo() {
        jdbc.sql("DELETE FROM act_ru_task WHERE id_ LIKE 'worklist-copy-%'").update();
    }

    private JsonNode list(String person, String query) {
        Reply reply = as(person).get("/api/tasks?size=100&" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> ids(JsonNode list) {
        return list.path("cards").findValuesAsText("id");
    }

    /** Searched for by the number, so that the tasks of other tests do not stand before it. */
    private Optional<JsonNode> card(String person, String list, String id) {
        return StreamSupport.stream(
                        list(person, "list=" + list + "&search=" + number)
                                .path("cards")
                                .spliterator(),
                        false)
                .filter(card -> card.path("id").asText().equals(id))
                .findFirst();
    }

    private JsonNode card(String list) {
        return card(EXAMINER, list, task).orElseThrow();
    }

    private Set<String> listedBy(String list, String id, String... persons) {
        Set<String> found = new TreeSet<>();
        for (String person : persons) {
            if (card(person, list, id).isPresent()) {
                found.add(person);
            }
        }
        return found;
    }

    private void claim(String person) {
        assertThat(as(person)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aTaskStandsInTheListOfEverybodyOfItsOfficeAndOfNobodyElse() {
        String[] everybody = {EXAMINER, COLLEAGUE, TWO_ROLES, LEADER, UNIT, NEIGHBOUR, OFFICE, BUSY, "worklist-admin"};
        assertThat(listedBy("office", task, everybody)).containsExactlyInAnyOrder(EXAMINER, COLLEAGUE, TWO_ROLES);
        assertThat(listedBy("mine", task, everybody)).containsExactlyInAnyOrder(EXAMINER, COLLEAGUE, TWO_ROLES);
        for (String person : List.of(EXAMINER, COLLEAGUE, TWO_ROLES, LEADER, UNIT, NEIGHBOUR, BUSY)) {
            assertThat(as(person).get("/engine-rest/task/" + task).status() == 200)
                    .as("the engine lets " + person + " read what the list shows")
                    .isEqualTo(card(person, "office", task).isPresent());
        }
        assertThat(anybody().get("/api/tasks").status()).isEqualTo(401);
    }

    @Test
    void whatAColleagueHasTakenOnIsTheOfficesAndNotMine() {
        claim(EXAMINER);
        assertThat(listedBy("mine", task, EXAMINER, COLLEAGUE, TWO_ROLES)).containsExactly(EXAMINER);
        assertThat(card(EXAMINER, "office", task).orElseThrow().path("mine").asBoolean())
                .isTrue();
        JsonNode seen = card(COLLEAGUE, "office", task).orElseThrow();
        assertThat(seen.path("mine").asBoolean()).isFalse();
        assertThat(seen.path("holder").asText())
                .isEqualTo(as(EXAMINER).get("/api/me").json().path("name").asText());
        assertThat(as(EXAMINER)
                        .post(
                                "/api/tasks/" + task + "/handover",
                                "{\"to\":\"%s\",\"reason\":\"因病请假\"}".formatted(COLLEAGUE))
                        .status())
                .isEqualTo(204);
        assertThat(listedBy("mine", task, EXAMINER, COLLEAGUE, TWO_ROLES)).containsExactly(COLLEAGUE);
    }

    @Test
    void aCardSaysWhoWhatWhichStepHowLongAndWhoHasIt() {
        JsonNode card = card("mine");
        assertThat(card.path("unit").asText()).isEqualTo("汉滨区五里镇");
        assertThat(card.path("subject").asText()).contains("五里镇", "省级安全社区");
        assertThat(card.path("step").asText()).isEqualTo("审查申报材料");
        assertThat(card.path("number").asText()).isEqualTo(number);
        assertThat(card.path("office").asText()).isEqualTo("汉滨区安监局经办人");
        assertThat(card.path("holder").isMissingNode() || card.path("holder").isNull())
                .isTrue();
        assertThat(Instant.parse(card.path("since").asText()))
                .isEqualTo(tasks.createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getCreateTime()
                        .toInstant());
    }

    /** The list reads the due date, the form the clock: both show the same light from the first day to the red card. */
    @Test
    void theLightOfACardIsThatOfTheForm() {
        Instant due = Objects.requireNonNull(
                        tasks.createTaskQuery().taskId(task).singleResult().getDueDate())
                .toInstant();
        assertLight("green");
        Map.of(-2, "yellowLight", 0, "yellowLight", 1, "yellowCard", 20, "redCard")
                .forEach((days, light) -> {
                    ClockUtil.setCurrentTime(
                            Date.from(due.plus(Duration.ofDays(days)).minusSeconds(60)));
                    assertLight(light);
                });
    }

    private void assertLight(String light) {
        JsonNode deadline = deadlineInTheForm();
        JsonNode card = card("office");
        assertThat(card.path("light").asText())
                .isEqualTo(light)
                .isEqualTo(deadline.path("light").asText());
        assertThat(card.path("workingDaysLeft").asInt())
                .isEqualTo(deadline.path("workingDaysLeft").asInt());
        assertThat(listedBy("soon", task, EXAMINER).isEmpty()).isEqualTo(!light.equals("yellowLight"));
        assertThat(listedBy("late", task, EXAMINER).isEmpty()).isEqualTo(!light.endsWith("Card"));
    }

    private JsonNode deadlineInTheForm() {
        return as(EXAMINER)
                .get("/api/tasks/" + task + "/case")
                .json()
                .path("task")
                .path("deadline");
    }

    /** A limit so short that the light would come on the day of the start shows none before its first working day. */
    @Test
    void theFirstDayOfAShortLimitShowsNoLightYet() {
        jdbc.sql("UPDATE stage_clock SET limit_days = 1 WHERE running_since IS NOT NULL AND case_id ="
                        + " (SELECT id FROM case_file WHERE business_key = ?)")
                .param(number)
                .update();
        JsonNode form = deadlineInTheForm();
        tasks.setDueDate(task, Date.from(Instant.parse(form.path("dueAt").asText())));
        assertThat(card("office").path("light").asText())
                .isEqualTo(form.path("light").asText())
                .isEqualTo("green");
        assertThat(listedBy("soon", task, EXAMINER)).isEmpty();
    }

    @Test
    void whoIsCalledInBecauseItIsLateFindsItInTheRightList() {
        fire("yellowCard");
        assertThat(listedBy("office", task, LEADER)).containsExactly(LEADER);
        driver.fire("redCard");
        String supervision = driver.taskId("supervise");
        assertThat(listedBy("supervised", supervision, EXAMINER, LEADER, OFFICE))
                .containsExactly(OFFICE);
        assertThat(listedBy("supervised", task, EXAMINER, LEADER, OFFICE)).isEmpty();
    }

    private void fire(String light) {
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().contains(light))
                .forEach(job -> management.executeJob(job.getId()));
    }

    @Test
    void whatWasReturnedStandsAmongTheReturned() {
        driver.review("county", "return");
        String correction = driver.taskId("correct");
        assertThat(listedBy("returned", correction, UNIT, EXAMINER, NEIGHBOUR)).containsExactly(UNIT);
        assertThat(list(UNIT, "").path("counts").path("returned").asInt()).isPositive();
    }

    @Test
    void theCountsSayHowManyEachListHolds() {
        copies(7);
        jdbc.sql("UPDATE act_ru_task SET due_date_ = create_time_ - interval '9 days' WHERE id_ IN"
                        + " ('worklist-copy-1', 'worklist-copy-2')")
                .update();
        jdbc.sql("UPDATE act_ru_task SET task_def_key_ = 'correct' WHERE id_ = 'worklist-copy-3'")
                .update();
        assertThat(list(BUSY, "list=late&search=nothing").path("counts"))
                .as("what stands beside a filter is what it finds")
                .allMatch(count -> count.asInt() == 0);
        JsonNode counts = list(BUSY, "list=late").path("counts");
        assertThat(counts.path("mine").asInt()).isEqualTo(7);
        assertThat(counts.path("office").asInt()).isEqualTo(7);
        assertThat(counts.path("late").asInt()).isEqualTo(2);
        assertThat(counts.path("returned").asInt()).isEqualTo(1);
        assertThat(counts.path("supervised").asInt()).isZero();
        for (String list : List.of("mine", "office", "soon", "late", "returned", "supervised")) {
            assertThat(list(BUSY, "list=" + list).path("total").asInt())
                    .as(list)
                    .isEqualTo(counts.path(list).asInt());
        }
    }

    @Test
    void findsPartsOfUnitMatterStepApplicantAndNumberAndTakesNoSignForAWildcard() {
        copies(1);
        String applicant = as(UNIT).get("/api/me").json().path("name").asText();
        for (String words : List.of("五里", "审查申报", "汉滨 省级", applicant, number.substring(2, 9))) {
            assertThat(search(words)).as(words).containsExactly("worklist-copy-1");
        }
        for (String words : List.of("%", "_", "汉滨 全国", "石泉")) {
            assertThat(search(words)).as(words).isEmpty();
        }
    }

    private List<String> search(String words) {
        return ids(list(BUSY, "search=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    @Test
    void theOrderIsThatOfUrgencyArrivalOrPinyin() {
        copies(3);
        for (int n = 1; n <= 3; n++) {
            jdbc.sql("UPDATE act_ru_task SET name_ = ?, due_date_ = due_date_ + ? * interval '1 day',"
                            + " create_time_ = create_time_ - ? * interval '1 day' WHERE id_ = ?")
                    .params(List.of("自评", "初验", "审查").get(n - 1), 4 - n, n, "worklist-copy-" + n)
                    .update();
        }
        assertThat(ids(list(BUSY, "sort=urgency")))
                .containsExactly("worklist-copy-3", "worklist-copy-2", "worklist-copy-1");
        assertThat(ids(list(BUSY, "sort=newest")))
                .containsExactly("worklist-copy-1", "worklist-copy-2", "worklist-copy-3");
        assertThat(ids(list(BUSY, "sort=step")))
                .as("chūyàn, shěnchá, zìpíng")
                .containsExactly("worklist-copy-2", "worklist-copy-3", "worklist-copy-1");
    }

    @Test
    void sixtyTasksAreAFewPagesAndNoneIsMissing() {
        copies(60);
        Set<String> seen = new TreeSet<>();
        for (int page = 1; page <= 4; page++) {
            JsonNode list =
                    as(BUSY).get("/api/tasks?sort=unit&size=15&page=" + page).json();
            assertThat(list.path("total").asInt()).isEqualTo(60);
            seen.addAll(ids(list));
        }
        assertThat(seen).hasSize(60);
        JsonNode behind = as(BUSY).get("/api/tasks?page=1000").json();
        assertThat(behind.path("cards")).isEmpty();
        assertThat(behind.path("total").asInt()).isEqualTo(60);
    }

    @Test
    void aPageWithoutATaskStillSaysHowManyThereAre() {
        for (String sort : List.of("urgency", "newest", "unit", "step")) {
            JsonNode beyond = list(EXAMINER, "page=900&sort=" + sort + "&search=" + number);
            assertThat(beyond.path("cards")).isEmpty();
            assertThat(beyond.path("total").asLong()).isEqualTo(1);
            assertThat(beyond.at("/counts/office").asLong()).isEqualTo(1);
        }
        assertThat(list(EXAMINER, "search=" + number + "-nowhere").path("total").asLong())
                .isZero();
    }

    @Test
    void aPageCostsTheSameHoweverManyTasksThereAre() {
        Runnable page = () -> list(BUSY, "");
        copies(5);
        page.run();
        long five = Statements.of(page);
        theCopiesGo();
        copies(50);
        assertThat(Statements.of(page)).isEqualTo(five).isEqualTo(STATEMENTS_OF_A_PAGE);
    }

    @Test
    void whatIsAskedWronglyIsRefusedByName() {
        for (String query : List.of("list=all", "sort=name", "page=0", "page=1001&size=100", "size=101", "page=x")) {
            Reply reply = as(EXAMINER).get("/api/tasks?" + query);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().path("field").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
            assertThat(reply.json().path("message").asText()).containsPattern("[\\u4e00-\\u9fff]{4}");
        }
    }

    /** Tasks of one person, copied from the one there is. */
    private void copies(int many) {
        jdbc.sql("""
                        INSERT INTO act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                            priority_, create_time_, due_date_, suspension_state_, assignee_)
                        SELECT 'worklist-copy-' || n, 1, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                            priority_, create_time_, due_date_, 1, :person
                        FROM act_ru_task, generate_series(1, :many) n WHERE id_ = :task""")
                .param("many", many)
                .param("person", BUSY)
                .param("task", task)
                .update();
    }
}
