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

/** How far a case has come, over HTTP: for authorities with names, for the unit without, for nobody else. */
class ProgressOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String LEADER = "county-610902-leader";
    private static final String CITY = "city-examiner";

    @Autowired
    private ApplicationDriver driver;

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
