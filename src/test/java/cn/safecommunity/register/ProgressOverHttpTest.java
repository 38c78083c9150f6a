package cn.safecommunity.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a case has come, over HTTP: for authorities with names, for the unit without, for nobody else. */
class ProgressOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String LEADER = "county-610902-leader";
    private static final String CITY = "city-examiner";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        driver.prepare();
        person("county-610921-examiner", "county-610921-examiner");
    }

    private JsonNode progress(String person, long id) {
        Reply reply = as(person).get("/api/casefiles/" + id + "/progress");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    /** The names and accounts under the opinions of the case, as this person reads them. */
    private List<String> signed(String person, long id) {
        JsonNode opinions = as(person).get("/api/casefiles/" + id).json().path("opinions");
        assertThat(opinions.size()).isGreaterThan(3);
        return Stream.of("personName", "person")
                .flatMap(name -> opinions.findValuesAsText(name).stream())
                .filter(value -> !value.equals("null"))
                .toList();
    }

    private static List<String> states(JsonNode progress) {
        return progress.path("stations").findValuesAsText("state");
    }

    @Test
    void theRoadOfTheProvincialChainIsThatOfItsModelWithWhereItIsAndWhoSigned() {
        long id = driver.onSite();
        JsonNode seen = progress(CITY, id);
        assertThat(seen.path("stations").findValuesAsText("name"))
                .containsExactly("县区审核", "市级审核", "受理评定申请", "现场评定", "公示", "审定命名");
        assertThat(states(seen)).containsExactly("done", "done", "done", "current", "ahead", "ahead");
        JsonNode county = seen.path("stations").get(0);
        assertThat(county.path("people")).extracting(JsonNode::asText).hasSize(2);
        assertThat(county.path("workingDays").isInt()).isTrue();
        assertThat(county.path("offices").get(0).asText()).isEqualTo("县区");

        JsonNode unit = progress(UNIT, id);
        assertThat(states(unit)).isEqualTo(states(seen));
        assertThat(unit.toString()).doesNotContain(EXAMINER, LEADER, CITY, "province-examiner");
        assertThat(unit.path("now").findValuesAsText("person")).isEmpty();
        assertThat(signed(UNIT, id)).as("a unit reads the offices").isEmpty();
        assertThat(signed(CITY, id)).hasSizeGreaterThan(3);
        assertThat(as("county-610921-examiner")
                        .get("/api/casefiles/" + id + "/progress")
                        .status())
                .isEqualTo(404);
        assertThat(anybody().get("/api/casefiles/" + id + "/progress").status()).isEqualTo(401);
    }

    /** A limit of a few days begins in green: the light of the list and of the first screen come by one rule. */
    @Test
    void aFreshClockShowsTheSameLightInTheListAndOnTheFirstScreen() {
        long id = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
        String task = driver.taskId("examine");
        jdbc.sql("UPDATE act_ru_task SET due_date_ = now() + interval '1 day' WHERE id_ = ?")
                .param(task)
                .update();
        String fresh = sameLight(id);
        jdbc.sql("UPDATE stage_clock SET running_since = running_since - interval '30 days' WHERE case_id = ?")
                .param(id)
                .update();
        assertThat(sameLight(id)).as("no longer fresh").isNotEqualTo(fresh);
    }

    private String sameLight(long id) {
        JsonNode now = progress(EXAMINER, id).path("now").get(0);
        JsonNode card = as(EXAMINER)
                .get("/api/tasks?list=mine&size=100&sort=newest")
                .json()
                .path("cards")
                .valueStream()
                .filter(one -> one.path("caseId").asLong() == id)
                .findFirst()
                .orElseThrow();
        assertThat(now.path("light")).isEqualTo(card.path("light"));
        assertThat(now.path("workingDaysLeft")).isEqualTo(card.path("workingDaysLeft"));
        return card.path("light").asText();
    }

    @Test
    void aCaseThatEndsEarlyStopsWhereItEndedAndOneThatWasReturnedStaysWhereItWas() {
        long id = driver.draftWithMaterials("provincial").id();
        assertThat(progress(UNIT, id).path("stations")).isEmpty();
        driver.start("provincial");
        driver.review("county", "return");
        assertThat(states(progress(EXAMINER, id))).startsWith("current", "ahead");
        JsonNode leader = progress(LEADER, id);
        assertThat(leader.path("lastHere").isMissingNode()
                        || leader.path("lastHere").isNull())
                .as("the leader has signed")
                .isFalse();
        JsonNode colleague = progress(CITY, id);
        assertThat(colleague.path("lastHere").asText("")).isIn("", "null");
        driver.withdraw("provincial");
        assertThat(states(progress(EXAMINER, id))).startsWith("stopped", "ahead");
    }
}
