package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.printing.Offices;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A copy of a certificate comes to a department, is read there, and the case shows the receipt and who is to be written to. */
class CopyTest extends BrowserTest {

    @Test
    void aDepartmentReadsItsCopyAndTheCaseShowsTheReceipt() {
        driver.apply("provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        driver.name("province-examiner", "accept");
        driver.assess("120", false);
        driver.fire("noticePeriod");
        driver.decide("province-leader", "confer", "approve");
        driver.people("city-member-finance", "community-610902104");

        at("city-member-finance", desk -> {
            desk.openList();
            Page page = desk.page();
            page.locator("#cases-link").click();
            page.locator("[data-tab=copies]").click();
            Locator copy = page.locator(".cases li").first();
            copy.getByText("未阅").waitFor();
            picture(desk, "list");
            Download letter =
                    page.waitForDownload(() -> copy.getByText("阅读", new Locator.GetByTextOptions().setExact(true))
                            .click());
            assertThat(letter.suggestedFilename()).contains("社证").endsWith(Offices.installed() ? ".pdf" : ".docx");
            page.locator(".cases li").first().getByText("已阅").waitFor();
        });
        at("community-610902104", desk -> {
            Page page = desk.page();
            page.navigate(base() + "/cases/?tab=visible&kind=endorsement&state=finished");
            page.locator(".cases a").first().click();
            page.locator("#copies").waitFor();
            assertThat(page.locator("#copies tr", new Page.LocatorOptions().setHasText("安康市财政局"))
                            .textContent())
                    .doesNotContain("未阅");
            assertThat(page.locator("#copies tr", new Page.LocatorOptions().setHasText("各新闻单位"))
                            .textContent())
                    .contains("邮寄或送达");
            picture(desk, "case");
        });
    }

    /** The page at both widths, for a person to look at; nothing makes it scroll sideways. */
    private static void picture(Desk desk, String name) {
        for (int width : new int[] {390, 1280}) {
            desk.page().setViewportSize(width, 900);
            desk.screenshot(PICTURES.resolve("copies-" + name + "-" + width + ".png"));
            assertThat(desk.page().evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(width);
        }
    }
}
