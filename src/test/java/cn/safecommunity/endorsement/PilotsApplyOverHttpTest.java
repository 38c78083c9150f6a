package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.safety.SafetyRecord;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** A pilot of a running programme applies when it is up to standard (达标); everybody else is not concerned. */
class PilotsApplyOverHttpTest extends HttpTest {

    private static final String PILOT = ApplicationDriver.COMMUNITY;
    private static final String OTHER = "610902107";
    private static final String UNIT = "community-" + PILOT;

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private Communities communities;

    @Autowired
    private Pilots pilots;

    @Autowired
    private PilotStandard standard;

    @Autowired
    private CaseRecord record;

    @Autowired
    private JdbcClient jdbc;

    private long programme;
    private long draft;

    @BeforeEach
    void theUnitIsAPilotWithItsPapersReady() {
        applications.prepare();
        programmes.prepare("2014-03-03");
        jdbc.sql("UPDATE creation SET state = 'withdrawn' WHERE community = ? AND state = 'upToStandard'") // of
                // other tests
                .param(PILOT)
                .update();
        for (String unit : List.of(PILOT, OTHER)) {
            applications.employ(unit);
            communities.register(new Community(
                    unit,
                    UnitKind.TOWNSHIP,
                    LocalDate.of(2011, 5, 10),
                    IntStream.rangeClosed(2011, 2013)
                            .mapToObj(year -> new SafetyRecord(year, 0, 0, 0, true, "none"))
                            .toList()));
        }
        programme = programmes.draft("ankang-2013", 2014);
        programmes.start(programme);
        selection.select("610902", "610902001", PILOT);
        draft = applications.draftWithMaterials("provincial").id();
    }

    @AfterEach
    void refuseAgain() {
        ReflectionTestUtils.setField(standard, "refuses", true);
        jdbc.sql("DELETE FROM creation WHERE began_on = '2012-02-06'").update();
        jdbc.sql("UPDATE selection_terms SET lasts_until = '2001-01-01'").update();
    }

    private JsonNode eligibility(String unit) {
        return as("city-office")
                .get("/api/communities/" + unit + "/eligibility?chain=provincial")
                .json();
    }

    private Reply apply(String person) {
        return as(person)
                .post(
                        "/engine-rest/process-definition/key/provincialEndorsement/start",
                        "{\"variables\":{\"community\":{\"value\":\"" + PILOT + "\",\"type\":\"String\"},"
                                + "\"seen\":{\"value\":\"" + applications.seen(PILOT, "provincial") + "\"}}}");
    }

    private void reachesTheStandard() {
        jdbc.sql("WITH file AS (INSERT INTO case_file (kind, county, community, subject, opened_at)"
                        + " VALUES ('creation', '610902', :unit, 'test', now()) RETURNING id)"
                        + " INSERT INTO creation (case_id, community, state, began_on, ended_on)"
                        + " SELECT id, :unit, 'upToStandard', '2012-02-06', '2014-02-06' FROM file")
                .param("unit", PILOT)
                .update();
    }

    /** The unit, its colleague and somebody with a second role are told what is missing; a stranger gets no further. */
    @Test
    void aPilotThatHasNotPassedIsRefusedWhoeverSendsIt() {
        assertThat(eligibility(PILOT).path("eligible").asBoolean()).isFalse();
        assertThat(eligibility(PILOT).path("reasons").findValuesAsText("code")).containsExactly("notUpToStandard");
        for (String person :
                List.of(UNIT, person(UNIT + "-2", UNIT), person("pilot-two-hats", UNIT, "county-610902-examiner"))) {
            Reply refused = apply(person);
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("还没有通过市级初验", "请先完成安全社区创建的自评和初验");
        }
        assertThat(apply("county-610902-examiner").status()).isEqualTo(403);
        assertThat(apply("community-" + OTHER).status()).isEqualTo(403);
        assertThat(apply("city-office").status()).isEqualTo(403);
        assertThat(applications.openTasks()).doesNotContain("examine");
    }

    @Test
    void aPilotThatHasPassedApplies() {
        reachesTheStandard();
        assertThat(eligibility(PILOT).path("reasons")).isEmpty();
        Reply sent = apply(UNIT);
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(record.of(draft)).noneMatch(line -> line.kind().equals("warned"));
    }

    @Test
    void whoIsNoPilotOrNoneAnyMoreIsNotConcerned() {
        assertThat(eligibility(OTHER).path("reasons")).isEmpty();
        pilots.leave(pilots.get(programme, PILOT), "暂缓创建");
        assertThat(eligibility(PILOT).path("reasons")).isEmpty();
        assertThat(apply(UNIT).status()).isEqualTo(200);
    }

    @Test
    void afterTheLastDayOfTheProgrammeNobodyIsAPilot() {
        ProgrammeDriver.at("2016-12-31T20:00:00");
        assertThat(eligibility(PILOT).path("reasons").findValuesAsText("code")).contains("notUpToStandard");
        ProgrammeDriver.at("2017-01-01T09:00:00");
        assertThat(eligibility(PILOT).path("reasons").findValuesAsText("code")).doesNotContain("notUpToStandard");
    }

    @Test
    void whereThePolicySaysSoItIsOnlyWarnedAndTheWarningIsOnTheRecord() {
        ReflectionTestUtils.setField(standard, "refuses", false);
        JsonNode answer = eligibility(PILOT);
        assertThat(answer.path("eligible").asBoolean()).isTrue();
        assertThat(answer.path("warnings").findValuesAsText("code")).containsExactly("notUpToStandard");
        assertThat(apply(UNIT).status()).isEqualTo(200);
        assertThat(record.of(draft))
                .filteredOn(line -> line.kind().equals("warned"))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("提交时已提醒：本单位是本轮试点，还没有通过市级初验"));
    }
}
