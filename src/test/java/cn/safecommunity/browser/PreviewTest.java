package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.printing.Offices;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files are looked at in the browser, photos of one name are all there, and a draft waits on the next computer. */
class PreviewTest extends BrowserTest {

    private static final String UNIT = "community-610902104";
    private static final String EXAMINER = "county-610902-examiner";

    private static Page preview(Page page, String fileName, List<String> complaints) {
        Page shown = page.context()
                .waitForPage(() -> page.locator("#uploads a[aria-label='预览" + fileName + "']")
                        .click());
        shown.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains("favicon")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        return shown;
    }

    @Test
    void aPdfIsDrawnAndPhotosOfOneNameAreAllThere() {
        at(UNIT, desk -> {
            desk.openStartForm("provincialEndorsement");
            desk.upload("workReport", "工作报告.pdf");
            Page page = desk.page();
            byte[] photo = SampleMaterials.image("jpeg");
            for (int i = 1; i <= 3; i++) {
                page.locator("#upload-other").setInputFiles(new FilePayload("image.jpg", "image/jpeg", photo));
                page.locator(
                                "#uploads a",
                                new Page.LocatorOptions().setHasText(i == 1 ? "image.jpg" : "image（" + i + "）.jpg"))
                        .first()
                        .waitFor();
            }
            desk.screenshot(PICTURES.resolve("uploads.png"));

            List<String> complaints = new ArrayList<>();
            Page pdf = preview(page, "工作报告.pdf", complaints);
            pdf.locator("canvas[data-drawn]").waitFor();
            pdf.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("preview-pdf.png")));
            assertThat(pdf.title()).contains("工作报告.pdf");
            assertThat(pdf.locator("canvas").boundingBox().height).isGreaterThan(100);
            pdf.close();
            Page picture = preview(page, "image（2）.jpg", complaints);
            Locator image = picture.locator("#content img");
            image.waitFor();
            Becomes.property(image, "naturalWidth", 8);
            picture.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("preview-photo.png")));
            picture.close();
            if (Offices.installed()) {
                page.locator("#upload-other")
                        .setInputFiles(
                                new FilePayload("情况说明.docx", "application/msword", SampleMaterials.docx("五里镇的情况说明")));
                Page words = preview(page, "情况说明.docx", complaints);
                words.locator("canvas[data-drawn]").waitFor();
                words.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("preview-word.png")));
                words.close();
            }
            assertThat(complaints).isEmpty();
        });
    }

    @Test
    void anOpinionWaitsOnTheNextComputer() {
        driver.apply("610902104", "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> {
            desk.take(task);
            desk.write("opinion", "材料齐全，拟同意");
            desk.page()
                    .locator(".sc-saved", new Page.LocatorOptions().setHasText("草稿已保存"))
                    .waitFor();
            desk.screenshot(PICTURES.resolve("draft-on-server.png"));
        });
        at(EXAMINER, desk -> {
            desk.read(task);
            Becomes.property(desk.page().locator("#opinion"), "value", "材料齐全，拟同意");
        });
    }
}
