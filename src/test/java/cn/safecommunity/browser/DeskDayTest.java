package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A day at the desk: a leader signs ten at once, a clerk urges from the phone, and an ill colleague's tasks move. */
class DeskDayTest extends BrowserTest {

    private static final String UNIT = "610902104";
    private static final String EXAMINER = "county-610902-examiner";
    private static final String COLLEAGUE = EXAMINER + "-2";
    private static final String LEADER = "county-610902-leader";

    /** Whether nothing lies over the button and it is within the screen. */
    private static final String SEEN = "() => { const one = document.querySelector('#signing-form button');"
            + " const { left, top, width, height } = one.getBoundingClientRect();"
            + " return document.elementFromPoint(left + width / 2, top + height / 2) === one; }";

    private static final List<String> TEN = List.of(
            UNIT,
            "610902001",
            "610902002",
            "610902003",
            "610902004",
            "610902100",
            "610902101",
            "610902102",
            "610902106",
            "610902107");

    @Autowired
    private TaskService tasks;

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void bringToTheLeader(List<String> units) {
        for (String unit : units) {
            driver.register(unit);
            driver.apply(unit, "provincial");
            driver.decide(EXAMINER, "examine", "approve");
        }
    }

    @Test
    void aLeaderSignsTenAtOnceAndReadsWhatCameOfEach() {
        bringToTheLeader(TEN);
        at(LEADER, desk -> {
            desk.openList();
            Page page = desk.page();
            page.setViewportSize(390, 844);
            page.locator("[data-sign]").first().check();
            page.locator("#signing-form button").waitFor();
            assertThat(page.evaluate(SEEN))
                    .as("on a telephone it is in sight at once")
                    .isEqualTo(true);
            desk.screenshot(PICTURES.resolve("signing-390.png"));
            page.setViewportSize(1280, 900);
            page.locator("#signing-page").check();
            page.locator("#signing-form button", having("一并签批 10 件")).waitFor();
            desk.write("signing-opinion", "已逐件核对，同意上报。");
            desk.screenshot(PICTURES.resolve("signing-ten.png"));
            page.locator("#signing-form button").click();
            Locator results = page.locator("#signing-results", having("签批 10 件"));
            results.waitFor();
            assertThat(results.textContent()).contains("汉滨区五里镇").doesNotContain("没有签批");
            page.locator("#signing-read").click();
            assertThat(results.count()).isZero();
        });
        assertThat(driver.openTasks()).hasSize(TEN.size()).containsOnly("examine");
    }

    /** What was signed, taken on or taken back meanwhile is told once a reason, and by whom. */
    @Test
    void whatIsNoLongerThereIsToldOnceWithWhoDidIt() {
        List<String> four = TEN.subList(0, 4);
        bringToTheLeader(four);
        at(LEADER, desk -> {
            desk.openList();
            Page page = desk.page();
            page.locator("#signing-page").check();
            desk.write("signing-opinion", "同意上报。");
            page.reload();
            page.locator("#signing-form button", having("一并签批 4 件")).waitFor();
            assertThat(page.locator("[data-sign]:checked").count())
                    .as("and so do the ticks")
                    .isEqualTo(4);
            assertThat(page.locator("#signing-opinion").inputValue())
                    .as("what was typed outlives a reload")
                    .isEqualTo("同意上报。");
            four.subList(0, 3).forEach(unit -> sign(LEADER + "-2", unit));
            page.locator("#signing-form button").click();
            Locator results = page.locator("#signing-results");
            page.locator("#signing-read").waitFor();
            assertThat(results.locator("> ul > li").count())
                    .as(results.innerText())
                    .isEqualTo(1);
            assertThat(results.innerText())
                    .contains("签批 1 件，3 件没有签批")
                    .contains("汉滨区五里镇", "汉滨区老城街道")
                    .contains("“签批审核意见”负责人乙已于")
                    .doesNotContain("可能")
                    .doesNotContain("刷新");
            desk.screenshot(PICTURES.resolve("signing-gone.png"));
            assertThat(page.evaluate("JSON.stringify(sessionStorage)").toString())
                    .doesNotContain("同意上报");
        });
    }

    @Test
    void theListStaysAtItsSearchAfterAReload() {
        for (String unit : TEN.subList(0, 2)) {
            driver.register(unit);
            driver.apply(unit, "provincial");
        }
        at(EXAMINER, desk -> {
            desk.openList();
            Page page = desk.page();
            page.locator("#worklist-search").fill("五里 省级");
            page.locator(".find button").click();
            page.locator(".sc-worklist .total", having("共 1 件")).waitFor();
            page.reload();
            page.locator(".sc-worklist .total", having("共 1 件")).waitFor();
            assertThat(page.locator("#worklist-search").inputValue()).isEqualTo("五里 省级");
            page.locator("#worklist-search").fill("");
            page.locator(".find button").click();
            page.locator(".sc-worklist .total", having("共 2 件")).waitFor();
        });
    }

    /** At the first computer in the morning, at another one in the afternoon, and back again. */
    @Test
    void whatWasTypedLastStandsThereAtWhicheverComputer() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, morning -> {
            morning.take(task);
            type(morning, "上午写的。");
            at(EXAMINER, afternoon -> {
                afternoon.read(task);
                type(afternoon, "上午写的。下午补充的。");
            });
            morning.page().reload();
            Locator opinion = morning.page().locator("#answer:not([disabled]) #opinion");
            opinion.waitFor();
            morning.page().locator(".sc-saved").waitFor(Desk.attached());
            assertThat(opinion.inputValue()).isEqualTo("上午写的。下午补充的。");
        });
    }

    private static void type(Desk desk, String opinion) {
        desk.write("opinion", opinion);
        desk.page().locator(".sc-saved", having("草稿已保存")).waitFor();
    }

    private void sign(String person, String unit) {
        String task = driver.taskIdFor("signOff", person.replace("-2", ""), unit);
        driver.as(person, () -> {
            tasks.complete(task, Map.of("decision", "approve", "opinion", "同意。"));
            return task;
        });
    }

    @Test
    void whatALeaderHasBegunToWriteIsNotPassedOverByTheBatch() {
        driver.apply(UNIT, "provincial");
        driver.decide(EXAMINER, "examine", "approve");
        String task = driver.taskId("signOff");
        at(LEADER, desk -> {
            Page page = desk.page();
            Locator card =
                    page.locator("li", new Page.LocatorOptions().setHas(page.locator("[data-task='" + task + "']")));
            desk.openList();
            card.locator("[data-sign]").waitFor();
            desk.take(task);
            desk.write("opinion", "同意，但请先核实伤害数据。");
            page.locator(".sc-saved", having("草稿已保存")).waitFor();
            desk.openList();
            card.locator(".sc-mark", new Locator.LocatorOptions().setHasText("您写了意见，尚未提交"))
                    .waitFor();
            assertThat(card.locator("[data-sign]").count()).isZero();
            desk.screenshot(PICTURES.resolve("signing-begun.png"));
        });
    }

    @Test
    void aClerkFollowsTheCaseOnThePhoneAndUrgesAndTheTasksOfAnIllColleagueMove() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        driver.as(EXAMINER, () -> {
            tasks.claim(task, EXAMINER);
            return task;
        });
        at("community-" + UNIT, desk -> {
            Page page = desk.page();
            page.setViewportSize(390, 844);
            desk.go("/cases/");
            page.locator(".cases a", having("五里镇")).first().click();
            page.locator("#road li.current", having("县区审核")).waitFor();
            assertThat(page.locator("#road").textContent()).contains("汉滨区").doesNotContain("经办人甲");
            page.locator("#urge").click();
            page.locator("#urging", having("催办过")).waitFor();
            assertThat(page.locator("#urge").count()).as("once a working day").isZero();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            desk.screenshot(PICTURES.resolve("clerk-390.png"));
        });
        at(LEADER, desk -> {
            Page page = desk.page();
            desk.go("/cases/people.html");
            Locator work = page.locator("#work-" + EXAMINER);
            work.locator("summary", new Locator.LocatorOptions().setHasText("1 件待办"))
                    .click();
            work.locator("select").selectOption(COLLEAGUE);
            work.locator("textarea").fill("因病住院");
            desk.screenshot(PICTURES.resolve("ill-colleague.png"));
            work.locator("button").click();
            work.locator("[role=status]", new Locator.LocatorOptions().setHasText("移交了 1 件"))
                    .waitFor();
        });
        at(COLLEAGUE, desk -> {
            desk.openList();
            Locator card = desk.page().locator(".cards [data-task='" + task + "']");
            card.waitFor();
            assertThat(card.textContent()).contains("由您办理", "被催办");
        });
    }
}
