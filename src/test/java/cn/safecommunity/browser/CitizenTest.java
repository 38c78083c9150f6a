package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.notice.PublicNotices;
import cn.safecommunity.notice.RunningNotice;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A citizen on a telephone: checks a certificate, reads about a unit, objects and asks how far it is, without scripts; and is refused once. */
class CitizenTest extends BrowserTest {

    private static final String NEIGHBOUR = "610902001";

    @Autowired
    private PublicNotices notices;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final List<String> faults = new ArrayList<>();

    @Test
    void checksACertificateAndObjectsOnAPhoneWithoutScripts() {
        String code = conferred();
        long onNotice = onNotice();
        try (BrowserContext phone =
                browser().newContext(Desk.inChinese().setViewportSize(390, 844).setJavaScriptEnabled(false))) {
            Page page = phone.newPage();
            page.navigate(base() + "/notices/");
            look(page, "notices");
            page.locator("a[href='/notices/certificates']").click();
            look(page, "certificate-asked");
            page.locator("#code").fill("7KQ2-M4XD-9TRP");
            page.locator("form button").click();
            assertThat(page.locator("#refusal").textContent()).isNotBlank();
            look(page, "certificate-unknown");
            page.locator("#code").fill(code.toLowerCase(Locale.ROOT));
            page.locator("form button").click();
            assertThat(page.locator("#found").textContent()).contains("证书真实，称号有效", "汉滨区五里镇", "省级安全社区");
            look(page, "certificate");
            page.navigate(base() + "/notices/");
            page.locator("#search").fill("五里");
            page.locator(".search button").click();
            page.locator(".titles a[href$='610902104']").click();
            assertThat(page.locator("main").textContent()).contains("有效称号", "正在公示", "以往公示");
            look(page, "unit");
            page.navigate(base() + "/notices/past");
            look(page, "notices-past");
            object(page, onNotice);
            reads(page);
        }
        assertThat(faults).isEmpty();
    }

    /** Whatever is pressed or filled in on a public page is as high as a finger needs. */
    @Test
    void pressesWithAFinger() {
        onNotice();
        try (BrowserContext phone = browser()
                .newContext(Desk.inChinese()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true))) {
            Page page = phone.newPage();
            for (String address : List.of("", "complaints", "certificates", "objections")) {
                page.navigate(base() + "/notices/" + address);
                page.locator("details > summary").all().forEach(Locator::click);
                List<Locator> pressed = page.locator("button:visible, input:visible, select:visible, textarea:visible")
                        .all();
                assertThat(pressed).as(address).isNotEmpty();
                assertThat(pressed)
                        .as(address)
                        .allSatisfy(each -> assertThat(each.boundingBox().height)
                                .as(each.evaluate("e => e.outerHTML").toString())
                                .isGreaterThanOrEqualTo(44));
            }
        }
    }

    @Test
    void readsARefusedObjectionAgainWithoutSendingIt() {
        long onNotice = onNotice();
        try (BrowserContext phone = browser().newContext(Desk.inChinese().setViewportSize(390, 844))) {
            Page page = phone.newPage();
            fill(page, onNotice, "　");
            send(page, onNotice);
            assertThat(page.locator("#refusal").textContent()).contains("联系电话");
            page.waitForLoadState();
            page.reload();
            assertThat(page.url()).endsWith("/notices/#notice-" + onNotice);
            assertThat(page.locator("#content-" + onNotice).isVisible()).isTrue();
            assertThat(page.locator("#content-" + onNotice).inputValue()).isEqualTo("上年度有一起事故没有登记。");
            page.locator("#contact-" + onNotice).fill("13900000000");
            send(page, onNotice);
            assertThat(page.locator(".thanks").textContent()).contains("您的异议已收到");
            page.waitForLoadState();
            page.navigate(base() + "/notices/");
            assertThat(page.locator("#content-" + onNotice).inputValue())
                    .as("what was taken is kept no longer")
                    .isEmpty();
        }
    }

    /** A unit has the title; gives the code on its certificate. */
    private String conferred() {
        long id = driver.conferred();
        return jdbc.sql("SELECT check_code FROM issued_document WHERE case_id = ? AND check_code IS NOT NULL")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Its neighbour is on notice. */
    private long onNotice() {
        driver.register(NEIGHBOUR);
        long id = ((Number) runtime.getVariable(
                        driver.apply(NEIGHBOUR, "provincial").getId(), "caseId"))
                .longValue();
        RunningNotice.of(notices, clock, id);
        return id;
    }

    private void object(Page page, long caseId) {
        fill(page, caseId, "13900000000");
        look(page, "objection");
        send(page, caseId);
        String number = page.locator(".thanks strong").textContent();
        assertThat(page.locator("#state").textContent()).contains("正在核实");
        look(page, "objection-received");
        page.navigate(base() + "/notices/objections");
        page.locator("#number").fill(number);
        page.locator("form[method=get] button").click();
        assertThat(page.locator("main").textContent()).contains("正在核实").doesNotContain("张某", "13900000000", "没有登记");
    }

    private void fill(Page page, long caseId, String contact) {
        page.navigate(base() + "/notices/");
        page.locator("#notice-" + caseId + " ~ details summary").click();
        page.locator("#name-" + caseId).fill("张某");
        page.locator("#contact-" + caseId).fill(contact);
        page.locator("#content-" + caseId).fill("上年度有一起事故没有登记。");
    }

    private static void send(Page page, long caseId) {
        page.locator("form[action$='/" + caseId + "/objections#notice-" + caseId + "'] button")
                .click();
    }

    /** What else the public reads. */
    private void reads(Page page) {
        for (String address : List.of(
                "/notices/objections?number=YY20150501-00000000",
                "/notices/complaints",
                "/library/",
                "/library/documents/ankang-2013-8",
                "/library/sets/national-50",
                "/notices/nowhere")) {
            page.navigate(base() + address);
            look(page, address.replaceAll("\\W+", "-").substring(1));
        }
    }

    private void look(Page page, String name) {
        faults.addAll(Screen.faults(page, "public-" + name));
        page.setViewportSize(390, 844);
    }
}
