package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.signature.SamplePictures;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
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
            Becomes.anotherProperty(desk.page().locator(SHOWN), "naturalWidth", 0);
            desk.screenshot(PICTURES.resolve("signature-opinion.png"));
        });
        at(EXAMINER, desk -> {
            desk.go("/cases/signature.html");
            desk.page().locator("#delete-signature button").click();
            desk.page().locator("#no-signature").waitFor();
        });
    }

    @Test
    void aTelephoneThatIsTurnedKeepsWhatIsWrittenAndWritesWhereTheFingerIs() {
        driver.people(EXAMINER);
        at(EXAMINER, desk -> {
            Page page = desk.page();
            page.setViewportSize(390, 844);
            desk.go("/cases/signature.html");
            page.locator("#signature-pad").waitFor();
            page.locator("#write-signature button").click();
            Locator refusal = page.locator("#write-signature [role=alert]", having("还没有字"));
            refusal.waitFor();
            stroke(page, 40, 60, 200, 60);
            assertThat(refusal.count()).as("it is about what was there before").isZero();
            assertThat(ink(page, 120, 60)).isTrue();
            page.setViewportSize(844, 390);
            Becomes.property(page.locator("#signature-pad"), "width", 640);
            assertThat(ink(page, 120, 60)).as("it is still there").isTrue();
            assertThat(ink(page, 300, 60)).as("and not drawn out").isFalse();
            stroke(page, 500, 120, 600, 120);
            assertThat(ink(page, 550, 120)).isTrue();
            page.setViewportSize(390, 844);
            Becomes.property(page.locator("#signature-pad"), "width", 324);
            assertThat(ink(page, 550 * 324 / 603, 120 * 324 / 603))
                    .as("what is too wide is smaller, and not cut off")
                    .isTrue();
            desk.screenshot(PICTURES.resolve("signature-turned.png"));
            page.locator("#clear-signature").click();
            assertThat(ink(page, 120, 60)).isFalse();
        });
    }

    @Test
    void aHandThatLiesOnTheScreenDoesNotWriteAndADotIsADot() {
        driver.people(EXAMINER);
        at(EXAMINER, desk -> {
            Page page = desk.page();
            page.setViewportSize(390, 844);
            desk.go("/cases/signature.html");
            BoundingBox pad = page.locator("#signature-pad").boundingBox();
            CDPSession fingers = page.context().newCDPSession(page);
            JsonObject emulation = new JsonObject();
            emulation.addProperty("enabled", true);
            emulation.addProperty("maxTouchPoints", 5);
            fingers.send("Emulation.setTouchEmulationEnabled", emulation);
            touch(fingers, "touchStart", at(pad, 40, 60));
            touch(fingers, "touchStart", at(pad, 40, 60), at(pad, 280, 200));
            touch(fingers, "touchMove", at(pad, 60, 60), at(pad, 270, 200));
            touch(fingers, "touchMove", at(pad, 100, 60), at(pad, 260, 200));
            touch(fingers, "touchEnd");
            assertThat(ink(page, 80, 60)).isTrue();
            assertThat(ink(page, 265, 200)).as("the hand").isFalse();
            assertThat(ink(page, 180, 130)).as("between finger and hand").isFalse();
            touch(fingers, "touchStart", at(pad, 200, 30));
            touch(fingers, "touchEnd");
            assertThat(ink(page, 200, 30)).as("a dot").isTrue();
        });
    }

    private static double[] at(BoundingBox pad, int x, int y) {
        return new double[] {pad.x + x, pad.y + y};
    }

    private static void touch(CDPSession fingers, String type, double[]... points) {
        JsonArray all = new JsonArray();
        for (int finger = 0; finger < points.length; finger++) {
            JsonObject one = new JsonObject();
            one.addProperty("x", points[finger][0]);
            one.addProperty("y", points[finger][1]);
            one.addProperty("id", finger);
            all.add(one);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", all);
        fingers.send("Input.dispatchTouchEvent", event);
    }

    /** With the mouse, from one point of the field to another. */
    private static void stroke(Page page, int x, int y, int toX, int toY) {
        Locator field = page.locator("#signature-pad");
        field.scrollIntoViewIfNeeded();
        BoundingBox pad = field.boundingBox();
        page.mouse().move(pad.x + x, pad.y + y);
        page.mouse().down();
        page.mouse().move(pad.x + toX, pad.y + toY);
        page.mouse().up();
    }

    /** Whether a line is seen at that point of the field. */
    private static boolean ink(Page page, int x, int y) {
        return (Boolean) page.evaluate(
                "([x, y]) => { const pad = document.querySelector('#signature-pad');"
                        + " const ratio = pad.width / pad.getBoundingClientRect().width;"
                        + " const seen = pad.getContext('2d').getImageData((x - 2) * ratio, (y - 2) * ratio, 5 * ratio, 5 * ratio).data;"
                        + " return seen.some((value, at) => at % 4 === 3 && value > 100); }",
                List.of(x, y));
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
