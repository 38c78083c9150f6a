package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.safecommunity.HttpTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator turns the pages of 期限看板 when many cases are late. */
class LateBoardTest extends HttpTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void aBrowserIsThere() {
        assumeTrue(Files.exists(BrowserTest.CHROMIUM), "No Chromium, so the browser tests are skipped");
    }

    @BeforeEach
    void manyAreLate() {
        jdbc.sql(
                        "INSERT INTO case_file (kind, county, subject, business_key, opened_at)"
                                + " SELECT 'endorsement', '610925', '看板翻页第' || n || '件', 'LATE-' || n, now() FROM generate_series(1, 45) n")
                .update();
        jdbc.sql(
                        "INSERT INTO stage_clock (case_id, level, step, limit_days, running_since, process_instance_id)"
                                + " SELECT id, 'county', 'handling', 10, '2013-01-07', 'late-pages' FROM case_file WHERE business_key LIKE 'LATE-%'")
                .update();
    }

    @AfterEach
    void noneAreLate() {
        jdbc.sql("DELETE FROM stage_clock WHERE process_instance_id = 'late-pages'")
                .update();
        jdbc.sql("DELETE FROM case_file WHERE business_key LIKE 'LATE-%'").update();
    }

    @Test
    void thePagesAreTurnedWithTheKeyboardAndOneKindOfLightIsChosen() {
        administrator("turning-admin");
        try (Desk desk = new Desk("turning-admin")) {
            desk.logIn("http://localhost:" + port);
            Page page = desk.page();
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/late");
            Locator rows = page.locator("#late-found tbody tr");
            rows.nth(19).waitFor();
            assertThat(rows.count()).isEqualTo(20);
            assertThat(page.locator("#late-page").textContent()).contains("第 1 页，共 ");
            assertThat(page.locator("#late-found .sc-pages").textContent()).contains("第 1 页，共 ");
            assertThat(page.locator("#late-count").textContent()).contains("红牌", "黄牌", "黄灯");
            desk.screenshot(BrowserTest.PICTURES.resolve("cockpit-late-pages-1280.png"));

            String first = rows.first().textContent();
            page.locator("#late-found .sc-pages button").press("Enter");
            turnedTo(page, 2);
            assertThat(rows.first().textContent()).isNotEqualTo(first);
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("late-page");

            page.locator("#late-light").selectOption("red");
            turnedTo(page, 1);
            assertThat(page.locator("#late-found tbody .sc-mark").allTextContents())
                    .containsOnly("红牌");
            assertThat(page.locator("#late-light").inputValue()).isEqualTo("red");
            page.setViewportSize(390, 844);
            desk.screenshot(BrowserTest.PICTURES.resolve("cockpit-late-pages-390.png"));
        }
    }

    private static void turnedTo(Page page, int number) {
        page.locator("#late-page", new Page.LocatorOptions().setHasText("第 " + number + " 页，"))
                .waitFor();
    }
}
