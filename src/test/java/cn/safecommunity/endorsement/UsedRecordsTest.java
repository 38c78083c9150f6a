package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year on which a title was conferred is not corrected any more, the running year is. */
class UsedRecordsTest extends HttpTest {

    private static final int THIS_YEAR =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    private static final String RECORDS = "/api/communities/" + ApplicationDriver.COMMUNITY + "/records";
    private static final String EXAMINER = "county-610902-examiner";

    @Autowired
    private ApplicationDriver driver;

    private JsonNode year(int year) {
        for (JsonNode each : as(EXAMINER).get(RECORDS).json().get("years")) {
            if (each.get("year").asInt() == year) {
                return each;
            }
        }
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .createObjectNode()
                .put("version", 0);
    }

    private Reply correct(int year) {
        return as(EXAMINER).send("PUT", RECORDS + "/" + year, """
                {"version": %d, "reason": "核实", "targets": {"work": {"accidents": 1, "deaths": 0, "seriousInjuries": 0}}}""".formatted(
                        year(year).get("version").asInt()));
    }

    @Test
    void isCorrectedUntilTheTitleIsConferredAndNotAfterwards() {
        driver.prepare();
        driver.apply("provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        driver.name("province-examiner", "accept");
        driver.assess("120", false);
        driver.fire("noticePeriod");
        assertThat(correct(THIS_YEAR - 1).status()).isEqualTo(200);
        driver.decide("province-leader", "confer", "approve");

        Reply refused = correct(THIS_YEAR - 1);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo("year");
        assertThat(refused.json().get("message").asText()).contains("已作为命名依据", "命名机关");
        assertThat(year(THIS_YEAR - 1).get("usedFor").asText()).isNotEmpty();
        assertThat(correct(THIS_YEAR).status()).isEqualTo(200);
        assertThat(year(THIS_YEAR).has("usedFor")).isFalse();
    }
}
