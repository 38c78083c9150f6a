package cn.safecommunity.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.InventedUnits;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.creation.CreationDriver;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.programme.Programmes;
import cn.safecommunity.safety.SafetyRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The preliminary checks of the pilots (notice clause 4-phase2) as the city office and the counties follow them. */
class PilotChecksOverHttpTest extends HttpTest {

    private static final String COUNTY = "610925";
    private static final String WITHOUT = "610925100";
    private static final String PILOT = "610925106";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private Communities communities;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private CaseRecord record;

    @Autowired
    private Programmes programmes;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private CreationDriver creation;
    private long programme;

    @BeforeEach
    void aCountyHasItsPilots() {
        driver.prepare("2013-04-16");
        forgetTheCreations();
        creation = new CreationDriver(context, PILOT);
        programme = driver.draft("ankang-2013", 2013);
        driver.start(programme);
        selection.select(COUNTY, WITHOUT, PILOT);
    }

    /** Other tests create the same units: what they left belongs to a unit that is no pilot here. */
    @AfterEach
    void forgetTheCreations() {
        jdbc.sql("UPDATE creation SET state = 'withdrawn', ended_on = '2001-01-04', began_on = '2001-01-04',"
                        + " community = '610925115', registered_as = NULL WHERE community LIKE '610925%'")
                .update();
    }

    private JsonNode pilot(Client client, String unit) {
        JsonNode board = client.get("/api/programmes/" + programme + "/board").json();
        return StreamSupport.stream(board.path("lines").spliterator(), false)
                .flatMap(line -> StreamSupport.stream(line.path("pilots").spliterator(), false))
                .filter(pilot -> pilot.path("unit").asText().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private void standing(String state, String... words) {
        JsonNode found = pilot(as("city-office"), PILOT);
        assertThat(found.path("check").path("state").asText()).isEqualTo(state);
        assertThat(found.path("checkText").asText()).contains(words);
    }

    private List<String> said(long caseId, String kind) {
        return record.of(caseId).stream()
                .filter(line -> line.kind().equals(kind))
                .map(CaseRecord.Line::text)
                .toList();
    }

    @Test
    void phaseTwoAsksForEveryCheckAndNamesThePilotsWithoutACreation() {
        driver.until("2013-06-03");
        ProcessInstance running = creation.register();
        assertThat(said(programme, "checksAsked")).isEmpty();
        driver.until("2014-01-02");
        assertThat(said(programme, "checksAsked"))
                .singleElement()
                .asString()
                .contains("开始组织 2 个试点的初验", "没有办理创建备案的有 1 个：岚皋县城关镇");
        assertThat(said(programmes.county(programme, COUNTY).caseId(), "checksAsked"))
                .singleElement()
                .asString()
                .contains("城关镇（尚未初验，没有办理创建备案）", "民主镇（尚未初验，2013年6月3日，", "办理“自评”（2013年6月3日起）");
        assertThat(said(creation.caseId(running), "checkAsked"))
                .singleElement()
                .asString()
                .contains("市安委办组织初验，应在2014年12月31日前");
    }

    @Test
    void theBoardFollowsACheckFromTheRegistrationToTheStandard() {
        driver.until("2014-01-02");
        ProcessInstance running = creation.register();
        standing("notBegun", "办理“自评”（2014年1月2日起）");
        creation.selfAssess(running);
        creation.checkByCounty(running, "approve");
        driver.until("2014-01-06");
        standing("inCheck", "正在初验，2014年1月2日", "办理“市级初验”");
        creation.sendBack("city-examiner", "checkByCity", "applicant");
        standing("notPassed", "初验未通过，2014年1月6日", "退回改正：请改正", "办理“自评”（2014年1月6日起）");
        driver.until("2014-01-10");
        creation.selfAssess(running);
        standing("inCheck", "2014年1月10日");
        creation.checkByCity(running);
        standing("inCheck", "评分 112.00 分", "等 7 个单位办理“会签初验意见”");
        creation.countersign("finance", "return");
        standing("notPassed", "退回改正：请改正");
        creation.selfAssess(running);
        creation.checkByCity(running);
        creation.allCountersign();
        standing("passed", "初验合格（达标），2014年1月10日，评分 112.00 分");
        assertThat(pilot(as("county-610925-examiner"), PILOT)
                        .path("upToStandard")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theGateOfPhaseTwoNamesEveryPilotThatHasNotPassed() {
        jdbc.sql("UPDATE programme SET phase_two_ends = '2014-01-09' WHERE case_id = ?")
                .param(programme)
                .update(); // a year of mornings says no more than a week
        driver.until("2014-01-02");
        creation.register();
        driver.until("2014-01-10");
        JsonNode gate = as("city-office")
                .get("/api/programmes/" + programme + "/board")
                .json()
                .path("gates")
                .path(1);
        assertThat(gate.path("checks").findValuesAsText("text"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).isEqualTo("尚未初验，没有办理创建备案"))
                .anySatisfy(text -> assertThat(text).contains("办理“自评”（2014年1月2日起）"));
        assertThat(gate.path("lines").findValues("missing").toString()).contains("试点应全部初验合格（达标），已确定 2 个，现有 0 个");
        assertThat(as("county-610902-examiner")
                        .get("/api/programmes/" + programme + "/board")
                        .json()
                        .path("gates")
                        .path(1)
                        .path("checks"))
                .as("a neighbour sees none of them")
                .isEmpty();
        assertThat(as(person("checks-clerk", "community-610925106"))
                        .get("/api/programmes/" + programme + "/board")
                        .status())
                .isEqualTo(403);
        assertThat(anybody().get("/api/programmes/" + programme + "/board").status())
                .isEqualTo(401);
    }

    private Reply ranking(Client client) {
        return client.get("/api/programmes/" + programme + "/ranking");
    }

    /** The office, its colleague and a leader see all, a county its own, a neighbour nothing of it, units and strangers are refused. */
    @Test
    void theRankingNamesTheReasonsAndShowsACountyItsOwnPlaces() {
        driver.until("2014-01-02");
        ProcessInstance running = creation.register();
        creation.selfAssess(running);
        creation.checkByCounty(running, "approve");
        creation.checkByCity(running);
        creation.allCountersign();
        selection.select("610921", "610921100", "610921101");
        for (String person : List.of("city-office", "city-office-2", "city-leader")) {
            JsonNode all = ranking(as(person)).json();
            assertThat(all.path("pilots").asInt()).isEqualTo(4);
            assertThat(all.path("lines").findValuesAsText("unit"))
                    .containsExactly(PILOT, "610921100", "610921101", WITHOUT);
        }
        JsonNode first = ranking(as("city-office")).json().path("lines").path(0);
        assertThat(first.path("ready").asBoolean()).isTrue();
        assertThat(first.path("countyName").asText()).isEqualTo("岚皋县");
        assertThat(first.path("reasons").toString())
                .contains("初验合格（达标），2014年1月2日，评分 112.00 分")
                .containsPattern("备案以来 \\d+ 个月");
        JsonNode own = ranking(as("county-610925-leader")).json();
        assertThat(own.path("pilots").asInt()).isEqualTo(4);
        assertThat(own.path("lines").findValuesAsText("unit")).containsExactly(PILOT, WITHOUT);
        assertThat(own.path("lines").path(1).path("place").asInt()).isEqualTo(4);
        assertThat(ranking(as("county-610902-examiner")).json().path("lines")).isEmpty();
        assertThat(ranking(as(person("checks-clerk", "community-610925106"))).status())
                .isEqualTo(403);
        assertThat(ranking(as(person("checks-two-hats", "community-610925106", "county-610921-examiner")))
                        .json()
                        .path("lines")
                        .findValuesAsText("unit"))
                .containsExactly("610921100", "610921101");
        assertThat(ranking(anybody()).status()).isEqualTo(401);
        String excel = "/api/programmes/" + programme + "/lists/ranking.xlsx";
        assertThat(as("city-leader").get(excel).status()).isEqualTo(200);
        assertThat(as("county-610925-leader").get(excel).status()).isEqualTo(403);
    }

    @Test
    void aPilotThatIsConfirmedInPhaseTwoIsAskedAtOnce() {
        driver.until("2014-01-06");
        selection.select("610921", "610921100", "610921101");
        assertThat(said(programmes.county(programme, "610921").caseId(), "checksAsked"))
                .singleElement()
                .asString()
                .contains("城关镇", "涧池镇");
        assertThat(said(programme, "checksAsked")).hasSize(2);
    }

    /** Beyond its target a pilot is no candidate however good its check; what is left to put right is counted. */
    @Test
    void theRankingKnowsTheRecordsAndWhatIsLeftToPutRight() {
        driver.until("2014-01-02");
        ProcessInstance running = creation.register();
        creation.selfAssess(running);
        creation.checkByCounty(running, "approve");
        creation.checkByCity(running, "records");
        creation.allCountersign();
        String over = InventedUnits.code("610921");
        String within = InventedUnits.code("610921");
        for (String code : List.of(over, within)) {
            jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code) VALUES (?, ?, 'township', '610921')")
                    .params(code, "虚构镇" + code)
                    .update();
            communities.register(new Community(
                    code,
                    UnitKind.TOWNSHIP,
                    LocalDate.of(2011, 5, 10),
                    List.of(new SafetyRecord(2013, 1, 1, 0, !code.equals(over), "none"))));
        }
        selection.select("610921", over, within);
        Map<String, String> reasons = new HashMap<>();
        ranking(as("city-office"))
                .json()
                .path("lines")
                .forEach(line -> reasons.put(
                        line.path("unit").asText(), line.path("reasons").toString()));
        assertThat(reasons.get(over)).contains("2013年超出控制指标，暂不能申报");
        assertThat(reasons.get(within)).doesNotContain("超出控制指标").contains("近两年事故 1 起，死亡 1 人");
        assertThat(reasons.get(PILOT)).contains("待整改 1 项");
        jdbc.sql("UPDATE organisation SET abolished = true WHERE code IN (?, ?)")
                .params(over, within)
                .update();
    }

    /** Who has passed is not asked again, nor is who was asked before when another takes a free place. */
    @Test
    void onlyWhoIsToBeCheckedIsAsked() {
        driver.until("2013-06-03");
        ProcessInstance running = creation.register();
        creation.selfAssess(running);
        creation.checkByCounty(running, "approve");
        creation.checkByCity(running);
        creation.allCountersign();
        driver.until("2014-01-02");
        assertThat(said(creation.caseId(running), "checkAsked")).isEmpty();
        driver.until("2014-01-06");
        assertThat(as("city-office")
                        .post(
                                "/api/programmes/" + programme + "/pilots/" + WITHOUT + "/replacement",
                                "{\"reason\":\"暂缓创建\"}")
                        .status())
                .isEqualTo(204);
        selection.nominate(COUNTY, "610925101");
        selection.confirm(COUNTY);
        assertThat(said(programmes.county(programme, COUNTY).caseId(), "checksAsked"))
                .hasSize(2)
                .last()
                .asString()
                .doesNotContain("民主镇");
        assertThat(said(programme, "checksAsked")).last().asString().contains("开始组织 1 个试点的初验");
    }
}
