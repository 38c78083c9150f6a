package cn.safecommunity.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.Refusal;
import cn.safecommunity.overview.FiguresAtTheDoors;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The local profile as a newcomer starts it, on a fresh database that begins on the day of the notice: people play the
 * first month, are stopped in the middle and go on.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "safecommunity.local.start=2013-04-16")
@ActiveProfiles("local")
@Order(Integer.MAX_VALUE - 2) // it has an engine of its own, and closing that unregisters the name
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class DemonstrationTest {

    private static final LocalDate MIDDLE_OF_MAY = LocalDate.of(2013, 5, 16);

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Play play;

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private Door door;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void freshDatabase(DynamicPropertyRegistry properties) throws IOException {
        String directory = Files.createTempDirectory("demonstration").toString();
        properties.add("safecommunity.local.data-directory", () -> directory);
    }

    @BeforeEach
    void claimTheNameOfTheEngine() {
        ProcessEngines.registerProcessEngine(engine);
    }

    @AfterAll
    static void resetTheClock() {
        ClockUtil.reset();
    }

    @Test
    @Order(1)
    void aFreshDatabaseBeginsOnTheDayOfTheNotice() {
        assertThat(LocalDate.now(clock)).isEqualTo("2013-04-16");
        JsonNode offered = door.get("city-office", "/api/programmes/policies").get(0);
        assertThat(offered.path("fields").toString())
                .as("the first year is offered whose first report is ahead")
                .contains("\"name\":\"firstYear\",\"label\":\"第一年度\",\"date\":false,\"value\":\"2013\"")
                .contains("\"value\":\"2013-04-30\"");
        JsonNode unit = door.get("community-610902104", "/api/communities/610902104/standing");
        assertThat(unit.path("registeredOn").asText())
                .as("thirty months before")
                .isEqualTo("2010-10-16");
    }

    @Test
    @Order(2)
    void peoplePlayTheFirstMonthAreStoppedAndGoOn() {
        List<String> acts = new ArrayList<>();
        play.until(MIDDLE_OF_MAY, () -> acts.size() == 30, acts::add);
        assertThat(acts).hasSize(30);
        assertThat(LocalDate.now(clock)).isBetween(LocalDate.of(2013, 4, 18), LocalDate.of(2013, 4, 29));

        demonstration.begin(MIDDLE_OF_MAY);
        demonstration.awaitEnd();
        assertThat(demonstration.progress().failure()).isNull();
        assertThat(demonstration.progress().state()).isEqualTo("finished");
        assertThat(LocalDate.now(clock)).isEqualTo(MIDDLE_OF_MAY);
        theBoardShowsWhatWasPlayed();

        int before = finishedTasks();
        demonstration.begin(MIDDLE_OF_MAY);
        demonstration.awaitEnd();
        assertThat(finishedTasks()).as("nothing is done twice").isEqualTo(before);
    }

    private void theBoardShowsWhatWasPlayed() {
        JsonNode programmes = door.get("city-office", "/api/programmes");
        assertThat(programmes).as("begun once").hasSize(1);
        long id = programmes.get(0).path("id").asLong();
        JsonNode board = door.get("city-office", "/api/programmes/" + id + "/board");
        assertThat(board.at("/pilots/counted").asInt()).isEqualTo(20);
        assertThat(board.path("lines")).hasSize(11).allSatisfy(line -> {
            String county = line.path("county").asText();
            assertThat(line.path("leadingBody").asBoolean()).as(county).isTrue();
            assertThat(line.path("pilots").size())
                    .as(county)
                    .isEqualTo(line.path("pilotQuota").asInt());
            assertThat(line.path("yellowCards").asInt())
                    .as(county)
                    .isEqualTo(List.of("610928", "610929").contains(county) ? 1 : 0);
            assertThat(line.path("redCards").asInt()).as(county).isEqualTo(county.equals("610929") ? 1 : 0);
        });
        assertThat(door.get("city-office", "/api/programmes/" + id + "/leading-bodies"))
                .hasSize(19)
                .allMatch(body -> body.has("now"));
        new FiguresAtTheDoors("http://localhost:" + port, "city-office", Cast.PASSWORD).agree(id);
        assertThat(finished("confirmPilots"))
                .as("one county was sent back once")
                .isEqualTo(11);
    }

    private int finishedTasks() {
        return (int) engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .finished()
                .count();
    }

    private int finished(String key) {
        return (int) engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskDefinitionKey(key)
                .finished()
                .count();
    }

    @Test
    @Order(3)
    void theAdministratorBeginsAndStopsNobodyElse() {
        assertThat(door.get("admin", "/api/demonstration").path("state").asText())
                .isEqualTo("finished");
        for (String other : List.of("city-office", "city-office-2", "county-610902-leader", "community-610902104")) {
            assertThatThrownBy(() -> door.get(other, "/api/demonstration")).hasMessageContaining("403");
            assertThatThrownBy(() -> door.post(other, "/api/demonstration", Map.of("until", "2013-06-01")))
                    .hasMessageContaining("403")
                    .hasMessageContaining("请用系统管理员的账号登录");
        }
        assertThatThrownBy(() -> door.get("nobody", "/api/demonstration")).hasMessageContaining("401");
        assertThatThrownBy(() -> door.post("admin", "/api/demonstration", Map.of("until", "2013-05-01")))
                .hasMessageContaining("不能演示到更早的日期")
                .hasMessageContaining("\"field\":\"until\"");
        assertThatThrownBy(() -> demonstration.begin(LocalDate.of(2013, 5, 1))).isInstanceOf(Refusal.class);
        assertThat(door.post("admin", "/api/demonstration", Map.of("until", MIDDLE_OF_MAY.toString()))
                        .path("until")
                        .asText())
                .isEqualTo(MIDDLE_OF_MAY.toString());
        demonstration.awaitEnd();
    }
}
