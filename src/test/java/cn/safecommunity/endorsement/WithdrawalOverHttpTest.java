package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.util.List;
import java.util.Map;
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
    void itNeedsAReasonAndIsTakenBackOnce() {
        Reply blank = as(UNIT).post("/api/cases/" + caseId + "/withdrawal", "{\"reason\":\"\u200b\"}");
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.json().path("field").asText()).isEqualTo("reason");
        assertThat(driver.openTasks()).containsExactly("examine");
        assertThat(withdraw(UNIT).status()).isEqualTo(204);
        Reply again = withdraw(UNIT);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("目前不在办理中");
    }

    /** The steps of the provincial chain, each up to the next task. */
    private List<Runnable> provincial() {
        return List.of(
                () -> driver.decide("county-610902-examiner", "examine", "approve"),
                () -> driver.sendBack("county-610902-leader", "signOff", "applicant"),
                () -> driver.note(UNIT, "correct"),
                () -> driver.review("county", "approve"),
                () -> driver.review("city", "approve"),
                () -> driver.name("province-examiner", "accept"),
                () -> driver.assess("112.50", false),
                driver::object,
                () -> driver.fire("noticePeriod"),
                () -> driver.decide("province-examiner", "resolveObjection", "approve"));
    }

    private List<Runnable> national() {
        return List.of(
                () -> driver.review("county", "approve"),
                () -> driver.decide("city-leader", "affixCitySeal", "approve"),
                () -> driver.complete(
                        "province-examiner",
                        "registerFiling",
                        Map.of("decision", "approve", "opinion", "准予备案", "filingNumber", "陕备-1")),
                () -> driver.complete(UNIT, "submitApplication", Map.of("opinion", "已报送", "receiptNumber", "HZ-1")),
                () -> driver.name("association-examiner", "examineMaterials"),
                () -> driver.assess("121.40", false),
                () -> driver.decide("association-examiner", "evaluate", "approve"),
                () -> driver.fire("noticePeriod"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void itIsTakenBackAtEveryStageOfTheProvincialChain(int steps) {
        provincial().subList(0, steps).forEach(Runnable::run);
        assertThat(withdraw(UNIT).status()).isEqualTo(204);
        assertThat(driver.openTasks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void itIsTakenBackAtEveryStageOfTheNationalChain(int steps) {
        driver.prepare();
        caseId = driver.draftWithMaterials("national").id();
        driver.start("national");
        national().subList(0, steps).forEach(Runnable::run);
        assertThat(withdraw(UNIT).status()).isEqualTo(204);
        assertThat(driver.openTasks()).isEmpty();
    }
}
