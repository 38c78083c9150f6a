package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;

/** Somebody has a task and cannot go on with it: handed over by name, taken over from the card on; and an application taken back. */
class TakeoverTest extends BrowserTest {

    private static final String UNIT = "610902104";
    private static final String EXAMINER = "county-610902-examiner";
    private static final String LEADER = "county-610902-leader";

    private String claimed() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> desk.take(task));
        return task;
    }

    private static void goOn(Page page) {
        page.locator("#handover-form button").click();
        page.waitForURL("**");
    }

    @Test
    void theExaminerHandsTheTaskToAColleagueByName() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> {
            desk.take(task);
            Page page = desk.page();
            page.locator("#handover summary").click();
            Locator to = page.locator("#handover-to");
            to.waitFor();
            assertThat(to.locator("option").allInnerTexts())
                    .anyMatch(name -> name.contains("经办人乙"))
                    .noneMatch(name -> name.contains("由我办理") || name.contains("负责人"));
            page.locator("#handover-form button").click();
            page.locator("#handover-form .sc-field-error").waitFor();
            to.selectOption(new SelectOption().setValue(EXAMINER + "-2"));
            desk.write("handover-reason", "本人因病请假");
            desk.screenshot(PICTURES.resolve("handover-1280.png"));
            page.setViewportSize(390, 844);
            page.locator("#handover-form").scrollIntoViewIfNeeded();
            desk.screenshot(PICTURES.resolve("handover-390.png"));
            page.setViewportSize(1280, 900);
            goOn(page);
            page.locator("#claim-note #handover", new Page.LocatorOptions().setHasText("领取"))
                    .waitFor();
        });
        at(EXAMINER + "-2", desk -> {
            desk.take(task);
            assertThat(desk.textOf("#case-panel")).contains("转交", "本人因病请假");
            desk.choose("approve");
            desk.write("opinion", "情况属实。");
            desk.complete();
        });
        assertThat(driver.openTasks()).containsExactly("signOff");
    }

    @Test
    void theLeaderGoesOnFromTheCardOnWhenTheHolderIsAway() {
        String task = claimed();
        Date due = driver.task("examine").getDueDate();
        at(EXAMINER + "-2", desk -> {
            desk.read(task);
            desk.page()
                    .locator("#claim-note", new Page.LocatorOptions().setHasText("超过期限后，您可以接过来办理"))
                    .waitFor();
        });
        ClockUtil.setCurrentTime(Date.from(due.toInstant().plus(Duration.ofMinutes(1))));
        driver.fire("yellowCard");
        at(LEADER, desk -> {
            desk.read(task);
            Page page = desk.page();
            page.locator("#handover-form").waitFor();
            assertThat(desk.textOf("#claim-note")).contains("没有其他负责人的，由上级", "由谁办理");
            assertThat(page.locator("#handover-to").inputValue()).isEqualTo(LEADER);
            desk.write("handover-reason", "经办人住院");
            desk.screenshot(PICTURES.resolve("takeover-1280.png"));
            page.setViewportSize(390, 844);
            page.locator("#handover-form").scrollIntoViewIfNeeded();
            desk.screenshot(PICTURES.resolve("takeover-390.png"));
            page.setViewportSize(1280, 900);
            goOn(page);
            page.locator("#answer:not([disabled])").waitFor();
            desk.choose("approve");
            desk.write("opinion", "情况属实。");
            desk.complete();
        });
        assertThat(driver.openTasks()).containsExactly("signOff");
    }

    @Test
    void theUnitTakesItsApplicationBack() {
        driver.apply(UNIT, "provincial");
        at("community-" + UNIT, desk -> {
            desk.open("provincialEndorsement");
            desk.page().locator("#withdrawal-form").waitFor(Desk.attached());
            desk.page().locator(".sc-withdrawal summary").click();
            desk.write("withdrawal-reason", "材料有误");
            desk.page().locator("#withdrawal-form button").click();
            desk.page().locator("#start-draft").waitFor();
        });
        assertThat(driver.openTasks()).isEmpty();
    }
}
