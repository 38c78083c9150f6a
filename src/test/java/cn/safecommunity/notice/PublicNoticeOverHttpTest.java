package cn.safecommunity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
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

    @BeforeEach
    void publish() {
        driver.prepare();
        long caseId = driver.draftWithMaterials("provincial").id();
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
}
