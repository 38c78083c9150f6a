package cn.safecommunity.phase;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.gate.CountyFacts;
import cn.safecommunity.inspection.CountyProgressed;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.Programme;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.programme.Programmes;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The supervision of a county that did not reach what a phase asks for (notice clause 5-leadership), through the door. */
class SupervisionsOverHttpTest extends HttpTest {

    private static final String COUNTY = "610926";
    private static final String LEADER = "county-610926-leader";
    private static final String PLAN =
            "{\"variables\":{\"opinion\":{\"value\":\"责任人李县长，逐项补齐\"},\"planDate\":{\"value\":\"2013-07-20\"}}}";
    private static final String ACCEPTED =
            "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"可行\"}}}";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MorningCount morning;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ApplicationEventPublisher events;

    private long programme;

    @BeforeEach
    void phaseOneHasEndedWithGaps() {
        driver.prepare("2013-04-16");
        programme = driver.draft("ankang-2013", 2013);
        jdbc.sql("UPDATE programme SET phase_one_ends = '2013-06-03', phase_two_ends = '2013-06-20' WHERE case_id = ?")
                .param(programme)
                .update();
        driver.start(programme);
        driver.until("2013-06-04");
    }

    private List<Task> open(String key) {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey(key)
                .processVariableValueEquals("programme", programme)
                .list()
                .stream()
                .filter(task -> COUNTY.equals(tasks.getVariable(task.getId(), "county")))
                .sorted(Comparator.comparing(Task::getDueDate))
                .toList();
    }

    private Reply complete(Client client, Task task, String answer) {
        return client.post("/engine-rest/task/" + task.getId() + "/complete", answer);
    }

    /** The bureau, the county itself, somebody with a second role and a stranger may not; the office's colleague may. */
    @Test
    void onlyTheCityOfficeAcceptsThePlanOfACounty() {
        assertThat(complete(as(LEADER), open("superviseCounty").get(0), PLAN).status())
                .isEqualTo(204);
        Task plan = open("acceptPlan").get(0);
        for (Client client : List.of(
                as("city-leader"),
                as(LEADER),
                as("county-610926-examiner"),
                as(person("plan-two-hats", "county-610926-leader", "city-examiner")))) {
            assertThat(complete(client, plan, ACCEPTED).status()).isIn(403, 404);
        }
        assertThat(complete(anybody(), plan, ACCEPTED).status()).isEqualTo(401);
        assertThat(complete(as("city-office"), plan, "{}").status())
                .as("a client that is not our form has to decide as well")
                .isEqualTo(400);
        assertThat(complete(
                                as("city-office"),
                                plan,
                                ACCEPTED.replace("\"decision\"", "\"part\":{\"value\":2},\"decision\""))
                        .status())
                .as("nobody says which supervision it is")
                .isEqualTo(400);
        assertThat(open("acceptPlan")).hasSize(1);
        assertThat(complete(as("city-office-2"), plan, ACCEPTED).status()).isEqualTo(204);
        assertThat(open("acceptPlan")).isEmpty();
    }

    /** Eleven supervisions wake in the same minute; a county that got further is not answered from memory. */
    @Test
    void theSupervisionsOfAMorningShareOneCount() {
        Programme found = programmes.get(programme);
        CountyFacts first = morning.of(found, COUNTY);
        assertThat(morning.of(found, COUNTY)).isSameAs(first);
        assertThat(morning.of(found, "610925").county()).isEqualTo("610925");
        driver.until("2013-06-05");
        CountyFacts next = morning.of(found, COUNTY);
        assertThat(next).isNotSameAs(first);
        events.publishEvent(new CountyProgressed(programme, COUNTY));
        assertThat(morning.of(found, COUNTY)).isNotSameAs(next);
    }

    private JsonNode view(Task task) {
        return as(LEADER).get("/api/tasks/" + task.getId() + "/case").json();
    }

    @Test
    void twoSupervisionsOfACountyShareNeitherClockNorForm() {
        driver.until("2013-06-21");
        List<Task> both = open("superviseCounty");
        assertThat(both).hasSize(2);
        JsonNode first = view(both.get(0)).path("task");
        JsonNode second = view(both.get(1)).path("task");
        assertThat(first.path("part").asInt()).isEqualTo(1);
        assertThat(second.path("part").asInt()).isEqualTo(2);
        assertThat(first.path("deadline").path("light").asText()).isEqualTo("yellowCard");
        assertThat(second.path("deadline").path("light").asText()).isEqualTo("green");
        assertThat(complete(as(LEADER), both.get(0), PLAN).status()).isEqualTo(204);
        assertThat(view(both.get(1)).path("task").path("deadline"))
                .as("the clock of the other goes on")
                .isEqualTo(second.path("deadline"));
        assertThat(view(both.get(1)).path("details").path("supervisions").findValuesAsText("phase"))
                .containsExactly("1", "2");
        assertThat(view(both.get(1))
                        .path("details")
                        .path("supervisions")
                        .path(1)
                        .has("plan"))
                .as("what was promised for one is not promised for the other")
                .isFalse();
    }

    /** The office has two plans of one county to look at; only the one that is late calls its leader in. */
    @Test
    void theLeaderIsCalledToTheOlderOfTwoPlansOfACountyOnly() {
        driver.until("2013-06-21");
        List<Task> both = open("superviseCounty");
        assertThat(complete(as(LEADER), both.get(0), PLAN).status()).isEqualTo(204);
        driver.until("2013-06-26");
        assertThat(complete(as(LEADER), both.get(1), PLAN).status()).isEqualTo(204);
        List<Task> plans = open("acceptPlan");
        assertThat(plans).hasSize(2);
        Instant late = plans.get(0).getDueDate().toInstant().plus(Duration.ofHours(12));
        assertThat(plans.get(1).getDueDate().toInstant()).isAfter(late);
        driver.until(LocalDate.ofInstant(late, ZoneId.of("Asia/Shanghai")).toString());
        assertThat(candidates(plans.get(0))).contains("city-office", "city-leader");
        assertThat(candidates(plans.get(1))).contains("city-office").doesNotContain("city-leader");
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** A day that is over is no plan; a plan that was turned down is followed by another, and that one is shown. */
    @Test
    void aPlanIsForADayToComeAndTheLatestOneCounts() {
        Task supervision = open("superviseCounty").get(0);
        for (String past : List.of("2013-06-03", "2013-06-04")) {
            Reply refused = complete(as(LEADER), supervision, PLAN.replace("2013-07-20", past));
            assertThat(refused.status()).as(past).isEqualTo(400);
            assertThat(refused.body()).contains("完成日期");
        }
        assertThat(complete(as(LEADER), supervision, PLAN).status()).isEqualTo(204);
        Reply returned = complete(
                as("city-office"),
                open("acceptPlan").get(0),
                "{\"variables\":{\"decision\":{\"value\":\"return\"},\"opinion\":{\"value\":\"太晚\"}}}");
        assertThat(returned.status()).as(returned.body()).isEqualTo(204);
        assertThat(complete(
                                as(LEADER),
                                open("superviseCounty").get(0),
                                PLAN.replace("2013-07-20", "2013-06-28").replace("逐项补齐", "提前补齐"))
                        .status())
                .isEqualTo(204);
        JsonNode plan = as("city-office")
                .get("/api/tasks/" + open("acceptPlan").get(0).getId() + "/case")
                .json()
                .path("details")
                .path("supervisions")
                .path(0)
                .path("plan");
        assertThat(plan.path("until").asText()).isEqualTo("2013-06-28");
        assertThat(plan.path("text").asText()).contains("提前补齐");
    }

    /** What has been made good is no supervision any more, for the county that is supervised for something else too. */
    @Test
    void aGateWhoseGapsAreClosedIsLeftOut() {
        selection.select(COUNTY, COUNTY + "100", COUNTY + "101");
        driver.until("2013-06-21");
        Task left = open("superviseCounty").get(0);
        assertThat(open("superviseCounty")).hasSize(1);
        assertThat(view(left).path("details").path("supervisions").findValuesAsText("phase"))
                .containsExactly("2");
    }

    /** Eleven counties are supervised in one instance: an administrator who looks at one sees what is timed there only. */
    @Test
    void theTimersOfACountyAreItsOwn() {
        Client administrator = as(administrator("supervisions-admin"));
        long county = programmes.county(programme, COUNTY).caseId();
        JsonNode timers =
                administrator.get("/api/cases/" + county + "/standstill").json().path("timers");
        assertThat(timers).isNotEmpty().hasSizeLessThan(8);
    }
}
