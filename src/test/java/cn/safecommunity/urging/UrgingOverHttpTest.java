package cn.safecommunity.urging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import cn.safecommunity.HttpTest;
import cn.safecommunity.casefile.TaskCatalogue;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Urging over HTTP, logged in: by the unit and the authorities above, once a working day, on the record. */
class UrgingOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String NEIGHBOUR = "county-610921-examiner";
    private static final String OFFICE = "city-office";
    private static final String DEPARTMENT = "city-member-finance";
    private static final String TWO_ROLES = "urging-two-roles";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UrgingDesk desk;

    @Autowired
    private UrgingRepository repository;

    @Autowired
    private TaskCatalogue catalogue;

    @Autowired
    private People people;

    @Autowired
    private CaseRecord caseRecord;

    private long caseId;
    private String task = "";

    @BeforeEach
    void anApplicationWaitsForTheCounty() {
        driver.prepare();
        person(UNIT + "-2", UNIT);
        person(NEIGHBOUR, NEIGHBOUR);
        person(OFFICE, OFFICE);
        person(DEPARTMENT, DEPARTMENT);
        person(TWO_ROLES, UNIT, EXAMINER);
        String instance = driver.apply("provincial").getId();
        caseId = jdbc.sql("SELECT id FROM case_file WHERE process_instance_id = ?")
                .param(instance)
                .query(Long.class)
                .single();
        task = driver.taskId("examine");
    }

    private Reply urge(String person) {
        return as(person).post("/api/casefiles/" + caseId + "/urging", null);
    }

    private JsonNode view(String person) {
        Reply reply = as(person).get("/api/casefiles/" + caseId + "/urging");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private List<String> record() {
        return as(OFFICE).get("/api/casefiles/" + caseId).json().path("record").findValuesAsText("text").stream()
                .filter(text -> text.contains("催办"))
                .toList();
    }

    private String nameOf(String person) {
        return as(person).get("/api/me").json().path("name").asText();
    }

    private static void today(String day) {
        ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(day + "T10:00:00")
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant()));
    }

    @Test
    void theUnitAndTheCityUrgeTheCountyAndTheRecordNamesBoth() {
        assertThat(as(EXAMINER)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + EXAMINER + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(view(UNIT).path("objection").asText("")).isIn("", "null");
        assertThat(urge(UNIT).status()).isEqualTo(204);
        assertThat(urge(OFFICE).status()).isEqualTo(204);
        assertThat(record())
                .hasSize(2)
                .as("the office and no name stands between 由 and 办理")
                .allMatch(text -> text.contains("由汉滨区安监局经办人办理") && text.contains("审查"));
        assertThat(record().get(0)).contains(nameOf(UNIT));
        assertThat(record().get(1)).contains("安委办", nameOf(OFFICE));
        assertThat(as(UNIT).get("/api/casefiles/" + caseId)
                        .json()
                        .path("record")
                        .findValuesAsText("text"))
                .as("a unit reads its own people and of others the office")
                .anyMatch(text -> text.contains(nameOf(UNIT) + "催办"))
                .anyMatch(text -> text.contains("安委办催办") || text.contains("安委办经办人催办"))
                .noneMatch(text -> text.contains(nameOf(OFFICE) + "催办"));
        assertThat(as(EXAMINER)
                        .get("/api/tasks?list=mine&size=100&sort=newest")
                        .json()
                        .path("cards")
                        .findValuesAsText("urgedAt"))
                .anyMatch(urged -> !urged.isEmpty() && !urged.equals("null"));
        driver.decide(EXAMINER, "examine", "approve");
        assertThat(as("county-610902-leader")
                        .get("/api/tasks?list=mine&size=100&sort=newest")
                        .json()
                        .path("cards")
                        .findValuesAsText("urgedAt"))
                .as("the next one has not been urged")
                .allMatch(urged -> urged.isEmpty() || urged.equals("null"));
    }

    @Test
    void whoHasItAndWhoIsNoSuperiorUrgesNobody() {
        for (String person : List.of(EXAMINER, EXAMINER + "-2", TWO_ROLES)) {
            Reply refused = urge(person);
            assertThat(refused.status()).as(person).isEqualTo(403);
            assertThat(refused.json().path("message").asText())
                    .contains("只有申报单位和承办单位的上级可以催办")
                    .contains("县区");
            assertThat(view(person).path("objection").asText()).contains("只有");
        }
        assertThat(urge(DEPARTMENT).status()).isEqualTo(403);
        assertThat(urge(NEIGHBOUR).status()).isEqualTo(404);
        assertThat(urge("province-examiner").status()).isEqualTo(404);
        assertThat(anybody().post("/api/casefiles/" + caseId + "/urging", null).status())
                .isEqualTo(401);
        assertThat(record()).isEmpty();
    }

    /** Whoever sees the case for another reason acts in it for no unit and no county. */
    @Test
    void anOfficeElsewhereIsNoSuperiorHere() {
        driver.review("county", "return");
        String department = person("urging-department-elsewhere", DEPARTMENT, NEIGHBOUR);
        assertThat(urge(department).status()).isEqualTo(403);
        driver.note(UNIT, "correct");
        String other = person("urging-department-other-unit", DEPARTMENT, "community-610902101");
        assertThat(urge(other).status()).isEqualTo(403);
        assertThat(record()).isEmpty();
    }

    @Test
    void whoeverHasItIsToldAndUntilThenTheOffice() {
        Messages messages = mock(Messages.class);
        Urgings telling = new Urgings(desk, repository, catalogue, people, caseRecord, messages, Clock.systemUTC());
        telling.urge(caseId, OFFICE);
        verify(messages).tellGroup(eq(caseId), eq(EXAMINER), contains("请抓紧办理"), contains(nameOf(OFFICE)));
        assertThat(as(EXAMINER)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + EXAMINER + "\"}")
                        .status())
                .isEqualTo(204);
        telling.urge(caseId, UNIT);
        verify(messages).tell(eq(caseId), eq(EXAMINER), contains("请抓紧办理"), contains(nameOf(UNIT)));
        verifyNoMoreInteractions(messages);
    }

    @Test
    void theUnitThatHasItIsUrgedByItsCountyAndUrgesNobody() {
        driver.review("county", "return");
        assertThat(urge(UNIT).status()).isEqualTo(403);
        assertThat(urge(EXAMINER).status()).isEqualTo(204);
        assertThat(record()).singleElement().asString().contains("补正材料", nameOf(EXAMINER));
    }

    /** 5 December 2025 is a Friday. */
    @Test
    void anOfficeUrgesOnceAWorkingDayAndADayOffIsNoNewOne() {
        today("2025-12-05");
        assertThat(urge(UNIT).status()).isEqualTo(204);
        Reply again = urge(UNIT + "-2");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.json().path("message").asText()).contains("已经催办过", "2025年12月8日起可以再次催办");
        assertThat(view(UNIT).path("interval").asInt()).isEqualTo(1);
        today("2025-12-06");
        assertThat(urge(UNIT).status()).isEqualTo(403);
        today("2025-12-08");
        assertThat(urge(UNIT + "-2").status()).isEqualTo(204);
        assertThat(record()).hasSize(2);
    }

    @Test
    void theOfficesOfOneAuthorityUrgeAsOne() {
        for (String office : List.of("city-examiner", "city-leader")) {
            person(office, office);
        }
        assertThat(urge(OFFICE).status()).isEqualTo(204);
        for (String office : List.of("city-examiner", "city-leader")) {
            assertThat(urge(office).status()).as(office).isEqualTo(403);
            assertThat(view(office).path("objection").asText()).contains("起可以再次催办");
        }
        assertThat(urge(UNIT).status()).isEqualTo(204);
        assertThat(record()).hasSize(2).allMatch(text -> text.contains("等待汉滨区安监局经办人领取"));
    }

    @Test
    void ofSeveralWhoUrgeAtOnceOneDoes() {
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n -> urge(n % 2 == 0 ? UNIT : UNIT + "-2").status())
                .toList();
        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 403);
        assertThat(record()).hasSize(1);
    }

    @Test
    void nobodyIsUrgedWhereNobodyHasIt() {
        driver.withdraw("provincial");
        Reply refused = urge(OFFICE);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("message").asText()).contains("没有人在办理");
    }

    /** The mark tells whoever was urged; the next one in the case was not. */
    @Test
    void theMarkStandsOnTheTaskThatWasUrgedAndOnNoLaterOne() {
        assertThat(urge(UNIT).status()).isEqualTo(204);
        assertThat(urgedAt(EXAMINER, task)).isNotIn("", "null");
        driver.decide(EXAMINER, "examine", "approve");
        assertThat(urgedAt("county-610902-leader", driver.taskId("signOff"))).isIn("", "null");
    }

    private String urgedAt(String person, String id) {
        for (JsonNode card : as(person)
                .get("/api/tasks?list=office&size=100&sort=newest")
                .json()
                .path("cards")) {
            if (card.path("id").asText().equals(id)) {
                return card.path("urgedAt").asText("");
            }
        }
        throw new AssertionError("No card of " + person);
    }

    /** The office that supervises urges the county, and not itself. */
    @Test
    void whoSupervisesUrgesThoseBelowOnly() {
        runtime.createMessageCorrelation("supervisionRequired")
                .processInstanceId(
                        tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId())
                .correlate();
        assertThat(driver.openTasks()).contains("examine", "supervise");
        assertThat(urge(OFFICE).status()).isEqualTo(204);
        assertThat(record()).singleElement().asString().contains("审查申报材料").doesNotContain("督办");
    }
}
