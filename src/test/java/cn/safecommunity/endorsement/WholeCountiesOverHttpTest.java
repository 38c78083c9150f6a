package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a county reads when it asks whether it may apply as a whole. */
class WholeCountiesOverHttpTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "county-610926-examiner, 610926, national, shareTooSmall",
        "county-610926-leader, 610926, national, shareTooSmall",
        "city-office, 610926, national, shareTooSmall",
        "city-office, 6109GX, national, noUnits",
        "county-610926-examiner, 610926, provincial, unitsOnly"
    })
    void namesTheReason(String person, String county, String chain, String reason) {
        JsonNode answer = as(person)
                .get("/api/communities/" + county + "/eligibility?chain=" + chain)
                .json();
        assertThat(answer.get("eligible").asBoolean()).isFalse();
        assertThat(answer.at("/reasons/0/code").asText()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"county-610902-examiner, 610926", "community-610926100, 610926"})
    void isForTheCountysOwnPeople(String person, String county) {
        assertThat(as(person)
                        .get("/api/communities/" + county + "/eligibility?chain=national")
                        .status())
                .isEqualTo(403);
    }
}
