package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Whoever comes back to a task that is over reads what became of it, in the place of the form. */
class EndedTaskTest extends BrowserTest {

    private static final String UNIT = "610902104";
    private static final String EXAMINER = "county-610902-examiner";
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private static void noRefusal(Page page) {
        assertThat(page.locator(".page-notifications .notification, .page-notifications .alert")
                        .allInnerTexts())
                .isEmpty();
    }

    private static Locator gone(Page page, String text) {
        Locator gone = page.locator("#task-gone .sc-note", new Page.LocatorOptions().setHasText(text));
        gone.waitFor();
        return gone;
    }

    @Test
    void theWayBackLeadsToWhereTheCaseIsNow() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> {
            desk.take(task);
            desk.choose("approve");
            desk.write("opinion", "情况属实。");
            desk.complete();
            Page page = desk.page();
            page.locator("#sent").waitFor();
            page.goBack();
            if (!page.url().contains(task)) {
                page.goBack();
            }
            gone(page, "取回“审查申报材料”");
            assertThat(gone(page, "“审查申报材料”您已于").innerText())
                    .contains("办结。", "待领取“签批审核意见”", "查看案卷")
                    .doesNotContain("没有找到");
            assertThat(page.locator("#task-gone a").first().getAttribute("href"))
                    .startsWith("/cases/#");
            noRefusal(page);
            assertThat(page.locator("#sent").count()).as("said once").isZero();
            desk.screenshot(PICTURES.resolve("ended-1280.png"));
            page.reload();
            gone(page, "“审查申报材料”您已于");
            noRefusal(page);
            page.setViewportSize(390, 844);
            page.reload();
            gone(page, "“审查申报材料”您已于");
            desk.screenshot(PICTURES.resolve("ended-390.png"));
            page.setViewportSize(1280, 900);
        });
        at(EXAMINER + "-2", desk -> {
            desk.go(TASKLIST + task);
            gone(desk.page(), "“审查申报材料”经办人甲已于");
            noRefusal(desk.page());
            desk.openList();
            desk.page().locator(".no-task").waitFor();
            assertThat(desk.page().locator("#task-gone").innerText()).isEmpty();
        });
    }

    @Test
    void aMailedTaskThatWasTakenBackOrNeverWasSaysSo() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        driver.withdraw("provincial");
        at(EXAMINER, desk -> {
            desk.go(TASKLIST + task);
            assertThat(gone(desk.page(), "不用再办了").innerText()).contains("撤回", "查看案卷");
            desk.screenshot(PICTURES.resolve("ended-withdrawn.png"));
            desk.go(TASKLIST + "no-such-task");
            gone(desk.page(), "没有这项任务，或者这项任务不归您办理");
            noRefusal(desk.page());
        });
    }
}
