package cn.safecommunity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a citizen reads in a public notice (公示). */
class PublicNoticeOverHttpTest extends HttpTest {

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private Clock clock;

    private long caseId;

    @BeforeEach
    void publish() {
        driver.prepare();
        caseId = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
        notices.publish(caseId, clock.instant().plus(Duration.ofDays(7)));
    }

    @Test
    void saysWhoProposesWhatOnWhichBasisAndWhoReceivesObjections() {
        String page = anybody().get("/notices/").body();
        assertThat(page)
                .contains("关于拟命名汉滨区五里镇为省级安全社区的公示")
                .contains("《安康市人民政府关于深入推进安全社区建设工作的实施意见》（安政发〔2013〕8号）", "《安全社区评定管理办法（试行）》")
                .contains("公示和受理单位", "陕西省安全生产监督管理局", "029-00000001", "陕西省西安市（示例地址）")
                .contains("（5个工作日）", "实名提出")
                .contains("href=\"/notices/certificates\"");
    }

    @Test
    void whoObjectsHasANumberAndReadsByItHowFarItIs() {
        String sent = object("事故没有如实登记");
        String number = sent.replaceFirst(".*number=", "");
        assertThat(number).matches("YY\\d{8}-\\d{8}");
        assertThat(anybody().get(sent).body())
                .contains("您的异议已收到", number, "汉滨区五里镇", "正在核实")
                .doesNotContain("赵六", "13900000000", "没有如实登记");
        assertThat(object("事故没有如实登记")).endsWith(number);
        assertThat(object("另有一件事故")).doesNotEndWith(number);
        assertThat(anybody()
                        .get("/notices/objections?number=YY20150501-00000000")
                        .status())
                .isEqualTo(404);

        driver.withdraw("provincial");
        assertThat(anybody().get("/notices/objections?number=" + number).body()).contains("所涉申报已经终止");
    }

    /** Sends an objection as the page does, and gives the address one is sent to. */
    private String object(String content) {
        Reply sent = anybody()
                .send(
                        "POST",
                        "/notices/" + caseId + "/objections",
                        null,
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("name=赵六&contact=13900000000&content="
                                        + URLEncoder.encode(content, StandardCharsets.UTF_8))));
        assertThat(sent.status()).isEqualTo(302);
        return sent.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
