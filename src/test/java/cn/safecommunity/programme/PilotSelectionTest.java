package cn.safecommunity.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.calendar.HolidayInput.Correction;
import cn.safecommunity.calendar.Holidays;
import cn.safecommunity.calendar.MovedDate;
import cn.safecommunity.calendar.Publisher;
import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.pilot.PlaceFreed;
import cn.safecommunity.pilot.SelectionDriver;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The selection of pilots on the real engine: what is asked for, what is refused, who decides. */
class PilotSelectionTest extends EngineTest {

    private static final String COUNTY = "610902";
    private static final String EXAMINER = "county-610902-examiner";
    private static final String LEADER = "county-610902-leader";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private Pilots pilots;

    @Autowired
    private Holidays holidays;

    @Autowired
    private WorkingDays days;

    @Autowired
    private ApplicationEventPublisher events;

    private long programme;
    private ProcessInstance instance;

    @BeforeEach
    void start() {
        driver.prepare("2013-04-16");
        programme = driver.draft("ankang-2013", 2013);
        instance = driver.start(programme);
    }

    @Test
    void startsInEveryCountyAtOnceAndAsksTheZoneForItsLeadingBodyOnly() {
        assertThat(selection.openTasks()).hasSize(11).allMatch("submitCountyPlan"::equals);
        Task zone = selection.task("submitCountyPlan", "county-6109GX-examiner");
        selection.lead(programme, "6109GX", "赵主任");
        selection.note("county-6109GX-examiner", zone);
        assertThat(selection.openTasks()).hasSize(10);
        assertThat(pilots.quota(programme, "6109GX")).isZero();
    }

    @Test
    void goesFromThePlanToTwoDesignatedPilots() {
        selection.select(COUNTY, "610902001", "610902104", "610902107");
        assertThat(pilots.of(programme, COUNTY)).extracting(Pilot::unit).containsExactly("610902001", "610902104");
        assertThat(pilots.of(programme, COUNTY))
                .allSatisfy(pilot -> assertThat(pilot.leader().name()).isEqualTo("李县长"));
    }

    @Test
    void isDueOnTheLastWorkingDayBeforeTheHoliday() {
        Task task = selection.task("submitCountyPlan", EXAMINER);
        assertThat(new Date(task.getDueDate().getTime())).isEqualTo(ProgrammeDriver.endOf("2013-04-28"));
    }

    /** Its days are working days, so a day that becomes one off moves its end; the day that the notice names stays. */
    @Test
    void theDayOfAFreedPlaceFollowsTheCalendar() {
        selection.select(COUNTY, "610902001", "610902104", "610902107");
        events.publishEvent(new PlaceFreed(programme, COUNTY));
        Task task = selection.task("nominatePilots", EXAMINER);
        LocalDate due = LocalDate.ofInstant(task.getDueDate().toInstant(), ZoneId.of("Asia/Shanghai"));
        Correction off = new Correction("off", "纪念日", "国发明电〔2013〕1号", "国务院关于调休放假的通知", "2013-04-15", "增加一天");

        List<MovedDate> moved = holidays.previewCorrection(
                        2013, LocalDate.of(2013, 4, 18), off, new Publisher("publisher", "管理员甲"))
                .moved();

        assertThat(moved)
                .filteredOn(one -> one.caseId() == selection.caseOf(task))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.what()).isEqualTo("办理期限");
                    assertThat(one.from()).isEqualTo(due);
                    assertThat(one.to()).isEqualTo(days.plus(due, 1));
                });
        Task first = selection.task("submitCountyPlan", "county-610921-examiner");
        assertThat(moved).noneMatch(one -> one.caseId() == selection.caseOf(first));
    }

    @Test
    void refusesAPlanWithoutLeadingBodyOrFile() {
        Task task = selection.task("submitCountyPlan", EXAMINER);
        assertThatThrownBy(() -> selection.note(EXAMINER, task)).hasMessageContaining("领导机构");
        selection.lead(programme, COUNTY, "王副区长");
        assertThatThrownBy(() -> selection.note(EXAMINER, task)).hasMessageContaining("工作方案");
        assertThatThrownBy(() -> selection.note("county-610921-examiner", task))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void refusesATooShortListAndUnitsThatCannotBePilots() {
        selection.plan(COUNTY);
        Task task = selection.task("nominatePilots", EXAMINER);
        long caseId = selection.caseOf(task);
        refuses(task, "候选单位不能少于 2 个");
        selection.draft(caseId, "610902001", "610921100");
        refuses(task, "城关镇不是本县区的单位");
        selection.draft(caseId, "610902001", "610924120");
        refuses(task, "联合镇已被撤并");
        assertThatThrownBy(() -> selection.draft(caseId, "610902001", "610902001"))
                .hasMessageContaining("不能重复列入");
        assertThatThrownBy(() -> selection.draft(caseId, "610902001", "999999999"))
                .hasMessageContaining("没有代码为 999999999");
        selection.draft(caseId, "610902001", "610902104");
        selection.note(EXAMINER, task);
        assertThat(selection.openTasks()).contains("approvePilots");
    }

    /** From the yellow card on the leader may nominate as well; agreeing to it is a colleague's. */
    @Test
    void whoNominatesDoesNotApprove() {
        selection.plan(COUNTY);
        driver.until("2013-05-08");
        Task late = selection.task("nominatePilots", LEADER);
        selection.draft(selection.caseOf(late), "610902001", "610902104");
        selection.note(LEADER, late);
        Task approval = selection.task("approvePilots", LEADER);
        assertThatThrownBy(() -> selection.decide(LEADER, approval, "approve"))
                .hasMessageContaining("“县区审定试点”与“推荐试点”不能由同一人办理");
        selection.decide(LEADER + "-2", approval, "approve");
    }

    @Test
    void comesBackFromTheLeaderAndFromTheCity() {
        selection.plan(COUNTY);
        selection.draft(selection.caseOf(selection.task("nominatePilots", EXAMINER)), "610902001", "610902104");
        selection.note(EXAMINER, selection.task("nominatePilots", EXAMINER));
        selection.decide(LEADER, selection.task("approvePilots", LEADER), "return");
        selection.nominate(COUNTY, "610902001", "610902104");
        ProgrammeDriver.at("2013-05-06T09:00:00");
        selection.sendBack("city-office", selection.cityTask("confirmPilots", COUNTY));
        Task again = selection.task("nominatePilots", EXAMINER);
        assertThat(new Date(again.getDueDate().getTime()))
                .as("ten working days for the correction")
                .isEqualTo(ProgrammeDriver.endOf("2013-05-20"));
        selection.nominate(COUNTY, "610902001", "610902107");
        selection.confirm(COUNTY);
        assertThat(pilots.of(programme, COUNTY)).extracting(Pilot::unit).containsExactly("610902001", "610902107");
    }

    @Test
    void aLateCountyGetsItsLightsCardsAndSupervision() {
        driver.until("2013-05-14");
        assertThat(selection.openTasks()).filteredOn("supervise"::equals).hasSize(11);
        Task supervise = selection.cityTask("supervise", COUNTY);
        selection.complete("city-office", supervise, Map.of("opinion", "请立即报送"));
        assertThat(driver.engine
                        .getTaskService()
                        .getIdentityLinksForTask(
                                selection.task("submitCountyPlan", EXAMINER).getId()))
                .extracting(link -> link.getGroupId())
                .contains(EXAMINER, LEADER)
                .doesNotContain("county-610921-leader");
    }

    @Test
    void refusesToStartTwiceOrBySomebodyElse() {
        assertThatThrownBy(() -> driver.start(programme)).hasMessageContaining("已经启动");
        long again = driver.draft("ankang-2013", 2013);
        assertThatThrownBy(() -> driver.start(again))
                .hasMessageContaining("ankang-2013")
                .isInstanceOf(Refusal.class);
        assertThat(driver.ended(instance)).isFalse();
    }

    private void refuses(Task task, String reason) {
        assertThatThrownBy(() -> selection.note(EXAMINER, task)).hasMessageContaining(reason);
    }
}
