package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme started by the city office and reported on by its counties, in a real browser. */
class ProgrammeTest extends BrowserTest {

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

    private void start() {
        at("city-office", desk -> {
            desk.open("programme");
            desk.page().locator("#nationalTarget").waitFor();
            desk.select("policy", "ankang-2013");
            assertThat(desk.page().locator("#pilots").inputValue()).isEqualTo("20");
            desk.write("pilots", "21");
            desk.page().locator("#save-programme").click();
            desk.page().locator("#plan .sc-field-error").waitFor();
            assertThat(desk.textOf("#form-error")).contains("10 × 每县区试点数 2 = 20，现为 21");
            desk.screenshot(PICTURES.resolve("start-programme-refused.png"));
            desk.write("pilots", "20");
            desk.page().locator("#save-programme").click();
            desk.page().locator("#saved", hasText("草稿已保存")).waitFor();
            desk.screenshot(PICTURES.resolve("start-programme.png"));
            desk.sendApplication();
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
