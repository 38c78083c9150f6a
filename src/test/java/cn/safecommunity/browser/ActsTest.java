package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The acts beside deciding, as people do them at their desks: asking, noting, taking back, signing together; and the road of a case. */
class ActsTest extends BrowserTest {

    private static final String UNIT = "610902104";
    private static final String OTHER_UNIT = "610902101";
    private static final String EXAMINER = "county-610902-examiner";
    private static final String LEADER = "county-610902-leader";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anExaminerAsksNotesAndTakesBackALeaderSignsTwoAndTheUnitSeesTheRoad() {
        driver.register(OTHER_UNIT);
        driver.apply(OTHER_UNIT, "provincial");
        driver.decide(EXAMINER, "examine", "approve");
        String instance = driver.apply(UNIT, "provincial").getId();
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> {
            desk.take(task);
            Page page = desk.page();
            page.locator("#first-screen > summary").click();
            page.locator("#road li.current", having("县区审核")).waitFor();
            askAndNote(desk, page);
            approve(desk, page);
            page.locator("#sent #recall summary").click();
            desk.write("recall-reason", "附件传错");
            page.locator("#recall-form button").click();
            page.locator("#sent").waitFor(gone());
            desk.take(driver.taskId("examine"));
            assertThat(desk.textOf("#case-panel")).contains("取回了刚刚办理的“审查申报材料”", "请经办人乙提意见");
            Axe.check(page, "the form of a task");
            approve(desk, page);
            page.locator("#sent").waitFor();
        });
        at(LEADER, this::signBoth);
        assertThat(driver.openTasks()).containsExactly("examine", "examine");
        at("community-" + UNIT, desk -> theRoad(desk, instance));
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static void askAndNote(Desk desk, Page page) {
        page.locator("#advice summary").click();
        page.locator("#advice-to").waitFor();
        desk.select("advice-to", EXAMINER + "-2");
        desk.write("advice-question", "请核对统计表");
        page.locator("#advice-form button").click();
        page.locator("#advice li", having("还没有答复")).waitFor();
        page.locator("#office-notes-folded > summary").click();
        desk.write("note-text", "已电话核实台账");
        page.locator("#note-form button").click();
        page.locator("#office-notes li", having("已电话核实台账")).waitFor();
        desk.screenshot(PICTURES.resolve("acts-form.png"));
    }

    private static void approve(Desk desk, Page page) {
        desk.choose("approve");
        desk.write("opinion", "情况属实。");
        page.locator(".form-actions .btn-primary").click();
    }

    private void signBoth(Desk desk) {
        Page page = desk.page();
        page.locator("[data-sign]").first().waitFor();
        assertThat(page.locator("[data-sign]").count()).isEqualTo(2);
        page.locator("[data-sign]").nth(0).check();
        page.locator("[data-sign]").nth(1).check();
        desk.write("signing-opinion", "同意推荐。");
        Axe.check(page, "the list of tasks");
        desk.screenshot(PICTURES.resolve("acts-signing.png"));
        page.locator("#signing-form button").click();
        page.locator("#signing-results", having("签批 2 件")).waitFor();
        desk.screenshot(PICTURES.resolve("acts-signed.png"));
    }

    private void theRoad(Desk desk, String instance) {
        Page page = desk.page();
        page.setViewportSize(390, 844);
        long id = jdbc.sql("SELECT id FROM case_file WHERE process_instance_id = ?")
                .param(instance)
                .query(Long.class)
                .single();
        page.navigate(base() + "/cases/#" + id);
        page.locator("#road li.done", having("县区审核")).waitFor();
        page.locator("#road li.current", having("市级审核")).waitFor();
        assertThat(desk.textOf("#road")).contains("已办", "现在", "未到", "公示").doesNotContain("经办人甲", "经办人乙");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 390"))
                .isTrue();
        Axe.check(page, "a case");
        desk.screenshot(PICTURES.resolve("acts-road-390.png"));
        for (String address : new String[] {"/cases/", "/overview/", "/notices/"}) {
            page.navigate(base() + address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Axe.check(page, address);
        }
    }
}
