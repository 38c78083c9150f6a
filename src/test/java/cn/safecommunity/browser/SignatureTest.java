package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.signature.SamplePictures;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An examiner writes the own name on the page, signs with it, and the leader sees it under the opinion. */
class SignatureTest extends BrowserTest {

    private static final String UNIT = "610902104";
    private static final String EXAMINER = "county-610902-examiner";
    private static final String SHOWN = "#opinions img.sc-signature";

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobodyHasOne() {
        jdbc.sql("UPDATE signature_picture SET in_use = false WHERE in_use").update();
    }

    @Test
    void whatAnExaminerWritesStandsUnderTheOpinion() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> {
            Page page = desk.page();
            desk.go("/cases/signature.html");
            page.locator("#write-signature button").click();
            page.locator("#write-signature [role=alert]", having("还没有字")).waitFor();
            write(page);
            desk.screenshot(PICTURES.resolve("signature-written.png"));
            page.locator("#write-signature button").click();
            page.locator("#signature-said", having("已经保存")).waitFor();
            assertThat(loaded(page, "#signature-shown")).isTrue();
            String written = page.locator("#signature-shown").getAttribute("src");
            page.locator("#signature-file")
                    .setInputFiles(new FilePayload("印章.jpg", "image/jpeg", SamplePictures.signature("jpg", 70)));
            page.setViewportSize(390, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            desk.screenshot(PICTURES.resolve("signature-390.png"));
            page.setViewportSize(1280, 900);
            page.locator("#upload-signature button").click();
            page.locator("#signature-shown:not([src='" + written + "'])").waitFor();
            desk.take(task);
            desk.choose("approve");
            desk.write("opinion", "情况属实。");
            desk.complete();
        });
        at("county-610902-leader", desk -> {
            desk.read(driver.taskId("signOff"));
            desk.page().locator(SHOWN).scrollIntoViewIfNeeded();
            desk.page().waitForFunction("document.querySelector('" + SHOWN + "').naturalWidth > 0");
            desk.screenshot(PICTURES.resolve("signature-opinion.png"));
        });
        at(EXAMINER, desk -> {
            desk.go("/cases/signature.html");
            desk.page().locator("#delete-signature button").click();
            desk.page().locator("#no-signature").waitFor();
        });
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static boolean loaded(Page page, String picture) {
        return (Boolean)
                page.evaluate("one => document.querySelector(one).decode().then(() => true, () => false)", picture);
    }

    /** With the mouse, as a finger does. */
    private static void write(Page page) {
        BoundingBox pad = page.locator("#signature-pad").boundingBox();
        page.mouse().move(pad.x + 60, pad.y + 60);
        page.mouse().down();
        for (int step = 1; step <= 20; step++) {
            page.mouse().move(pad.x + 60 + step * 12, pad.y + 100 + 50 * Math.sin(step));
        }
        page.mouse().up();
    }
}
