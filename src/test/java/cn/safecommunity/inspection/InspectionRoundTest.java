package cn.safecommunity.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round of inspection on the real engine: findings, answers, verdicts, and what happens to who is late. */
class InspectionRoundTest extends EngineTest {

    private static final String COUNTY = "610924";
    private static final String EXAMINER = "county-610924-examiner";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private Inspections inspections;

    private long programme;

    @BeforeEach
    void start() {
        driver.prepare("2013-06-03");
        programme = driver.draft("ankang-2013", 2014);
        driver.start(programme);
    }

    @Test
    void endsAtOnceWhenNothingIsFound() {
        ProcessInstance instance = driver.inspect(programme, COUNTY);
        selection.note("city-office", selection.cityTask("recordInspection", COUNTY));
        assertThat(driver.ended(instance)).isTrue();
        assertThat(driver.passed(instance)).contains("inspectionClosed");
    }

    @Test
    void everyFindingIsAnsweredAndSettledOrOpenedAgain() {
        ProcessInstance instance = driver.inspect(programme, COUNTY);
        Task record = selection.cityTask("recordInspection", COUNTY);
        long caseId = selection.caseOf(record);
        inspections.record(caseId, List.of(found("没有建立档案", "2013-07-31"), found("没有宣传栏", "2013-06-28")));
        selection.note("city-office", record);

        Task answer = selection.task("answerInspection", EXAMINER);
        assertThat(new Date(answer.getDueDate().getTime())).isEqualTo(ProgrammeDriver.endOf("2013-06-28"));
        assertThat(inspections.unsettled(programme, ProgrammeDriver.today())).containsEntry(COUNTY, 2);
        assertThatThrownBy(() -> selection.note(EXAMINER, answer)).hasMessageContaining("没有建立档案", "还没有填写整改情况");
        answer(caseId, "已整改");
        selection.note(EXAMINER, answer);

        Task again = selection.cityTask("recordInspection", COUNTY);
        assertThatThrownBy(() -> selection.note("city-office", again)).hasMessageContaining("还没有复核结论");
        List<Finding> answered = inspections.findings(caseId);
        inspections.record(
                caseId,
                List.of(
                        judged(answered.get(0), "reopen", "2013-08-30"),
                        judged(answered.get(1), "settle", "2013-06-28")));
        selection.note("city-office", again);
        assertThat(inspections.unsettled(programme, ProgrammeDriver.today())).containsEntry(COUNTY, 1);

        Task secondAnswer = selection.task("answerInspection", EXAMINER);
        assertThat(new Date(secondAnswer.getDueDate().getTime())).isEqualTo(ProgrammeDriver.endOf("2013-08-30"));
        answer(caseId, "档案已补齐");
        selection.note(EXAMINER, secondAnswer);
        inspections.record(caseId, List.of(judged(inspections.findings(caseId).get(0), "settle", "2013-08-30")));
        selection.note("city-office", selection.cityTask("recordInspection", COUNTY));

        assertThat(driver.ended(instance)).isTrue();
        assertThat(inspections.unsettled(programme, ProgrammeDriver.today())).isEmpty();
        assertThat(inspections.findings(caseId).get(0).answers()).hasSize(2);
    }

    @Test
    void theCityOfficeSupervisesACountyThatDoesNotAnswer() {
        driver.inspect(programme, COUNTY);
        Task record = selection.cityTask("recordInspection", COUNTY);
        inspections.record(selection.caseOf(record), List.of(found("没有建立档案", "2013-06-07")));
        selection.note("city-office", record);
        driver.until("2013-06-19");
        selection.note("city-office", selection.cityTask("supervise", COUNTY));
        assertThat(selection.openTasks()).doesNotContain("supervise").contains("answerInspection");
    }

    @Test
    void refusesWhatCannotBeInspected() {
        assertThatThrownBy(() -> driver.inspect(programme, "610900"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不是参加这一轮创建工作的县区");
        long draft = driver.draft("second-round", 2016);
        assertThatThrownBy(() -> driver.inspect(draft, COUNTY)).hasMessageContaining("不在进行中");
        assertThatThrownBy(() -> selection.as(
                        EXAMINER,
                        () -> driver.engine
                                .getRuntimeService()
                                .startProcessInstanceByKey(
                                        "inspectionRound", Map.of("programme", programme, "county", COUNTY))))
                .isInstanceOf(AuthorizationException.class);
        Task record = startAndRecord();
        assertThatThrownBy(() -> inspections.record(selection.caseOf(record), List.of(found("旧账", "2013-06-01"))))
                .hasMessageContaining("整改期限须为今天或以后的日期");
        assertThatThrownBy(() -> inspections.record(selection.caseOf(record), List.of(found("远期", "+999999999-12-31"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("整改期限");
    }

    private Task startAndRecord() {
        driver.inspect(programme, COUNTY);
        return selection.cityTask("recordInspection", COUNTY);
    }

    private void answer(long caseId, String text) {
        inspections.findings(caseId).stream()
                .filter(finding -> finding.is(Finding.OPEN))
                .forEach(finding -> inspections.write(caseId, Map.of(finding.id(), text)));
    }

    private static Inspections.Input found(String text, String dueOn) {
        return new Inspections.Input(null, text, LocalDate.parse(dueOn), null);
    }

    private static Inspections.Input judged(Finding finding, String verdict, String dueOn) {
        return new Inspections.Input(finding.id(), null, LocalDate.parse(dueOn), verdict);
    }
}
