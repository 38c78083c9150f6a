package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed into the small questions beside a task outlives a reload, for its person alone and until it is sent. */
class HalfTypedTest extends BrowserTest {

    private static final String EXAMINER = "county-610902-examiner";
    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String LOGOUT =
            "() => window.angular.element(document.body).injector().get('AuthenticationService').logout()";

    @Autowired
    private RuntimeService runtime;

    private static String valueOf(Page page, String id) {
        Locator field = page.locator("#" + id);
        field.waitFor();
        return field.inputValue();
    }

    private static void unfold(Page page, String id) {
        page.locator("#" + id + " > summary").click();
    }

    private static void typeAll(Desk desk) {
        Page page = desk.page();
        unfold(page, "office-notes-folded");
        desk.write("note-text", "先核对统计表");
        unfold(page, "copying-folded");
        page.locator("#copy-more").click();
        page.locator("#copy-office-2").selectOption("city-office");
        desk.write("copy-reason", "请了解进度");
        unfold(page, "handover");
        desk.select("handover-to", EXAMINER + "-2");
        desk.write("handover-reason", "因病请假");
        unfold(page, "advice");
        desk.write("advice-question", "统计口径对不对");
    }

    @Test
    void outlivesAReloadUntilItIsSent() {
        driver.apply("provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> {
            Page page = desk.page();
            desk.take(task);
            typeAll(desk);
            page.reload();
            assertThat(valueOf(page, "note-text")).isEqualTo("先核对统计表");
            assertThat(valueOf(page, "copy-reason")).isEqualTo("请了解进度");
            assertThat(valueOf(page, "copy-office-1")).isEmpty();
            assertThat(valueOf(page, "copy-office-2")).isEqualTo("city-office");
            assertThat(valueOf(page, "handover-to")).isEqualTo(EXAMINER + "-2");
            assertThat(valueOf(page, "handover-reason")).isEqualTo("因病请假");
            assertThat(valueOf(page, "advice-question")).isEqualTo("统计口径对不对");
            page.setViewportSize(1280, 2600);
            desk.screenshot(PICTURES.resolve("half-typed-1280.png"));

            page.locator("#note-form button").click();
            page.locator("#office-notes .sc-list", new Page.LocatorOptions().setHasText("先核对统计表"))
                    .waitFor();
            assertThat(valueOf(page, "note-text")).isEmpty();
            page.reload();
            page.locator("#handover-reason").waitFor();
            assertThat(page.locator("#office-notes-folded").getAttribute("open"))
                    .as("it is sent")
                    .isNull();

            page.evaluate(LOGOUT);
            page.locator("input[type=password]").waitFor();
            assertThat(page.evaluate("() => Object.entries(sessionStorage).map(String).join()")
                            .toString())
                    .doesNotContain(EXAMINER);
        });
    }

    @Test
    void theReasonOfAWithdrawalStandsWhereItWasLeft() {
        Object id = runtime.getVariable(driver.apply("provincial").getId(), "caseId");
        at(UNIT, desk -> {
            Page page = desk.page();
            desk.go("/cases/#" + id);
            page.locator(".sc-withdrawal > summary").click();
            desk.write("withdrawal-reason", "材料有误");
            page.reload();
            assertThat(valueOf(page, "withdrawal-reason")).isEqualTo("材料有误");
        });
    }
}
