package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.EngineTest;
import cn.safecommunity.safety.Accident;
import cn.safecommunity.safety.ControlTarget;
import cn.safecommunity.safety.HarmKind;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.safety.SafetyRecordVersion;
import cn.safecommunity.safety.SafetyRecords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A grave accident that comes to the records asks for the revocation of the titles that are valid. */
class GraveAccidentsTest extends EngineTest {

    @Autowired
    private TitleDriver driver;

    @Autowired
    private SafetyRecords records;

    @Autowired
    private Revocations revocations;

    @BeforeEach
    void prepare() {
        driver.prepare();
    }

    @AfterEach
    void correctWhatWasEntered() {
        driver.prepare();
        enter(2015);
    }

    private void enter(int year, Accident... accidents) {
        int seen = records.of(TitleDriver.COMMUNITY).stream()
                .filter(version -> version.facts().year() == year)
                .mapToInt(SafetyRecordVersion::version)
                .max()
                .orElse(0);
        SafetyRecord facts = SafetyRecord.of(year, new ControlTarget(5, 5, 5), List.of(accidents));
        records.enter(TitleDriver.COMMUNITY, facts, seen, "核实后更正", "county-610902-examiner");
    }

    private static Accident accident(String day, int deaths) {
        return new Accident(LocalDate.parse(day), "演练用的虚构事故", deaths, 0, BigDecimal.ZERO);
    }

    @Test
    void asksForTheRevocationOfEveryValidTitle() {
        String provincial = driver.confer("provincial", "2014-11-20");
        String national = driver.confer("national", "2015-02-02");
        driver.goTo("2015-06-01");
        enter(2015, accident("2015-05-03", 3));
        assertThat(driver.openTasks()).containsExactly("revoke", "revoke");
        for (String certificate : List.of(provincial, national)) {
            assertThat(revocations.of(certificate)).singleElement().satisfies(proposal -> {
                assertThat(proposal.ground()).isEqualTo(Ground.GRAVE_ACCIDENT);
                assertThat(proposal.explanation()).isEqualTo("2015-05-03发生较大事故，死亡 3 人，重伤 0 人：演练用的虚构事故");
            });
        }
    }

    @Test
    void asksNothingForALesserAccidentOrOneBeforeTheConferral() {
        driver.confer("provincial", "2015-05-04");
        driver.goTo("2015-06-01");
        enter(2015, accident("2015-05-03", 3), accident("2015-05-05", 2));
        assertThat(driver.openTasks()).isEmpty();
    }

    @Test
    void asksNothingForARoadAccidentHoweverManyDied() {
        driver.confer("provincial", "2014-11-20");
        driver.goTo("2015-06-01");
        enter(2015, new Accident(HarmKind.TRAFFIC, LocalDate.parse("2015-05-03"), "演练用的虚构事故", 11, 0, BigDecimal.ZERO));
        assertThat(driver.openTasks()).isEmpty();
    }

    @Test
    void asksOnceForEachAccidentHoweverOftenTheRecordIsCorrected() {
        String certificate = driver.confer("provincial", "2014-11-20");
        driver.goTo("2015-06-01");
        enter(2015, accident("2015-05-03", 3));
        driver.decide("province-leader", "revoke", "reject");
        enter(2015, accident("2015-05-03", 4));
        assertThat(driver.openTasks()).isEmpty();
        enter(2015, accident("2015-05-03", 4), accident("2015-05-30", 3));
        assertThat(driver.openTasks()).containsExactly("revoke");
        assertThat(revocations.of(certificate)).hasSize(2);
    }

    @Test
    void asksNothingForATitleThatIsGone() {
        driver.confer("provincial", "2014-11-20");
        driver.goTo("2017-11-20");
        enter(2015, accident("2015-05-03", 3));
        assertThat(driver.openTasks()).isEmpty();
    }
}
