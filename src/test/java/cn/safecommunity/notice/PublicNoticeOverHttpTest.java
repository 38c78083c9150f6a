package cn.safecommunity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.Statements;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.endorsement.ChainDriver;
import cn.safecommunity.title.TitleDriver;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a citizen reads in a public notice (公示). */
class PublicNoticeOverHttpTest extends HttpTest {

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private TitleDriver titles;

    @Autowired
    private ChainDriver chain;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

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

    /** Two clicks that arrive together, and a second window: one objection, one number, and the later ones read so. */
    @Test
    void whatIsSentTwiceIsOneObjection() {
        List<String> sent = IntStream.range(0, 4)
                .parallel()
                .mapToObj(n -> object("事故没有如实登记"))
                .toList();
        assertThat(sent.stream().map(address -> address.replaceFirst(".*number=", "")))
                .containsOnly(sent.get(0).replaceFirst(".*number=", ""));
        assertThat(sent).filteredOn(address -> !address.contains("again=true")).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM objection WHERE case_id = ?")
                        .param(caseId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        String again = sent.stream()
                .filter(address -> address.contains("again=true"))
                .findFirst()
                .orElseThrow();
        assertThat(anybody().get(again).body()).contains("这件异议此前已经收到，不用重复提交").doesNotContain("请记下编号");
    }

    /** Two administrators may let the case go on before the day; what came then waited for nobody, and the title was conferred. */
    @Test
    void nobodyObjectsToACaseThatHasGoneOn() {
        upToNotice();
        assertThat(post("统计表不实").status()).isEqualTo(302);
        driver.fire("noticePeriod");
        assertThat(driver.openTasks()).containsExactly("resolveObjection");
        driver.decide("province-examiner", "resolveObjection", "approve");
        assertThat(post("另有一件").status()).isEqualTo(404);
        assertThat(anybody().get("/notices/").body()).doesNotContain("notice-" + caseId);
    }

    /** Whichever comes first: an objection that is taken holds the case, and one that comes too late is told so. */
    @Test
    void whoObjectsInTheMomentInWhichTheNoticeEndsIsHeardOrToldThatItIsOver() throws Exception {
        upToNotice();
        Callable<Integer> ends = () -> {
            driver.fire("noticePeriod");
            return 0;
        };
        List<Integer> answers = AtOnce.whileHeld(
                dataSource,
                "SELECT 1 FROM case_file WHERE id = " + caseId + " FOR UPDATE",
                List.of(ends, () -> post("统计表不实").status()));
        assertThat(driver.openTasks()).containsExactly(answers.get(1) == 302 ? "resolveObjection" : "confer");
    }

    private void upToNotice() {
        driver.withdraw("provincial");
        driver.knowTheExperts();
        chain.provincialUpToNotice(ApplicationDriver.COMMUNITY);
        caseId = notices.current().get(0).caseId();
    }

    /** What is missing is said where it is missing, and what was typed stays. */
    @Test
    void anObjectionWithoutReasonIsRefusedInItsPlace() {
        Reply refused = post(" ");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().substring(refused.body().indexOf("notice-" + caseId)))
                .contains("请写明异议的具体事实和理由", "赵六", "open=\"open\"", "/objections#notice-" + caseId)
                .containsOnlyOnce("aria-invalid=\"true\"");
    }

    @Test
    void aPageBeyondTheLastSaysSoAndLeadsBack() {
        assertThat(anybody().get("/notices/?page=999").body())
                .containsPattern("没有第 999 页，共 \\d+ 页。")
                .contains("回到第一页")
                .doesNotContain("上一页");
        assertThat(anybody().get("/notices/past?page=999").body())
                .contains("没有第 999 页。", "回到第一页")
                .doesNotContain("上一页", "还没有结束的公示");
    }

    /** A browser lets four thousand characters be typed and sends two for each end of a line. */
    @Test
    void aLongObjectionIsCountedAsTheBrowserCountsIt() {
        String lines = ("长".repeat(39) + "\r\n").repeat(99) + "长".repeat(40);
        assertThat(anybody().get(object(lines)).body()).contains("您的异议已收到");
        assertThat(post(lines + "长").body()).contains("4000", "长".repeat(39));
    }

    @Test
    void whoWritesUntilTheNoticeIsOverIsToldSoAndHasTheWords() {
        Reply late = anybody()
                .send(
                        "POST",
                        "/notices/1/objections",
                        "name=a&contact=b&content=%E7%BB%9F%E8%AE%A1%E8%A1%A8%E4%B8%8D%E5%AE%9E",
                        request -> request.setHeader("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.body()).contains("这项公示已经结束或不存在", "可以从这里复制", "统计表不实");
    }

    @Test
    void isOverWithItsCaseAndStaysToBeReadWithoutAnythingPersonal() {
        int over = overOfTheUnit();
        assertThat(unit()).contains("汉滨区五里镇", "拟命名为省级安全社区", "#notice-" + caseId, "现在没有有效的称号");

        driver.withdraw("provincial");
        assertThat(anybody().get("/notices/past").body()).contains("汉滨区五里镇", "省级安全社区", "公示已结束");
        assertThat(overOfTheUnit()).isEqualTo(over + 1);
        assertThat(unit()).contains("现在没有正在进行的公示", "公示已结束").doesNotContain("#notice-" + caseId);
        assertThat(anybody().get("/notices/past?page=0").status()).isEqualTo(400);
        assertThat(anybody().get("/notices/past?page=abc").body())
                .contains("返回公示页面")
                .doesNotContain("任务列表");
    }

    /** How many notices of the unit are over, on whatever page. */
    private int overOfTheUnit() {
        int over = 0;
        String body = "";
        for (int page = 1; page == 1 || body.contains("page=" + page); page++) {
            body = anybody().get("/notices/past?page=" + page).body();
            over += StringUtils.countMatches(body, "/notices/units/610902104");
        }
        return over;
    }

    private String unit() {
        return anybody().get("/notices/units/610902104").body();
    }

    @Test
    void onlyACreationUnitHasAPage() {
        assertThat(anybody().get("/notices/units/610902").status()).isEqualTo(404);
        assertThat(anybody().get("/notices/units/610999999").status()).isEqualTo(404);
        assertThat(anybody().get("/notices/units/%27%20OR%201=1").status()).isEqualTo(404);
    }

    @Test
    void tellsOtherWebSitesByAtom() {
        Reply feed = anybody().get("/notices/feed.atom");
        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(feed.body())
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\">", "关于拟命名汉滨区五里镇为省级安全社区的公示")
                .contains("urn:safe-community:notice:" + caseId, "href=\"/notices/units/610902104\"");
    }

    @Test
    void isKeptForAMinuteAndAskedForByItsTag() {
        for (String page :
                new String[] {"/notices/", "/notices/past", "/notices/units/610902104", "/notices/feed.atom"}) {
            Reply first = anybody().get(page);
            assertThat(first.header("Cache-Control")).as(page).isEqualTo("max-age=60, public");
            String tag = first.header("ETag");
            assertThat(known(page, tag)).as(page).isEqualTo(304);
            assertThat(known(page, "W/\"older\"")).as(page).isEqualTo(200);
        }
        String tag = anybody().get("/notices/").header("ETag");
        driver.withdraw("provincial");
        assertThat(known("/notices/", tag)).as("the notice is gone").isEqualTo(200);
        assertThat(anybody().get("/notices/objections").header("Cache-Control")).contains("no-store");
    }

    private int known(String page, String tag) {
        return anybody()
                .send("GET", page, null, request -> request.header("If-None-Match", tag))
                .status();
    }

    @Test
    void titlesAreFoundByPlaceKindAndCertificate() {
        String certificate = titles.confer("provincial", "2014-11-20");
        String page = "/notices/?search=";
        assertThat(anybody().get(page + certificate).body())
                .contains("找到 1 个有效称号", certificate, "/notices/units/610902104");
        assertThat(anybody()
                        .get(page + URLEncoder.encode("五里镇", StandardCharsets.UTF_8))
                        .body())
                .contains(certificate);
        for (String part : List.of(certificate.substring(1), certificate.substring(0, 1), "省级")) {
            assertThat(anybody()
                            .get(page + URLEncoder.encode(part, StandardCharsets.UTF_8))
                            .body())
                    .as(part)
                    .contains(certificate);
        }
        assertThat(anybody()
                        .get(page + URLEncoder.encode(certificate + "0", StandardCharsets.UTF_8))
                        .body())
                .contains("找到 0 个有效称号");
        assertThat(anybody()
                        .get(page + URLEncoder.encode("不存在的镇", StandardCharsets.UTF_8))
                        .body())
                .contains("找到 0 个有效称号", "看全部有效称号")
                .doesNotContain(certificate);
        assertThat(anybody().get(page + "%3Cscript%3E").body()).doesNotContain("<script>");
        assertThat(anybody().get(page + "x".repeat(51)).status()).isEqualTo(400);
        assertThat(anybody().get("/notices/units/610902104").body()).contains(certificate, "反映这个单位的安全问题");
    }

    @Test
    void aPageCostsTheSameHoweverManyTitlesThereAre() {
        Runnable page = () -> anybody().get("/notices/");
        page.run();
        long none = Statements.of(page);
        titles.confer("provincial", "2014-11-20");
        assertThat(Statements.of(page)).isEqualTo(none);
    }

    /** Sends an objection as the page does, and gives the address one is sent to. */
    private String object(String content) {
        Reply sent = post(content);
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        return sent.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private Reply post(String content) {
        return anybody()
                .send(
                        "POST",
                        "/notices/" + caseId + "/objections",
                        null,
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("name=赵六&contact=13900000000&content="
                                        + URLEncoder.encode(content, StandardCharsets.UTF_8))));
    }
}
