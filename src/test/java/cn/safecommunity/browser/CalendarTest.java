package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.calendar.OfficialCalendar;
import cn.safecommunity.calendar.TestYears;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.safety.SafetyRecord;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people do on the calendar page, a week before the Spring Festival of a year that nobody has published yet. */
class CalendarTest extends BrowserTest {

    private static final String UNIT = "610902104";

    @Autowired
    private Communities communities;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void beforeTheSpringFestivalOf2027() {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse("2027-01-29T09:00:00+08:00").toInstant()));
        driver.people("camunda-admin");
        if (identity.createUserQuery().userId("second-admin").count() == 0) {
            User second = identity.newUser("second-admin");
            second.setPassword("demo");
            identity.saveUser(second);
            identity.createMembership("second-admin", "camunda-admin");
        }
        communities.register(new Community(
                UNIT,
                UnitKind.TOWNSHIP,
                LocalDate.of(2023, 1, 1),
                IntStream.rangeClosed(2024, 2026)
                        .mapToObj(year -> new SafetyRecord(year, 0, 0, 0, true, "none"))
                        .toList()));
        driver.apply(UNIT, "provincial");
    }

    @AfterEach
    void nobodyHasPublishedIt() {
        TestYears.forget(context, 2027);
    }

    @Test
    void anAdministratorPastesTheNoticeSeesWhatMovesAndPublishes() {
        at("camunda-admin", desk -> {
            Page page = open(desk);
            assertThat(page.locator("#content").textContent()).contains("还没有公布2027年的放假安排");
            assertThat(byId(page, "day-2027-02-05").textContent()).contains("暂休", "春节，法定节假日");
            picture(desk, "unpublished");
            paste(page, OfficialCalendar.notice(2027).replace("2月20日（周六）", "2月20日（周日）"));
            assertThat(page.locator("#publish .sc-field-error, #publish .sc-answer-of:not(:empty)")
                            .textContent())
                    .contains("这一句读不准", "2027年2月20日是星期六，不是周日");
            picture(desk, "refused");
            paste(page, OfficialCalendar.notice(2027));
            assertThat(page.locator("#effect").textContent())
                    .contains("1 件事项共 1 个期限要变", "县区环节办理期限", "2027年2月16日", "2027年2月19日");
            picture(desk, "preview");
            page.locator("#confirm-publication").click();
            done(page, "2027年的放假安排已经公布。1 件事项的期限已经调整");
            assertThat(byId(page, "day-2027-02-12").textContent()).contains("休", "春节，放假");
            assertThat(byId(page, "day-2027-02-20").textContent()).contains("班", "春节调休，上班");
            picture(desk, "published");
        });
        at("county-610902-examiner", desk -> {
            desk.take(driver.taskId("examine"));
            assertThat(desk.textOf("#case-panel"))
                    .contains("2027年2月19日到期", "放假安排有变动（国办发明电〔2026〕99号），县区环节的办理期限由2027年2月16日改为2027年2月19日。");
        });
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsAskedToLookAgain() {
        at("camunda-admin", first -> {
            Page page = open(first);
            paste(page, OfficialCalendar.notice(2027));
            at("second-admin", second -> {
                Page other = open(second);
                paste(other, OfficialCalendar.notice(2027));
                other.locator("#confirm-publication").click();
                done(other, "2027年的放假安排已经公布");
                correct(second, other);
            });
            page.locator("#confirm-publication").click();
            Locator wrong = page.locator("#effect .sc-answer-of:not(:empty)");
            wrong.waitFor();
            assertThat(wrong.textContent()).contains("预览以后放假安排又有变动", "请重新预览");
        });
        for (String reader : new String[] {"city-office", "county-610902-leader"}) {
            at(reader, desk -> {
                desk.page().navigate(base() + "/overview/calendar.html");
                Locator shown = desk.page().locator("#content [role=alert], .months");
                shown.first().waitFor();
                assertThat(desk.page().locator(".sc-ask, button.day").count()).isZero();
                assertThat(desk.page().locator("main").textContent())
                        .contains(reader.startsWith("city") ? "发现有误，请把通知原文交给系统管理员" : "市安委办可以查看");
                picture(desk, reader);
            });
        }
    }

    private static void correct(Desk desk, Page page) {
        byId(page, "day-2027-03-03").click();
        page.locator("#correct-kind").selectOption("off");
        page.locator("#correct-holiday").fill("纪念日");
        page.locator("#correct-number").fill("国发明电〔2027〕1号");
        page.locator("#correct-name").fill("国务院关于调休放假的通知");
        page.locator("#correct-issuedOn").fill("2027-01-20");
        page.locator("#correct > .sc-button").click();
        assertThat(page.locator("#correct-reason-error").textContent()).contains("请写明更正的原因");
        page.locator("#correct-reason").fill("增加一天");
        page.locator("#correct > .sc-button").click();
        page.locator("#confirm-publication").click();
        done(page, "2027年3月3日已经更正");
        page.locator(".versions button").nth(1).click();
        page.locator("section.effect .text").waitFor();
        assertThat(page.locator("section.effect").textContent()).contains("国办发明电〔2026〕99号", "春节：2月5日至2月12日放假");
        picture(desk, "versions");
    }

    /** The way there leads over the overview page; the year that today is in comes first. */
    private static Page open(Desk desk) {
        desk.openList();
        Page page = desk.page();
        page.locator("#overview-link").click();
        page.locator("#calendar-link").click();
        page.locator("h2", new Page.LocatorOptions().setHasText("2027年")).waitFor();
        return page;
    }

    private static void paste(Page page, String text) {
        if (!page.locator("#publish").isVisible()) {
            page.locator("summary", new Page.LocatorOptions().setHasText("公布2027年的放假安排"))
                    .click();
        }
        page.locator("#publish-text").fill(text);
        page.locator("#publish > .sc-button").click();
        page.locator("#effect, #publish .sc-field-error, #publish .sc-answer-of:not(:empty)")
                .first()
                .waitFor();
    }

    private static void done(Page page, String words) {
        page.locator(".sc-done", new Page.LocatorOptions().setHasText(words)).waitFor();
    }

    /** The page at both widths, for a person to look at; nothing makes it scroll sideways. */
    private static void picture(Desk desk, String name) {
        for (int width : new int[] {390, 1280}) {
            desk.page().setViewportSize(width, 900);
            desk.screenshot(PICTURES.resolve("calendar-" + name + "-" + width + ".png"));
            assertThat(desk.page().evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(width);
        }
    }

    private static Locator byId(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }
}
