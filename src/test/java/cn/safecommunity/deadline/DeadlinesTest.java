package cn.safecommunity.deadline;

import static cn.safecommunity.deadline.TimedCase.at;
import static cn.safecommunity.deadline.TimedCase.endOf;
import static cn.safecommunity.deadline.TimedCase.startOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.policy.Level;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Facts about time limits, lights and cards in the real models. */
@RecordApplicationEvents
class DeadlinesTest extends EngineTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private ApplicationEvents events;

    @Test
    void givesTheCountyTenWorkingDays() {
        at("2013-04-16T09:00:00");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        assertThat(inCounty.task("examine").getDueDate()).isEqualTo(endOf("2013-04-28"));
        assertThat(inCounty.timer("yellowLight").getDuedate()).isEqualTo(startOf("2013-04-25"));
        assertThat(inCounty.timer("yellowCard").getDuedate()).isEqualTo(startOf("2013-04-29"));
        assertThat(inCounty.timer("redCard").getDuedate()).isEqualTo(startOf("2013-05-09"));
    }

    @Test
    void tellsTheScreensWhatIsLeft() {
        at("2013-04-16T09:00:00");
        TimedCase inCity = TimedCase.inReview(engine, jdbc, "city");
        assertThat(deadlines.of(inCity.id(), Level.CITY, "examine"))
                .contains(new Deadline(endOf("2013-05-08").toInstant(), 15, Light.GREEN, false));
        at("2013-05-09T09:00:00");
        assertThat(deadlines.of(inCity.id(), Level.CITY, "handling"))
                .contains(new Deadline(endOf("2013-05-08").toInstant(), -1, Light.YELLOW_CARD, false));
        assertThat(deadlines.of(inCity.id(), Level.COUNTY, "handling")).isEmpty();
    }

    @Test
    void isProvisionalInAYearNobodyHasPublished() {
        at("2026-12-25T09:00:00");
        TimedCase late = TimedCase.inReview(engine, jdbc, "county");
        assertThat(deadlines.of(late.id(), Level.COUNTY, "handling"))
                .hasValueSatisfying(left -> assertThat(left.provisional()).isTrue());
    }

    @Test
    void remindsTheGroupAtTheYellowLight() {
        at("2013-04-16T09:00:00");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        at("2013-04-25T00:00:01");
        inCounty.fire("yellowLight");
        assertThat(inCounty.cards(jdbc)).containsExactly("county handling 1 yellowLight 610902");
        assertThat(raised(inCounty))
                .containsExactly(new LightRaised(
                        inCounty.id(),
                        Level.COUNTY,
                        "handling",
                        "审查申报材料、签批审核意见",
                        0,
                        Light.YELLOW_LIGHT,
                        inCounty.processInstanceId(),
                        List.of("county-610902-examiner")));
    }

    @Test
    void callsTheLeaderOfTheSameOrganisationAtTheYellowCard() {
        at("2013-04-16T09:00:00");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        at("2013-04-29T00:00:01");
        inCounty.fire("yellowCard");
        assertThat(inCounty.candidates("examine")).containsExactly("county-610902-examiner", "county-610902-leader");
        assertThat(raised(inCounty))
                .extracting(LightRaised::groups)
                .containsExactly(List.of("county-610902-examiner", "county-610902-leader"));
    }

    @Test
    void putsASuperviseTaskBeforeTheSuperiorAtTheRedCard() {
        at("2013-04-16T09:00:00");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        at("2013-05-09T00:00:01");
        inCounty.fire("redCard");
        assertThat(inCounty.candidates("supervise")).containsExactly("city-office");
        assertThat(inCounty.task("examine")).isNotNull();
        assertThat(inCounty.cards(jdbc)).containsExactly("county handling 1 redCard 610902");
        assertThat(raised(inCounty))
                .extracting(LightRaised::groups)
                .containsExactly(List.of("city-office", "county-610902-examiner"));
    }

    @Test
    void stopsTheClockWhileTheUnitCorrectsAndGoesOnWithWhatWasLeft() {
        at("2013-04-16T09:00:00");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        at("2013-04-18T09:00:00");
        sendBack(inCounty);
        assertThat(deadlines.of(inCounty.id(), Level.COUNTY, "handling")).isEmpty();
        assertThat(inCounty.task("correct").getDueDate()).isEqualTo(endOf("2013-05-03"));
        assertThat(deadlines.of(inCounty.id(), Level.COMMUNITY, "correct"))
                .hasValueSatisfying(left -> assertThat(left.workingDaysLeft()).isEqualTo(10));
        at("2013-06-03T09:00:00");
        inCounty.complete("correct", Map.of());
        assertThat(deadlines.of(inCounty.id(), Level.COMMUNITY, "correct")).isEmpty();
        assertThat(inCounty.task("examine").getDueDate()).isEqualTo(endOf("2013-06-14"));
        assertThat(inCounty.timer("yellowLight").getDuedate()).isEqualTo(startOf("2013-06-08"));
    }

    @Test
    void raisesALightOnceAlsoAfterAReturn() {
        at("2013-04-16T09:00:00");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        at("2013-04-26T00:00:01");
        inCounty.fire("yellowLight");
        sendBack(inCounty);
        inCounty.complete("correct", Map.of());
        assertThat(inCounty.task("examine").getDueDate()).isEqualTo(endOf("2013-04-28"));
        assertThat(inCounty.timer("yellowLight").getDuedate()).isEqualTo(startOf("9999-12-31"));
        inCounty.fire("yellowLight");
        assertThat(inCounty.cards(jdbc)).hasSize(1);
        assertThat(raised(inCounty)).hasSize(1);
    }

    @Test
    void givesEveryCorrectionItsFullTimeAndItsOwnLights() {
        at("2013-04-16T09:00:00");
        TimedCase inCounty = TimedCase.inReview(engine, jdbc, "county");
        sendBack(inCounty);
        at("2013-04-30T09:00:00");
        inCounty.fire("yellowLight");
        inCounty.complete("correct", Map.of());
        sendBack(inCounty);
        assertThat(inCounty.task("correct").getDueDate()).isEqualTo(endOf("2013-05-15"));
        inCounty.fire("yellowLight");
        assertThat(inCounty.cards(jdbc))
                .containsExactly("community correct 1 yellowLight 610902", "community correct 2 yellowLight 610902");
    }

    @Test
    void callsTheCountyWhenTheUnitIsLateWithItsCorrection() {
        at("2013-04-16T09:00:00");
        TimedCase inCity = TimedCase.inReview(engine, jdbc, "city");
        sendBack(inCity);
        inCity.fire("yellowCard");
        assertThat(inCity.candidates("correct")).containsExactly("community-610902101");
        inCity.fire("redCard");
        assertThat(inCity.candidates("supervise")).containsExactly("county-610902-examiner");
    }

    @Test
    void raisesTheLightsOfASingleTask() {
        at("2013-04-16T09:00:00");
        TimedCase inProvince = TimedCase.before(engine, jdbc, "provincial", "accept");
        assertThat(inProvince.task("accept").getDueDate()).isEqualTo(endOf("2013-04-23"));
        assertThat(inProvince.timer("yellowLight").getDuedate()).isEqualTo(startOf("2013-04-18"));
        inProvince.fire("yellowLight");
        inProvince.fire("yellowCard");
        assertThat(inProvince.candidates("accept")).containsExactly("province-examiner", "province-leader");
        inProvince.fire("redCard");
        assertThat(inProvince.candidates("supervise")).containsExactly("province-leader");
        assertThat(inProvince.cards(jdbc))
                .containsExactly(
                        "province accept 1 redCard 610902",
                        "province accept 1 yellowCard 610902",
                        "province accept 1 yellowLight 610902");
    }

    @Test
    void givesEveryLimitedTaskOfTheNationalChainItsTimers() {
        at("2013-04-16T09:00:00");
        for (String task : List.of(
                "affixCitySeal",
                "registerFiling",
                "submitApplication",
                "examineMaterials",
                "evaluate",
                "resolveObjection",
                "designate")) {
            TimedCase inChain = TimedCase.before(engine, jdbc, "national", task);
            assertThat(inChain.task(task).getDueDate()).as(task).isNotNull();
            inChain.fire("redCard");
            assertThat(inChain.task("supervise")).as(task).isNotNull();
        }
    }

    @Test
    void givesThreeMonthsForRectificationAndMovesADayOffToTheNextWorkingDay() {
        at("2013-06-30T09:00:00");
        TimedCase rectifying = TimedCase.before(engine, jdbc, "provincial", "rectify");
        assertThat(rectifying.timer("rectificationOverdue").getDuedate()).isEqualTo(endOf("2013-09-30"));
        at("2013-07-01T09:00:00");
        assertThat(deadlines.rectification(java.time.LocalDate.of(2013, 7, 1))).isEqualTo(endOf("2013-10-08"));
    }

    @Test
    void endsAPublicNoticeAfterFiveWorkingDays() {
        at("2013-09-27T16:00:00");
        assertThat(deadlines.noticeEnd()).isEqualTo(endOf("2013-10-10"));
    }

    @Test
    void namesAStepThatHasNoLimit() {
        assertThatThrownBy(() -> TimedCase.inReview(engine, jdbc, "province"))
                .hasStackTraceContaining("reviewTimeLimit has no limit for 'province'");
    }

    private void sendBack(TimedCase inReview) {
        inReview.complete("examine", Map.of());
        inReview.complete("signOff", Map.of("decision", "return", "returnTo", "applicant"));
    }

    private List<LightRaised> raised(TimedCase of) {
        return events.stream(LightRaised.class)
                .filter(light -> light.caseId() == of.id())
                .toList();
    }
}
