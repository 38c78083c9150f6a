package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.safecommunity.outgoing.OutgoingTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator finds out from the number of a case why it stands still, and repairs it. */
class FailedFilingTest extends OutgoingTest {

    @LocalServerPort
    private int port;

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Files.exists(BrowserTest.CHROMIUM), "No Chromium, so the browser tests are skipped");
    }

    @Test
    void isFoundFromTheNumberOfTheCaseAndTriedAgain() {
        administrator("repairing-admin");
        NationalCase one = readyToFile();
        provinceIsAway(1);
        assertThatThrownBy(() -> attempt(one, "sendFiling")).isInstanceOf(RuntimeException.class);

        try (Desk desk = new Desk("repairing-admin")) {
            desk.logIn("http://localhost:" + port);
            Page page = desk.page();
            page.navigate("http://localhost:" + port + "/cases/?search=" + one.businessKey());
            page.locator("#case-" + one.id() + " .subject a").click();
            page.locator("#intervene").click();
            Locator failed = page.locator("#standstill .sc-card", new Page.LocatorOptions().setHasText("向省报送备案"));
            failed.waitFor();
            assertThat(failed.textContent()).contains("省级备案系统暂时不能办理（503）", "还会自动重试", "剩 2 次");
            desk.screenshot(BrowserTest.PICTURES.resolve("standstill.png"));
            failed.locator("[name=reason]").fill("省级系统已经恢复");
            failed.locator(".sc-ask > button").click();
            page.locator("#standstill .sc-done", new Page.LocatorOptions().setHasText("已经安排立即重试“向省报送备案”"))
                    .waitFor();
            attempt(one, "sendFiling");
            page.locator("#verdict", new Page.LocatorOptions().setHasText("有 1 项"))
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        assertThat(one.job("sendApplication").getRetries()).isEqualTo(3);
    }
}
