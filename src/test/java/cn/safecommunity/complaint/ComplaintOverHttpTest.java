package cn.safecommunity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.throttle.UsedUp;
import cn.safecommunity.title.TitleDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A complaint about a titled unit from the public page to its answer, and who reads what of it. */
class ComplaintOverHttpTest extends HttpTest {

    private static final String PAGE = "/notices/complaints";
    private static final String COUNTY = "county-610902-examiner";
    private static final String PROVINCE = "province-examiner";
    private static final String LEADER = "province-leader";

    @Autowired
    private TitleDriver titles;

    @Autowired
    private UsedUp usedUp;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private String certificate;

    @BeforeEach
    void confer() {
        titles.prepare();
        certificate = titles.confer("provincial", "2014-11-20");
        titles.goTo("2015-03-02");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply send(String about, String content) {
        String form = Map.of("certificate", about, "name", "王某", "contact", "13900000000", "content", content)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return anybody()
                .send(
                        "POST",
                        PAGE,
                        form,
                        request -> request.setHeader("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Complains and gives the number. */
    private String complain() {
        Reply sent = send(certificate, "消防通道长期堵塞");
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        String to = sent.header("Location");
        return to.substring(to.indexOf("number=") + "number=".length());
    }

    private String stateOf(String number) {
        return anybody().get(PAGE + "/state?number=" + number).body();
    }

    private Task task(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .active()
                .singleResult();
    }

    private Reply complete(String person, Task task, Map<String, String> answer) {
        as(person).post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\":\"" + person + "\"}");
        String variables = answer.entrySet().stream()
                .map(one -> "\"%s\":{\"value\":\"%s\"}".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(","));
        return as(person)
                .post("/engine-rest/task/" + task.getId() + "/complete", "{\"variables\":{" + variables + "}}");
    }

    private void done(String person, String number, Map<String, String> answer) {
        Reply reply = complete(person, task(number), answer);
        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
    }

    private static Map<String, String> received(String investigator) {
        return Map.of("decision", "approve", "opinion", "有具体事实", "complaintInvestigator", investigator);
    }

    private JsonNode read(String person, String number) {
        return as(person)
                .get("/api/tasks/" + task(number).getId() + "/case")
                .json()
                .path("details");
    }

    @Test
    void goesToTheCountyIsAnsweredAndReadByItsNumber() {
        String number = complain();
        assertThat(stateOf(number)).contains("已收到，等待受理", "省级安全社区").doesNotContain("王某", "13900000000", "消防通道");
        done(PROVINCE, number, received("county"));
        assertThat(stateOf(number)).contains("已受理，正在核查");
        done(COUNTY, number, Map.of("decision", "reject", "opinion", "现场已畅通"));
        assertThat(stateOf(number)).contains("核查完毕，等待答复");
        done(LEADER, number, Map.of("decision", "reject", "opinion", "同意", "complaintReply", "经核查，通道已经畅通。"));
        assertThat(stateOf(number)).contains("已答复", "经核查，通道已经畅通。").doesNotContain("现场已畅通", "王某");
        assertThat(titles.openTasks()).isEmpty();
        assertThat(clocksRunning(number)).as("nobody is late with what is done").isZero();
    }

    private long clocksRunning(String number) {
        return jdbc.sql("SELECT count(*) FROM stage_clock s JOIN case_file f ON f.id = s.case_id"
                        + " WHERE f.business_key = ? AND s.running_since IS NOT NULL")
                .param(number)
                .query(Long.class)
                .single();
    }

    /** Whoever comes from a title finds it filled in; the page does not list all titles. */
    @Test
    void thePageNamesTheTitleThatOneComesFrom() {
        assertThat(anybody().get(PAGE + "?certificate=" + encoded(certificate)).body())
                .contains(certificate, "五里镇　省级安全社区")
                .doesNotContain("请先在");
        for (String address : List.of(PAGE, PAGE + "?certificate=" + encoded("试社证〔1999〕1号"))) {
            Reply page = anybody().get(address);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("请先在").doesNotContain(certificate, "五里镇");
        }
        Reply refused = send(certificate, " ");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("五里镇　省级安全社区");
        assertThat(anybody().get(PAGE + "?certificate=%00").status()).isEqualTo(400);
        titles.goTo("2024-03-01");
        assertThat(anybody().get(PAGE + "?certificate=" + encoded(certificate)).body())
                .as("a title that is over")
                .contains("请先在");
    }

    /** The same form sent twice is one complaint; other words, and the same words another day, are another. */
    @Test
    void knowsANumberHoweverAPhoneTypesIt() {
        String typed = " " + certificate.replace("〔", "【").replace("〕", " 】第");
        assertThat(anybody().get(PAGE + "?certificate=" + encoded(typed)).body())
                .contains("五里镇");
        String number = numberOf(send(typed, "消防通道长期堵塞"));
        assertThat(numberOf(send(certificate, "消防通道长期堵塞"))).isEqualTo(number);
        assertThat(stateOf(encoded(" " + number.toLowerCase(Locale.ROOT)))).contains("id=\"state\"");
        assertThat(anybody()
                        .get("/notices/?search="
                                + encoded(certificate.replace('〔', '[').replace('〕', ']')))
                        .body())
                .contains(certificate);
    }

    private static String numberOf(Reply sent) {
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        return sent.header("Location").replaceAll(".*number=", "");
    }

    @Test
    void whoSendsTooMuchKeepsWhatWasTyped() {
        usedUp.byObjections(() -> {
            Reply refused = send(certificate, "灭火器全部过期");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
            assertThat(refused.body())
                    .contains("提交过于频繁", "灭火器全部过期", "13900000000")
                    .doesNotContain("任务列表");
        });
    }

    @Test
    void aSecondClickGivesTheSameNumber() {
        List<String> numbers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(n -> complain())
                .distinct()
                .toList();
        assertThat(numbers).hasSize(1);
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey(ComplaintModel.RECEIVE_COMPLAINT)
                        .count())
                .isEqualTo(1);
        String other = send(certificate, "消防通道又堵塞了").header("Location");
        assertThat(other).doesNotContain(numbers.get(0));
        titles.goTo("2015-03-03");
        assertThat(complain()).isNotEqualTo(numbers.get(0));
        titles.goTo("2015-03-02");
    }

    /** The way back in the browser shows the form as it was: sent again it is the same complaint until somebody has taken it up. */
    @Test
    void whatIsSentAgainByTheWayBackIsTheSameComplaintAndSaysSo() {
        String first = send(certificate, "消防通道长期堵塞").header("Location");
        String number = first.substring(first.indexOf("number=") + "number=".length());
        assertThat(shown(first)).contains("举报已收到", number).doesNotContain("此前已经收到");
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(2))));
        String again = send(certificate, "消防通道长期堵塞").header("Location");
        assertThat(again).endsWith(number);
        assertThat(shown(again)).contains("这件举报此前已经收到，不用重复提交", number).doesNotContain("请记下编号");
        assertThat(send(certificate + " ", "消防通道长期堵塞").header("Location"))
                .as("with a blank behind the number that somebody types")
                .endsWith(number);
        done(PROVINCE, number, received("county"));
        assertThat(complain()).isNotEqualTo(number);
        titles.goTo("2015-03-02");
    }

    private String shown(String address) {
        return anybody().get(address.replaceFirst("^https?://[^/]+", "")).body();
    }

    /** Two of the office open it, or one in two windows: who comes second reads that it is done, and nothing is done twice. */
    @Test
    void whatAColleagueHasReceivedIsNotReceivedAgain() {
        String number = complain();
        Task open = task(number);
        List<Reply> claims = Stream.of(PROVINCE, PROVINCE + "-2")
                .parallel()
                .map(person -> as(person)
                        .post("/engine-rest/task/" + open.getId() + "/claim", "{\"userId\":\"" + person + "\"}"))
                .toList();
        assertThat(claims).extracting(Reply::status).containsOnlyOnce(204);
        assertThat(claims)
                .filteredOn(reply -> reply.status() != 204)
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.status()).isBetween(400, 409);
                    assertThat(refused.json().path("message").asText()).containsPattern("领取");
                });
        boolean first = claims.get(0).status() == 204;
        String holder = first ? PROVINCE : PROVINCE + "-2";
        String colleague = first ? PROVINCE + "-2" : PROVINCE;
        assertThat(complete(colleague, open, received("authority")).status()).isBetween(400, 409);
        List<Integer> twice = IntStream.range(0, 2)
                .parallel()
                .mapToObj(n -> complete(holder, open, received("county")).status())
                .toList();
        assertThat(twice).containsOnlyOnce(204);
        assertThat(stateOf(number)).contains("已受理，正在核查");
        Reply late = complete(holder, open, received("authority"));
        assertThat(late.status()).isIn(404, 409);
        assertThat(late.json().path("message").asText()).containsPattern("[一-龥]{4}");
        assertThat(read(COUNTY, number).path("content").asText()).isEqualTo("消防通道长期堵塞");
    }

    @Test
    void aLateInvestigationIsSupervisedByTheAuthorityAbove() {
        String number = complain();
        done(PROVINCE, number, received("county"));
        Task late = task(number);
        runtime.createMessageCorrelation("supervisionRequired")
                .processInstanceId(late.getProcessInstanceId())
                .correlate();
        Task supervise = tasks.createTaskQuery()
                .processInstanceId(late.getProcessInstanceId())
                .taskDefinitionKey("supervise")
                .singleResult();
        assertThat(complete(COUNTY, supervise, Map.of("opinion", "自己督办自己")).status())
                .isBetween(400, 404);
        Reply supervised = complete("city-office", supervise, Map.of("opinion", "已督促县区三日内报核查结果。"));
        assertThat(supervised.status()).as(supervised.body()).isEqualTo(204);
        assertThat(task(number).getId()).isEqualTo(late.getId());
    }

    @Test
    void leadsToAProposalOfRevocationWhenItIsTrue() {
        String number = complain();
        done(PROVINCE, number, received("authority"));
        done(PROVINCE + "-2", number, Map.of("decision", "approve", "opinion", "堵塞属实"));
        done(LEADER, number, Map.of("decision", "approve", "opinion", "情节严重", "complaintReply", "举报属实，已提请撤销称号。"));
        assertThat(titles.openTasks()).containsExactly("revoke");
        JsonNode title = as(PROVINCE).get("/api/titles/" + encoded(certificate)).json();
        assertThat(title.at("/revocations/0/groundName").asText()).isEqualTo("社会监督的举报经核查属实");
        assertThat(title.at("/revocations/0/explanation").asText()).contains(number, "情节严重");
    }

    /** Not the leader, not the other one, not a client of its own says that a complaint is true which was found not to be. */
    @Test
    void whatWasFoundUntrueIsNoGroundForARevocation() {
        String number = complain();
        done(PROVINCE, number, received("county"));
        done(COUNTY, number, Map.of("decision", "reject", "opinion", "现场核查，通道畅通"));
        Map<String, String> proposed =
                Map.of("decision", "approve", "opinion", "情节严重", "complaintReply", "举报属实，已提请撤销称号。");
        for (String leader : List.of(LEADER + "-2", LEADER)) {
            Reply refused = complete(leader, task(number), proposed);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("message").asText()).contains("核查结论不是“举报属实”", "不提请撤销");
            as(leader).post("/engine-rest/task/" + task(number).getId() + "/unclaim", "{}");
        }
        assertThat(titles.openTasks()).doesNotContain("revoke");
        done(LEADER, number, Map.of("decision", "reject", "opinion", "同意", "complaintReply", "经核查，通道畅通。"));
        assertThat(stateOf(number)).contains("已答复");
    }

    @Test
    void isNotTakenUpWithAReasonThatIsRead() {
        String number = complain();
        Map<String, String> silent = Map.of("decision", "reject", "opinion", "不属于安全问题");
        assertThat(complete(PROVINCE, task(number), silent).json().toString()).contains("给举报人的答复");
        done(PROVINCE, number, Map.of("decision", "reject", "opinion", "不属于安全问题", "complaintReply", "请向城管部门反映。"));
        assertThat(stateOf(number)).contains("不予受理", "请向城管部门反映。");
    }

    @Test
    void showsWhoComplainedToTheAuthorityThatAnswersOnly() {
        String number = complain();
        assertThat(read(PROVINCE, number).get("contact").asText()).isEqualTo("13900000000");
        assertThat(read("city-office", number).has("contact")).isFalse();
        assertThat(as(COUNTY)
                        .get("/api/tasks/" + task(number).getId() + "/case")
                        .status())
                .isIn(403, 404);
        done(PROVINCE, number, received("county"));
        assertThat(read(COUNTY, number).get("content").asText()).isEqualTo("消防通道长期堵塞");
        assertThat(read(COUNTY, number).has("name")).isFalse();
        assertThat(read(COUNTY, number).has("contact")).isFalse();
        assertThat(as(TitleDriver.UNIT)
                        .get("/api/tasks/" + task(number).getId() + "/case")
                        .status())
                .isIn(403, 404);
    }

    @ParameterizedTest
    @CsvSource({COUNTY, "city-examiner", "city-office", LEADER, "association-examiner", TitleDriver.UNIT})
    void isReceivedByTheExaminerOfTheAuthorityOnly(String person) {
        String number = complain();
        assertThat(complete(person, task(number), received("county")).status()).isIn(403, 404);
    }

    /** Who has come to the county from the unit, or works for both, does not look into what the unit is said to have done. */
    @Test
    void whoWorksForTheUnitDoesNotInvestigateIt() {
        String both = person("investigates-the-own-unit", COUNTY, TitleDriver.UNIT);
        String number = complain();
        done(PROVINCE, number, received("county"));
        Reply refused = complete(both, task(number), Map.of("decision", "reject", "opinion", "现场已畅通"));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("不能审核本单位，“核查举报”请由本单位以外的人员办理");
        done(COUNTY, number, Map.of("decision", "approve", "opinion", "仍然堵塞"));
    }

    @Test
    void asksWhoInvestigates() {
        Task task = task(complain());
        assertThat(complete(PROVINCE, task, Map.of("decision", "approve", "opinion", "受理"))
                        .body())
                .contains("由谁核查");
        assertThat(complete(PROVINCE, task, received("nobody")).body()).contains("请选择由谁核查");
    }

    @ParameterizedTest
    @CsvSource({"'', 消防通道堵塞, 请填写证书编号", "试社证〔1999〕1号, 消防通道堵塞, 有效称号中没有这个编号", "VALID, ' ', 请写明反映的问题"})
    void keepsWhatWasTypedWhenItIsRefused(String about, String content, String words) {
        Reply refused = send(about.equals("VALID") ? certificate : about, content);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains(words, "王某");
    }

    @Test
    void knowsNoOtherNumber() {
        Reply unknown = anybody().get(PAGE + "/state?number=JB20150302-00000000");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("没有这个举报编号");
    }

    /** Whoever complains may fear the county: it finds the case when it is to investigate, and not before. */
    @Test
    void theCountyFindsTheCaseWhenItIsToInvestigateAndNotBefore() {
        String number = complain();
        long file = jdbc.sql("SELECT case_id FROM complaint WHERE number = ?")
                .param(number)
                .query(Long.class)
                .single();
        assertThat(as(COUNTY).get("/api/casefiles/" + file).status()).isEqualTo(404);
        assertThat(as(TitleDriver.UNIT).get("/api/casefiles/" + file).status()).isEqualTo(404);
        done(PROVINCE, number, received("county"));
        done(COUNTY, number, Map.of("decision", "reject", "opinion", "现场已畅通"));
        assertThat(as(COUNTY).get("/api/casefiles/" + file).status())
                .as("it finds again what it did")
                .isEqualTo(200);
        assertThat(as(TitleDriver.UNIT).get("/api/casefiles/" + file).status()).isEqualTo(404);
    }
}
