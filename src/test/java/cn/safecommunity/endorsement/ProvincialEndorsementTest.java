package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Titles;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Traces of the provincial chain, one per outcome. */
class ProvincialEndorsementTest extends EngineTest {

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private Titles titles;

    @BeforeEach
    void prepare() {
        driver.prepare();
    }

    private ProcessInstance atAcceptance() {
        ProcessInstance instance = driver.apply("provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        return instance;
    }

    private ProcessInstance onSite() {
        ProcessInstance instance = atAcceptance();
        driver.name("province-examiner", "accept");
        return instance;
    }

    private void endsAt(ProcessInstance instance, String end) {
        assertThat(driver.ended(instance))
                .as("still open: " + driver.openTasks())
                .isTrue();
        assertThat(driver.ends(instance)).contains(end);
        assertThat(driver.openTasks()).isEmpty();
        assertThat(driver.openTimers()).isZero();
    }

    @Test
    void endsWithATitle() {
        ProcessInstance instance = onSite();
        driver.assess("112.50", false);
        driver.fire("noticePeriod");
        driver.decide("province-leader", "confer", "approve");
        endsAt(instance, "conferred");
        assertThat(titles.held(ApplicationDriver.COMMUNITY, Chain.PROVINCIAL, LocalDate.now()))
                .isPresent();
    }

    @Test
    void startsNothingWhenPapersAreMissing() {
        assertThatThrownBy(() -> driver.start("provincial"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("缺少申报材料：评定申请书")
                .hasMessageContaining("缺少申报材料：创建安全社区工作报告");
        assertThat(driver.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void startsNothingASecondTimeWhileACaseRuns() {
        driver.apply("provincial");
        assertThatThrownBy(() -> driver.start("provincial")).hasMessageContaining("已在办理中");
    }

    @Test
    void startsNothingForSomebodyElse() {
        assertThatThrownBy(() -> driver.as(
                        "county-610902-examiner",
                        () -> driver.engine
                                .getRuntimeService()
                                .startProcessInstanceByKey("provincialEndorsement", Map.of("community", "610902104"))))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void carriesTheHumanNumberThroughEveryInstance() {
        ProcessInstance instance = driver.apply("provincial");
        String key = "P-610902104-" + LocalDate.now().getYear() + "-";
        assertThat(driver.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .list())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.getBusinessKey()).startsWith(key));
        assertThat(instance.getProcessDefinitionId()).startsWith("provincialEndorsement");
    }

    @ParameterizedTest
    @CsvSource({"county,rejectedByCounty", "city,rejectedByCity"})
    void endsWhenALevelRejects(String level, String end) {
        ProcessInstance instance = driver.apply("provincial");
        if ("city".equals(level)) {
            driver.review("county", "approve");
        }
        driver.review(level, "reject");
        endsAt(instance, end);
    }

    @Test
    void theLeaderDecidesWhateverTheExaminerProposed() {
        ProcessInstance instance = driver.apply("provincial");
        driver.decide("county-610902-examiner", "examine", "reject");
        driver.decide("county-610902-leader", "signOff", "approve");
        assertThat(driver.ended(instance)).isFalse();
        assertThat(driver.task("examine")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "county,applicant,community-610902104",
        "city,applicant,community-610902104",
        "city,county,county-610902-examiner"
    })
    void goesStraightBackToTheLevelThatReturnedIt(String level, String returnTo, String corrector) {
        driver.apply("provincial");
        if ("city".equals(level)) {
            driver.review("county", "approve");
        }
        String prefix = "county".equals(level) ? "county-610902" : level;
        driver.decide(prefix + "-examiner", "examine", "approve");
        driver.sendBack(prefix + "-leader", "signOff", returnTo);
        assertThat(driver.openTasks()).containsExactly("correct");
        driver.note(corrector, "correct");
        assertThat(driver.openTasks()).containsExactly("examine");
        assertThat(driver.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup(prefix + "-examiner")
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"applicant,community-610902104", "county,county-610902-examiner", "city,city-examiner"})
    void theProvinceReturnsToAnyEarlierLevel(String returnTo, String corrector) {
        atAcceptance();
        driver.sendBack("province-examiner", "accept", returnTo);
        driver.note(corrector, "correct");
        assertThat(driver.openTasks()).containsExactly("accept");
    }

    @Test
    void endsWhenTheProvinceDoesNotAccept() {
        ProcessInstance instance = atAcceptance();
        driver.decide("province-examiner", "accept", "reject");
        endsAt(instance, "notAccepted");
    }

    @Test
    void endsWhenTheAssessorsFindItFarBelow() {
        ProcessInstance instance = onSite();
        driver.assess("74.98", false);
        endsAt(instance, "notUpToStandard");
    }

    @Test
    void endsWhenAnIndicatorIsZero() {
        ProcessInstance instance = onSite();
        driver.assess("147.00", true);
        endsAt(instance, "notUpToStandard");
    }

    @Test
    void isAssessedAgainAfterARectification() {
        ProcessInstance instance = onSite();
        driver.assess("99.98", false);
        driver.note("community-610902104", "rectify");
        driver.assess("100.00", false);
        driver.fire("noticePeriod");
        driver.decide("province-leader", "confer", "approve");
        endsAt(instance, "conferred");
    }

    @Test
    void failsWhenASecondRoundIsStillNotEnough() {
        ProcessInstance instance = onSite();
        driver.assess("80.00", false);
        driver.note("community-610902104", "rectify");
        driver.assess("90.00", false);
        endsAt(instance, "notUpToStandard");
    }

    @Test
    void endsWhenTheRectificationIsTooLate() {
        ProcessInstance instance = onSite();
        driver.assess("80.00", false);
        driver.fire("rectificationOverdue");
        endsAt(instance, "rectificationFailed");
    }

    @ParameterizedTest
    @CsvSource({"approve,conferred", "reject,objectionUpheld"})
    void anObjectionHoldsTheChainUntilItIsResolved(String decision, String end) {
        ProcessInstance instance = onSite();
        driver.assess("112.50", false);
        driver.object();
        driver.fire("noticePeriod");
        assertThat(driver.openTasks()).containsExactly("resolveObjection");
        driver.decide("province-examiner", "resolveObjection", decision);
        if ("approve".equals(decision)) {
            driver.decide("province-leader", "confer", "approve");
        }
        endsAt(instance, end);
    }

    @Test
    void endsWithoutATitleWhenTheLeaderRefuses() {
        ProcessInstance instance = onSite();
        driver.assess("112.50", false);
        driver.fire("noticePeriod");
        driver.decide("province-leader", "confer", "reject");
        endsAt(instance, "notConferred");
        assertThat(titles.held(ApplicationDriver.COMMUNITY, Chain.PROVINCIAL, LocalDate.now()))
                .isEmpty();
    }

    @Test
    void remindsAndEscalatesToTheSuperiorWhenTheCountyIsLate() {
        driver.apply("provincial");
        driver.fire("yellowLight");
        driver.fire("yellowCard");
        assertThat(driver.candidatesOf("examine")).contains("county-610902-examiner", "county-610902-leader");
        driver.fire("redCard");
        assertThat(driver.candidatesOf("supervise")).containsExactly("city-office");
        driver.note("city-office", "supervise");
        assertThat(driver.openTasks()).containsExactly("examine");
    }

    @Test
    void callsTheLeaderOfTheProvinceWhenAcceptanceIsLate() {
        ProcessInstance instance = atAcceptance();
        driver.fire("accept");
        assertThat(driver.candidatesOf("supervise")).containsExactly("province-leader");
        driver.note("province-leader", "supervise");
        driver.decide("province-examiner", "accept", "reject");
        endsAt(instance, "notAccepted");
    }

    /** Every wait state of the chain, with the steps that lead there. */
    enum Wait {
        COUNTY_EXAMINES("examine"),
        COUNTY_SIGNS("signOff"),
        APPLICANT_CORRECTS("correct"),
        CITY_EXAMINES("examine"),
        PROVINCE_ACCEPTS("accept"),
        PROVINCE_CORRECTION("correct"),
        ON_SITE("assessOnSite"),
        RECTIFICATION("rectify"),
        NOTICE(null),
        OBJECTION("resolveObjection"),
        CONFERMENT("confer");

        final String task;

        Wait(String task) {
            this.task = task;
        }
    }

    private ProcessInstance waitingAt(Wait wait) {
        ProcessInstance instance = switch (wait) {
            case COUNTY_EXAMINES, COUNTY_SIGNS, APPLICANT_CORRECTS, CITY_EXAMINES -> driver.apply("provincial");
            case PROVINCE_ACCEPTS, PROVINCE_CORRECTION -> atAcceptance();
            default -> onSite();
        };
        switch (wait) {
            case COUNTY_SIGNS -> driver.decide("county-610902-examiner", "examine", "approve");
            case APPLICANT_CORRECTS -> driver.review("county", "return");
            case CITY_EXAMINES -> driver.review("county", "approve");
            case PROVINCE_CORRECTION -> driver.sendBack("province-examiner", "accept", "applicant");
            case RECTIFICATION -> driver.assess("80", false);
            case NOTICE -> driver.assess("112.50", false);
            case OBJECTION -> {
                driver.assess("112.50", false);
                driver.object();
                driver.fire("noticePeriod");
            }
            case CONFERMENT -> {
                driver.assess("112.50", false);
                driver.fire("noticePeriod");
            }
            default -> assertThat(wait.task).isNotNull();
        }
        return instance;
    }

    @ParameterizedTest
    @EnumSource(Wait.class)
    void isWithdrawnCleanlyFromEveryWaitState(Wait wait) {
        ProcessInstance instance = waitingAt(wait);
        if (wait.task != null) {
            assertThat(driver.openTasks()).isNotEmpty().allMatch(wait.task::equals);
        }
        driver.withdraw("provincial");
        endsAt(instance, "withdrawn");
        assertThat(driver.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }
}
