package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read when they ask how far a county is from applying as a whole. */
class WholeCountiesOverHttpTest extends HttpTest {

    @ParameterizedTest
    @CsvSource({
        "community-610924000, national, 'shareTooSmall,notRegistered'",
        "county-610924-examiner, national, 'shareTooSmall,notRegistered'",
        "county-610924-leader, national, 'shareTooSmall,notRegistered'",
        "city-office, national, 'shareTooSmall,notRegistered'",
        "county-610924-examiner, provincial, 'unitsOnly,notRegistered'"
    })
    void namesTheReasons(String person, String chain, String reasons) {
        JsonNode answer = as(person)
                .get("/api/communities/610924000/eligibility?chain=" + chain)
                .json();
        assertThat(answer.get("eligible").asBoolean()).isFalse();
        assertThat(answer.get("reasons").findValuesAsText("code")).isEqualTo(List.of(reasons.split(",")));
    }

    /** The list of 汉滨区 is not complete, and the office is told so in words. */
    @ParameterizedTest
    @ValueSource(strings = {"community-610902000", "county-610902-examiner", "city-office"})
    void cannotSayWhereTheListIsNotComplete(String person) {
        JsonNode answer = as(person)
                .get("/api/communities/610902000/eligibility?chain=national")
                .json();
        assertThat(answer.get("eligible").asBoolean()).isFalse();
        assertThat(answer.get("reasons").findValuesAsText("code")).startsWith("listIncomplete");
        assertThat(answer.get("reasons").get(0).toString()).contains("名单不完整，不能判断是否达到80%");
    }

    @ParameterizedTest
    @CsvSource({"county-610902-examiner", "community-610924100", "province-examiner"})
    void isForTheUnitItsCountyAndTheCity(String person) {
        assertThat(as(person)
                        .get("/api/communities/610924000/eligibility?chain=national")
                        .status())
                .isEqualTo(403);
    }
}
