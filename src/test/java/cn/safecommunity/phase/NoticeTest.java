package cn.safecommunity.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.safecommunity.EngineTest;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.community.Successions;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.endorsement.ChainDriver;
import cn.safecommunity.gate.Gate;
import cn.safecommunity.gate.Gates;
import cn.safecommunity.gate.ProgrammeResult;
import cn.safecommunity.inspection.Inspections;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.overview.Board;
import cn.safecommunity.overview.Boards;
import cn.safecommunity.overview.Figures;
import cn.safecommunity.pilot.FormerPilot;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.programme.CountyReports;
import cn.safecommunity.programme.PhaseSummary;
import cn.safecommunity.programme.PhaseSummary.Item;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.programme.Programmes;
import cn.safecommunity.programme.Replacements;
import cn.safecommunity.programme.RolloutReport;
import cn.safecommunity.ranking.RankedPilot;
import cn.safecommunity.ranking.Rankings;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.title.Title;
import cn.safecommunity.title.Titles;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole notice on the engine, with its own clock, from 16 April 2013 to 31 December 2015. Names and codes of the
 * units are real; which of them were pilots, who was late, who merged with whom and who won a title is INVENTED.
 */
class NoticeTest extends EngineTest {

    /** Two pilots per county, and a third candidate. 酒店镇 was abolished in the mergers of 2014-2015. */
    private static final Map<String, List<String>> PILOTS = new TreeMap<>(Map.of(
            "610902", List.of("610902001", "610902104", "610902107"),
            "610921", List.of("610921100", "610921109", "610921101"),
            "610922", List.of("610922100", "610922104", "610922102"),
            "610923", List.of("610923100", "610923106", "610923102"),
            "610924", List.of("610924100", "610924101", "610924102"),
            "610925", List.of("610925100", "610925106", "610925101"),
            "610926", List.of("610926100", "610926108", "610926101"),
            "610927", List.of("610927100", "610927103", "610927101"),
            "610928", List.of("610928100", "610928103", "610928101"),
            "610929", List.of("610929100", "610929104", "610929101")));

    private static final String LATE = "610928";
    private static final String VERY_LATE = "610929";
    private static final String RETURNED = "610922";
    private static final String INSPECTED = "610927";
    private static final String WITHOUT_ROLLOUT = "610925";
    private static final String MERGED = "610921";
    private static final String PARK = "6109GX901";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private ChainDriver chains;

    @Autowired
    private Communities communities;

    @Autowired
    private Successions successions;

    @Autowired
    private Titles titles;

    @Autowired
    private Pilots pilots;

    @Autowired
    private Inspections inspections;

    @Autowired
    private CountyReports reports;

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private Replacements replacements;

    @Autowired
    private Gates gates;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Rankings rankings;

    @Autowired
    private Boards boards;

    @Autowired
    private Access access;

    @Autowired
    private Figures figures;

    @Autowired
    private CaseRecord record;

    @Autowired
    private JdbcClient jdbc;

    private long programme;

    @Test
    void theNoticeFromItsFirstDayToItsResult() {
        ProcessInstance instance = beginsOn16April2013();
        countiesReportUntil28April();
        lateCountiesAreRemindedCardedAndSupervised();
        theCityClassifiesTheTwentyPilots();
        aCountyIsInspected();
        phaseOneEndsOn31December2013();
        theInspectedCountyAnswers();
        countiesRollOutAndWinTitles();
        phaseTwoEndsOn31December2014();
        aPilotIsMerged();
        aPilotIsReplaced();
        theRestOfTheTitlesAreWon();
        countiesSummarise();
        phaseThreeEndsOn31December2015();
        theLastSupervisionOutlivesTheLastGate(instance);
        theResultStaysAndASecondRoundBeginsAtNothing();
    }

    private ProcessInstance beginsOn16April2013() {
        applications.prepare();
        jdbc.sql("UPDATE organisation SET abolished = false WHERE code = '610921109'")
                .update();
        driver.prepare("2013-04-16");
        PILOTS.values().forEach(units -> units.subList(0, 2).forEach(this::register));
        programme = driver.draft("ankang-2013", 2013);
        ProcessInstance instance = driver.start(programme);
        selection.lead(programme, "610900", "市政府分管副市长");
        selection.lead(programme, "city-member-finance", "市财政局副局长");
        assertThat(selection.openTasks()).hasSize(11).allMatch("submitCountyPlan"::equals);
        for (String county : PILOTS.keySet()) {
            assertDue(selection.task("submitCountyPlan", examiner(county)), "2013-04-28");
        }
        assertThat(driver.due("phaseOneEnds")).isEqualTo(ProgrammeDriver.endOf("2013-12-31"));
        return instance;
    }

    /** 30 April is a holiday, and so are the 29th and the 1st: everything is due on Sunday the 28th, a working day. */
    private void countiesReportUntil28April() {
        driver.until("2013-04-23");
        List<String> inTime = PILOTS.keySet().stream()
                .filter(each -> !each.equals(LATE) && !each.equals(VERY_LATE))
                .toList();
        for (String county : inTime) {
            selection.plan(county);
            selection.nominate(county, units(county));
        }
        driver.until("2013-04-24");
        assertDue(selection.cityTask("confirmPilots", "610902"), "2013-04-28");
        selection.sendBack("city-office", selection.cityTask("confirmPilots", RETURNED));
        inTime.stream().filter(each -> !each.equals(RETURNED)).forEach(selection::confirm);
        driver.until("2013-04-26");
        selection.nominate(RETURNED, units(RETURNED));
        selection.lead(programme, ProgrammeDriver.ZONE_CODE, "高新区管委会副主任");
        selection.note(examiner(ProgrammeDriver.ZONE_CODE), selection.task("submitCountyPlan", examiner("6109GX")));
        driver.until("2013-04-27");
        selection.confirm(RETURNED);
        assertThat(pilots.of(programme)).hasSize(16);
        theCityClassifiesTheSixteenThatAreThere();
        assertThat(lightsOf(LATE)).containsExactly("yellowLight 2013-04-25");
    }

    private void lateCountiesAreRemindedCardedAndSupervised() {
        driver.until("2013-05-03");
        assertThat(lightsOf(LATE)).containsExactly("yellowLight 2013-04-25", "yellowCard 2013-04-29");
        selection.select(LATE, units(LATE));
        driver.until("2013-05-13");
        assertThat(lightsOf(VERY_LATE))
                .containsExactly("yellowLight 2013-04-25", "yellowCard 2013-04-29", "redCard 2013-05-09");
        selection.note("city-office", selection.cityTask("supervise", VERY_LATE));
        selection.select(VERY_LATE, units(VERY_LATE));
        assertThat(lightsOf("610902")).isEmpty();
        assertThat(pilots.of(programme)).hasSize(20);
    }

    /** Nobody waits for the two late counties. */
    private void theCityClassifiesTheSixteenThatAreThere() {
        Task classify = selection.task("classifyCandidates", "city-office");
        assertDue(classify, "2013-12-31");
        classify(pilots.of(programme));
        selection.note("city-office", classify);
        assertThat(selection.openTasks()).doesNotContain("classifyCandidates");
    }

    private void theCityClassifiesTheTwentyPilots() {
        Task classify = selection.task("classifyCandidates", "city-office");
        assertDue(classify, "2013-12-31");
        classify(pilots.of(programme).stream()
                .filter(pilot -> pilot.rank() == null)
                .toList());
        selection.note("city-office", classify);
        assertThat(selection.openTasks()).isEmpty();
    }

    private void classify(List<Pilot> some) {
        for (int n = 0; n < some.size(); n++) {
            pilots.classify(programme, some.get(n).unit(), n % 4 == 0 ? Chain.NATIONAL : Chain.PROVINCIAL);
        }
    }

    private void aCountyIsInspected() {
        driver.until("2013-11-18");
        driver.inspect(programme, INSPECTED);
        Task record = selection.cityTask("recordInspection", INSPECTED);
        inspections.record(
                selection.caseOf(record),
                List.of(new Inspections.Input(null, "没有建立社区安全档案", LocalDate.of(2013, 12, 20), null)));
        selection.note("city-office", record);
        assertDue(selection.task("answerInspection", examiner(INSPECTED)), "2013-12-20");
    }

    private void phaseOneEndsOn31December2013() {
        driver.until("2014-01-02");
        Gate gate = gate(1, "2013-12-31");
        assertThat(missing(gate)).containsOnlyKeys(INSPECTED);
        assertThat(missing(gate).get(INSPECTED)).containsExactly("督导检查发现的问题还有 1 个没有销号");
        assertThat(lightsOf(INSPECTED))
                .containsExactly("yellowLight 2013-12-17", "yellowCard 2013-12-21", "redCard 2013-12-30");
        assertThat(selection.openTasks()).filteredOn("reportRollout"::equals).hasSize(10);
        figures.agree(programme, 1);
        assertDue(selection.task("superviseCounty", leader(INSPECTED)), "2014-01-15");
        assertDue(selection.task("reportRollout", examiner("610902")), "2014-12-31");
        assertThat(driver.due("phaseTwoEnds")).isEqualTo(ProgrammeDriver.endOf("2014-12-31"));
    }

    private void theInspectedCountyAnswers() {
        promise(INSPECTED, "2014-02-10");
        selection.complete(
                "city-office",
                selection.task("acceptPlan", "city-office"),
                Map.of("decision", "return", "opinion", "二月太晚"));
        promise(INSPECTED, "2014-01-20");
        selection.decide("city-office", selection.task("acceptPlan", "city-office"), "approve");
        assertThat(driver.due("planDue")).isEqualTo(ProgrammeDriver.endOf("2014-01-20"));
        selection.note("city-office", selection.cityTask("supervise", INSPECTED));
        Task answer = selection.task("answerInspection", examiner(INSPECTED));
        long inspection = selection.caseOf(answer);
        long finding = inspections.findings(inspection).get(0).id();
        inspections.write(inspection, Map.of(finding, "档案已建立"));
        selection.note(examiner(INSPECTED), answer);
        inspections.record(inspection, List.of(new Inspections.Input(finding, null, null, "settle")));
        selection.note("city-office", selection.cityTask("recordInspection", INSPECTED));
        assertThat(inspections.unsettled(programme, ProgrammeDriver.today())).isEmpty();
        assertThat(waitingFor("planDue"))
                .as("closed as soon as the finding is settled")
                .isZero();
    }

    /** One provincial title is won on the real chain: its public notice spans the holidays of October. */
    private void countiesRollOutAndWinTitles() {
        driver.until("2014-09-01");
        thePilotsAreChecked();
        driver.until("2014-09-26");
        ProcessInstance chain = chains.provincialUpToNotice("610902104");
        assertThat(driver.due("noticePeriod")).isEqualTo(ProgrammeDriver.endOf("2014-10-09"));
        driver.until("2014-10-10");
        chains.conferProvincial();
        assertThat(chains.ended(chain)).isTrue();
        for (String county : PILOTS.keySet()) {
            if (!county.equals("610902") && !county.equals(WITHOUT_ROLLOUT) && !county.equals(VERY_LATE)) {
                confer("provincial", PILOTS.get(county).get(1), "2014-10-20");
            }
        }
        driver.until("2014-11-20");
        assertThat(stage("610902")).isEqualTo("在办：报送现场会和自查情况");
        PILOTS.keySet().stream().filter(each -> !each.equals(WITHOUT_ROLLOUT)).forEach(this::rollOut);
        assertThat(stage("610902")).isEqualTo("现场会和自查情况已报送");
        assertThat(stage(ProgrammeDriver.ZONE_CODE)).isEqualTo("本阶段没有待报送的事项");
    }

    /** What the board says a county is doing. */
    private String stage(String county) {
        return boards.of(programmes.get(programme), access.sightOf("city-office")).lines().stream()
                .filter(line -> line.county().equals(county))
                .findFirst()
                .orElseThrow()
                .stage();
    }

    /** All but three reach the standard in phase two. The check itself is played elsewhere. */
    private void thePilotsAreChecked() {
        assertThat(rankings.of(programmes.get(programme)))
                .hasSize(20)
                .allSatisfy(ranked -> assertThat(ranked.ready()).isFalse());
        for (Pilot pilot : pilots.of(programme)) {
            if (!pilot.county().equals(VERY_LATE)
                    && !pilot.unit().equals(PILOTS.get(WITHOUT_ROLLOUT).get(1))) {
                reachTheStandard(pilot.unit(), "2014-09-01");
            }
        }
        assertThat(rankings.of(programmes.get(programme)))
                .filteredOn(RankedPilot::ready)
                .hasSize(17)
                .extracting(RankedPilot::place)
                .isEqualTo(IntStream.rangeClosed(1, 17).boxed().toList());
    }

    private void phaseTwoEndsOn31December2014() {
        driver.until("2015-01-12");
        Gate gate = gate(2, "2014-12-31");
        assertThat(gate.provincial()).isEqualTo(8);
        assertThat(gate.upToStandard()).isEqualTo(17);
        figures.agree(programme, 2);
        assertThat(missing(gate)).containsOnlyKeys(WITHOUT_ROLLOUT, VERY_LATE);
        assertThat(missing(gate).get(WITHOUT_ROLLOUT))
                .containsExactly("没有报送现场会和自查情况", "试点应全部初验合格（达标），已确定 2 个，现有 1 个", "省级以上安全社区称号应至少 1 个，现有 0 个");
        assertThat(lightsOf(WITHOUT_ROLLOUT))
                .containsExactly(
                        "yellowLight 2014-12-26",
                        "yellowCard 2015-01-01",
                        "redCard 2015-01-09",
                        "yellowLight 2015-01-12");
        assertDue(selection.task("superviseCounty", leader(VERY_LATE)), "2015-01-15");
        assertThat(selection.openTasks()).filteredOn("summarisePhase"::equals).hasSize(10);
        Task supervise = driver.engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("supervise")
                .singleResult();
        assertThat(selection.caseOf(supervise))
                .isEqualTo(programmes.county(programme, WITHOUT_ROLLOUT).caseId());
        selection.note("city-office", supervise);
        rollOut(WITHOUT_ROLLOUT);
        promiseAndAccept("2015-02-10");
        assertThat(gapsOf(WITHOUT_ROLLOUT))
                .containsExactly("2: 试点应全部初验合格（达标），已确定 2 个，现有 1 个", "2: 省级以上安全社区称号应至少 1 个，现有 0 个");
        driver.until("2015-02-11");
        promiseAndAccept("2015-10-20");
    }

    private void promiseAndAccept(String day) {
        for (String county : List.of(WITHOUT_ROLLOUT, VERY_LATE)) {
            promise(county, day);
            selection.decide("city-office", selection.task("acceptPlan", "city-office"), "approve");
        }
    }

    private void promise(String county, String day) {
        selection.complete(
                leader(county),
                selection.task("superviseCounty", leader(county)),
                Map.of("opinion", "责任人李县长，逐项补齐", "planDate", day));
    }

    private long waitingFor(String activity) {
        return driver.engine
                .getRuntimeService()
                .createExecutionQuery()
                .activityId(activity)
                .count();
    }

    /** What the supervisions of a county still wait for, by phase. */
    private List<String> gapsOf(String county) {
        return supervisions.of(programmes.get(programme), county).stream()
                .flatMap(view -> view.open().stream().map(gap -> view.phase() + ": " + gap))
                .toList();
    }

    /** 酒店镇 holds a title when it is merged; pilot and title go on with the successor. */
    private void aPilotIsMerged() {
        driver.until("2015-03-02");
        successions.merge("610921109", "610921101", LocalDate.of(2015, 3, 1), "陕民函〔2015〕1号（测试用）", "admin");
        assertThat(pilots.of(programme, MERGED))
                .extracting(Pilot::unit, Pilot::designatedAs)
                .containsExactly(tuple("610921100", null), tuple("610921101", "610921109"));
        assertThat(titles.held("610921101", Chain.PROVINCIAL, ProgrammeDriver.today()))
                .isPresent();
    }

    /** The place is nominated again by the same checks; the list of who answers follows. */
    private void aPilotIsReplaced() {
        String gone = PILOTS.get(RETURNED).get(1);
        String next = PILOTS.get(RETURNED).get(2);
        replacements.replace(programme, gone, "镇里班子调整，暂缓创建", "city-office");
        assertThat(pilots.of(programme, RETURNED)).extracting(Pilot::unit).doesNotContain(gone);
        Task nominate = selection.task("nominatePilots", examiner(RETURNED));
        assertDue(nominate, "2015-03-30");
        selection.nominate(RETURNED, next);
        selection.confirm(RETURNED);
        assertThat(pilots.of(programme, RETURNED))
                .extracting(Pilot::unit)
                .containsExactly(PILOTS.get(RETURNED).get(0), next);
        assertThat(pilots.former(programme)).extracting(FormerPilot::unit).containsExactly(gone);
        pilots.reclassify(pilots.get(programme, next), Chain.PROVINCIAL);
        reachTheStandard(next, "2015-03-02");
        reachTheStandard(PILOTS.get(WITHOUT_ROLLOUT).get(1), "2015-03-02");
        assertThat(selection.openTasks()).doesNotContain("nominatePilots");
    }

    /** One national title is won on the real chain: its public notice spans the holiday of September 2015. */
    private void theRestOfTheTitlesAreWon() {
        driver.until("2015-09-02");
        ProcessInstance chain = chains.nationalUpToNotice("610902001");
        assertThat(driver.due("noticePeriod")).isEqualTo(ProgrammeDriver.endOf("2015-09-10"));
        driver.until("2015-09-11");
        chains.designateNational();
        assertThat(chains.ended(chain)).isTrue();
        for (String county : List.of("610921", "610922", "610923")) {
            confer("national", PILOTS.get(county).get(0), "2015-10-12");
        }
        for (String county : List.of("610921", "610922", "610923", "610924", "610926")) {
            confer("provincial", PILOTS.get(county).get(0), "2015-10-12");
        }
        confer("provincial", PILOTS.get(WITHOUT_ROLLOUT).get(0), "2015-10-12");
        register(PARK);
        confer("provincial", PARK, "2015-10-12");
    }

    private void countiesSummarise() {
        driver.until("2015-12-01");
        for (String county : PILOTS.keySet()) {
            Task task = selection.task("summarisePhase", examiner(county));
            assertDue(task, "2015-12-31");
            reports.put(
                    programme,
                    county,
                    new PhaseSummary(
                            "已对照指标体系逐项回顾",
                            "事故明显减少",
                            pilots.of(programme, county).stream()
                                    .map(pilot -> new Item(pilot.unit(), "档案不全", "补齐档案", LocalDate.of(2015, 11, 20)))
                                    .toList()));
            selection.note(examiner(county), task);
        }
        assertThat(stage("610902")).isEqualTo("总结已报送");
    }

    private void phaseThreeEndsOn31December2015() {
        assertThat(driver.due("phaseThreeEnds")).isEqualTo(ProgrammeDriver.endOf("2015-12-31"));
        driver.until("2016-01-04");
        Gate gate = gate(3, "2015-12-31");
        assertThat(missing(gate)).containsOnlyKeys(VERY_LATE);
        ProgrammeResult result = gates.result(programmes.get(programme)).orElseThrow();
        assertThat(result).isEqualTo(new ProgrammeResult(false, 4, 4, 0, 15, 15, 0, 18, 20, List.of(VERY_LATE)));
        assertThat(programmes.get(programme).state()).isEqualTo("ended");
        Board board = boards.of(programmes.get(programme), access.sightOf("city-office"));
        assertThat(board.resultText())
                .isEqualTo("创建任务没有全面完成：“全国安全社区” 4/4，正好完成，“省级安全社区” 15/15，正好完成，试点达标 18/20，还差 2 个；没有达到称号数的县区：白河县。");
        assertThat(board.countiesWithTitle()).isEqualTo(9);
        assertThat(board.lines()).hasSize(11);
        assertThat(board.lines())
                .filteredOn(line -> line.county().equals(ProgrammeDriver.ZONE_CODE))
                .singleElement()
                .satisfies(zone -> assertThat(zone.provincial()).isEqualTo(1))
                .satisfies(zone -> assertThat(zone.missing()).isEmpty());
        figures.agree(programme, 3);
        assertThat(record.of(programmes.county(programme, VERY_LATE).caseId()))
                .extracting(CaseRecord.Line::text)
                .anySatisfy(text -> assertThat(text).contains("第三阶段到期，没有达到要求"))
                .anySatisfy(text -> assertThat(text).contains("全部阶段到期。创建任务没有全面完成"));
    }

    /** The county that still has no title stays under supervision of the second gate until it has one. */
    private void theLastSupervisionOutlivesTheLastGate(ProcessInstance instance) {
        assertThat(gapsOf(WITHOUT_ROLLOUT)).isEmpty();
        assertThat(gapsOf(VERY_LATE))
                .containsExactly(
                        "2: 试点应全部初验合格（达标），已确定 2 个，现有 0 个",
                        "2: 省级以上安全社区称号应至少 1 个，现有 0 个",
                        "3: 试点应全部达标，已确定 2 个，现有 0 个",
                        "3: 省级以上安全社区称号应至少 1 个，现有 0 个");
        assertThat(selection.openTasks()).contains("superviseCounty").doesNotContain("acceptPlan", "summarisePhase");
        assertThat(driver.ended(instance)).isFalse();
        List<Task> both = driver.engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("superviseCounty")
                .orderByDueDate()
                .asc()
                .list();
        assertThat(both)
                .as("the supervisions of the second and of the last gate have clocks of their own")
                .hasSize(2)
                .extracting(task -> new Date(task.getDueDate().getTime()))
                .containsExactly(ProgrammeDriver.endOf("2015-11-03"), ProgrammeDriver.endOf("2016-01-15"));
        Task supervision = both.get(0);
        selection.complete(leader(VERY_LATE), supervision, Map.of("opinion", "责任人李县长，一天内补齐", "planDate", "2016-01-05"));
        selection.decide("city-office", selection.task("acceptPlan", "city-office"), "approve");
        driver.until("2016-01-05");
        confer("provincial", PILOTS.get(VERY_LATE).get(0), "2016-01-05");
        PILOTS.get(VERY_LATE).subList(0, 2).forEach(unit -> reachTheStandard(unit, "2016-01-05"));
        driver.until("2016-01-06");
        assertThat(driver.engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("planFulfilled")
                        .count())
                .as("the plan was kept on its last day, before the next morning looked")
                .isOne();
        assertThat(gapsOf(VERY_LATE)).isEmpty();
        assertThat(selection.openTasks()).doesNotContain("superviseCounty");
        driver.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey("supervise")
                .list()
                .forEach(task -> selection.note("city-office", task));
        assertThat(driver.ended(instance)).isTrue();
    }

    /** What is won, lost and merged after the last day belongs to no programme or to the next. */
    private void theResultStaysAndASecondRoundBeginsAtNothing() {
        Board before = boards.of(programmes.get(programme), access.sightOf("city-office"));
        driver.until("2016-04-11");
        jdbc.sql("UPDATE title SET revoked_on = '2016-03-02' WHERE community = ?")
                .param(PARK)
                .update();
        assertThat(boards.of(programmes.get(programme), access.sightOf("city-office")))
                .isEqualTo(before);
        figures.agree(programme, 3);
        long second = driver.draft("second-round", 2016);
        driver.start(second);
        Board begun = boards.of(programmes.get(second), access.sightOf("city-office"));
        assertThat(begun.national().counted()).isZero();
        assertThat(begun.provincial().counted()).isZero();
        assertThat(begun.countiesWithTitle()).isZero();
        assertThat(begun.earlierTitles()).isEqualTo(19);
        assertThat(begun.lines()).allSatisfy(line -> assertThat(line.redCards()).isZero());
    }

    private void reachTheStandard(String unit, String day) {
        jdbc.sql("WITH file AS (INSERT INTO case_file (kind, county, community, subject, opened_at)"
                        + " VALUES ('creation', :county, :unit, 'test', now()) RETURNING id),"
                        + " begun AS (INSERT INTO creation (case_id, community, state, began_on, ended_on)"
                        + " SELECT id, :unit, 'upToStandard', '2013-06-03', :day::date FROM file RETURNING case_id)"
                        + " INSERT INTO preliminary_check (case_id, begun_on, decided_on, passed, score)"
                        + " SELECT case_id, :day::date, :day::date, true, 112.00 FROM begun")
                .param("county", unit.substring(0, 6))
                .param("unit", unit)
                .param("day", day)
                .update();
    }

    private void register(String unit) {
        applications.register(unit);
        communities.register(new Community(
                unit,
                unit.charAt(6) == '0' ? UnitKind.STREET : UnitKind.TOWNSHIP,
                LocalDate.of(2011, 5, 10),
                IntStream.rangeClosed(2011, 2014)
                        .mapToObj(year -> new SafetyRecord(year, 1, 0, 0, true, "general"))
                        .toList()));
    }

    private void rollOut(String county) {
        reports.put(
                programme,
                county,
                new RolloutReport(LocalDate.of(2014, 6, 10), "在试点单位召开现场会", LocalDate.of(2014, 9, 1), 11, "已整改"));
        selection.note(examiner(county), selection.task("reportRollout", examiner(county)));
    }

    /** A title by shortened means: the chain itself is played elsewhere. */
    private void confer(String chain, String unit, String day) {
        long id = jdbc.sql("INSERT INTO case_file (kind, county, community, subject, opened_at)"
                        + " VALUES ('endorsement', ?, ?, '测试', now()) RETURNING id")
                .params(unit.substring(0, 6), unit)
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO endorsement_case (id, chain, community, county, state, applicant, created_at)"
                        + " VALUES (?, ?, ?, ?, 'conferred', 'test', now())")
                .params(id, chain, unit, unit.substring(0, 6))
                .update();
        LocalDate conferred = LocalDate.parse(day);
        titles.enter(
                new Title("Z-" + id, "P-" + id, id, Chain.of(chain), unit, conferred, titles.validUntil(conferred)));
    }

    private Gate gate(int phase, String day) {
        Gate gate = gates.latest(programme).orElseThrow();
        assertThat(gate.phase()).isEqualTo(phase);
        assertThat(Date.from(gate.closedAt())).isEqualTo(ProgrammeDriver.endOf(day));
        return gate;
    }

    private static Map<String, List<String>> missing(Gate gate) {
        Map<String, List<String>> missing = new TreeMap<>();
        gate.lines().stream()
                .filter(line -> !line.missing().isEmpty())
                .forEach(line -> missing.put(line.county(), line.missing()));
        return missing;
    }

    /** The lights a county got in this programme, with the day they came. */
    private List<String> lightsOf(String county) {
        return jdbc.sql("SELECT c.light || ' ' || to_char(c.issued_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')"
                        + " FROM deadline_card c JOIN case_file f ON f.id = c.case_id WHERE c.county = ?"
                        + " AND c.level = 'county' AND f.kind IN ('selection', 'programme', 'inspection')"
                        + " AND c.issued_at > timestamptz '2013-04-16' AND (f.id IN"
                        + " (SELECT case_id FROM selection WHERE programme = ?) OR f.id IN"
                        + " (SELECT case_id FROM programme_county WHERE programme = ?) OR f.id IN"
                        + " (SELECT case_id FROM inspection WHERE programme = ?)) ORDER BY c.issued_at")
                .params(county, programme, programme, programme)
                .query(String.class)
                .list();
    }

    private static String[] units(String county) {
        return PILOTS.getOrDefault(county, List.of()).toArray(String[]::new);
    }

    private static String examiner(String county) {
        return "county-" + county + "-examiner";
    }

    private static String leader(String county) {
        return "county-" + county + "-leader";
    }

    private static void assertDue(Task task, String day) {
        assertThat(new Date(task.getDueDate().getTime())).as(task.getName()).isEqualTo(ProgrammeDriver.endOf(day));
    }
}
