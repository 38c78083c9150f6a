package cn.safecommunity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.endorsement.ChainDriver;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the public reads and does when administrators move the end of a notice, or take its case away from it. */
class MovedNoticeOverHttpTest extends HttpTest {

    private static final String ADMIN = "admin";
    private static final String SECOND_ADMIN = "notice-administrator";
    private static final String API = "/api/interventions";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ChainDriver chain;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService runtime;

    private String instance = "";
    private long caseId;

    @BeforeEach
    void publish() {
        driver.prepare();
        administrator(SECOND_ADMIN);
        instance = chain.provincialUpToNotice(ApplicationDriver.COMMUNITY).getId();
        caseId = notices.current().get(0).caseId();
    }

    private Job timer() {
        return jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId("noticePeriod")
                .singleResult();
    }

    private Instant told() {
        return notices.ofInstance(instance).orElseThrow().endsAt();
    }

    private Reply propose(String change) {
        return as(ADMIN).post(API, "{\"processInstanceId\":\"" + instance + "\",\"reason\":\"公示网站停机\"," + change + "}");
    }

    private Reply moveTo(Instant end) {
        return propose("\"action\":\"setDueDate\",\"job\":\"" + timer().getId() + "\",\"dueAt\":\"" + end + "\"");
    }

    private void confirmed(Reply proposed) {
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        Reply done = as(SECOND_ADMIN).post(API + "/" + proposed.json().get("id").asLong() + "/confirmation", null);
        assertThat(done.status()).as(done.body()).isEqualTo(204);
    }

    private void isTold(Instant end) {
        assertThat(timer().getDuedate().toInstant()).isEqualTo(end);
        assertThat(told()).isEqualTo(end);
        assertThat((Date) runtime.getVariable(instance, "noticeEndsAt")).isEqualTo(Date.from(end));
        assertThat(anybody().get("/notices/feed.atom").body()).contains("至" + WrittenDay.of(end));
    }

    private int object() {
        return anybody()
                .send(
                        "POST",
                        "/notices/" + caseId + "/objections",
                        null,
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "name=a&contact=b&content=" + System.nanoTime())))
                .status();
    }

    /** The longer time is the public's as well; brought back it is no shorter than the policy says. */
    @Test
    void thePublicReadsTheEndThatTwoAdministratorsGiveIt() {
        Instant shortest = told();
        Instant later = shortest.plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        confirmed(moveTo(later));
        isTold(later);
        confirmed(moveTo(later.minus(Duration.ofDays(9))));
        isTold(later.minus(Duration.ofDays(9)));
        Reply early = moveTo(shortest.minusSeconds(1));
        assertThat(early.status()).as(early.body()).isEqualTo(400);
        assertThat(early.json().get("field").asText()).isEqualTo("dueAt");
        assertThat(early.body()).contains("公示期不能缩短到规定的工作日以下", WrittenDay.minuteOf(shortest));
        assertThat(object()).isEqualTo(302);
    }

    /** One administrator may put off a timer in Cockpit: what people were told goes along there too. */
    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void thePublicReadsTheEndThatCockpitGivesIt(String root) {
        Client administrator = root.startsWith("/camunda") ? loggedIn(ADMIN) : as(ADMIN);
        Reply put = administrator.send(
                "PUT", root + "/job/" + timer().getId() + "/duedate", "{\"duedate\":\"2099-01-05T23:59:59.000+0800\"}");
        assertThat(put.status()).as(put.body()).isEqualTo(204);
        isTold(Instant.parse("2099-01-05T15:59:59Z"));
        Reply again = administrator.post(root + "/job/" + timer().getId() + "/duedate/recalculate", null);
        assertThat(again.status()).as(again.body()).isEqualTo(403);
        assertThat(again.body()).contains("须由两名系统管理员共同办理");
    }

    /** Back at the assessment it is on notice no more; when it comes to the notice again, that begins anew. */
    @Test
    void aCaseThatIsTakenBackIsOnNoticeNoMoreAndComesToItAgain() {
        confirmed(propose("\"action\":\"modify\",\"cancel\":[\"noticePeriod\"],\"startBefore\":[\"rectify\"]"));
        assertThat(anybody().get("/notices/").body()).doesNotContain("notice-" + caseId);
        assertThat(object()).isEqualTo(404);
        confirmed(propose("\"action\":\"modify\",\"cancel\":[\"rectify\"],\"startBefore\":[\"publishNotice\"]"));
        isTold(timer().getDuedate().toInstant());
        assertThat(object()).isEqualTo(302);
    }

    /** A stop of the case takes nothing from the public: it may object until the day that it was told. */
    @Test
    void thePublicObjectsUntilTheDayItWasToldThoughTheCaseIsSuspended() {
        Instant end = told();
        runtime.suspendProcessInstanceById(instance);
        assertThat(object()).isEqualTo(302);
        assertThat(told()).isEqualTo(end);
        runtime.activateProcessInstanceById(instance);
        driver.fire("noticePeriod");
        assertThat(driver.openTasks()).containsExactly("resolveObjection");
    }
}
