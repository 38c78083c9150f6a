package cn.safecommunity.overview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.Statements;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the board says beyond its counts: the forecast, where cases stand and how long, and which findings are open. */
class OutlookOverHttpTest extends HttpTest {

    private static final String COUNTY = "610924";
    private static final String EXAMINER = "county-610924-examiner";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    private long programme;

    @BeforeEach
    void begin() {
        driver.prepare("2013-06-03");
        programme = driver.draft("ankang-2013", 2014);
        driver.start(programme);
    }

    private void find(String county) {
        find(county, "2013-07-31");
    }

    private void find(String county, String dueOn) {
        driver.inspect(programme, county);
        Task task = selection.cityTask("recordInspection", county);
        String findings = "/api/inspections/" + selection.caseOf(task) + "/findings";
        String body = "{\"findings\":[{\"text\":\"没有建立档案\",\"dueOn\":\"" + dueOn + "\"}]}";
        assertThat(as("city-office").send("PUT", findings, body).status()).isEqualTo(200);
        selection.note("city-office", task);
    }

    private static List<String> counties(JsonNode findings) {
        return findings.findValuesAsText("county").stream().distinct().toList();
    }

    @Test
    void openFindingsAreReadByTheCityAndByTheirCounty() {
        find(COUNTY);
        find("610921");
        JsonNode all = as("city-office").get("/api/findings").json();
        assertThat(counties(all)).contains(COUNTY, "610921");
        ProgrammeDriver.at("2013-08-02T10:00:00");
        JsonNode own = as(EXAMINER).get("/api/findings").json();
        assertThat(counties(own)).containsExactly(COUNTY);
        JsonNode ofTheProgramme =
                as(EXAMINER).get("/api/findings?programme=" + programme).json();
        assertThat(counties(ofTheProgramme)).containsExactly(COUNTY);
        assertThat(ofTheProgramme.at("/0/text").asText()).isEqualTo("没有建立档案");
        assertThat(ofTheProgramme.at("/0/days").asInt()).isEqualTo(60);
        assertThat(ofTheProgramme.at("/0/overdue").asBoolean()).isTrue();
        assertThat(ofTheProgramme.at("/0/answered").asBoolean()).isFalse();
        assertThat(counties(as(EXAMINER)
                        .get("/api/findings?programme=" + (programme + 1_000_000))
                        .json()))
                .as("another programme has none")
                .isEmpty();
        assertThat(counties(as("county-610924-leader").get("/api/findings").json()))
                .containsExactly(COUNTY);
        assertThat(as("community-610924105").get("/api/findings").status()).isEqualTo(403);
        assertThat(as("province-examiner").get("/api/findings").status()).isEqualTo(403);
        assertThat(anybody().get("/api/findings").status()).isEqualTo(401);
    }

    @Test
    void everybodySeesWhereTheirOwnCasesStand() {
        find(COUNTY);
        JsonNode own = as(EXAMINER).get("/api/work-at-hand").json();
        assertThat(own.findValuesAsText("county")).isNotEmpty().containsOnly(COUNTY);
        JsonNode step = step(own, "answerInspection");
        assertThat(step.get("levelName").asText()).isEqualTo("县区");
        assertThat(step.at("/ages/0").asInt()).isEqualTo(1);
        ProgrammeDriver.at("2013-09-16T10:00:00");
        JsonNode late = step(as(EXAMINER).get("/api/work-at-hand").json(), "answerInspection");
        assertThat(late.at("/ages/3").asInt()).as("105 days").isEqualTo(1);
        assertThat(late.get("late").asInt()).isEqualTo(1);
        assertThat(as("city-office").get("/api/work-at-hand").json().findValuesAsText("county"))
                .contains(COUNTY, "610921");
        assertThat(as("community-610902104").get("/api/work-at-hand").json().findValuesAsText("county"))
                .doesNotContain(COUNTY);
        assertThat(as("assessor").get("/api/work-at-hand").json()).isEmpty();
        assertThat(anybody().get("/api/work-at-hand").status()).isEqualTo(401);
    }

    private static JsonNode step(JsonNode steps, String key) {
        for (JsonNode step : steps) {
            if (key.equals(step.get("step").asText())) {
                return step;
            }
        }
        throw new AssertionError(key + " is not in " + steps);
    }

    @Test
    void aPageCostsTheSameHoweverMuchIsAtHand() {
        find(COUNTY);
        Runnable work = () -> as("city-office").get("/api/work-at-hand");
        Runnable board = () -> as("city-office").get("/api/programmes/" + programme + "/board");
        Runnable open = () -> as("city-office").get("/api/findings");
        ProgrammeDriver.at("2013-09-16T10:00:00");
        work.run();
        board.run();
        open.run();
        List<Long> before = List.of(Statements.of(work), Statements.of(board), Statements.of(open));
        find("610921", "2013-12-31");
        find("610922", "2013-12-31");
        assertThat(List.of(Statements.of(work), Statements.of(board), Statements.of(open)))
                .isEqualTo(before);
    }

    @Test
    void theBoardForecastsBothKindsOfTitles() {
        JsonNode forecasts = as("city-leader")
                .get("/api/programmes/" + programme + "/board")
                .json()
                .get("forecasts");
        assertThat(forecasts.findValuesAsText("chain")).containsExactly("national", "provincial");
        assertThat(forecasts.at("/1/target").asInt()).isEqualTo(15);
        assertThat(forecasts.at("/1/expected").asInt()).isZero();
    }
}
