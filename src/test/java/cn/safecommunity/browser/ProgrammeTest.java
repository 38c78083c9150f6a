package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme started by the city office and reported on by its counties, in a real browser. */
class ProgrammeTest extends BrowserTest {

    private static final List<String> COUNTIES =
            List.of("610902", "610921", "610922", "610923", "610924", "610925", "610926", "610927", "610928", "610929");
    private static final String EXAMINER = "county-610922-examiner";

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void peopleAndCalendar() {
        programmes.prepare("2013-04-16");
    }

    @Test
    void theCityOfficeStartsAndTwoCountiesReportTheirPilots() {
        start();
        plan("610902");
        plan("610921");
        nominate("610902", "老城街道", "610902001", "五里镇", "610902104");
        nominate("610921", "城关镇", "610921100", "涧池镇", "610921101");
        confirm("610902");
        returnAndConfirm("610921");
        assertThat(tasks.createTaskQuery().taskDefinitionKey("submitCountyPlan").count())
                .isEqualTo(9);
    }

    /** One county is late and holds nobody back, a pilot leaves and its place is filled again, and the phases go on. */
    @Test
    void phasesAreWorkedThroughByTheCityAndTheCounties() {
        long programme = programmes.draft("ankang-2013", 2013);
        programmes.start(programme);
        List<String> inTime =
                COUNTIES.stream().filter(county -> !county.equals("610929")).toList();
        inTime.forEach(county -> selection.select(county, county + first(county), county + second(county)));
        selection.lead(programme, "6109GX", "赵主任");
        selection.note("county-6109GX-examiner", selection.task("submitCountyPlan", "county-6109GX-examiner"));
        classify(inTime);
        selection.select("610929", "610929100", "610929101");
        classify(List.of("610929"));
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("classifyCandidates")
                        .count())
                .isZero();
        replace();
        inspect();
        programmes.until("2014-01-02");
        superviseCounty();
        acceptPlan();
        answerInspection();
        rollOut();
        programmes.awakeOn("2015-01-05");
        overview();
        summarise();
    }

    private void replace() {
        at("city-office", desk -> {
            desk.page().navigate(base() + "/overview/counties.html");
            Locator form = desk.page().locator("#replace-610929101");
            assertThat(form.isVisible()).as("twenty pilots are folded away").isFalse();
            assertThat(desk.textOf("#county-610929")).contains("2 / 2");
            desk.page().locator("#adjust-pilots > summary").click();
            desk.page().locator("details:has(> #replace-610929101) > summary").click();
            desk.write("why-not-610929101", "镇里班子调整，暂缓创建");
            form.locator("button").click();
            desk.page().locator("#former-pilots", hasText("镇里班子调整")).waitFor();
            desk.page().locator("#county-610929", hasText("1 / 2")).waitFor(); // the board is read again
            desk.page().locator("#ranking", hasText("共 19 个试点")).waitFor();
            desk.screenshot(PICTURES.resolve("overview-pilots.png"));
        });
        String examiner = "county-610929-examiner";
        at(examiner, desk -> {
            desk.take(selection.task("nominatePilots", examiner).getId());
            assertThat(desk.textOf("#quota")).contains("试点名额 1 个");
            desk.screenshot(PICTURES.resolve("nominate-again.png"));
        });
    }

    private static String first(String county) {
        return county.equals("610902") ? "001" : "100";
    }

    private static String second(String county) {
        return county.equals("610902") ? "104" : county.equals("610923") ? "106" : "101";
    }

    private void classify(List<String> counties) {
        at("city-office", desk -> {
            desk.take(selection.task("classifyCandidates", "city-office").getId());
            assertThat(desk.textOf("#classification")).contains("尚未办理创建备案", "没有分类");
            counties.forEach(county -> {
                desk.check(county + first(county) + "-national");
                desk.check(county + second(county) + "-provincial");
            });
            desk.page().locator("#classification .sc-saved", hasText("已保存")).waitFor();
            desk.write("opinion", "按工作基础分类。");
            desk.screenshot(PICTURES.resolve("classify.png"));
            desk.complete();
        });
    }

    private void inspect() {
        programmes.until("2013-12-02");
        at("city-office", desk -> {
            desk.open("inspectionRound");
            desk.page().locator("#county option[value='610922']").waitFor(attached());
            desk.select("county", "610922");
            desk.sendApplication();
        });
        at("city-office", desk -> {
            desk.take(selection.cityTask("recordInspection", "610922").getId());
            desk.page().locator("#add-finding").click();
            desk.write("text-1", "没有建立社区安全档案");
            desk.write("dueOn-1", "2014-01-31");
            desk.page().locator("#findings .sc-saved", hasText("已保存")).waitFor();
            desk.write("opinion", "12月2日检查，督查组三人。");
            desk.screenshot(PICTURES.resolve("record-inspection.png"));
            desk.complete();
        });
    }

    private void superviseCounty() {
        at("county-610922-leader", desk -> {
            desk.take(selection.task("superviseCounty", "county-610922-leader").getId());
            assertThat(desk.textOf("#missing")).contains("督导检查发现的问题还有 1 个没有销号");
            desk.write("planDate", "2014-01-31");
            desk.write("opinion", "一月底前整改到位，责任人李县长。");
            desk.screenshot(PICTURES.resolve("supervise-county.png"));
            desk.complete();
        });
    }

    private void acceptPlan() {
        at("city-office", desk -> {
            desk.take(selection.task("acceptPlan", "city-office").getId());
            assertThat(desk.textOf("#missing")).contains("督导检查发现的问题还有 1 个没有销号", "一月底前整改到位");
            desk.choose("approve");
            desk.write("opinion", "措施和日期可行。");
            desk.screenshot(PICTURES.resolve("accept-plan.png"));
            desk.complete();
        });
    }

    private void answerInspection() {
        at(EXAMINER, desk -> {
            desk.take(selection.task("answerInspection", EXAMINER).getId());
            desk.page().locator("#findings textarea").fill("档案已建立，1月2日完成。");
            desk.page().locator("#findings .sc-saved", hasText("已保存")).waitFor();
            desk.upload("inspectionAnswer", "档案照片.pdf");
            desk.write("opinion", "已全部整改。");
            desk.screenshot(PICTURES.resolve("answer-inspection.png"));
            desk.complete();
        });
        at("city-office", desk -> {
            desk.take(selection.cityTask("recordInspection", "610922").getId());
            assertThat(desk.textOf("#findings")).contains("档案已建立");
            desk.page().locator("#findings input[value=settle]").check();
            desk.page().locator("#findings .sc-saved", hasText("已保存")).waitFor();
            desk.write("opinion", "现场复核，整改到位。");
            desk.screenshot(PICTURES.resolve("judge-inspection.png"));
            desk.complete();
        });
    }

    private void rollOut() {
        at(EXAMINER, desk -> {
            desk.take(selection.task("reportRollout", EXAMINER).getId());
            desk.write("meetingOn", "2013-12-20");
            desk.write("checkedOn", "2013-12-25");
            desk.write("checkedUnits", "11");
            desk.write("meeting", "在城关镇召开现场会，各乡镇参加。");
            desk.write("findings", "档案不全，已补齐。");
            desk.page().locator("#rollout .sc-saved", hasText("已保存")).waitFor();
            desk.write("opinion", "已全面推开。");
            desk.screenshot(PICTURES.resolve("report-rollout.png"));
            desk.complete();
        });
    }

    /** The city office reads how far the checks are, in which order pilots are put forward, and confirms an assessment. */
    private void overview() {
        at("city-office", desk -> {
            desk.page().navigate(base() + "/overview/counties.html");
            desk.page().locator("#ranking summary", hasText("可以择优申报 0 个")).click();
            desk.page().locator("#ranking tbody tr").nth(18).waitFor();
            assertThat(desk.textOf("#ranking")).contains("通知没有规定择优的办法", "暂不具备条件", "没有备案");
            desk.page().locator("#county-610922 summary").click();
            assertThat(desk.textOf("#county-610922")).contains("尚未初验，没有办理创建备案", "试点应全部达标，已确定 2 个，现有 0 个");
            desk.page().locator("#page-index").click();
            desk.page()
                    .locator("details", hasText("第二阶段：全面推进、申报初验"))
                    .locator("summary")
                    .first()
                    .click();
            desk.page().locator("h4", hasText("试点初验")).waitFor();
            desk.screenshot(PICTURES.resolve("overview-checks.png"));
            desk.page().locator("#page-annual").click();
            desk.page().locator("#annual-610922 > summary").click();
            Locator close = desk.page().locator("#close-610922 button");
            assertThat(close.isVisible())
                    .as("nothing is confirmed by one click")
                    .isFalse();
            desk.page().locator("details:has(> #close-610922) > summary").click();
            assertThat(desk.textOf("#close-610922")).contains("不能撤销");
            desk.screenshot(PICTURES.resolve("overview-annual.png"));
            close.click();
            desk.page().locator("#annual-610922", hasText("考核结果已确认")).waitFor();
        });
    }

    private void summarise() {
        at(EXAMINER, desk -> {
            desk.take(selection.task("summarisePhase", EXAMINER).getId());
            desk.write("review", "逐项对照指标体系。");
            desk.write("results", "事故明显减少。");
            for (String pilot : List.of("610922100", "610922101")) {
                desk.write(pilot + "-1-item", "档案不全");
                desk.write(pilot + "-1-measure", "补齐档案");
                desk.write(pilot + "-1-doneOn", "2014-12-20");
            }
            desk.page().locator("#summary .sc-saved", hasText("已保存")).waitFor();
            desk.write("opinion", "任务全面完成。");
            desk.screenshot(PICTURES.resolve("summarise-phase.png"));
            desk.complete();
        });
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private void start() {
        at("city-office", desk -> {
            desk.open("programme");
            desk.page().locator("#nationalTarget").waitFor();
            desk.select("policy", "ankang-2013");
            assertThat(desk.page().locator("#pilots").inputValue()).isEqualTo("20");
            desk.write("pilots", "21");
            desk.page().locator("#save-programme").click();
            desk.page().locator("#plan .sc-field-error").waitFor();
            assertThat(desk.textOf(".sc-errors")).contains("10 × 每县区试点数 2 = 20，现为 21");
            desk.screenshot(PICTURES.resolve("start-programme-refused.png"));
            desk.write("pilots", "20");
            desk.page().locator("#save-programme").click();
            desk.page().locator("#saved", hasText("草稿已保存")).waitFor();
            desk.screenshot(PICTURES.resolve("start-programme.png"));
            assertThat(desk.page()
                            .locator("#saved details summary", hasText("删除草稿"))
                            .isVisible())
                    .as("a draft is not thrown away by one click")
                    .isTrue();
            desk.sendApplication();
            desk.page().locator("#sent", hasText("编号 ankang-2013")).waitFor();
            assertThat(desk.textOf("body")).as("what was sent is said once").doesNotContain("流程已发起");
        });
    }

    private void plan(String county) {
        String examiner = "county-" + county + "-examiner";
        at(examiner, desk -> {
            desk.take(selection.task("submitCountyPlan", examiner).getId());
            desk.write("leader", "王副县长");
            desk.write("post", "政府副县长");
            desk.write("contact", "张三");
            desk.write("phone", "0915-3210000");
            desk.write("staff", "3");
            desk.write("funds", "12.5");
            desk.page().locator("#save-leading-body").click();
            desk.page().locator("#leading-body .sc-mark", hasText("已保存")).waitFor();
            desk.write("opinion", "方案已经县政府常务会议研究。");
            desk.upload("workPlan", "工作方案.pdf");
            desk.screenshot(PICTURES.resolve("county-plan.png"));
            desk.complete();
        });
    }

    private void nominate(String county, String first, String firstCode, String second, String secondCode) {
        String examiner = "county-" + county + "-examiner";
        at(examiner, desk -> {
            desk.take(selection.task("nominatePilots", examiner).getId());
            candidate(desk, first, firstCode);
            candidate(desk, second, secondCode);
            desk.page().locator("#nomination-problems .good").waitFor();
            desk.write("opinion", "经实地考察和县安委会研究确定。");
            desk.screenshot(PICTURES.resolve("nominate-pilots.png"));
            desk.complete();
        });
        decide("county-" + county + "-leader", selection.task("approvePilots", "county-" + county + "-leader"));
    }

    private static void candidate(Desk desk, String name, String code) {
        desk.write("unit-search", name);
        desk.page().locator("#units-found button").first().click();
        desk.write(code + "-workload", "辖区企业多，安全生产任务重");
        desk.write(code + "-basis", "已有综治和安全网格，基础较好");
        desk.write(code + "-willingness", "主动提出创建申请");
        desk.check(code + "-chosen");
        desk.write(code + "-leader", "李县长");
        desk.write(code + "-post", "县长");
        desk.write(code + "-phone", "0915-3211111");
        desk.write(code + "-townLeader", "周镇长");
        desk.write(code + "-townPost", "镇长");
        desk.write(code + "-townPhone", "0915-3212222");
        desk.write(code + "-contact", "赵联系");
        desk.write(code + "-contactPost", "安监站站长");
        desk.write(code + "-contactPhone", "0915-3213333");
    }

    private void decide(String user, Task task) {
        at(user, desk -> {
            desk.take(task.getId());
            assertThat(desk.textOf("#nomination")).contains("拟定试点", "李县长");
            desk.choose("approve");
            desk.write("opinion", "名单、理由和包抓责任已核对。");
            desk.screenshot(PICTURES.resolve(task.getTaskDefinitionKey() + ".png"));
            desk.complete();
        });
    }

    private void confirm(String county) {
        decide("city-office", selection.cityTask("confirmPilots", county));
    }

    private void returnAndConfirm(String county) {
        at("city-office", desk -> {
            desk.take(selection.cityTask("confirmPilots", county).getId());
            desk.choose("return");
            desk.select("returnTo", "county");
            desk.write("missingItems-1", "请补充创建积极性的说明");
            desk.write("opinion", "请补充后再报。");
            desk.complete();
        });
        String examiner = "county-" + county + "-examiner";
        at(examiner, desk -> {
            desk.take(selection.task("nominatePilots", examiner).getId());
            assertThat(desk.textOf("#case-panel")).contains("请补充创建积极性的说明");
            desk.write("610921100-willingness", "镇党委专题研究并提出书面申请");
            desk.page().locator("#nomination .sc-saved", hasText("已保存")).waitFor();
            desk.write("opinion", "已补充说明。");
            desk.complete();
        });
        decide("county-" + county + "-leader", selection.task("approvePilots", "county-" + county + "-leader"));
        confirm(county);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
