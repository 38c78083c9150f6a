package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit takes its application back over REST, logged in. */
class WithdrawalOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;

    @Autowired
    private ApplicationDriver driver;

    private long caseId;

    @BeforeEach
    void apply() {
        driver.prepare();
        caseId = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
    }

    private Reply withdraw(String person) {
        return as(person).post("/api/cases/" + caseId + "/withdrawal", "{\"reason\":\"材料有误\"}");
    }

    /** Whoever of the unit does it: the one who applied, or a colleague of the same office. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-2"})
    void theUnitsPeopleTakeItBack(String colleague) {
        Reply reply = withdraw(person(UNIT + colleague, UNIT));
        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
        assertThat(driver.openTasks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"county-610902-examiner,403", "city-examiner,403", "community-610902999,404"})
    void nobodyElseDoes(String person, int status) {
        assertThat(withdraw(person(person, person)).status()).isEqualTo(status);
        assertThat(driver.openTasks()).containsExactly("examine");
    }

    @Test
    void itIsTakenBackDuringTheReviewOfTheCityToo() {
        driver.review("county", "approve");
        assertThat(withdraw(UNIT).status()).isEqualTo(204);
        assertThat(driver.openTasks()).isEmpty();
    }
}
