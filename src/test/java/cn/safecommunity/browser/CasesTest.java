package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Finished cases are found again, a case opens by its address, and after sending people read where it is now. */
class CasesTest extends BrowserTest {

    private static final String UNIT = "610902104";
    private static final String EXAMINER = "county-610902-examiner";

    @Autowired
    private RuntimeService runtime;

    /** The page at both widths, for a person to look at; nothing makes it scroll sideways. */
    private static void picture(Desk desk, String name) {
        for (int width : new int[] {390, 1280}) {
            desk.page().setViewportSize(width, 900);
            desk.screenshot(PICTURES.resolve("cases-" + name + "-" + width + ".png"));
            assertThat(desk.page().evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(width);
        }
    }

    @Test
    void aClerkFindsTheCertificateAYearLater() {
        long id = driver.conferred();
        at("community-" + UNIT, desk -> {
            desk.openList();
            Page page = desk.page();
            page.locator("#cases-link").click();
            page.locator("#search").fill("五里 省级");
            page.locator("#state").selectOption("finished");
            page.locator(".search button").click();
            Locator found = page.locator("#case-" + id);
            found.waitFor();
            assertThat(found.textContent()).contains("已办结", "授予省级安全社区");
            picture(desk, "list");
            Accessible.page(page, "/cases/");
            found.locator("a").first().click();
            page.locator("#documents").waitFor();
            assertThat(page.locator("#team-opinion-1").textContent()).contains("评定组意见", "现场核查情况");
            assertThat(page.locator("#opinions").textContent()).contains("情况属实");
            assertThat(page.locator("#where").textContent()).contains("授予省级安全社区");
            assertThat(page.locator("#case input, #case textarea, #case button").count())
                    .isZero();
            picture(desk, "case");
            Accessible.page(page, "a case");
            Locator certificate = page.locator("#documents li", new Page.LocatorOptions().setHasText("证书"));
            String address = String.valueOf(certificate.locator("a").first().getAttribute("href"));
            assertThat(page.request().get(base() + address).status()).isEqualTo(200);
            assertThat(page.locator("#approval-sheet").count()).isOne();
            page.locator("#case-panel dd a", new Page.LocatorOptions().setHasText("号"))
                    .click();
            page.locator("#title-facts dd a").waitFor();
            assertThat(page.locator("#approval-sheet").count())
                    .as("nobody has written an opinion there yet")
                    .isZero();
            picture(desk, "title");
            page.locator("#title-facts dd a").click();
            page.locator("#team-opinion-1").waitFor();
        });
        at(EXAMINER, desk -> {
            Response opened = desk.page().navigate(base() + "/cases/#" + id);
            assertThat(opened.status()).isEqualTo(200);
            desk.page().locator("#documents").waitFor();
            desk.page().locator("#back").click();
            desk.page().locator("#case-" + id).waitFor();
            keepsTheFieldsAndTheListTogether(desk, id);
        });
        at("county-610928-examiner", desk -> {
            desk.page().navigate(base() + "/cases/#" + id);
            desk.page()
                    .locator("[role=alert]", new Page.LocatorOptions().setHasText("没有找到这个案卷"))
                    .waitFor();
        });
    }

    /** What is typed counts when another tab is chosen, and a page that is no longer there is the last one. */
    private static void keepsTheFieldsAndTheListTogether(Desk desk, long id) {
        Page page = desk.page();
        page.locator("#state").selectOption("draft");
        page.locator("[data-tab=visible]").click();
        page.locator("#case-" + id).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.url()).contains("state=draft");
        desk.go("/cases/?tab=visible&page=99");
        page.locator("[id^=case-]").first().waitFor();
        assertThat(page.url()).doesNotContain("page=99");
        desk.go("/cases/?tab=none&state=bad&page=x");
        page.locator("[id^=case-]").first().waitFor();
        page.locator("[data-tab=visible][aria-pressed=true]").waitFor();
    }

    @Test
    void afterSendingPeopleReadWhoHasItNowAndTheNextTaskIsOpen() {
        driver.register("610902101");
        driver.apply("610902101", "provincial");
        String next = driver.taskId("examine");
        at("community-" + UNIT, desk -> {
            desk.openStartForm("provincialEndorsement");
            desk.upload("workReport", "错误.pdf");
            desk.page().locator("button[aria-label='删除错误.pdf']").click();
            desk.page()
                    .locator(".sc-news", new Page.LocatorOptions().setHasText("“错误.pdf”已删除"))
                    .waitFor();
            assertThat(desk.page().locator("#uploads a").count()).isZero();
        });
        driver.apply(UNIT, "provincial");
        String first = driver.taskIdFor("examine", EXAMINER, UNIT);
        at(EXAMINER, desk -> {
            desk.take(first);
            desk.choose("approve");
            desk.write("opinion", "情况属实。");
            desk.page().locator(".form-actions .btn-primary").click();
            Locator sent = desk.page().locator("#sent");
            sent.locator("p", new Locator.LocatorOptions().setHasText("下一项任务")).waitFor();
            assertThat(sent.textContent()).contains("编号 P-" + UNIT, "汉滨区安监局负责人", "前办结");
            desk.page().waitForURL(address -> address.contains("task=" + next));
            desk.page().locator("#case-panel header").waitFor();
            desk.screenshot(PICTURES.resolve("cases-next-task.png"));
            desk.take(next);
            assertThat(sent.locator("a").first().isVisible())
                    .as("it lies over the list while the next one is done")
                    .isFalse();
            assertThat(sent.locator("summary").first().textContent()).contains("已办理，编号 P-" + UNIT);
            desk.screenshot(PICTURES.resolve("cases-next-task-begun.png"));
            desk.choose("approve");
            desk.write("opinion", "情况属实。");
            desk.page().locator(".form-actions .btn-primary").click();
            sent.locator("p", new Locator.LocatorOptions().setHasText("没有其他任务")).waitFor();
        });
    }

    @Test
    void aUnitTakesItsApplicationBackWhereItReadsHowFarItIs() {
        Object id = runtime.getVariable(driver.apply(UNIT, "provincial").getId(), "caseId");
        at(EXAMINER, desk -> {
            desk.go("/cases/#" + id);
            desk.page().locator("#case-panel header").waitFor();
            assertThat(desk.page().locator(".sc-withdrawal").count()).isZero();
        });
        at("community-" + UNIT, desk -> {
            desk.go("/cases/#" + id);
            desk.page().locator(".sc-withdrawal summary").click();
            desk.write("withdrawal-reason", "材料有误");
            desk.page().locator(".sc-withdrawal button").click();
            desk.page()
                    .locator("#where", new Page.LocatorOptions().setHasText("申报已撤回"))
                    .waitFor();
            assertThat(desk.page().locator(".sc-withdrawal").count()).isZero();
        });
    }
}
