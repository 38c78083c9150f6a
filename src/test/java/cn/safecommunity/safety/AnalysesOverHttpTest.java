package cn.safecommunity.safety;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The periodic analyses over REST: the unit enters, its superiors read. */
class AnalysesOverHttpTest extends HttpTest {

    private static final String UNIT = "610924101";
    private static final String OWN = "community-" + UNIT;
    private static final String PATH = "/api/communities/" + UNIT + "/analyses";

    private static String entry(int version, String deaths, String risks) {
        return """
                {"version": %d, "accidents": 2, "deaths": %s, "seriousInjuries": 1, "risks": "%s", "measures": "排查坡塘"}""".formatted(version, deaths, risks);
    }

    private int version(int year, int period) {
        for (JsonNode one : as(OWN).get(PATH).json().get("analyses")) {
            if (one.get("year").asInt() == year && one.get("period").asInt() == period) {
                return one.get("version").asInt();
            }
        }
        return 0;
    }

    @Test
    void isEnteredByTheUnitAndCorrectedWithATrace() {
        int seen = version(2012, 4);
        Reply saved = as(OWN).send("PUT", PATH + "/2012/4", entry(seen, "0", "冬季用火"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(as(OWN).send("PUT", PATH + "/2012/4", entry(seen, "1", "冬季用火"))
                        .json()
                        .get("field")
                        .asText())
                .isEqualTo("version");
        JsonNode all = as(OWN).send("PUT", PATH + "/2012/4", entry(seen + 1, "1", "冬季用火、煤气"))
                .json();
        JsonNode line = all.get("analyses").get(all.get("analyses").size() - 1);
        assertThat(line.get("label").asText()).isEqualTo("2012年第四季度");
        assertThat(line.get("version").asInt()).isEqualTo(seen + 2);
        assertThat(line.get("risks").asText()).isEqualTo("冬季用火、煤气");
        assertThat(all.get("due").get("entered").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/2012/5 | 0 | 风险 | period",
                "/1999/1 | 0 | 风险 | period",
                "/2999/1 | 0 | 风险 | period",
                "/2012/1 | 0.99 | 风险 | deaths",
                "/2012/1 | -1 | 风险 | deaths",
                "/2012/1 | null | 风险 | deaths",
                "/2012/1 | 0 | ' ' | risks"
            })
    void refusesWhatIsNotPlausibleWithItsField(String period, String deaths, String risks, String field) {
        Reply refused = as(OWN).send("PUT", PATH + period, entry(0, deaths, risks));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"county-610924-examiner", "city-office", "community-610924102", "province-examiner"})
    void isEnteredByNobodyElse(String person) {
        assertThat(as(person).send("PUT", PATH + "/2012/1", entry(0, "0", "风险")).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "county-610924-leader, 200",
        "city-office, 200",
        "county-610902-examiner, 404",
        "community-610924102, 404",
        "assessor, 404"
    })
    void isReadByTheUnitItsCountyAndTheCity(String person, int status) {
        assertThat(as(person).get(PATH).status()).isEqualTo(status);
    }
}
