package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.engine.CaseVariables;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has just sent something takes it back where they look for it, does it again, or reads why it is too late. */
class RecallTest extends BrowserTest {

    private static final String UNIT = "610902104";
    private static final String EXAMINER = "county-610902-examiner";
    private static final String LEADER = "county-610902-leader";

    @Autowired
    private TaskService tasks;

    @Test
    void whatWasSentIsTakenBackOnThePageOfTheCaseDoneAgainAndSentAnew() {
        driver.apply(UNIT, "provincial");
        at(EXAMINER, desk -> {
            send(desk, "情况属实，附件传错。");
            takeBackOnThePageOfTheCase(desk);
            doAgain(desk);
        });
        at(LEADER, desk -> {
            desk.read(driver.taskId("signOff"));
            assertThat(desk.textOf("#case-panel")).contains("情况属实，附件传错。", "已取回，不作数", "附件已更换，情况属实。");
            desk.screenshot(PICTURES.resolve("recall-leader.png"));
        });
    }

    private void send(Desk desk, String opinion) {
        desk.take(driver.taskId("examine"));
        desk.choose("approve");
        desk.write("opinion", opinion);
        desk.page().locator(".form-actions .btn-primary").click();
        desk.page().locator("#sent #recall summary").waitFor();
    }

    /** Not in the message that goes away, but where everybody finds what they have handled. */
    private static void takeBackOnThePageOfTheCase(Desk desk) {
        Page page = desk.page();
        desk.openList();
        page.locator("#cases-link").click();
        page.locator("[data-tab=handled]").click();
        page.locator("#results .subject a").first().click();
        page.locator("#recall summary").click();
        page.locator("#recall-form button").click();
        page.locator("#recall", having("请填写取回的原因")).waitFor();
        desk.write("recall-reason", "附件传错");
        desk.screenshot(PICTURES.resolve("recall-case.png"));
        page.locator("#recall-form button").click();
        page.locator("#recall-again", having("您已取回“审查申报材料”")).waitFor();
        desk.screenshot(PICTURES.resolve("recall-taken-back.png"));
    }

    private static void doAgain(Desk desk) {
        Page page = desk.page();
        page.locator("#recall-again a").click();
        page.locator("#answer:not([disabled])").waitFor();
        assertThat(desk.textOf("#case-panel")).contains("已取回，不作数", "附件传错");
        desk.screenshot(PICTURES.resolve("recall-again.png"));
        desk.choose("approve");
        desk.write("opinion", "附件已更换，情况属实。");
        page.locator(".form-actions .btn-primary").click();
        page.locator("#sent #recall summary").waitFor();
    }

    /** The leader begins while the examiner is still writing why: the sentence stands there, and stays on the case's page. */
    @Test
    void whoeverIsTooLateReadsThatTheNextOneHasBegun() {
        driver.apply(UNIT, "provincial");
        Object id = tasks.getVariable(driver.taskId("examine"), CaseVariables.CASE_ID);
        at(EXAMINER, desk -> {
            send(desk, "情况属实。");
            Page page = desk.page();
            page.locator("#sent #recall summary").click();
            desk.write("recall-reason", "附件传错");
            at(LEADER, leader -> leader.take(driver.taskId("signOff")));
            page.locator("#recall-form button").click();
            Locator refusal = page.locator("#sent #recall", having("下一环节已经有人领取，不能取回。请与其联系，由其退回。"));
            refusal.waitFor();
            desk.screenshot(PICTURES.resolve("recall-refused.png"));
            desk.go("/cases/#" + id);
            page.locator("#recall-refused", having("您办理的“审查申报材料”：下一环节已经有人领取")).waitFor();
            assertThat(page.locator("#recall-form").count()).isZero();
            desk.screenshot(PICTURES.resolve("recall-too-late.png"));
        });
        at(EXAMINER + "-2", colleague -> {
            colleague.go("/cases/#" + id);
            colleague.page().locator("#case-panel header").waitFor();
            assertThat(colleague.page().locator("#recall").textContent())
                    .as("it was not theirs")
                    .isEmpty();
        });
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
