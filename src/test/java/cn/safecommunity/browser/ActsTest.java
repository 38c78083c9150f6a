package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** The acts beside deciding, as an examiner does them at the desk: the road of the case, asking, noting, taking back. */
class ActsTest extends BrowserTest {

    private static final String UNIT = "610902104";
    private static final String EXAMINER = "county-610902-examiner";

    @Test
    void anExaminerSeesTheRoadAsksNotesAndTakesBack() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> {
            desk.read(task);
            Page page = desk.page();
            page.keyboard().press("c");
            page.locator("#answer:not([disabled])").waitFor();
            page.locator("#first-screen > summary").click();
            page.locator("#road li.current", having("县区审核")).waitFor();
            askAndNote(desk, page);
            copy(desk, page);
            at(EXAMINER + "-2", colleague -> answer(colleague, task));
            approveByKeys(desk, page);
            page.locator("#sent #recall summary").click();
            desk.write("recall-reason", "附件传错");
            page.locator("#recall-form button").click();
            page.locator("#sent").waitFor(gone());
            desk.take(driver.taskId("examine"));
            assertThat(desk.textOf("#case-panel")).contains("取回了刚刚办理的“审查申报材料”", "请经办人乙提意见", "已取回，不作数");
            assertThat(page.locator(".createCommentLink").count())
                    .as("the stock comment, which everybody reads")
                    .isZero();
        });
        at("county-610902-leader", ActsTest::moveEverything);
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

    private static void copy(Desk desk, Page page) {
        page.locator("#copying-folded > summary").click();
        page.locator("#copy-office-1").waitFor();
        desk.select("copy-office-1", "city");
        desk.write("copy-reason", "请了解进度");
        page.locator("#copy-form > button").click();
        page.locator("#copying-folded [role=status]", having("已抄送")).waitFor();
        assertThat(desk.textOf("#copying-folded")).contains("已抄送 1 次");
        desk.screenshot(PICTURES.resolve("acts-copy.png"));
    }

    /** Whoever has answered reads so, and the card asks no more. */
    private static void answer(Desk desk, String task) {
        desk.read(task);
        Page page = desk.page();
        page.locator(".sc-worklist", having("请您提意见")).waitFor();
        page.locator("#advice textarea").fill("与报表一致");
        page.locator("#advice .sc-ask button").click();
        page.locator("#advice [role=status]", having("已答复同事")).waitFor();
        page.locator(".sc-worklist", new Page.LocatorOptions().setHasNotText("请您提意见"))
                .waitFor();
    }

    /** What has moved is counted with whom it has moved to. */
    private static void moveEverything(Desk desk) {
        desk.go("/cases/people.html");
        Page page = desk.page();
        page.locator("#work-" + EXAMINER + " > summary", having("1 件待办")).click();
        page.locator("#move-" + EXAMINER + "-to").selectOption(EXAMINER + "-2");
        desk.write("move-" + EXAMINER + "-reason", "因病住院");
        page.locator("#move-" + EXAMINER + " button").click();
        page.locator("#work-" + EXAMINER + " > summary", having("0 件待办")).waitFor();
        page.locator("#work-" + EXAMINER + "-2 > summary", having("1 件待办")).waitFor();
    }

    /** Without the mouse: what was kept as a phrase is written by a key, and letters typed into a field are no keys. */
    private static void approveByKeys(Desk desk, Page page) {
        page.locator("#phrases > summary").click();
        desk.write("opinion", "情况属实。");
        page.locator("#phrase-keep").click();
        page.locator("#phrases .phrase", having("情况属实。")).waitFor();
        Accessible.part(page, "form.sc-kit", "a form with phrases");
        desk.write("opinion", "");
        page.locator("#opinion").press("Escape");
        page.keyboard().press("1");
        page.locator("#decision-approve:checked").waitFor();
        page.keyboard().press("o");
        page.locator("#opinion:focus").waitFor();
        page.keyboard().type("ck?");
        page.keyboard().press("Control+Alt+1");
        page.waitForCondition(() -> page.locator("#opinion").inputValue().equals("ck?情况属实。"));
        assertThat(page.locator("dialog[open]").count()).isZero();
        desk.screenshot(BrowserTest.PICTURES.resolve("acts-phrases.png"));
        page.keyboard().press("Control+Enter");
    }
}
