package cn.safecommunity.safety;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.community.Communities;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures over the years by REST, of units that have no creation, of their county and of the city. */
class AccidentFiguresTest extends HttpTest {

    private static final String EXAMINER = "county-610926-examiner";
    private static final String ONE = "610926103";
    private static final String OTHER = "610926104";
    private static final int LAST = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;

    /** A year of which no other test speaks. */
    private static final int YEAR = 2006;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Communities communities;

    @Autowired
    private SafetyRecords records;

    private Reply put(String user, String unit, int year, int seen, String accidents, int injuries) {
        String body = """
                {"version": %d, "reason": "核实", "accidents": [%s],
                 "targets": {"work": {"accidents": 1, "deaths": 1, "seriousInjuries": 5}},
                 "injuries": {"accidents": %d, "deaths": 0, "seriousInjuries": 0}}""".formatted(seen, accidents, injuries);
        return as(user).send("PUT", "/api/communities/" + unit + "/records/" + year, body);
    }

    private static String accident(String kind, int year, int deaths) {
        return """
                {"kind": "%s", "happenedOn": "%d-05-01", "summary": "演练", "deaths": %d, "seriousInjuries": 1}""".formatted(kind, year, deaths);
    }

    private int seen(String unit, int year) {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM safety_record WHERE community = ? AND year = ?")
                .params(unit, year)
                .query(Integer.class)
                .single();
    }

    private JsonNode year(String scope) {
        for (JsonNode year :
                as("city-office").get("/api/accident-figures/" + scope).json().get("years")) {
            if (year.get("year").asInt() == YEAR) {
                return year;
            }
        }
        throw new AssertionError("No year " + YEAR);
    }

    @Test
    void countsTheLastVersionOfEveryUnitOfTheCountyByKind() {
        put(EXAMINER, ONE, YEAR, seen(ONE, YEAR), accident("traffic", YEAR, 9), 1);
        put(EXAMINER, ONE, YEAR, seen(ONE, YEAR), accident("traffic", YEAR, 1) + "," + accident("work", YEAR, 0), 4);
        put(EXAMINER, OTHER, YEAR, seen(OTHER, YEAR), accident("work", YEAR, 2), 3);
        JsonNode county = year("610926");
        assertThat(county.get("recorded").asInt()).isEqualTo(2);
        assertThat(county.get("overTarget").asInt()).isEqualTo(1);
        assertThat(county.at("/byKind/traffic/deaths").asInt()).isEqualTo(1);
        assertThat(county.at("/byKind/work/count").asInt()).isEqualTo(2);
        assertThat(county.at("/byKind/work/deaths").asInt()).isEqualTo(2);
        assertThat(county.at("/byKind/injury/count").asInt()).isEqualTo(7);
        assertThat(county.at("/accidents/count").asInt()).isEqualTo(3);
        assertThat(year(ONE).at("/byKind/work/deaths").asInt()).isZero();
        assertThat(year("610900").at("/byKind/work/deaths").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void recordsLastYearOfAUnitThatHasNotRegisteredAndAsksForItNoMore() {
        String unit = "610926105";
        assertThat(communities.find(unit)).isEmpty();
        assertThat(missing()).contains(unit);
        Reply saved = put(EXAMINER, unit, LAST, 0, "", 0);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.json().has("registeredOn")).isFalse();
        assertThat(missing()).doesNotContain(unit);
    }

    private java.util.List<String> missing() {
        return as(EXAMINER)
                .get("/api/accident-figures/610926")
                .json()
                .get("missing")
                .findValuesAsText("code");
    }

    @ParameterizedTest
    @CsvSource({
        "community-610926103, 610926103, 200",
        "community-610926103, 610926104, 404",
        "community-610926103, 610926, 404",
        "county-610926-examiner, 610926, 200",
        "county-610926-leader, 610926104, 200",
        "county-610926-leader, 610900, 404",
        "county-610902-examiner, 610926, 404",
        "county-610902-examiner, 610926103, 404",
        "city-office, 610900, 200",
        "city-examiner, 610926103, 200",
        "province-examiner, 610900, 404",
        "assessor, 610926103, 404",
        "city-office, 999999, 404"
    })
    void isReadByTheUnitItsCountyAndTheCity(String user, String scope, int status) {
        assertThat(as(user).get("/api/accident-figures/" + scope).status()).isEqualTo(status);
    }

    @Test
    void offersToChooseWhatMayBeRead() {
        assertThat(as("community-610926103").get("/api/accident-figures").json().findValuesAsText("code"))
                .containsExactly("610926103");
        assertThat(as(EXAMINER).get("/api/accident-figures").json().findValuesAsText("code"))
                .contains("610926", ONE)
                .noneMatch(code -> !code.startsWith("610926"));
        assertThat(as("city-office").get("/api/accident-figures").json().findValuesAsText("code"))
                .contains("610900", "610926", "6109GX", ONE)
                .doesNotContain("610000", "COSHA");
        assertThat(anybody().get("/api/accident-figures").status()).isEqualTo(401);
    }

    @Test
    void recordsNoYearOfACountyAsAWhole() {
        assertThat(put(EXAMINER, "610926", LAST, 0, "", 0).status()).isEqualTo(403);
    }
}
