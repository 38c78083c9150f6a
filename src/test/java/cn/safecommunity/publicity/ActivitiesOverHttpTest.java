package cn.safecommunity.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Activities over REST: entered by whoever held them, struck out with a reason, read by the superiors. */
class ActivitiesOverHttpTest extends HttpTest {

    private static final String COUNTY = "610925";
    private static final String EXAMINER = "county-610925-examiner";
    private static final String UNIT = "610925101";

    @Autowired
    private Mobilisations mobilisations;

    private Reply enter(
            String person, String organisation, String kind, String day, String participants, String summary) {
        return as(person).post("/api/activities", """
                        {"organisation": "%s", "kind": "%s", "heldOn": "%s", "place": "县会议中心", "form": "视频会议",
                         "participants": %s, "summary": "%s"}""".formatted(organisation, kind, day, participants, summary));
    }

    private JsonNode find(String person, String organisation, String summary) {
        for (int page = 1; ; page++) {
            JsonNode all = as(person)
                    .get("/api/activities?organisation=" + organisation + "&page=" + page)
                    .json()
                    .get("activities");
            for (JsonNode held : all) {
                if (held.get("summary").asText().equals(summary)) {
                    return held;
                }
            }
            if (all.isEmpty()) {
                throw new AssertionError("No activity " + summary);
            }
        }
    }

    @Test
    void theMobilisationOfACountyIsAFactUntilItIsStruckOut() {
        assertThat(enter(EXAMINER, COUNTY, "mobilisation", "2008-05-10", "120", "动员一")
                        .status())
                .isEqualTo(201);
        assertThat(mobilisations
                        .between(LocalDate.of(2008, 5, 1), LocalDate.of(2008, 5, 31))
                        .get(COUNTY))
                .isEqualTo(new Mobilisations.Mobilisation(COUNTY, LocalDate.of(2008, 5, 10), "视频会议", 120));
        assertThat(mobilisations.between(LocalDate.of(2008, 6, 1), LocalDate.of(2008, 6, 30)))
                .doesNotContainKey(COUNTY);
        long id = find(EXAMINER, COUNTY, "动员一").get("id").asLong();
        String strike = "/api/activities/" + id + "/strike";
        assertThat(as(EXAMINER)
                        .post(strike, "{\"reason\": \" \"}")
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("reason");
        assertThat(as("city-office").post(strike, "{\"reason\": \"重复\"}").status())
                .isEqualTo(403);
        assertThat(as("county-610902-examiner")
                        .post(strike, "{\"reason\": \"重复\"}")
                        .status())
                .isEqualTo(404);
        assertThat(as(EXAMINER).post(strike, "{\"reason\": \"日期写错\"}").status()).isEqualTo(204);
        assertThat(as(EXAMINER).post(strike, "{\"reason\": \"日期写错\"}").status()).isEqualTo(400);
        assertThat(find(EXAMINER, COUNTY, "动员一").get("struckFor").asText()).isEqualTo("日期写错");
        assertThat(mobilisations.between(LocalDate.of(2008, 5, 1), LocalDate.of(2008, 5, 31)))
                .doesNotContainKey(COUNTY);
    }

    @Test
    void whatAUnitHeldIsSeenWithItsCountyAndTheCity() {
        assertThat(enter("community-" + UNIT, UNIT, "contest", "2008-09-01", "60", "知识竞赛")
                        .status())
                .isEqualTo(201);
        assertThat(find(EXAMINER, COUNTY, "知识竞赛").get("kindName").asText()).isEqualTo("安全知识竞赛");
        assertThat(find("city-office", "610900", "知识竞赛").get("mayStrike").asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "county-610925-leader, 610925, mobilisation, 403",
        "county-610902-examiner, 610925, mobilisation, 403",
        "city-office, 610925, media, 403",
        "community-610925101, 610925, media, 403",
        "county-610925-examiner, 610925101, media, 403",
        "community-610925101, 610925101, mobilisation, 400"
    })
    void isEnteredByWhoeverHeldIt(String person, String organisation, String kind, int status) {
        assertThat(enter(person, organisation, kind, "2008-05-10", "1", "不应登记").status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "party, 2008-05-10, 1, kind",
        "media, 0001-01-01, 1, heldOn",
        "media, 2999-01-01, 1, heldOn",
        "media, 2008-05-10, 1.5, participants",
        "media, 2008-05-10, -1, participants",
        "media, 2008-05-10, 99999999999, participants"
    })
    void refusesWhatIsNotPlausibleWithItsField(String kind, String day, String participants, String field) {
        Reply refused = enter(EXAMINER, COUNTY, kind, day, participants, "不应登记");
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "community-610925101, 610925, 404",
        "county-610902-examiner, 610925, 404",
        "assessor, 610925, 404",
        "city-examiner, 610925, 200",
        "community-610925101, 610925101, 200"
    })
    void isReadByItsSuperiors(String person, String organisation, int status) {
        assertThat(as(person)
                        .get("/api/activities?organisation=" + organisation)
                        .status())
                .isEqualTo(status);
    }
}
