package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.creation.CreationDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.title.TitleDriver;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people do on the overview page: propose to revoke a title, change who countersigns; each sees what is theirs. */
class OverviewTest extends BrowserTest {

    @Autowired
    private TitleDriver titles;

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private ApplicationContext context;

    /** The way there is in the head of Tasklist, and each page leads to the others. */
    private static Page open(Desk desk, String name) {
        Page page = desk.page();
        if (page.locator("#pages").count() == 0) {
            desk.go("/overview/");
            page.locator("#pages").waitFor();
        }
        page.locator("#page-" + name).click();
        page.locator("#page-" + name + "[aria-current]").waitFor();
        page.locator("#content :is(section, p:not([role=status]))").first().waitFor();
        assertThat(page.locator("[role=alert]:not(:empty)").count()).as(name).isZero();
        return page;
    }

    /** The page at both widths, for a person to look at; nothing makes it scroll sideways. */
    static void picture(Desk desk, String name) {
        for (int width : new int[] {390, 1280}) {
            desk.page().setViewportSize(width, 900);
            desk.screenshot(PICTURES.resolve("overview-" + name + "-" + width + ".png"));
            assertThat(desk.page().evaluate("document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(width);
            assertThat(desk.page().locator(".sc-scroll:visible").all())
                    .as("tables of " + name + " at " + width)
                    .allSatisfy(
                            table -> assertThat((Integer) table.evaluate("one => one.scrollWidth - one.clientWidth"))
                                    .isNotPositive());
        }
    }

    private static Locator byId(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    @Test
    void aCountyProposesToRevokeATitleAndTheProvinceIsCalled() {
        String certificate = titles.confer("provincial", "2014-11-20");
        at("county-610902-examiner", desk -> propose(desk, certificate));
        assertThat(titles.openTasks()).containsExactly("revoke");
        at("province-leader", desk -> {
            assertThat(open(desk, "titles").locator("#titles").textContent()).contains("待命名机关审定");
            find(desk.page(), "没有这个单位");
            desk.page()
                    .locator("#titles", new Page.LocatorOptions().setHasText("“没有这个单位”找到 0 个称号。请换一个词"))
                    .waitFor();
            find(desk.page(), "五里 省级");
            byId(desk.page(), "title-" + certificate).waitFor();
            desk.take(titles.taskId("revoke"));
            assertThat(desk.textOf("#revocation")).contains("申报材料弄虚作假", "统计表与实际不符");
        });
    }

    /** Another search and the first one again, in the middle of writing. */
    private static void lookElsewhere(Page page) {
        find(page, "没有这个单位");
        page.locator("#titles-found", new Page.LocatorOptions().setHasText("找到 0 个称号"))
                .waitFor();
        find(page, "五里 省级");
        page.locator("#titles-found", new Page.LocatorOptions().setHasText("“五里 省级”"))
                .waitFor();
    }

    private static void find(Page page, String words) {
        byId(page, "title-search").fill(words);
        page.locator("#titles form[role=search] button").click();
    }

    private static void propose(Desk desk, String certificate) {
        Page page = open(desk, "titles");
        Locator card = byId(page, "title-" + certificate);
        assertThat(card.textContent()).contains("汉滨区五里镇", "省级安全社区", "有效", "2017年11月19日", "2016年11月20日起");
        card.locator("summary").click();
        String form = "revoke-" + certificate;
        byId(page, form).locator("button").click();
        assertThat(refusal(page, form + "-ground")).contains("请选择撤销的事由");
        byId(page, form + "-ground").selectOption("falseMaterials");
        byId(page, form).locator("button").click();
        assertThat(refusal(page, form + "-explanation")).contains("请写明撤销的事实和依据");
        byId(page, form + "-explanation").fill("2014年11月25日核查：统计表与实际不符。");
        lookElsewhere(page);
        assertThat(byId(page, form + "-ground").inputValue()).isEqualTo("falseMaterials");
        assertThat(byId(page, form + "-explanation").inputValue()).contains("统计表与实际不符");
        byId(page, form).locator("button").click();
        page.locator("#titles .sc-done", new Page.LocatorOptions().setHasText("五里镇的省级安全社区已提请撤销"))
                .waitFor();
        assertThat(card.textContent()).contains("待命名机关审定", "申报材料弄虚作假", "统计表与实际不符");
        assertThat(byId(page, form).count()).isZero();
        picture(desk, "title-proposed");
        Accessible.page(page, "/overview/titles.html");
    }

    private static String refusal(Page page, String field) {
        Locator wrong = byId(page, field + "-error");
        wrong.waitFor();
        assertThat(byId(page, field).evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
        return wrong.textContent();
    }

    @Test
    void theCitysExaminerChangesWhoCountersigns() {
        CreationDriver creation = new CreationDriver(context, "610924106");
        creation.prepare();
        ProcessInstance instance = creation.atCity();
        creation.checkByCity(instance);
        creation.countersign("finance", "approve");
        long id = creation.caseId(instance);
        driver.people("city-examiner", "city-office");
        at("city-examiner", desk -> change(desk, id));
        assertThat(creation.openTasks()).hasSize(5).containsOnly("countersignCheck");
        at("city-office", desk -> {
            Page page = open(desk, "work");
            assertThat(page.locator("#countersigning").textContent()).contains("洄水镇", "不再会签", "同意");
            assertThat(page.locator("#countersigning .sc-ask").count()).isZero();
            picture(desk, "countersigning-read");
        });
    }

    private static void change(Desk desk, long id) {
        Page page = open(desk, "work");
        take(page, id, "agriculture", "辖区没有农业");
        take(page, id, "quality", "没有特种设备");
        Locator card = page.locator("#countersigning-" + id);
        card.locator("summary", new Locator.LocatorOptions().setHasText("增加会签部门"))
                .click();
        String form = "add-" + id;
        page.locator("#" + form + "-department").selectOption("agriculture");
        page.locator("#" + form + " button").click();
        assertThat(refusal(page, form + "-reason")).contains("请填写调整会签部门的原因");
        page.locator("#" + form + "-reason").fill("辖区新建了养殖场");
        page.locator("#" + form + " button").click();
        page.locator("#countersigning .sc-done", new Page.LocatorOptions().setHasText("已请安康市农业局会签"))
                .waitFor();
        assertThat(page.locator("#asked-" + id + "-agriculture").textContent()).contains("待会签");
        picture(desk, "countersigning");
    }

    private static void take(Page page, long id, String department, String reason) {
        Locator asked = page.locator("#asked-" + id + "-" + department);
        asked.locator("summary").click();
        page.locator("#remove-" + id + "-" + department + "-reason").fill(reason);
        asked.locator("button").click();
        asked.locator(".sc-mark", new Locator.LocatorOptions().setHasText("不再会签"))
                .waitFor();
    }

    @Test
    void theProvinceReplacesAnExpertWhoIsIll() {
        driver.prepare();
        long id = driver.onSite();
        at("province-examiner", desk -> {
            Page page = open(desk, "work");
            Locator member = page.locator("#member-" + id + "-expert-2");
            assertThat(member.textContent()).contains("评定中");
            member.locator("summary").click();
            String form = "replace-" + id + "-expert-2";
            page.locator("#" + form + " button").click();
            assertThat(refusal(page, form + "-replacement")).contains("请选择接替的专家");
            page.locator("#" + form + "-replacement").selectOption("assessor-3");
            page.locator("#" + form + "-reason").fill("因病不能到场");
            picture(desk, "team");
            page.locator("#" + form + " button").click();
            page.locator("#teams .sc-done", new Page.LocatorOptions().setHasText("已更换"))
                    .waitFor();
            assertThat(page.locator("#team-" + id).textContent()).contains("评定专家丙");
        });
        assertThat(driver.taskIdOf("assessOnSite", "assessor-3")).isNotEmpty();
    }

    @Test
    void everybodyElseSeesWhatIsTheirsAndNoError() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        programmes.prepare(today.toString());
        programmes.start(programmes.draft("ankang-2013", today.plusYears(1).getYear()));
        titles.confer("provincial", today.toString());
        for (String user : new String[] {
            "community-610902104", "county-610902-leader", "province-examiner", "association-examiner", "assessor-6"
        }) {
            at(user, desk -> {
                Page page = open(desk, "index");
                boolean county = user.startsWith("county");
                page.locator("#steps").waitFor();
                assertThat(page.locator("#outlook").count()).as(user).isEqualTo(county ? 1 : 0);
                assertThat(page.locator("#page-annual").count()).as(user).isEqualTo(county ? 1 : 0);
                picture(desk, user);
                if (county) {
                    Accessible.page(page, "/overview/");
                    walk(desk);
                }
                assertThat(open(desk, "work").locator("#countersigning").count())
                        .as(user)
                        .isZero();
                open(desk, "titles").locator("#titles > div > *").first().waitFor();
                assertThat(page.locator("#titles .sc-ask").count())
                        .as(user)
                        .isEqualTo(county || user.startsWith("province") ? 1 : 0);
            });
        }
    }

    /** A county finds itself and its own figures on every page, and no line of another. */
    private static void walk(Desk desk) {
        Page page = desk.page();
        assertThat(page.locator("#outlook").textContent()).contains("目标 4 个", "目标 15 个");
        assertThat(page.locator("#map").count()).as("one county needs no map").isZero();
        assertThat(page.locator(".phases li").count()).isEqualTo(3);
        open(desk, "counties").locator("#county-610902").waitFor();
        assertThat(page.locator("[id^=county-]").count()).isEqualTo(1);
        open(desk, "bodies").locator("[id='body-610902']").waitFor();
        assertThat(page.locator("[id^=body-]").count()).isEqualTo(1);
        open(desk, "annual").locator("#annual-610902").waitFor();
        open(desk, "mergers").locator("#successions table").waitFor();
        picture(desk, "mergers");
    }
}
