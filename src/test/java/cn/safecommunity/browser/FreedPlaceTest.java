package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.InventedUnits;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two pilots become one unit: the place that is free is filled again, at the desks of all who take part, to its end. */
class FreedPlaceTest extends BrowserTest {

    private static final String COUNTY = "610928";
    private static final String EXAMINER = "county-610928-examiner";
    private static final String LEADER = "county-610928-leader";
    private static final String WHY = "并入虚构甲镇，两个试点合为一个。";

    private final String stays = InventedUnits.code(COUNTY);
    private final String goes = InventedUnits.code(COUNTY);
    private final String comes = InventedUnits.code(COUNTY);

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twoPilotsOfACounty() {
        programmes.prepare("2013-04-16");
        programmes.start(programmes.draft("ankang-2013", 2013));
        unit(stays, "虚构甲镇");
        unit(goes, "虚构乙镇");
        unit(comes, "虚构丙镇");
        selection.select(COUNTY, stays, goes);
        driver.people("camunda-admin");
    }

    private void unit(String code, String name) {
        jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code) VALUES (?, ?, 'township', ?)")
                .params(code, name, COUNTY)
                .update();
    }

    @AfterEach
    void nobodyChoosesTheInventedUnits() {
        jdbc.sql("UPDATE organisation SET abolished = true WHERE code IN (?, ?, ?)")
                .params(stays, goes, comes)
                .update();
    }

    @Test
    void theCountyNominatesItsLeaderApprovesTheCityConfirmsAndAllSeeTheNewPilot() {
        at("camunda-admin", this::merge);
        at(EXAMINER, this::nominate);
        at(LEADER, desk -> approve(desk, selection.task("approvePilots", LEADER)));
        at("city-office", desk -> approve(desk, selection.cityTask("confirmPilots", COUNTY)));
        at("city-office", this::bothStandOnThePageOfTheCity);
        at(EXAMINER, this::bothStandOnThePageAndInTheCaseOfTheCounty);
    }

    private void merge(Desk desk) {
        desk.go("/overview/mergers.html");
        Page page = desk.page();
        page.locator("#merger > summary").click();
        page.locator("#check-merger button").click();
        page.locator("#check-merger", having("请选择被撤并的单位")).waitFor();
        desk.select("merger-county", COUNTY);
        desk.select("predecessor", stays);
        desk.select("successor", goes);
        desk.write("mergedOn", "2013-04-16");
        desk.write("basis", "测试用批复〔2013〕1号");
        page.locator("#check-merger button").click();
        page.locator("#merger-preview", having("旬阳县虚构甲镇（" + stays + "）并入旬阳县虚构乙镇（" + goes + "）"))
                .waitFor();
        desk.select("predecessor", goes);
        assertThat(page.locator("#merger-preview").count())
                .as("what was read was about other units")
                .isZero();
        desk.select("successor", stays);
        page.locator("#check-merger button").click();
        page.locator("#merger-preview", having("旬阳县虚构乙镇（" + goes + "）并入旬阳县虚构甲镇（" + stays + "）"))
                .waitFor();
        assertThat(desk.textOf("#merger-preview")).contains("两个单位都是试点，合为一个，空出一个名额", "登记以后不能撤销");
        desk.screenshot(PICTURES.resolve("freed-merger.png"));
        page.locator("#record-merger button").dblclick();
        page.locator("#successions [role=status]", having("虚构乙镇并入旬阳县虚构甲镇，已经登记")).waitFor();
        assertThat(page.locator("#successions tr", having("虚构乙镇")).count()).isEqualTo(1);
    }

    /** A unit that is gone and one that is a pilot already are no answer, and the form says so. */
    private void nominate(Desk desk) {
        Page page = desk.page();
        desk.openList();
        desk.screenshot(PICTURES.resolve("freed-list.png"));
        page.locator(".sc-worklist .cards a", having("推荐试点")).first().click();
        page.locator("#claim").click();
        page.locator("#answer:not([disabled])").waitFor();
        assertThat(desk.textOf("#freed")).contains("这是补选", "虚构乙镇（包抓领导：李县长）", "2013年4月16日", WHY);
        assertThat(desk.textOf("#quota")).contains("本次补选试点名额 1 个");
        desk.write("unit-search", "虚构乙镇");
        page.locator("#units-found", having("已撤并，请选承接单位")).waitFor();
        propose(desk, "虚构甲镇", stays);
        assertThat(desk.refusalOfComplete()).contains("虚构甲镇已经是本轮试点");
        desk.screenshot(PICTURES.resolve("freed-refused.png"));
        page.locator("[id='" + stays + "']").getByText("移出候选").click();
        propose(desk, "虚构丙镇", comes);
        page.locator("#nomination-problems .good").waitFor();
        desk.write("opinion", "原试点撤并，补选虚构丙镇。");
        desk.screenshot(PICTURES.resolve("freed-nominate.png"));
        desk.complete();
    }

    private static void propose(Desk desk, String name, String code) {
        desk.write("unit-search", name);
        desk.page().locator("#units-found button").first().click();
        for (String argument : new String[] {"workload", "basis", "willingness"}) {
            desk.write(code + "-" + argument, "情况属实");
        }
        desk.check(code + "-chosen");
        for (String who : new String[] {"", "town", "contact"}) {
            desk.write(code + "-" + (who.isEmpty() ? "leader" : who.equals("town") ? "townLeader" : "contact"), "钱县长");
            desk.write(code + "-" + (who.isEmpty() ? "post" : who + "Post"), "副县长");
            desk.write(code + "-" + (who.isEmpty() ? "phone" : who + "Phone"), "0915-3214444");
        }
        desk.page().locator("#nomination .sc-saved", having("已保存")).waitFor();
    }

    private static void approve(Desk desk, Task task) {
        desk.take(task.getId());
        assertThat(desk.textOf("#nomination")).contains("补选试点名额 1 个", "虚构丙镇", "拟定试点", "钱县长", "虚构乙镇", WHY);
        desk.choose("approve");
        desk.write("opinion", "补选名单和包抓责任已核对。");
        desk.screenshot(PICTURES.resolve("freed-" + task.getTaskDefinitionKey() + ".png"));
        desk.complete();
    }

    private void bothStandOnThePageOfTheCity(Desk desk) {
        desk.go("/overview/counties.html");
        Page page = desk.page();
        page.locator("#county-" + COUNTY, having("2 / 2")).waitFor();
        page.locator("#former-pilots", having("虚构乙镇（包抓领导：李县长）：2013年4月16日至2013年4月16日。" + WHY))
                .waitFor();
        desk.screenshot(PICTURES.resolve("freed-city-page.png"));
    }

    /** The county, which may change no pilot, reads on its own line who came, who went and why. */
    private void bothStandOnThePageAndInTheCaseOfTheCounty(Desk desk) {
        Page page = desk.page();
        desk.go("/overview/counties.html");
        Locator line = page.locator("#county-" + COUNTY);
        line.locator("summary").first().click();
        assertThat(line.textContent()).contains("2 / 2", "虚构甲镇", "虚构丙镇 包抓领导：钱县长", "不再是试点的单位", "虚构乙镇", WHY);
        assertThat(page.locator("#former-pilots").count()).isZero();
        desk.screenshot(PICTURES.resolve("freed-county-page.png"));
        desk.go("/cases/?kind=selection");
        desk.screenshot(PICTURES.resolve("freed-cases.png"));
        page.locator("a", having("试点补选")).first().click();
        page.getByText("已确定试点：虚构丙镇（包抓领导：钱县长，副县长）").first().waitFor(Desk.attached());
        desk.screenshot(PICTURES.resolve("freed-case.png"));
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
