package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three assessors fill in whole sheets with the keyboard, to a rectification and, a round later, to the pass. */
class ScoreSheetTest extends BrowserTest {

    private static final String LEADER = ApplicationDriver.ASSESSORS.get(0);
    private static final String SECOND = ApplicationDriver.ASSESSORS.get(1);
    private static final String THIRD = ApplicationDriver.ASSESSORS.get(2);
    private static final int ROWS = 50;

    @Test
    void aTeamScoresOnSiteToARectificationAndThenToThePass() {
        driver.onSite();
        aDraftIsTakenOverOnAnotherComputer();
        assess(THIRD, "bcb", "85.00");
        theLeaderSignsInViewOfTheDifferences("cbb", "89.00");
        assertThat(driver.openTasks()).containsExactly("rectify");

        rectify();
        for (String expert : List.of(THIRD, SECOND)) {
            assessAgain(expert);
        }
        theLeaderSignsInViewOfTheDifferences("abb", "117.00");
        assertThat(driver.openTasks()).as("the public notice is up").isEmpty();
        driver.fire("noticePeriod");
        assertThat(driver.openTasks()).containsExactly("confer");
        at("province-leader", desk -> {
            desk.take(driver.taskId("confer"));
            assertThat(desk.textOf("#case-panel")).contains("第 1 轮现场评定：评定组平均 85.00 分", "结论：限期整改");
            assertThat(desk.textOf("#case-panel")).contains("第 2 轮现场评定：评定组平均 117.00 分", "结论：合格");
            assertThat(desk.textOf("#team-opinion-2")).contains("第 2 轮 · 评定组意见", LEADER);
        });
    }

    /** A telephone on the site and a computer in the office: whoever sends has seen what the other brought. */
    @Test
    void whatWasFilledInOnAnotherComputerComesBeforeTheSheetIsSent() {
        driver.onSite();
        try (Desk office = new Desk(SECOND);
                Desk home = new Desk(SECOND)) {
            open(office);
            office.typeGrades("bbc".repeat(20));
            assertThat(office.page().locator(".sc-with-keys").isVisible())
                    .as("told at a keyboard")
                    .isTrue();
            open(home);
            home.typeGrades("bbc".repeat(30));
            office.write("opinion", "台账不全。");
            office.page().locator(".form-actions .btn-primary").click();

            Locator taken = office.page().locator(".sc-taken-up");
            taken.getByText("别的电脑或手机上评的 30 项已读取到本页").waitFor();
            assertThat(office.gradesOf(50)).isEqualTo("bbc");
            assertThat(office.page().locator("#next-missing").isVisible()).isFalse();
            assertThat(office.page().locator(".sc-errors").isVisible())
                    .as("nothing is missing any more")
                    .isFalse();
            office.screenshot(PICTURES.resolve("sheet-taken-up-1280.png"));
            office.page().setViewportSize(390, 844);
            taken.scrollIntoViewIfNeeded();
            office.screenshot(PICTURES.resolve("sheet-taken-up-390.png"));
            office.page().setViewportSize(1280, 900);
            aCompleteSheetIsNotSentUnseen(office, home);
            office.complete();
            anExpertIsReplacedAndNotSubstitutedFor(office);
        }
    }

    /**
     * The second one has left the sheet open and the third one logs in beside it, at the same computer: what is clicked in the
     * page of the one is not stored in the sheet of the other.
     */
    @Test
    void theNextPersonAtTheComputerIsNotGivenWhatIsFilledInInThePageOfTheFirst() {
        driver.onSite();
        try (Desk desk = new Desk(SECOND)) {
            open(desk);
            desk.typeGrades("b");
            desk.logInBeside(THIRD);
            desk.page().locator("input[name='grade-2-0'][value=d]").focus();
            desk.page().keyboard().press("d");
            Locator failed = desk.page().locator(".sc-saved.failed");
            failed.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
            assertThat(failed.textContent()).contains("换成了另一个账号登录");
            desk.screenshot(PICTURES.resolve("sheet-of-another-1280.png"));
            desk.logInBeside(SECOND);
            desk.page().locator(".sc-saved.failed button").click();
            desk.savedSheet();
        }
        at(THIRD, desk -> {
            desk.take(driver.taskIdOf("assessOnSite", THIRD));
            desk.page().locator("#next-missing").waitFor();
            assertThat(desk.gradesOf(2)).isEqualTo("---");
        });
        at(SECOND, desk -> {
            desk.take(driver.taskIdOf("assessOnSite", SECOND));
            desk.page().locator("#next-missing").waitFor();
            assertThat(desk.gradesOf(2)).startsWith("d");
        });
    }

    private static void anExpertIsReplacedAndNotSubstitutedFor(Desk desk) {
        desk.openList();
        desk.page().locator("#away > summary").click();
        desk.page()
                .locator("#away p", new Page.LocatorOptions().setHasText("联系组成评定组的单位"))
                .waitFor();
        assertThat(desk.page().locator("#away-form").count()).isZero();
        desk.screenshot(PICTURES.resolve("away-expert.png"));
    }

    /** Nothing is missing in either window: what one has changed since is read before the other sends it. */
    private static void aCompleteSheetIsNotSentUnseen(Desk office, Desk home) {
        home.page().locator("input[name='grade-1-0'][value=b]").focus();
        home.page().keyboard().press("a");
        home.savedSheet();
        assertThat(office.gradesOf(1)).isEqualTo("bbc");
        office.page().locator(".form-actions .btn-primary").click();
        office.page()
                .locator(".sc-errors", new Page.LocatorOptions().setHasText("评定表又改动过"))
                .waitFor();
        assertThat(office.gradesOf(1)).isEqualTo("abc");
        office.screenshot(PICTURES.resolve("sheet-seen-1280.png"));
    }

    private void aDraftIsTakenOverOnAnotherComputer() {
        try (Desk office = new Desk(SECOND);
                Desk home = new Desk(SECOND)) {
            open(office);
            office.typeGrades("bbc".repeat(20) + "b");
            assertThat(office.textOf(".sc-total")).isEqualTo("32.96");

            open(home);
            assertThat(home.gradesOf(20)).isEqualTo("bbc");
            assertThat(home.gradesOf(21)).isEqualTo("b--");
            assertThat(home.textOf("#next-missing")).contains("还差 30 项");
            home.typeGrades("bc" + "bbc".repeat(29));

            theSameRowOnBothComputers(office, home);
            home.write("opinion", "台账不全，演练记录没有影像。");
            home.complete();
        }
    }

    /** The second to change a row is shown both versions; neither is lost. */
    private static void theSameRowOnBothComputers(Desk office, Desk home) {
        home.page().locator("input[name='grade-1-0'][value=b]").focus();
        home.page().keyboard().press("a");
        home.savedSheet();
        office.page().locator("input[name='grade-1-0'][value=b]").focus();
        office.page().keyboard().press("c");
        office.page().locator("[data-indicator='1'] .sc-note").waitFor();
        assertThat(office.textOf("[data-indicator='1'] .sc-note")).contains("您这里：有无 c", "另一处：有无 a");
        office.screenshot(PICTURES.resolve("sheet-clash.png"));
        office.page().getByText("用另一处的").click();
        office.savedSheet();
        assertThat(office.gradesOf(1)).isEqualTo("abc");

        home.page().locator("input[name='grade-1-0'][value=a]").focus();
        home.page().keyboard().press("b");
        home.savedSheet();
        assertThat(home.textOf(".sc-total")).isEqualTo("81.00");
    }

    private void open(Desk desk) {
        desk.logIn(base());
        desk.take(driver.taskIdOf("assessOnSite", SECOND));
        desk.page().locator("#next-missing").waitFor();
    }

    private void assess(String expert, String grades, String total) {
        at(expert, desk -> {
            desk.take(driver.taskIdOf("assessOnSite", expert));
            desk.page().locator("#next-missing").waitFor();
            aDoubleClickIsOneClick(desk);
            nothingIsOfferedThatIsRefused(desk);
            assertThat(desk.refusalOfComplete()).contains("评定表还有 50 项没有评完", "意见");
            desk.typeGrades(grades.repeat(ROWS));
            assertThat(desk.textOf(".sc-total")).isEqualTo(total);
            assertThat(desk.textOf(".sc-meaning")).contains("限期整改");
            desk.write("opinion", "痕迹材料需要补齐。");
            desk.complete();
        });
    }

    /** What is given to one expert by name is not given back, asked about or sent on; whom to turn to is said. */
    private static void nothingIsOfferedThatIsRefused(Desk desk) {
        desk.page().locator(".task-facts .glyphicon-user").waitFor();
        for (String offer : List.of(".unclaim", "#advice", "#office-notes-folded", "#copying-folded")) {
            assertThat(desk.page().locator(offer).count()).as(offer).isZero();
        }
        desk.page().locator("#handover > summary").click();
        desk.page().locator("#handover").getByText("更换评定专家").waitFor();
    }

    /** It sets the grade; a click on the grade that is set still takes it away. */
    private static void aDoubleClickIsOneClick(Desk desk) {
        Locator grade = desk.page().locator("input[name='grade-1-0'][value=b]");
        grade.dblclick();
        desk.savedSheet();
        assertThat(desk.gradesOf(1)).isEqualTo("b--");
        desk.page().mouse().move(0, 0);
        grade.click();
        desk.savedSheet();
        assertThat(desk.gradesOf(1)).isEqualTo("---");
    }

    private void assessAgain(String expert) {
        at(expert, desk -> {
            desk.take(driver.taskIdOf("assessOnSite", expert));
            desk.page().locator("#next-missing").waitFor();
            assertThat(desk.textOf(".sc-sheet-intro")).contains("第 2 轮", "省级安全社区的评定也用本表", "上次评的", "现场评定第 1 轮");
            assertThat(desk.textOf("[data-indicator='9'] .sc-before")).isEqualTo("上次 b");
            if (expert.equals(THIRD)) {
                desk.page().locator("#take-over").click();
                desk.savedSheet();
                assertThat(desk.textOf(".sc-total")).isEqualTo("85.00");
                desk.page().locator("input[name='grade-1-0'][value=b]").focus();
                desk.page().keyboard().type("abb".repeat(ROWS));
                desk.savedSheet();
            } else {
                desk.typeGrades("abb".repeat(ROWS));
            }
            assertThat(desk.textOf(".sc-total")).isEqualTo("117.00");
            desk.screenshot(PICTURES.resolve("sheet-second-round.png"));
            desk.write("opinion", "问题已经整改。");
            desk.complete();
        });
    }

    private void theLeaderSignsInViewOfTheDifferences(String grades, String total) {
        at(LEADER, desk -> {
            desk.take(driver.taskIdOf("assessOnSite", LEADER));
            desk.page().locator("#next-missing").waitFor();
            desk.typeGrades(grades.repeat(ROWS));
            assertThat(desk.textOf(".sc-total")).isEqualTo(total);
            desk.write("opinion", "本人评定意见。");
            assertThat(desk.refusalOfComplete()).contains("请先点“签署我的评定表”");
            desk.page().locator("#sign-sheet").click();
            desk.page().locator("#team-result .sc-team-line").waitFor();
            assertThat(desk.textOf("#team-result"))
                    .contains(SECOND, THIRD, total.equals("89.00") ? "85.00 分" : "117.00 分");
            desk.screenshot(PICTURES.resolve("sheet-team-" + total + ".png"));
            desk.write("opinion", "按清单整改后再评。");
            desk.complete();
        });
    }

    private void rectify() {
        at("community-610902104", desk -> {
            desk.take(driver.taskId("rectify"));
            assertThat(desk.textOf("#team-opinion-1"))
                    .contains("评定组意见", "按清单整改后再评")
                    .doesNotContain(LEADER);
            assertThat(desk.textOf("#checklist")).contains("评定组意见：按清单整改后再评");
            desk.page().locator(".sc-comparison summary").click();
            desk.page().locator(".sc-comparison .sc-differences").first().waitFor();
            assertThat(desk.textOf(".sc-comparison")).contains("50 项等级不同");
            desk.page().locator("#checklist input").all().forEach(item -> item.check());
            desk.write("opinion", "已按评定意见整改，补齐台账。");
            desk.complete();
        });
    }
}
