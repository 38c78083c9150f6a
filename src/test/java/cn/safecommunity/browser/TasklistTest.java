package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.Statements;
import cn.safecommunity.organisation.Substitutes;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people meet in Tasklist besides the forms: two windows, a lost session, refusals, late words, the shipped controls. */
class TasklistTest extends BrowserTest {

    private static final String UNIT = "610902104";
    private static final String EXAMINER = "county-610902-examiner";
    private static final String COLLEAGUE = EXAMINER + "-2";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_REQUESTS = 40;
    private static final int MOST_REQUESTS_AGAIN = 20;
    private static final int MOST_REQUESTS_OF_A_STEP = 3;
    private static final int MOST_STATEMENTS_OF_A_STEP = 40;
    private static final long MOST_BYTES = 1_500_000;
    private static final Pattern RAW_KEY = Pattern.compile("[A-Z]{2,}_[A-Z_]+");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Substitutes substitutes;

    @Test
    void aSecondWindowSaysWhereThePersonLooksThatTheTaskHasEnded() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> {
            desk.take(task);
            try (Desk window = desk.secondWindow()) {
                window.take(task);
                window.choose("approve");
                window.write("opinion", "写到一半的意见。");
                desk.choose("approve");
                desk.write("opinion", "情况属实。");
                desk.complete();
                Page page = window.page();
                page.locator("#task-ended").waitFor();
                assertThat(window.textOf("#task-ended")).contains("已由经办人甲于", "办结，不能再提交", "需要时请先复制");
                assertThat(page.locator(".form-actions .btn-primary").isVisible())
                        .isTrue();
                assertThat(page.locator("#opinion").inputValue()).isEqualTo("写到一半的意见。");
                window.screenshot(PICTURES.resolve("task-ended.png"));
            }
        });
    }

    /** What one window ended, the other cannot end again: it says so and shows what is so now. */
    @Test
    void anAbsenceEndedInAnotherWindowSaysSoWhereThePersonClicks() {
        substitutes.add(EXAMINER, COLLEAGUE, LocalDate.now(ZONE), LocalDate.now(ZONE));
        at(EXAMINER, desk -> {
            desk.openList();
            desk.page().locator("#away > summary").click();
            Locator end = desk.page().locator("#away button").getByText("提前结束");
            end.waitFor();
            try (Desk window = desk.secondWindow()) {
                window.openList();
                window.page().locator("#away > summary").click();
                window.page().locator("#away button").getByText("提前结束").click();
                window.page()
                        .locator("#substituting")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            }
            end.click();
            desk.page()
                    .locator("#away [role=alert]", new Page.LocatorOptions().setHasText("没有找到您请人代理的这一条，可能已经结束"))
                    .waitFor();
            assertThat(end.count()).isZero();
            desk.screenshot(PICTURES.resolve("absence-ended.png"));
        });
    }

    @Test
    void whyATaskCannotBeTakenOnIsSaidAboveTheForm() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER + "-2", late -> {
            late.read(task);
            at(EXAMINER, first -> first.take(task));
            late.page().locator("#claim").click();
            late.page()
                    .locator("#claim-note [role=alert]", new Page.LocatorOptions().setHasText("此任务已由"))
                    .waitFor();
            late.read(task);
            late.page()
                    .locator(".task-facts", new Page.LocatorOptions().setHasText("已由他人领取"))
                    .waitFor();
        });
    }

    @Test
    void whatWasTypedOutlivesALostSession() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> {
            desk.take(task);
            desk.choose("return");
            desk.write("missingItems-1", "1.工作报告没有盖章");
            desk.write("opinion", "写到一半的意见。");
            desk.page().context().clearCookies();
            desk.page().locator(".form-actions .btn-primary").click();
            desk.page()
                    .locator(".page-notifications", new Page.LocatorOptions().setHasText("重新登录后回到原来的页面"))
                    .waitFor();
            desk.logInAgain();
            desk.page().locator("#answer:not([disabled])").waitFor();
            assertThat(desk.page().locator("#opinion").inputValue()).isEqualTo("写到一半的意见。");
            assertThat(desk.page().locator("#missingItems-1").inputValue()).contains("工作报告没有盖章");
            assertThat(desk.page().locator("#decision-return").isChecked()).isTrue();
        });
    }

    @Test
    void aSessionThatIsOverIsCalledThat() {
        at("community-" + UNIT, desk -> {
            desk.open("communityCreation");
            Locator saved = desk.page().locator("#questions .sc-saved");
            desk.page().locator("#head").waitFor();
            desk.page().context().clearCookies();
            desk.write("head", "李某");
            desk.page()
                    .locator("#questions .sc-saved", new Page.LocatorOptions().setHasText("没有保存"))
                    .waitFor();
            assertThat(saved.textContent())
                    .contains("登录已过期，请在另一窗口重新登录后再点一次", "再保存一次")
                    .doesNotContain("用户名");
            try (Desk window = desk.secondWindow()) {
                window.page().navigate(base() + "/camunda/app/tasklist/default/");
                window.logInAgain();
            }
            saved.locator("button").click();
            desk.page()
                    .locator("#questions .sc-saved", new Page.LocatorOptions().setHasText("已保存"))
                    .waitFor();
        });
    }

    @Test
    void aRefusedWithdrawalIsSeenWhateverIsTyped() {
        driver.apply(UNIT, "provincial");
        at("community-" + UNIT, desk -> {
            Page page = desk.page();
            page.route(
                    "**/withdrawal",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(403)
                            .setContentType("application/json")
                            .setBody("{\"type\":\"Forbidden\",\"message\":\"您无权办理此事项。\"}")));
            desk.open("provincialEndorsement");
            page.locator("#withdrawal-form").waitFor(Desk.attached());
            page.locator(".sc-withdrawal summary").click();
            desk.write("withdrawal-reason", "材料有误");
            page.locator("#withdrawal-form button").dblclick();
            Locator refusal = page.locator("#withdrawal-form [role=alert]");
            refusal.getByText("您无权办理此事项").waitFor();
            desk.write("withdrawal-reason", "材料确实有误");
            assertThat(refusal.isVisible()).isTrue();
            assertThat(refusal.textContent()).contains("您无权办理此事项");
            desk.screenshot(PICTURES.resolve("withdrawal-refused.png"));
        });
    }

    @Test
    void oneWrongAnswerStopsNoneOfTheOthersAndIsStillThereAfterReloading() {
        String unit = "community-610902001";
        driver.employ("610902001");
        at(unit, desk -> {
            Page page = desk.page();
            desk.open("communityCreation");
            page.locator("#head").waitFor();
            desk.write("area", "-5");
            desk.write("head", "赵某");
            page.locator("#questions .sc-saved", new Page.LocatorOptions().setHasText("其余内容已保存"))
                    .waitFor();
            desk.screenshot(PICTURES.resolve("one-wrong-answer.png"));
            page.reload();
            page.locator("#questions .sc-saved", new Page.LocatorOptions().setHasText("其余内容已保存"))
                    .waitFor();
            assertThat(page.locator("#area").inputValue()).isEqualTo("-5");
        });
        at(unit, desk -> {
            desk.open("communityCreation");
            desk.page().locator("#head").waitFor();
            assertThat(desk.page().locator("#head").inputValue()).isEqualTo("赵某");
            assertThat(desk.page().locator("#area").inputValue()).isEmpty();
        });
    }

    @Test
    void nobodyEverReadsTheKeyOfAWord() {
        try (BrowserContext context = browser().newContext(Desk.inChinese())) {
            Page page = context.newPage();
            page.addInitScript("""
                    window.keysSeen = [];
                    const look = () => {
                      const said = [document.body?.innerText, ...[...document.querySelectorAll('[placeholder]')].map(one => one.placeholder)];
                      window.keysSeen.push(...(said.join(' ').match(/[A-Z]{2,}_[A-Z_]+/g) ?? []));
                      requestAnimationFrame(look);
                    };
                    look();
                    """);
            page.route("**/locales/zh.json*", route -> {
                page.waitForTimeout(1500);
                route.resume();
            });
            page.navigate(base() + "/camunda/app/tasklist/default/");
            page.locator("input[placeholder=用户名]").waitFor();
            Accessible.page(page, "the page to log in");
            Desk.typeCredentials(page, EXAMINER);
            page.locator("button[type=submit]").click();
            page.locator("#worklist-search").waitFor();
            page.reload();
            page.locator("#worklist-search").waitFor();
            assertThat(page.evaluate("window.keysSeen")).asList().isEmpty();
            assertThat(RAW_KEY.matcher(page.locator("body").innerText()).find()).isFalse();
        }
    }

    /** The light is that of the calendar; a computer whose clock is wrong, or a drill on another day, does not say otherwise. */
    @Test
    void theBellBesideAGreenLightIsNotRed() {
        driver.apply(UNIT, "provincial");
        at(EXAMINER, desk -> {
            desk.page().clock().setFixedTime(Date.from(Instant.now().plus(Duration.ofDays(400))));
            desk.read(driver.taskId("examine"));
            desk.page().locator(".sc-light.green").waitFor();
            assertThat(desk.page()
                            .locator(".task-facts li:has(.glyphicon-bell)")
                            .evaluate(
                                    "one => getComputedStyle(one).color === getComputedStyle(one.parentElement).color"))
                    .isEqualTo(true);
            desk.keepForYourself();
        });
    }

    @Test
    void thereAreNoControlsThatTheRulesWouldRefuse() {
        driver.people("camunda-admin");
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        String controls =
                ".followup-date, .reset-due-date, .groups a, .meta [cam-widget-inline-field], .task-filters .actions a, .create-task-action, .sorting-choice";
        at(EXAMINER, desk -> {
            desk.take(task);
            assertThat(desk.page().locator(controls + ", .instance-link").count())
                    .isZero();
            assertThat(desk.textOf(".task-facts")).contains("截止", "经办人", "放弃领取");
        });
        at("camunda-admin", desk -> {
            desk.read(task);
            assertThat(desk.page().locator(controls).count()).isZero();
            assertThat(desk.page().locator(".instance-link").count()).isPositive();
        });
    }

    @Test
    void theListsEndAboveTheFooterAlsoInADrill() {
        at(EXAMINER, desk -> {
            desk.openList();
            Page page = desk.page();
            page.locator(".tasks-list").waitFor();
            page.evaluate("document.documentElement.classList.add('drill')");
            BoundingBox list = page.locator(".tasks-list").boundingBox();
            BoundingBox footer = page.locator("[cam-widget-footer]").boundingBox();
            assertThat(list.y + list.height).isLessThanOrEqualTo(footer.y);
        });
    }

    @Test
    void theSuperiorIsCalledWithWhatIsLate() {
        driver.apply(UNIT, "provincial");
        driver.fire("redCard");
        at("city-office", desk -> {
            desk.take(driver.taskId("supervise"));
            assertThat(desk.textOf("#lateness")).contains("超期环节", "审查");
            desk.write("opinion", "请于三日内办结。");
            desk.complete();
        });
    }

    /**
     * From a real page load: forty cards, the urgent first, among them two late ones, a red one, one that was returned, one that
     * was handed over and one of a colleague for whom she substitutes; one is found by a part of its number and opened.
     */
    @Test
    void anExaminersMorningWithFortyCases() {
        String number = driver.apply(UNIT, "provincial").getBusinessKey();
        String task = driver.taskId("examine");
        copies(task, 40);
        substitutes.add(COLLEAGUE, EXAMINER, LocalDate.now(ZONE), LocalDate.now(ZONE));
        at(EXAMINER, desk -> {
            desk.openList();
            Page page = desk.page();
            Locator cards = page.locator(".sc-worklist .cards a");
            page.locator(".sc-worklist .pages").getByText("第 1 页，共").waitFor();
            assertThat(cards.count()).isEqualTo(15);
            assertThat(cards.first().innerText()).contains("汉滨区五里镇", "红牌", "超期", "审查申报材料", "到达", "待领取");
            assertThat(page.locator("#substituting").innerText()).contains("您正在代理");
            assertThat(page.locator("[data-task=morning-2]").innerText()).contains("黄牌");
            assertThat(page.locator("[data-task=morning-5]").innerText()).contains("由您办理");
            assertThat(page.locator("[data-task=morning-6]").innerText()).contains("您代理");
            assertThat(page.locator(".lists").innerText().replaceAll("\\s+", " "))
                    .contains("我的待办 41", "本单位待办 41", "超期 3", "退回 1");
            page.locator("[data-list=returned]").click();
            page.locator(".cards li:only-child [data-task=morning-4]").waitFor();
            page.locator("[data-list=late]").click();
            page.locator("[data-list=late][aria-pressed=true]").waitFor();
            desk.screenshot(PICTURES.resolve("worklist.png"));
            byKeys(desk, page);
            Accessible.page(page, "the list of tasks");
            page.locator("[data-list=office]").click();
            page.locator("#worklist-sort").selectOption("newest");
            page.reload();
            page.locator("[data-list=office][aria-pressed=true]").waitFor();
            assertThat(page.locator("#worklist-sort").inputValue()).isEqualTo("newest");
            page.locator("#worklist-search").fill(number.substring(2));
            page.locator("#worklist-search").press("Enter");
            page.locator(".cards [data-task='" + task + "']").click();
            page.locator("#case-panel header").waitFor();
            page.locator(".cards [data-task='" + task + "'][aria-current]").waitFor();
            Accessible.page(page, "a task");
            page.setViewportSize(390, 800);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 390"))
                    .isTrue();
            desk.screenshot(PICTURES.resolve("worklist-on-the-phone.png"));
        });
    }

    /** The keys are told on "?", go from task to task, and can be switched off. */
    private static void byKeys(Desk desk, Page page) {
        page.keyboard().press("?");
        page.locator("#keys[open]").waitFor();
        assertThat(page.locator("#keys").innerText()).contains("打开列表中的下一件", "Ctrl+Enter");
        Accessible.part(page, "#keys", "the window of the keys");
        desk.screenshot(PICTURES.resolve("keys.png"));
        page.locator("#keys-on").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.locator("#worklist-search:focus").count()).isZero();
        page.keyboard().press("?");
        page.locator("#keys-on").check();
        page.locator("#keys button").click();
        page.keyboard().press("/");
        page.locator("#worklist-search:focus").waitFor();
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.locator(".cards li:first-child a[aria-current]").waitFor();
        page.keyboard().press("j");
        page.locator(".cards li:nth-child(2) a[aria-current]").waitFor();
        page.keyboard().press("k");
        page.locator(".cards li:first-child a[aria-current]").waitFor();
    }

    /** More tasks of the same step, which can be opened as well. */
    private void copies(String task, int many) {
        jdbc.sql("DELETE FROM act_ru_task WHERE id_ LIKE 'morning-%'").update();
        jdbc.sql("""
                        INSERT INTO act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                            priority_, create_time_, due_date_, suspension_state_)
                        SELECT 'morning-' || n, 1, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                            priority_, create_time_, CASE n WHEN 1 THEN now() - interval '30 days'
                                WHEN 2 THEN now() - interval '4 days' WHEN 3 THEN now() - interval '4 days'
                                ELSE now() + (20 + n) * interval '1 day' END, 1
                        FROM act_ru_task, generate_series(1, :many) n WHERE id_ = :task""").param("many", many).param("task", task).update();
        jdbc.sql("""
                        INSERT INTO act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                        SELECT 'morning-' || n, 1, :group, 'candidate', 'morning-' || n FROM generate_series(1, :many) n""").param("many", many).param("group", EXAMINER).update();
        jdbc.sql("UPDATE act_ru_task SET task_def_key_ = 'correct' WHERE id_ = 'morning-4'")
                .update();
        jdbc.sql("UPDATE act_ru_task SET assignee_ = ? WHERE id_ = 'morning-5'")
                .param(EXAMINER)
                .update();
        jdbc.sql("UPDATE act_ru_task SET assignee_ = ? WHERE id_ = 'morning-6'")
                .param(COLLEAGUE)
                .update();
    }

    @AfterEach
    void theCopiesGo() {
        jdbc.sql("DELETE FROM substitution WHERE substitute = ?")
                .param(EXAMINER)
                .update();
        jdbc.sql("DELETE FROM act_ru_identitylink WHERE id_ LIKE 'morning-%'").update();
        jdbc.sql("DELETE FROM act_ru_task WHERE id_ LIKE 'morning-%'").update();
    }

    /** A browser that has nothing yet; whoever only looks asks for nothing for minutes. */
    @Test
    void theFirstPageIsLightAndAnIdleOneIsQuiet() {
        at(EXAMINER, desk -> {
            Page page = desk.page();
            desk.keepForYourself();
            page.clock().install();
            page.route("**/*", Route::resume); // without the browser's cache
            List<Request> requests = new CopyOnWriteArrayList<>();
            List<String> errors = new CopyOnWriteArrayList<>();
            page.onRequestFinished(requests::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            desk.openList();
            page.locator(".sc-worklist .total").getByText("共").waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(requests.stream().map(Request::url)).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(requests.stream()
                            .mapToLong(one -> one.sizes().responseBodySize + one.sizes().responseHeadersSize)
                            .sum())
                    .isLessThanOrEqualTo(MOST_BYTES);
            requests.clear();
            page.clock().runFor(240_000);
            assertThat(requests.stream().map(Request::url)).isEmpty();
            assertThat(errors).isEmpty();
        });
    }

    /** What comes over the network when somebody opens a case who has opened one before; the rest is in the browser. */
    @Test
    void whoHasBeenHereBeforeHasTheScriptsAlready() {
        driver.apply(UNIT, "provincial");
        String task = driver.taskId("examine");
        at(EXAMINER, desk -> {
            desk.read(task);
            try (Desk next = desk.secondWindow()) {
                next.read(task);
                assertThat(overTheNetwork(next.page()))
                        .hasSizeLessThanOrEqualTo(MOST_REQUESTS_AGAIN)
                        .noneMatch(address -> address.contains("/v/"));
            }
        });
    }

    /** What a step costs that an examiner takes forty times a morning. */
    @Test
    void goingFromOneCaseToTheNextAsksLittle() {
        driver.apply(UNIT, "provincial");
        String first = driver.taskId("examine");
        String number = driver.apply("610902001", "provincial").getBusinessKey();
        String second = jdbc.sql("SELECT id_ FROM act_ru_task WHERE task_def_key_ = 'examine' AND id_ <> :first")
                .param("first", first)
                .query(String.class)
                .single();
        at(EXAMINER, desk -> {
            Page page = desk.page();
            desk.read(first);
            List<Request> requests = new CopyOnWriteArrayList<>();
            page.onRequestFinished(requests::add);
            assertThat(Statements.of(() -> {
                        page.locator(".cards [data-task='" + second + "']").click();
                        page.locator("#case-panel").getByText(number).first().waitFor();
                        page.waitForLoadState(LoadState.NETWORKIDLE);
                    }))
                    .isLessThanOrEqualTo(MOST_STATEMENTS_OF_A_STEP);
            assertThat(requests.stream().map(Request::url)).hasSizeLessThanOrEqualTo(MOST_REQUESTS_OF_A_STEP);
        });
    }

    /** What was sent for, be it only to hear that nothing has changed. */
    private static List<String> overTheNetwork(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return Stream.of(String.valueOf(page.evaluate("performance.getEntriesByType('resource')"
                                + ".filter(one => one.transferSize > 0).map(one => one.name).join(' ')"))
                        .split(" "))
                .toList();
    }
}
