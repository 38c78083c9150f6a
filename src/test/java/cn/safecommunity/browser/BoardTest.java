package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The facts of a programme where leaders and administrators look: the overview page and Cockpit's first page. */
class BoardTest extends BrowserTest {

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private RepositoryService models;

    @Test
    void leadersAndAdministratorsSeeHowFarEachCountyIs() {
        programmes.prepare(LocalDate.now().toString());
        long programme =
                programmes.draft("ankang-2013", LocalDate.now().plusYears(1).getYear());
        programmes.start(programme);
        selection.select("610902", "610902001", "610902104");
        driver.people("camunda-admin");

        at("city-office", desk -> {
            Page page = desk.page();
            page.navigate(base() + "/overview/");
            page.locator("#outlook").waitFor();
            assertThat(page.locator("main").textContent()).contains("2 / 20", "0 / 15", "0 / 4", "达标不等于命名", "发起还不到一个月");
            assertThat(page.locator("#map li").count()).isEqualTo(11);
            assertThat(page.locator("#list-progress-here").count()).isEqualTo(1);
            page.locator("#steps-chart .sc-plot canvas").first().waitFor(); // drawn by the library of our own jar
            desk.screenshot(PICTURES.resolve("overview.png"));
            page.locator("#map a[href$='610902']").click();
            Locator county = page.locator("#county-610902");
            county.waitFor();
            assertThat(county.textContent()).contains("2 / 2", "五里镇");
            assertThat(page.locator("#county-6109GX").textContent()).contains("不设试点");
            OverviewTest.picture(desk, "counties");
            leadsTo(county, ".records", "#place-wide");
            leadsTo(county, ".activities", "#place-of");
            Path list = page.waitForDownload(
                            () -> page.locator("#list-responsibilities").click())
                    .path();
            assertThat(list).isNotEmptyFile();
            page.locator("#page-annual").click();
            page.locator("#annual-610902 > summary").click();
            assertThat(page.locator("#annual-610902").textContent()).contains("应有试点 2 个，已确定 2 个");
            page.locator("#page-bodies").click();
            page.locator("[id=\"body-610900\"] summary").click();
            page.locator("[id=\"610900-leader\"]").fill("赵副市长");
            page.locator("[id=\"610900-post\"]").fill("市政府分管副市长");
            page.locator("[id=\"610900-contact\"]").fill("周科长");
            page.locator("[id=\"610900-phone\"]").fill("0915-3200001");
            page.locator("[id=\"610900-staff\"]").fill("4");
            page.locator("[id=\"610900-funds\"]").fill("30");
            page.locator("[id=\"body-610900\"] button").click();
            page.getByText("赵副市长，联系人 周科长").waitFor();
        });
        at("camunda-admin", desk -> {
            desk.page().navigate(base() + "/camunda/app/cockpit/default/");
            Locator board = desk.page().locator("#programme-board");
            board.locator("table").first().waitFor();
            assertThat(board.textContent()).contains("2 / 20", "汉滨区", "首次报送已完成");
            desk.screenshot(PICTURES.resolve("cockpit-board.png"));
            clausesOfTheNotice(desk);
        });
    }

    /** Every element of a diagram says which clause of the notice it carries out. */
    private void clausesOfTheNotice(Desk desk) {
        String model = models.createProcessDefinitionQuery()
                .processDefinitionKey("nationalEndorsement")
                .latestVersion()
                .singleResult()
                .getId();
        Page page = desk.page();
        page.navigate(base() + "/camunda/app/cockpit/default/#/process-definition/" + model + "/runtime");
        Locator sign = page.locator("[data-container-id=affixCitySeal] .sc-clause");
        sign.waitFor(Desk.attached());
        assertThat(sign.textContent()).isEqualTo("三·国");
        assertThat(sign.getAttribute("title")).isEqualTo("三、申报程序：全国安全社区");
        assertThat(sign.getAttribute("href")).endsWith("/library/documents/ankang-2013-8");
        desk.screenshot(PICTURES.resolve("cockpit-clauses.png"));
    }

    /** A link of a county's line opens the page of what that county recorded. */
    private static void leadsTo(Locator county, String link, String choice) {
        Page page = county.page();
        if (!county.locator(link).isVisible()) {
            county.locator("summary").first().click();
        }
        county.locator(link).click();
        page.locator(choice).waitFor();
        assertThat(page.locator(choice).inputValue()).isEqualTo("610902");
        page.goBack();
        county.waitFor();
    }
}
