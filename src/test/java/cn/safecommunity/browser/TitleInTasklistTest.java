package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.title.TitleDriver;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a title in Tasklist: the report written in two sittings, a failed spot check, the revocation. */
class TitleInTasklistTest extends BrowserTest {

    @Autowired
    private TitleDriver titles;

    @Autowired
    private ApplicationDriver applications;

    @Test
    void isReportedOnCheckedAndRevoked() {
        String certificate = titles.confer("provincial", "2014-11-20");
        titles.goTo("2015-11-20");
        String report = titles.taskId("reportAnnually");
        at(TitleDriver.UNIT, desk -> begin(desk, report));
        at(TitleDriver.UNIT, desk -> goOn(desk, report));

        titles.goTo("2016-06-01");
        at("province-examiner", desk -> failTheSpotCheck(desk, titles.taskId("spotCheck")));
        assertThat(publicList()).contains(certificate);
        at("province-leader", desk -> revoke(desk, titles.taskId("revoke")));
        assertThat(publicList()).doesNotContain(certificate);
        assertThat(titles.openTasks()).isEmpty();
    }

    /** The first half of the report; then the page is closed without a word. */
    private static void begin(Desk desk, String task) {
        desk.take(task);
        assertThat(desk.textOf("#title-facts")).contains("省级安全社区", "2014年11月20日至2017年11月19日", "暂定");
        desk.write("upkeep", "机构健全，开展了交通、消防、防溺水三个安全促进项目。");
        desk.page().locator("#report .sc-saved").getByText("已保存").waitFor();
        desk.write("accidents", "全年一般交通事故两起，没有人员死亡。");
        desk.page().locator("#accidents").blur();
        desk.page().locator("#report .sc-saved").getByText("已保存").waitFor();
    }

    /** Another browser goes on where the first one stopped. */
    private static void goOn(Desk desk, String task) {
        desk.take(task);
        assertThat(desk.page().locator("#upkeep").inputValue()).contains("防溺水");
        assertThat(desk.page().locator("#accidents").inputValue()).contains("两起");
        assertThat(desk.refusalOfComplete()).contains("下一年的改进计划");
        desk.write("plan", "增加居家养老安全项目。");
        desk.page().locator("#plan").blur();
        desk.page().locator("#report .sc-saved").getByText("已保存").waitFor();
        desk.upload("annualReport", "年度报告.pdf");
        desk.write("opinion", "经办公会审议通过。");
        desk.screenshot(PICTURES.resolve("annual-report.png"));
        desk.complete();
    }

    private static void failTheSpotCheck(Desk desk, String task) {
        desk.take(task);
        assertThat(desk.textOf("#title-facts")).contains("2015年11月20日的年度报告", "增加居家养老安全项目");
        desk.choose("reject");
        desk.write("opinion", "宣传教育停止一年，隐患台账没有更新。");
        desk.screenshot(PICTURES.resolve("spot-check.png"));
        desk.complete();
    }

    private static void revoke(Desk desk, String task) {
        desk.take(task);
        assertThat(desk.textOf("#revocation")).contains("抽验不合格", "隐患台账没有更新");
        desk.choose("approve");
        desk.write("opinion", "事实清楚，同意撤销。");
        desk.screenshot(PICTURES.resolve("revocation.png"));
        desk.complete();
    }

    @Test
    void isAssessedAgainByATeam() {
        String certificate = titles.confer("national", "2014-11-20");
        titles.goTo("2016-11-20");
        at(TitleDriver.UNIT, TitleInTasklistTest::readWhatIsOwed);
        applications.knowTheExperts();
        at("association-examiner", desk -> appoint(desk, titles.taskId("appointAssessors")));
        titles.fillSheet(certificate, "expert-3", "112.50");
        at("expert-3", desk -> {
            desk.take(titles.taskIdOf("expert-3"));
            desk.page().locator("#score-sheet .sc-sheet-intro").waitFor();
            desk.write("opinion", "保持标准。");
            desk.screenshot(PICTURES.resolve("reassessment.png"));
            desk.complete();
        });
        titles.assess(certificate, "112.50", "expert-2", "expert-1");
        at("association-examiner", desk -> {
            conclude(desk, titles.taskId("concludeReassessment"), "reject");
            assertThat(desk.refusalOfComplete()).contains("已达到标准");
            desk.choose("approve");
            desk.screenshot(PICTURES.resolve("reassessment-concluded.png"));
            desk.complete();
        });
        assertThat(titles.openTasks()).doesNotContain("concludeReassessment", "reassess");
    }

    @Test
    void isRenewedWhileReportsAreOwed() {
        String certificate = titles.confer("provincial", "2014-11-20");
        titles.goTo("2016-11-28");
        titles.reassess(certificate, "112.50", "approve");
        at("county-610902-examiner", desk -> {
            readSupervision(desk, "renewed-supervision-late.png", "提交年度报告（授予称号满 1 年）", "超期 2", "2015年12月18日");
            readRenewed(desk);
        });
        titles.report(TitleDriver.UNIT, certificate);
        at(
                "county-610902-examiner",
                desk -> readSupervision(desk, "renewed-supervision-over.png", "提交年度报告（授予称号满 1 年）", "2016年11月28日办结"));
    }

    private static void readSupervision(Desk desk, String picture, String... words) {
        desk.openList();
        Locator task = desk.page()
                .locator("[data-task]", new Page.LocatorOptions().setHasText("督办"))
                .first();
        task.waitFor();
        desk.screenshot(PICTURES.resolve("list-" + picture));
        desk.read(task.getAttribute("data-task"));
        assertThat(desk.textOf("#lateness")).contains(words).doesNotContain("还剩");
        desk.screenshot(PICTURES.resolve(picture));
    }

    /** Valid today is the old period; the new one comes after it. */
    private static void readRenewed(Desk desk) {
        desk.go("/overview/titles.html");
        Locator title = desk.page().locator("#titles .sc-paper").first();
        title.waitFor();
        assertThat(title.innerText())
                .contains("有效", "现有效期至", "2017年11月19日", "复评后的有效期", "2017年11月20日至2020年11月19日")
                .contains("2015年11月20日的年度报告还没有提交，2015年12月18日到期 逾期");
        desk.screenshot(PICTURES.resolve("renewed-title.png"));
        title.getByText("证后管理").click();
        desk.page().getByText("办理记录").first().click();
        desk.page().getByText("不再补做").first().waitFor();
        desk.screenshot(PICTURES.resolve("renewed-file.png"));
    }

    /** Both years are asked for, and each form says which of them it is. */
    private static void readWhatIsOwed(Desk desk) {
        desk.openList();
        Locator tasks = desk.page().locator("[data-task]", new Page.LocatorOptions().setHasText("提交年度报告"));
        tasks.first().waitFor();
        desk.screenshot(PICTURES.resolve("annual-reports-owed.png"));
        List<String> ids =
                tasks.all().stream().map(task -> task.getAttribute("data-task")).toList();
        assertThat(ids)
                .map(id -> yearSaid(desk, id))
                .containsExactlyInAnyOrder("授予称号满 1 年（2015年11月20日）的年度报告。", "授予称号满 2 年（2016年11月20日）的年度报告。");
        desk.go("/overview/titles.html");
        Locator title = desk.page().locator("#titles .sc-paper").first();
        title.waitFor();
        assertThat(title.innerText())
                .contains("2015年11月20日的年度报告还没有提交，2015年12月18日到期 逾期", "2016年11月20日的年度报告还没有提交")
                .contains("2016年5月20日起抽验，2016年11月19日到期 逾期");
        desk.screenshot(PICTURES.resolve("annual-reports-at-the-title.png"));
    }

    private static String yearSaid(Desk desk, String task) {
        desk.read(task);
        return desk.page().locator("#report > p").first().innerText();
    }

    private static void appoint(Desk desk, String task) {
        desk.take(task);
        ApplicationDriver.ASSESSORS.forEach(
                expert -> desk.page().locator("#assessor-" + expert).check());
        desk.write("opinion", "十二月上旬到现场。");
        desk.screenshot(PICTURES.resolve("appoint-assessors.png"));
        desk.complete();
    }

    private static void conclude(Desk desk, String task, String decision) {
        desk.take(task);
        desk.page().locator("#decision-" + decision).waitFor();
        desk.choose(decision);
        desk.write("opinion", "三位专家到现场复评，保持标准。");
    }

    private String publicList() {
        try (Desk desk = new Desk("somebody")) {
            desk.page().navigate(base() + "/notices/");
            desk.page().reload(); // the page may be a minute old
            return desk.textOf("body");
        }
    }
}
