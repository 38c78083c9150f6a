package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.material.SampleMaterials;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** In January the county enters last year's record of a unit without a creation, and sees the years drawn. */
class RecordsTest extends BrowserTest {

    private static final String UNIT = "610921110";
    private static final int LAST = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;

    @Test
    void theCountyEntersLastYearOfAUnitWithoutACreationAndSeesTheChart() {
        driver.people("county-610921-examiner");
        at("county-610921-examiner", desk -> {
            desk.openList();
            Page page = desk.page();
            page.locator("#overview-link").click();
            page.locator("#records-link").click();
            page.locator("#missing summary").click();
            picture(desk, "missing");
            page.locator("#missing a[href='#" + UNIT + "']").click();
            enter(desk, LAST - 1, "1");
            enter(desk, LAST, "0");
            page.locator("#effect", new Page.LocatorOptions().setHasText("死亡减少 1"))
                    .waitFor();
            assertThat(page.locator(".sc-bars").first().getAttribute("aria-label"))
                    .contains((LAST - 1) + "年1", LAST + "年1");
            picture(desk, "chart");
            Accessible.page(page, "/records/");
            page.locator("#kind").selectOption("traffic");
            assertThat(page.locator(".sc-bars span").allTextContents()).contains(LAST + "年");
            page.locator("#place-unit").selectOption("");
            page.locator("#figures table", new Page.LocatorOptions().setHasText("个单位"))
                    .waitFor();
            assertThat(page.locator("#missing a[href='#" + UNIT + "']").count()).isZero();
            picture(desk, "county");
        });
    }

    @Test
    void theCountyEntersItsMobilisationAndAUnitItsAnalysis() {
        driver.people("county-610921-examiner", "community-" + UNIT);
        at("county-610921-examiner", desk -> {
            Page page = desk.page();
            page.navigate(base() + "/activities/");
            page.locator("summary", new Page.LocatorOptions().setHasText("登记一项活动"))
                    .click();
            page.locator("#enter-kind").selectOption("mobilisation");
            desk.write("enter-heldOn", LAST + "-05-10");
            desk.write("enter-place", "县会议中心");
            desk.write("enter-form", "视频会议");
            desk.write("enter-participants", "120");
            page.locator("#enter > .sc-button").click();
            assertThat(page.locator("#enter-summary-error").textContent()).contains("请写明活动的主要内容");
            desk.write("enter-summary", "部署安全社区建设工作，明确责任和时限。");
            page.locator("#enter > .sc-button").click();
            Locator held = page.locator(".sc-card", new Page.LocatorOptions().setHasText("动员部署"))
                    .filter(new Locator.FilterOptions().setHasText("县会议中心"))
                    .first();
            held.locator("input[type=file]").setInputFiles(new FilePayload[] {
                new FilePayload("会场.png", "image/png", SampleMaterials.image("png")),
                new FilePayload("通知.pdf", "application/pdf", "不是 PDF".getBytes(StandardCharsets.UTF_8))
            });
            assertThat(held.locator(".sc-refused").textContent()).contains("通知.pdf没有上传：");
            picture(desk, "activities");
            Accessible.page(page, "/activities/");
            Page photo = page.waitForPopup(
                    () -> held.locator("a[aria-label='预览会场.png']").click());
            photo.locator("#news[hidden]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(photo.locator("#content img").getAttribute("alt")).isEqualTo("会场.png");
            photo.close();
            strikeOut(desk, held);
        });
        at("community-" + UNIT, desk -> {
            Page page = desk.page();
            page.navigate(base() + "/records/");
            page.locator("#analysis-new").click();
            desk.write("analysis-risks", "秋收农机和用火");
            page.locator("#analysis-save").click();
            assertThat(page.locator("#analysis-measures-error").textContent()).contains("请写明针对主要风险的措施");
            desk.write("analysis-measures", "逐户检查，村干部负责。");
            page.locator("#analysis-save").click();
            page.locator("#analyses .sc-card", new Page.LocatorOptions().setHasText("秋收农机"))
                    .waitFor();
            picture(desk, "analysis");
        });
    }

    /** A photo that should not be there: it stays on the page struck out, with who, when and why. */
    private static void strikeOut(Desk desk, Locator held) {
        Locator file = held.locator(".sc-files > li").first();
        file.locator("summary").click();
        file.locator(".sc-ask button").click();
        assertThat(file.locator("[id$=-reason-error]").textContent()).contains("请写明作废的原因");
        file.locator("input").fill("拍到未成年人正脸");
        file.locator(".sc-ask button").click();
        Locator struck = held.locator(".sc-files > li:has(s)").first();
        struck.waitFor();
        assertThat(struck.textContent()).contains("会场.png", "已作废", "作废：拍到未成年人正脸");
        assertThat(struck.locator("summary").count()).isZero();
        picture(desk, "activity-struck");
    }

    private static void enter(Desk desk, int year, String deaths) {
        Page page = desk.page();
        page.locator("#record-new").click();
        desk.write("record-year", String.valueOf(year));
        desk.write("target-work-accidents", "3");
        desk.write("target-work-deaths", "1");
        desk.write("target-work-seriousInjuries", "2");
        page.locator("#record-add").click();
        desk.write("accident-1-happenedOn", year + "-04-11");
        desk.write("accident-1-deaths", deaths);
        desk.write("accident-1-summary", "演练：弯道处摩托车侧翻");
        page.locator("#record-save").click();
        assertThat(page.locator("#accident-1-kind-error").textContent()).contains("请选择事故类别");
        if (year == LAST) {
            picture(desk, "entry");
        }
        page.locator("#accident-1-kind").selectOption("traffic");
        page.locator("#record-save").click();
        page.locator("#records [data-year='" + year + "']").waitFor();
    }

    /** The page at both widths, for a person to look at; nothing makes it scroll sideways. */
    private static void picture(Desk desk, String name) {
        for (int width : new int[] {390, 1280}) {
            desk.page().setViewportSize(width, 900);
            Locator body = desk.page().locator("body");
            body.waitFor();
            desk.screenshot(PICTURES.resolve("records-" + name + "-" + width + ".png"));
            assertThat(desk.page().evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(width);
        }
    }
}
