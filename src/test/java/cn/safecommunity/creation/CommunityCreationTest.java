package cn.safecommunity.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.EngineTest;
import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.safety.SafetyRecord;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Traces of the creation of a community, one per outcome, with the countersigning in all its ways. */
class CommunityCreationTest extends EngineTest {

    private static final String UNIT = "610921112";
    private static final CountersignTally SHIPPED = new CountersignTally("all", 60, true);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Creations creations;

    @Autowired
    private Countersigners countersigners;

    @Autowired
    private CountersignChanges changes;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private CreationWithdrawals withdrawals;

    @Autowired
    private Communities communities;

    @Autowired
    private CaseRecord record;

    @Autowired
    private ManagementService management;

    private CreationDriver driver;

    @BeforeEach
    void prepare() {
        driver = new CreationDriver(context, UNIT);
        driver.prepare();
    }

    @AfterEach
    void restoreTheRule() {
        rule(SHIPPED);
    }

    private void rule(CountersignTally tally) {
        ReflectionTestUtils.setField(countersigners, "tally", tally);
    }

    private void endsAs(ProcessInstance instance, String end) {
        assertThat(driver.ended(instance))
                .as("still open: " + driver.openTasks())
                .isTrue();
        assertThat(driver.ends(instance)).contains(end);
        assertThat(driver.openTasks()).isEmpty();
        assertThat(management.createJobQuery().count()).isZero();
        assertThat(creations.get(driver.caseId(instance)).state().id()).isEqualTo(end);
    }

    private List<String> states(ProcessInstance instance, int round) {
        return context.getBean(CountersignRepository.class).of(driver.caseId(instance)).stream()
                .filter(each -> each.round() == round)
                .map(Countersignature::state)
                .toList();
    }

    private String recordOf(ProcessInstance instance) {
        return record.of(driver.caseId(instance)).stream()
                .map(CaseRecord.Line::text)
                .reduce("", (all, line) -> all + line + "\n");
    }

    private ProcessInstance atCountersigning(String... lacking) {
        ProcessInstance instance = driver.atCity();
        driver.checkByCity(instance, lacking);
        assertThat(driver.openTasks()).hasSize(7).containsOnly("countersignCheck");
        return instance;
    }

    @Test
    void isRegisteredCheckedCountersignedAndUpToStandard() {
        ProcessInstance instance = driver.register();
        assertThat(communities.get(UNIT).registeredOn()).isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")));
        driver.selfAssess(instance);
        driver.checkByCounty(instance, "approve");
        driver.checkByCity(instance);
        driver.allCountersign();
        endsAs(instance, "upToStandard");
        assertThat(recordOf(instance)).contains("达标不是称号");
        assertThat(creations.upToStandardSince(UNIT)).isPresent();
    }

    @Test
    void hasAHumanNumberAndCountsFurtherCreationsOfTheUnit() {
        CreationDriver other = new CreationDriver(context, "610921105");
        other.register();
        assertThat(number()).isEqualTo("C-610921105");
        other.prepare();
        other.start();
        assertThat(number()).isEqualTo("C-610921105-2");
    }

    private String number() {
        return context.getBean(org.camunda.bpm.engine.RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(CommunityCreationModel.KEY)
                .singleResult()
                .getBusinessKey();
    }

    @Test
    void startsOnceAndForTheUnitsOwnPeople() {
        driver.register();
        assertThatThrownBy(driver::start).hasStackTraceContaining("请勿重复备案");
        CreationDriver stranger = new CreationDriver(context, "610921100") {
            @Override
            public String unit() {
                return "community-610921112";
            }
        };
        assertThatThrownBy(stranger::start).hasStackTraceContaining(Forbidden.class.getName());
    }

    @Test
    void recordsFromWhichDayItCountedBeforeAGraveAccident() {
        communities.register(new Community(
                "610924113",
                UnitKind.TOWNSHIP,
                LocalDate.of(2012, 3, 10),
                List.of(new SafetyRecord(2013, 1, 3, 0, false, "grave"))));
        ProcessInstance instance = new CreationDriver(context, "610924113").register();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(communities.get("610924113").registeredOn()).isEqualTo(today);
        assertThat(recordOf(instance)).contains("原备案日期为 2012年3月10日", "重新计算创建时间");
    }

    @Test
    void doesNotStartWithoutAForm() {
        assertThatThrownBy(new CreationDriver(context, "610921110")::start).hasStackTraceContaining("备案表");
        assertThat(creations.of("610921110")).isEmpty();
    }

    @Test
    void comesBackToTheCountyWhenTheCountyReturnedIt() {
        ProcessInstance instance = driver.register();
        driver.selfAssess(instance);
        driver.sendBack(driver.examiner(), "checkByCounty", "applicant");
        assertThat(driver.openTasks()).containsExactly("selfAssess");
        driver.selfAssess(instance);
        assertThat(driver.openTasks()).containsExactly("checkByCounty");
    }

    @Test
    void comesBackToTheCityWhenTheCityReturnedIt() {
        ProcessInstance instance = driver.atCity();
        driver.sendBack("city-examiner", "checkByCity", "applicant");
        driver.selfAssess(instance);
        assertThat(driver.openTasks()).containsExactly("checkByCity");
        driver.sendBack("city-examiner", "checkByCity", "county");
        assertThat(driver.openTasks()).containsExactly("checkByCounty");
        driver.checkByCounty(instance, "approve");
        assertThat(driver.openTasks()).containsExactly("checkByCity");
    }

    @Test
    void isNotAgreedToByTheCityBeforeAllSevenWereLookedAt() {
        driver.atCity();
        assertThatThrownBy(() -> driver.decide("city-examiner", "checkByCity", "approve"))
                .hasStackTraceContaining("七有还有 7 项没有核对");
        assertThat(driver.openTasks()).containsExactly("checkByCity");
    }

    @Test
    void isHandedInWithACompleteSheetOnly() {
        ProcessInstance instance = driver.register();
        assertThatThrownBy(() -> driver.note(driver.unit(), "selfAssess")).hasStackTraceContaining("没有评完");
        driver.selfAssess(instance);
        assertThat(driver.openTasks()).containsExactly("checkByCounty");
    }

    @ParameterizedTest
    @CsvSource({"100, false, true", "99.98, false, false", "99.98, true, true", "75, true, true", "74.98, true, false"})
    void isAgreedToByTheCityAccordingToItsSheet(String total, boolean item, boolean agreed) {
        ProcessInstance instance = driver.atCity();
        driver.lookAtSeven(instance);
        driver.fillIn(instance, SheetKind.PRELIMINARY, "city-examiner", total);
        if (item) {
            rectifications.find(driver.caseId(instance), "市级初验", "疏散通道堆放杂物", "city-examiner");
        }
        if (agreed) {
            driver.decide("city-examiner", "checkByCity", "approve");
            assertThat(driver.openTasks()).hasSize(7);
            assertThat(recordOf(instance)).contains("市级初验评分 " + total);
        } else {
            assertThatThrownBy(() -> driver.decide("city-examiner", "checkByCity", "approve"))
                    .isInstanceOf(RuntimeException.class);
            assertThat(driver.openTasks()).containsExactly("checkByCity");
        }
    }

    @Test
    void isCountersignedByEachDepartmentForItselfOnly() {
        atCountersigning();
        String task = driver.task("countersignCheck", "city-member-finance").getId();
        assertThatThrownBy(() -> driver.as("city-member-housing", () -> {
                    context.getBean(org.camunda.bpm.engine.TaskService.class)
                            .complete(task, Map.of("decision", "approve", "opinion", "同意"));
                    return task;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(driver.openTasks()).hasSize(7);
    }

    @Test
    void isSentBackByOneReturnAndAskedAnewOfEverybody() {
        ProcessInstance instance = atCountersigning();
        driver.countersign("finance", "approve");
        driver.countersign("housing", "return");
        assertThat(driver.openTasks()).containsExactly("selfAssess");
        assertThat(management.createJobQuery().activityId("silence").count()).isZero();
        assertThat(states(instance, 1))
                .containsExactly("closed", "approve", "return", "closed", "closed", "closed", "closed");
        driver.selfAssess(instance);
        driver.checkByCity(instance);
        assertThat(driver.openTasks()).hasSize(7).containsOnly("countersignCheck");
        assertThat(states(instance, 2)).hasSize(7).containsOnly("open");
        assertThat(management.createJobQuery().activityId("silence").count()).isEqualTo(7);
        driver.allCountersign();
        endsAs(instance, "upToStandard");
    }

    @Test
    void endsWhenOneOfAllRefuses() {
        ProcessInstance instance = atCountersigning();
        driver.countersign("quality", "reject");
        endsAs(instance, "notUpToStandard");
        assertThat(states(instance, 1)).contains("reject", "closed").doesNotContain("open");
    }

    @Test
    void isEnoughForOneToAgreeWhereAnyMay() {
        rule(new CountersignTally("any", 60, true));
        ProcessInstance instance = atCountersigning();
        driver.countersign("quality", "reject");
        assertThat(driver.openTasks()).hasSize(6);
        driver.countersign("finance", "approve");
        endsAs(instance, "upToStandard");
    }

    @Test
    void isDecidedByARatioAsSoonAsItIsReachedOrOutOfReach() {
        rule(new CountersignTally("ratio", 60, true));
        ProcessInstance agreed = atCountersigning();
        for (String department : List.of("agriculture", "finance", "housing", "planning")) {
            driver.countersign(department, "approve");
            assertThat(driver.ended(agreed)).isFalse();
        }
        driver.countersign("quality", "approve");
        endsAs(agreed, "upToStandard");
        ProcessInstance refused = atCountersigning();
        driver.countersign("agriculture", "reject");
        driver.countersign("finance", "reject");
        assertThat(driver.ended(refused)).isFalse();
        driver.countersign("housing", "reject");
        endsAs(refused, "notUpToStandard");
    }

    @Test
    void recordsSilenceAsSilence() {
        ProcessInstance instance = atCountersigning();
        driver.countersign("finance", "approve");
        driver.fire("silence", "quality");
        assertThat(driver.openTasks()).hasSize(5);
        assertThat(states(instance, 1)).contains("silent");
        driver.fire("silence");
        endsAs(instance, "upToStandard");
        assertThat(recordOf(instance)).contains("安康市质监局逾期没有答复会签，如实登记为未答复");
    }

    @Test
    void refusesWhereSilenceDoesNotCountAndNobodyAnswered() {
        rule(new CountersignTally("ratio", 60, false));
        ProcessInstance instance = atCountersigning();
        driver.fire("silence");
        endsAs(instance, "notUpToStandard");
    }

    @Test
    void givesEachDepartmentSevenWorkingDays() {
        ProcessInstance instance = atCountersigning();
        var task = driver.task("countersignCheck", "city-member-finance");
        var job = management.createJobQuery().activityId("silence").list().get(0);
        assertThat(task.getDueDate().getTime()).isEqualTo(job.getDuedate().getTime());
        LocalDate due = LocalDate.ofInstant(task.getDueDate().toInstant(), ZoneId.of("Asia/Shanghai"));
        assertThat(due)
                .isAfterOrEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(7));
        assertThat(driver.ended(instance)).isFalse();
    }

    @Test
    void takesADepartmentOutAndInAgainWhileItRuns() {
        ProcessInstance instance = atCountersigning();
        long id = driver.caseId(instance);
        changes.remove(id, "agriculture", "辖区没有农业", "city-examiner");
        assertThat(driver.openTasks()).hasSize(6);
        assertThatThrownBy(() -> changes.remove(id, "agriculture", "再移一次", "city-examiner"))
                .isInstanceOf(Refusal.class);
        changes.add(id, "agriculture", "辖区有养殖场", "city-examiner");
        assertThat(driver.openTasks()).hasSize(7);
        assertThatThrownBy(() -> changes.add(id, "agriculture", "再加一次", "city-examiner"))
                .isInstanceOf(Refusal.class);
        driver.allCountersign();
        endsAs(instance, "upToStandard");
        assertThat(recordOf(instance)).contains("安康市农业局不再会签", "增加会签部门：安康市农业局");
    }

    @Test
    void asksADepartmentThatStayedSilentOnceMore() {
        ProcessInstance instance = atCountersigning();
        driver.fire("silence", "planning");
        changes.add(driver.caseId(instance), "planning", "电话联系后重新送达", "city-examiner");
        assertThat(driver.openTasks()).hasSize(7);
        driver.allCountersign();
        endsAs(instance, "upToStandard");
        assertThat(states(instance, 1)).containsOnly("approve");
    }

    @Test
    void goesOnWhenTheLastOpenDepartmentIsTakenOut() {
        ProcessInstance instance = atCountersigning();
        DEPARTMENTS_BUT_ONE.forEach(department -> driver.countersign(department, "approve"));
        changes.remove(driver.caseId(instance), "work-safety", "主办部门不再会签", "city-examiner");
        endsAs(instance, "upToStandard");
        assertThat(driver.ends(instance)).contains("removed", "countersigned");
    }

    private static final List<String> DEPARTMENTS_BUT_ONE = CreationDriver.DEPARTMENTS.stream()
            .filter(each -> !each.equals("work-safety"))
            .toList();

    @Test
    void keepsAtLeastOneDepartment() {
        ProcessInstance instance = atCountersigning();
        long id = driver.caseId(instance);
        DEPARTMENTS_BUT_ONE.forEach(department -> changes.remove(id, department, "范围调整", "city-examiner"));
        assertThatThrownBy(() -> changes.remove(id, "work-safety", "范围调整", "city-examiner"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("至少要有一个部门");
    }

    @ParameterizedTest
    @CsvSource({
        "county-610921-examiner, finance, 原因, 会签部门由主办",
        "city-examiner, weather, 原因, 没有这个成员单位",
        "city-examiner, finance, ' ', 请填写调整"
    })
    void letsTheCitysExaminerAloneChangeTheDepartments(String person, String department, String reason, String words) {
        long id = driver.caseId(atCountersigning());
        assertThatThrownBy(() -> changes.remove(id, department, reason, person))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }

    @Test
    void changesNothingWhereNothingIsCountersigned() {
        long id = driver.caseId(driver.atCity());
        assertThatThrownBy(() -> changes.add(id, "finance", "原因", "city-examiner"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有进行中的会签");
    }

    private ProcessInstance atRectification() {
        ProcessInstance instance = driver.atCity();
        long id = driver.caseId(instance);
        rectifications.find(id, "市级初验", "疏散通道堆放杂物", "city-examiner");
        long dropped = rectifications.find(id, "市级初验", "写错了", "city-examiner");
        rectifications.dropDraft(id, dropped, "city-examiner");
        driver.checkByCity(instance, "records");
        rectifications.find(id, "安康市公安局", "路口缺减速带", "city-member-public-security");
        driver.allCountersign();
        assertThat(driver.openTasks()).containsExactly("rectify");
        return instance;
    }

    @Test
    void putsItemByItemRightAndVerifiesItemByItem() {
        ProcessInstance instance = atRectification();
        long id = driver.caseId(instance);
        assertThat(rectifications.of(id))
                .extracting(RectificationItem::text)
                .containsExactly("疏散通道堆放杂物", "路口缺减速带", "缺“有记录”：没有见到");
        assertThatThrownBy(() -> driver.note(driver.unit(), "rectify")).hasStackTraceContaining("还有 3 项没有整改");
        List<Long> items =
                rectifications.of(id).stream().map(RectificationItem::id).toList();
        items.forEach(item -> rectifications.close(id, item, "已整改", null, driver.unit()));
        driver.note(driver.unit(), "rectify");
        assertThatThrownBy(() -> driver.decide(driver.examiner(), "verifyRectification", "approve"))
                .hasStackTraceContaining("还有 3 项没有核实");
        rectifications.verify(id, items.get(0), null, driver.examiner());
        rectifications.verify(id, items.get(1), null, driver.examiner());
        rectifications.reopen(id, items.get(2), "台账仍是空的", null);
        assertThatThrownBy(() -> driver.decide(driver.examiner(), "verifyRectification", "approve"))
                .hasStackTraceContaining("不能选");
        driver.decide(driver.examiner(), "verifyRectification", "return");
        assertThat(driver.openTasks()).containsExactly("rectify");
        assertThatThrownBy(() -> rectifications.close(id, items.get(0), "再办一次", null, driver.unit()))
                .isInstanceOf(Refusal.class);
        rectifications.close(id, items.get(2), "补建台账", null, driver.unit());
        driver.note(driver.unit(), "rectify");
        rectifications.verify(id, items.get(2), null, driver.examiner());
        assertThatThrownBy(() -> driver.decide(driver.examiner(), "verifyRectification", "return"))
                .hasStackTraceContaining("都已核实到位");
        driver.decide(driver.examiner(), "verifyRectification", "approve");
        endsAs(instance, "upToStandard");
        assertThat(recordOf(instance)).contains("没有整改到位：台账仍是空的", "整改“缺“有记录”：没有见到”：补建台账");
    }

    @Test
    void failsWhenTheRectificationIsOverdue() {
        ProcessInstance instance = atRectification();
        driver.fire("rectificationOverdue");
        endsAs(instance, "rectificationFailed");
        assertThat(creations.get(driver.caseId(instance)).state().label()).contains("未达标");
    }

    @ParameterizedTest
    @ValueSource(strings = {"selfAssess", "countersignCheck"})
    void isTakenBackByTheUnitAtAnyTime(String step) {
        ProcessInstance instance = step.equals("selfAssess") ? driver.register() : atCountersigning();
        long id = driver.caseId(instance);
        assertThatThrownBy(() -> withdrawals.withdraw(id, driver.examiner(), "x"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> withdrawals.withdraw(id, driver.unit(), " ")).isInstanceOf(Refusal.class);
        withdrawals.withdraw(id, driver.unit(), "镇里换届");
        endsAs(instance, "withdrawn");
        assertThat(recordOf(instance)).contains("撤回原因：镇里换届");
        assertThat(communities.find(UNIT)).isPresent();
        assertThatThrownBy(() -> withdrawals.withdraw(id, driver.unit(), "再撤一次"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void callsTheSuperiorWhenTheCountyIsVeryLate() {
        ProcessInstance instance = driver.register();
        driver.selfAssess(instance);
        management.createJobQuery().timers().list().forEach(job -> management.executeJob(job.getId()));
        assertThat(driver.openTasks()).containsExactly("checkByCounty", "supervise");
        driver.note("city-office", "supervise");
        driver.checkByCounty(instance, "approve");
        assertThat(driver.ends(instance)).containsExactlyInAnyOrder("supervised", "analysisAsked");
        assertThat(recordOf(instance)).contains("安全形势分析");
    }
}
