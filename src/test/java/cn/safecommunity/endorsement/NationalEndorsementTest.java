package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.title.Titles;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Traces of the national chain where no address of the other side is configured, one per outcome. */
class NationalEndorsementTest extends EngineTest {

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private Titles titles;

    @BeforeEach
    void prepare() {
        driver.prepare();
    }

    private ProcessInstance at(String task) {
        ProcessInstance instance = driver.apply("national");
        if (task.equals("examine")) {
            return instance;
        }
        driver.review("county", "approve");
        if (task.equals("affixCitySeal")) {
            return instance;
        }
        driver.decide("city-leader", "affixCitySeal", "approve");
        if (task.equals("registerFiling")) {
            return instance;
        }
        driver.complete(
                "province-examiner",
                "registerFiling",
                Map.of("decision", "approve", "opinion", "准予备案", "filingNumber", "陕备2026-7"));
        if (task.equals("submitApplication")) {
            return instance;
        }
        driver.complete(
                "community-610902104", "submitApplication", Map.of("opinion", "已寄送", "receiptNumber", "COSHA-31"));
        if (task.equals("examineMaterials")) {
            return instance;
        }
        driver.name("association-examiner", "examineMaterials");
        if (task.equals("assessOnSite")) {
            return instance;
        }
        if (task.equals("rectify")) {
            driver.assess("80", false);
            return instance;
        }
        driver.assess("121.40", false);
        if (task.equals("evaluate")) {
            return instance;
        }
        driver.decide("association-examiner", "evaluate", "approve");
        if (task.equals("noticePeriod")) {
            return instance;
        }
        if (task.equals("resolveObjection")) {
            driver.object();
            driver.fire("noticePeriod");
            return instance;
        }
        driver.fire("noticePeriod");
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
    void endsWithADesignation() {
        ProcessInstance instance = at("designate");
        driver.decide("association-leader", "designate", "approve");
        endsAt(instance, "designated");
        assertThat(titles.held(ApplicationDriver.COMMUNITY, Chain.NATIONAL, LocalDate.now()))
                .isPresent();
    }

    @Test
    void theSealIsNoReviewAndCannotReject() {
        at("affixCitySeal");
        assertThatThrownBy(() -> driver.decide("city-leader", "affixCitySeal", "reject"))
                .isInstanceOf(Refusal.class);
        assertThat(driver.openTasks()).containsExactly("affixCitySeal");
    }

    @ParameterizedTest
    @CsvSource({
        "affixCitySeal,city-leader,applicant,community-610902104",
        "affixCitySeal,city-leader,county,county-610902-examiner",
        "registerFiling,province-examiner,applicant,community-610902104",
        "registerFiling,province-examiner,county,county-610902-examiner",
        "registerFiling,province-examiner,city,city-examiner",
        "examineMaterials,association-examiner,applicant,community-610902104",
        "examineMaterials,association-examiner,county,county-610902-examiner",
        "examineMaterials,association-examiner,city,city-examiner"
    })
    void goesStraightBackToTheStepThatReturnedIt(String task, String user, String returnTo, String corrector) {
        at(task);
        driver.sendBack(user, task, returnTo);
        assertThat(driver.openTasks()).containsExactly("correct");
        driver.note(corrector, "correct");
        assertThat(driver.openTasks()).containsExactly(task);
    }

    @Test
    void callsTheProvinceWhenTheSealIsLate() {
        at("affixCitySeal");
        driver.fire("affixCitySeal");
        assertThat(driver.candidatesOf("supervise")).containsExactly("province-examiner");
        driver.note("province-examiner", "supervise");
        assertThat(driver.openTasks()).containsExactly("affixCitySeal");
    }

    @Test
    void endsWhenTheCountyRejects() {
        ProcessInstance instance = at("examine");
        driver.review("county", "reject");
        endsAt(instance, "rejectedByCounty");
    }

    @Test
    void endsWhenTheMaterialsAreRejected() {
        ProcessInstance instance = at("examineMaterials");
        driver.decide("association-examiner", "examineMaterials", "reject");
        endsAt(instance, "materialsRejected");
    }

    @Test
    void endsWhenTheAssessorsFindItFarBelow() {
        ProcessInstance instance = at("assessOnSite");
        driver.assess("60", false);
        endsAt(instance, "notUpToStandard");
    }

    @Test
    void isAssessedAgainAfterARectification() {
        ProcessInstance instance = at("rectify");
        driver.note("community-610902104", "rectify");
        driver.assess("105", false);
        assertThat(driver.openTasks()).containsExactly("evaluate");
        assertThat(driver.ended(instance)).isFalse();
    }

    @Test
    void endsWhenTheRectificationIsTooLate() {
        ProcessInstance instance = at("rectify");
        driver.fire("rectificationOverdue");
        endsAt(instance, "rectificationFailed");
    }

    @Test
    void endsWhenTheEvaluationIsNegative() {
        ProcessInstance instance = at("evaluate");
        driver.decide("association-examiner", "evaluate", "reject");
        endsAt(instance, "evaluationRejected");
    }

    @ParameterizedTest
    @CsvSource({"approve,designated", "reject,objectionUpheld"})
    void anObjectionHoldsTheChainUntilItIsResolved(String decision, String end) {
        ProcessInstance instance = at("resolveObjection");
        driver.decide("association-examiner", "resolveObjection", decision);
        if ("approve".equals(decision)) {
            driver.decide("association-leader", "designate", "approve");
        }
        endsAt(instance, end);
    }

    @Test
    void endsWithoutATitleWhenTheLeaderRefuses() {
        ProcessInstance instance = at("designate");
        driver.decide("association-leader", "designate", "reject");
        endsAt(instance, "notDesignated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examine",
                "affixCitySeal",
                "registerFiling",
                "submitApplication",
                "examineMaterials",
                "assessOnSite",
                "rectify",
                "evaluate",
                "noticePeriod",
                "resolveObjection",
                "designate"
            })
    void isWithdrawnCleanlyFromEveryWaitState(String waiting) {
        ProcessInstance instance = at(waiting);
        if (!waiting.equals("noticePeriod")) {
            assertThat(driver.openTasks()).isNotEmpty().allMatch(waiting::equals);
        }
        driver.withdraw("national");
        endsAt(instance, "withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"affixCitySeal", "registerFiling", "examineMaterials"})
    void isWithdrawnCleanlyFromACorrection(String task) {
        ProcessInstance instance = at(task);
        String user = switch (task) {
            case "affixCitySeal" -> "city-leader";
            case "registerFiling" -> "province-examiner";
            default -> "association-examiner";
        };
        driver.sendBack(user, task, "applicant");
        driver.withdraw("national");
        endsAt(instance, "withdrawn");
    }
}
