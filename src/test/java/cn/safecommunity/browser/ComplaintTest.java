package cn.safecommunity.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.title.TitleDriver;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen complains on a phone, the authority and the county handle it in Tasklist, the citizen reads the answer by number. */
class ComplaintTest extends BrowserTest {

    @Autowired
    private TitleDriver titles;

    @Test
    void aCitizenComplainsOnAPhoneAndReadsTheAnswerByNumber() {
        String certificate = titles.confer("provincial", "2014-11-20");
        titles.goTo("2015-03-02");
        onAPhone(page -> complain(page, certificate));
        at("province-examiner", desk -> {
            desk.take(titles.taskId("receiveComplaint"));
            assertThat(desk.textOf("#complaint-facts")).contains("五里镇", "13900000000", "消防通道");
            desk.choose("approve");
            desk.check("complaintInvestigator-county");
            desk.write("opinion", "有具体事实，转县区核查。");
            desk.screenshot(PICTURES.resolve("complaint-receive.png"));
            desk.complete();
        });
        at("county-610902-examiner", desk -> {
            desk.take(titles.taskId("investigateComplaint"));
            assertThat(desk.textOf("#complaint-facts"))
                    .doesNotContain("13900000000")
                    .contains("消防通道");
            desk.upload("complaintCheck", "现场核查记录.pdf");
            desk.choose("approve");
            desk.write("opinion", "通道确有堵塞，已责令清理。");
            desk.screenshot(PICTURES.resolve("complaint-investigate.png"));
            desk.complete();
        });
        at("province-leader", desk -> {
            desk.take(titles.taskId("answerComplaint"));
            desk.choose("reject");
            desk.write("opinion", "同意，不提请撤销。");
            assertThat(desk.refusalOfComplete()).contains("给举报人的答复");
            desk.write("complaintReply", "经核查情况属实，通道已于3月1日清理完毕。");
            desk.screenshot(PICTURES.resolve("complaint-answer.png"));
            desk.complete();
        });
        onAPhone(this::readTheAnswer);
    }

    @Test
    void aCitizenReadsTheRulesAndTheIndicatorsInTheLibrary() {
        onAPhone(page -> {
            page.navigate(base() + "/notices/");
            page.locator("a[href='/library/']").click();
            picture(page, "library");
            page.locator("a[href$='documents/ankang-2013-8']").click();
            assertThat(page.locator("article").textContent()).contains("接受社会监督");
            picture(page, "library-notice");
            page.locator("a[href='/library/']").click();
            page.locator("a[href$='sets/national-50']").click();
            assertThat(page.locator("tbody tr").count()).isEqualTo(50);
            assertThat(page.locator("tbody td").first().evaluate("cell => cell.clientWidth > 300"))
                    .as("an indicator is a card on a telephone")
                    .isEqualTo(true);
            picture(page, "library-set");
        });
    }

    private String number = "";

    private void complain(Page page, String certificate) {
        page.navigate(base() + "/notices/");
        page.locator("a[href*='complaints?certificate']").click();
        assertThat(page.locator("#certificate").inputValue()).isEqualTo(certificate);
        page.locator("#content").fill("小区消防通道长期堵塞。\n已经两个月。");
        page.locator("#contact").fill("13900000000");
        picture(page, "complaint-form");
        refusedOnce(page, certificate);
        page.locator("form[method=post] button").click();
        number = page.locator(".thanks strong").textContent();
        assertThat(page.locator("#state").textContent()).isEqualTo("已收到，等待受理");
        picture(page, "complaint-received");
        page.reload();
        assertThat(page.locator(".thanks strong").textContent()).isEqualTo(number);
        page.waitForLoadState();
        page.goBack();
        assertThat(page.url()).endsWith("/notices/complaints");
        page.navigate(base() + "/notices/complaints");
        assertThat(page.locator("#content").inputValue())
                .as("what was taken is kept no longer")
                .isEmpty();
    }

    /** Reading a refused complaint again, and coming back to it, sends nothing and loses no word. */
    private static void refusedOnce(Page page, String certificate) {
        List<Request> sent = new ArrayList<>();
        Consumer<Request> note = request -> {
            if ("POST".equals(request.method())) {
                sent.add(request);
            }
        };
        page.onRequest(note);
        page.locator("#certificate").fill("没有这个编号");
        page.locator("form[method=post] button").click();
        assertThat(page.locator("#refusal").textContent()).contains("没有");
        page.waitForLoadState();
        page.reload();
        page.locator("a[href='/notices/']").first().click();
        page.goBack();
        assertThat(page.locator("#content").inputValue()).isEqualTo("小区消防通道长期堵塞。\n已经两个月。");
        assertThat(page.locator("#contact").inputValue()).isEqualTo("13900000000");
        assertThat(sent).hasSize(1);
        page.offRequest(note);
        page.locator("#certificate").fill(certificate);
    }

    private void readTheAnswer(Page page) {
        page.navigate(base() + "/notices/complaints");
        page.locator("#number").fill(number);
        page.locator("form[method=get] button").click();
        assertThat(page.locator("#state").textContent()).isEqualTo("已答复");
        assertThat(page.locator("#reply").textContent()).contains("通道已于3月1日清理完毕");
        picture(page, "complaint-answered");
    }

    private static void onAPhone(Consumer<Page> act) {
        try (BrowserContext phone = browser().newContext(Desk.inChinese().setViewportSize(390, 844))) {
            act.accept(phone.newPage());
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(390);
    }
}
