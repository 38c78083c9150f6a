package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Whoever begins something reads what comes first, and is told so until they go elsewhere. */
class StartListTest extends BrowserTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;

    @Test
    void aUnitReadsWhatComesFirst() {
        at(UNIT, desk -> {
            desk.openList();
            Page page = desk.page();
            page.locator(".start-process-action a").click();
            Locator list = page.locator("ul.processes");
            list.waitFor();
            assertThat(page.locator("ul.processes a").allInnerTexts())
                    .containsExactly("安全社区创建", "省级安全社区申报评定", "全国安全社区申报评定");
            assertThat(page.locator("ul.processes .start-line").allInnerTexts())
                    .hasSize(3)
                    .first()
                    .asString()
                    .contains("第一步", "创建备案表");
            desk.screenshot(PICTURES.resolve("start-list-1280.png"));
            page.locator("ul.processes a").first().click();
            page.locator("#answer .sc-hint").first().waitFor();
            assertThat(desk.textOf("#answer")).contains("还没有拿到正式的备案表格式").contains("暂定");
            assertThat(page.locator(".modal-footer .btn-primary").innerText().strip())
                    .isEqualTo("提交");
            desk.screenshot(PICTURES.resolve("start-registration-1280.png"));
        });
    }

    @Test
    void theCityOfficeReadsWhatComesFirst() {
        at("city-office", desk -> {
            desk.openList();
            desk.page().locator(".start-process-action a").click();
            desk.page().locator("ul.processes").waitFor();
            assertThat(desk.page().locator("ul.processes a").allInnerTexts()).containsExactly("推进安全社区建设", "巡回督导检查");
            desk.screenshot(PICTURES.resolve("start-list-city-1280.png"));
        });
    }

    @Test
    void whatWasSaidAfterSendingGoesWithTheWayBack() {
        driver.apply("provincial");
        String task = driver.taskId("examine");
        at("county-610902-examiner", desk -> {
            Page page = desk.page();
            desk.openList();
            desk.take(task);
            desk.choose("approve");
            desk.write("opinion", "材料齐全");
            page.locator("#answer").waitFor();
            page.locator("button[type=submit]", new Page.LocatorOptions().setHasText("提交"))
                    .last()
                    .click();
            page.locator("#sent").waitFor();
            desk.screenshot(PICTURES.resolve("sent-1280.png"));
            page.goBack();
            page.locator("#sent")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        });
    }
}
