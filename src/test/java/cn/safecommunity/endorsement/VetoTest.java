package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.safety.Accident;
import cn.safecommunity.safety.ControlTarget;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.safety.SafetyRecordVersion;
import cn.safecommunity.safety.SafetyRecords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running chain stops at its next step when a fact makes its unit ineligible, and says why. */
class VetoTest extends HttpTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String EXAMINER = "county-610902-examiner";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private Applications applications;

    @Autowired
    private SafetyRecords records;

    @Autowired
    private CaseRecord record;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        driver.prepare();
    }

    @AfterEach
    void correctWhatWasEntered() {
        enter(TODAY.getYear(), 0, 5);
        enter(TODAY.getYear() - 1, 0, 5);
    }

    /** Enters a year with one accident of so many deaths, or none, against a target of so many deaths. */
    private void enter(int year, int deaths, int target) {
        LocalDate day = year == TODAY.getYear() ? TODAY : LocalDate.of(year, 6, 1);
        List<Accident> happened =
                deaths == 0 ? List.of() : List.of(new Accident(day, "演练用的虚构事故", deaths, 0, BigDecimal.ZERO));
        int seen = records.of(ApplicationDriver.COMMUNITY).stream()
                .filter(version -> version.facts().year() == year)
                .mapToInt(SafetyRecordVersion::version)
                .max()
                .orElse(0);
        records.enter(
                ApplicationDriver.COMMUNITY,
                SafetyRecord.of(year, new ControlTarget(5, target, 5), happened),
                seen,
                "演练",
                EXAMINER);
    }

    private long caseOf(ProcessInstance instance) {
        return ((Number) driver.engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .variableName("caseId")
                        .list()
                        .get(0)
                        .getValue())
                .longValue();
    }

    private String linesOf(ProcessInstance instance, String kind) {
        return record.of(caseOf(instance)).stream()
                .filter(line -> line.kind().equals(kind))
                .map(CaseRecord.Line::text)
                .reduce("", String::concat);
    }

    private void endsByVeto(ProcessInstance instance, String reason) {
        assertThat(driver.ends(instance)).contains("vetoed");
        assertThat(driver.ended(instance)).isTrue();
        assertThat(driver.openTasks()).isEmpty();
        assertThat(driver.openTimers()).isZero();
        assertThat(applications.get(caseOf(instance)).state()).isEqualTo(ApplicationState.REJECTED);
        assertThat(linesOf(instance, "veto")).contains("一票否决", reason);
        assertThat(jdbc.sql("SELECT ended_with FROM case_file WHERE id = ?")
                        .param(caseOf(instance))
                        .query(String.class)
                        .single())
                .isEqualTo("一票否决，申报终止");
    }

    @Test
    void stopsTheProvincialChainAtTheNextReview() {
        ProcessInstance instance = driver.apply("provincial");
        driver.decide(EXAMINER, "examine", "approve");
        enter(TODAY.getYear(), 3, 5);
        assertThat(driver.openTasks()).containsExactly("signOff");
        assertThat(linesOf(instance, "safetyRecord")).contains("下一环节终止", "较大");
        driver.decide("county-610902-leader", "signOff", "approve");
        endsByVeto(instance, TODAY.getYear() + "年发生过较大及以上生产安全事故");
    }

    @Test
    void tellsThePersonAtTheTaskBeforehand() {
        driver.apply("provincial");
        enter(TODAY.getYear(), 10, 20);
        Reply reply = as(EXAMINER).get("/api/tasks/" + driver.taskId("examine") + "/case");
        assertThat(reply.json().at("/vetoes/0").asText()).contains("一票否决");
    }

    @Test
    void stopsTheNationalChainAtASealThatCannotReject() {
        ProcessInstance instance = driver.apply("national");
        driver.review("county", "approve");
        enter(TODAY.getYear() - 1, 2, 1);
        driver.decide("city-leader", "affixCitySeal", "approve");
        endsByVeto(instance, "超出控制指标");
    }

    @Test
    void stopsWhileSeveralAssessorsAreOnSite() {
        ProcessInstance instance = driver.apply("provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        driver.name("province-examiner", "accept");
        enter(TODAY.getYear(), 3, 5);
        driver.fill(ApplicationDriver.ASSESSORS.get(2), "120", false);
        driver.finish(ApplicationDriver.ASSESSORS.get(2));
        endsByVeto(instance, "较大");
    }

    @Test
    void stopsAtTheConfermentAtTheLatest() {
        ProcessInstance instance = driver.apply("provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        driver.name("province-examiner", "accept");
        driver.assess("120", false);
        driver.fire("noticePeriod");
        enter(TODAY.getYear(), 3, 5);
        driver.decide("province-leader", "confer", "approve");
        endsByVeto(instance, "较大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "reject"})
    void leavesAReturnAndARejectionToThePerson(String decision) {
        ProcessInstance instance = driver.apply("provincial");
        driver.decide(EXAMINER, "examine", "approve");
        enter(TODAY.getYear(), 3, 5);
        if (decision.equals("return")) {
            driver.sendBack("county-610902-leader", "signOff", "applicant");
            assertThat(driver.openTasks()).containsExactly("correct");
            driver.note("community-610902104", "correct");
            endsByVeto(instance, "较大");
        } else {
            driver.decide("county-610902-leader", "signOff", "reject");
            assertThat(driver.ends(instance)).contains("rejectedByCounty").doesNotContain("vetoed");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 2", "1, 2, 2", "1, 0, 0"})
    void goesOnWhileTheRecordStandsInNobodysWay(int yearsAgo, int deaths, int target) {
        ProcessInstance instance = driver.apply("provincial");
        enter(TODAY.getYear() - yearsAgo, deaths, target);
        assertThat(linesOf(instance, "safetyRecord")).contains("不影响");
        driver.review("county", "approve");
        assertThat(driver.openTasks()).containsExactly("examine");
    }

    @Test
    void goesOnWhenTheRecordWasCorrectedBeforeTheNextStep() {
        driver.apply("provincial");
        enter(TODAY.getYear(), 3, 5);
        enter(TODAY.getYear(), 2, 5);
        driver.review("county", "approve");
        assertThat(driver.openTasks()).containsExactly("examine");
    }
}
