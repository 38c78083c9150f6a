package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The city office starts the programme in Tasklist, and two counties hand in their first report. */
class FirstReportTest extends BrowserTest {

    private static final Map<String, List<String>> PILOTS =
            Map.of("610902", List.of("610902001", "610902104"), "610928", List.of("610928100", "610928103"));

    @Test
    void twoCountiesReportAndTheBoardShowsIt() {
        PILOTS.keySet()
                .forEach(county -> driver.people("county-" + county + "-examiner", "county-" + county + "-leader"));
        driver.people("camunda-admin");
        at("city-office", desk -> {
            Page page = desk.page();
            page.navigate(base() + "/camunda/app/tasklist/default/#/?processStart=programme");
            page.locator("#plan input").first().waitFor();
            page.locator("#policy").selectOption("ankang-2013");
            assertThat(page.locator("#plan").textContent()).contains("暂定，未见正式规定", "高新区只报送领导机构");
            page.locator("#plan #pilotsPerCounty").fill("3");
            page.locator("#save-programme").click();
            page.locator("#saved .bad").waitFor();
            assertThat(page.locator("#saved").textContent()).contains("没有保存", "试点总数");
            page.locator("#plan #pilotsPerCounty").fill("2");
            page.locator("#save-programme").click();
            page.locator("#saved .good").waitFor();
            desk.screenshot(PICTURES.resolve("programme-start.png"));
            desk.sendApplication();
        });
        PILOTS.forEach(this::report);
        at("city-office", desk -> {
            desk.page().navigate(base() + "/overview/");
            Locator county = desk.page().locator("#county-610902");
            county.waitFor();
            assertThat(county.textContent()).contains("首次报送已完成", "2 / 2");
            desk.screenshot(PICTURES.resolve("overview.png"));
        });
        at("camunda-admin", desk -> {
            desk.page().navigate(base() + "/camunda/app/cockpit/default/");
            Locator board = desk.page().locator("#programme-board");
            board.locator("table").first().waitFor();
            assertThat(board.textContent()).contains("4 / 20", "汉滨区", "旬阳县");
            desk.screenshot(PICTURES.resolve("cockpit-board.png"));
        });
    }

    private void report(String county, List<String> units) {
        String examiner = "county-" + county + "-examiner";
        at(examiner, desk -> {
            desk.take(driver.taskIdFor("submitCountyPlan", examiner));
            Map.of(
                            "leader",
                            "李志强",
                            "post",
                            "副县长",
                            "contact",
                            "王秀英",
                            "phone",
                            "0915-3210001",
                            "staff",
                            "3",
                            "funds",
                            "12.5")
                    .forEach(desk::write);
            desk.page().locator("#save-leading-body").click();
            desk.upload("workPlan", "工作方案.pdf");
            desk.write("opinion", "方案已经县政府常务会议研究同意。");
            desk.complete();
        });
        at(examiner, desk -> {
            desk.take(driver.taskIdFor("nominatePilots", examiner));
            units.forEach(unit -> nominate(desk, unit));
            desk.page().locator("#nomination-problems .good").waitFor();
            desk.write("opinion", "按三项条件比选，提出试点建议。");
            desk.screenshot(PICTURES.resolve("nominate-" + county + ".png"));
            desk.complete();
        });
        approve("county-" + county + "-leader", "approvePilots");
        approve("city-office", "confirmPilots");
    }

    private static void nominate(Desk desk, String unit) {
        Page page = desk.page();
        page.locator("#unit-search").fill(unit);
        page.locator("#units-found button").first().click();
        List.of("workload", "basis", "willingness")
                .forEach(criterion -> field(page, unit, criterion).fill("辖区情况和依据：" + criterion));
        field(page, unit, "chosen").check();
        field(page, unit, "leader").fill("张建军");
        field(page, unit, "post").fill("县安监局局长");
        field(page, unit, "phone").fill("0915-3210002");
    }

    private static Locator field(Page page, String unit, String name) {
        return page.locator("[id=\"" + unit + "-" + name + "\"]");
    }

    private void approve(String user, String task) {
        at(user, desk -> {
            desk.take(driver.taskIdFor(task, user));
            desk.choose("approve");
            desk.write("opinion", "同意。");
            desk.complete();
        });
    }
}
