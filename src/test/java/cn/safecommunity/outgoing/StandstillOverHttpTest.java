package cn.safecommunity.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.organisation.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator reads why a case stands still from the first failure on, and has what failed tried again. */
class StandstillOverHttpTest extends OutgoingTest {

    private static final String ADMIN = "standstill-admin";
    private static final String OFFICE = "standstill-office";
    private static final String EXAMINER = "standstill-examiner";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    private NationalCase one;

    @BeforeEach
    void aCaseToFile() {
        administrator(ADMIN);
        person(OFFICE, "city-office");
        person(EXAMINER, "city-examiner", "province-examiner");
        one = readyToFile();
    }

    private String standstill() {
        return "/api/cases/" + one.id() + "/standstill";
    }

    private String retries() {
        return "/api/cases/" + one.id() + "/retries";
    }

    private String retry(String job, String reason) {
        return "{\"job\":\"" + job + "\",\"reason\":\"" + reason + "\"}";
    }

    private void fails(int times) {
        provinceIsAway(times);
        for (int time = 0; time < times; time++) {
            assertThatThrownBy(() -> attempt(one, "sendFiling")).isInstanceOf(RuntimeException.class);
        }
    }

    private JsonNode whereabouts(String person) {
        Reply reply = as(person).get("/api/casefiles/" + one.id() + "/whereabouts");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private String record() {
        return as(OFFICE).get("/api/cases/" + one.id()).json().get("record").toString();
    }

    @Test
    void saysFromTheFirstFailureOnWhatFailedAndWhy() {
        assertThat(loggedIn(ADMIN).get(standstill()).json().get("failures")).isEmpty();
        fails(1);

        JsonNode failure =
                loggedIn(ADMIN).get(standstill()).json().get("failures").get(0);
        assertThat(failure.get("step").asText()).isEqualTo("向省报送备案");
        assertThat(failure.get("reason").asText()).startsWith("省级备案系统暂时不能办理（503）");
        assertThat(failure.get("retries").asInt()).isEqualTo(2);
        assertThat(failure.hasNonNull("nextTryAt")).isTrue();
        assertThat(failure.get("technical").asText())
                .contains("OutgoingFailure")
                .as("the frames of libraries say nothing")
                .doesNotContain("at org.camunda", "at java.base");
        JsonNode listed = as(ADMIN).get("/api/interventions/failures").json();
        assertThat(listed.findValuesAsText("businessKey")).contains(one.businessKey());
        assertThat(whereabouts(OFFICE).hasNonNull("halt")).isFalse();
    }

    @Test
    void isForAdministratorsOnly() {
        fails(1);
        String body = retry(one.job("sendFiling").getId(), "对方系统已经恢复");
        for (String person : List.of(OFFICE, EXAMINER)) {
            for (Client client : List.of(as(person), loggedIn(person))) {
                assertThat(client.get(standstill()).status()).isEqualTo(403);
                assertThat(client.get("/api/interventions/failures").status()).isEqualTo(403);
                assertThat(client.post(retries(), body).status()).isEqualTo(403);
            }
        }
        assertThat(anybody().get(standstill()).status()).isEqualTo(401);
        assertThat(as(ADMIN).get("/api/cases/987654321/standstill").status()).isEqualTo(404);
    }

    @Test
    void aFailedStepIsTriedAgainAtOnceAndGoesOn() {
        fails(1);
        Job failed = one.job("sendFiling");
        assertThat(failed.getDuedate()).isInTheFuture();
        Reply blank = as(ADMIN).post(retries(), retry(failed.getId(), " "));
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.json().get("field").asText()).isEqualTo("reason");

        assertThat(loggedIn(ADMIN)
                        .post(retries(), retry(failed.getId(), "对方系统已经恢复"))
                        .status())
                .isEqualTo(204);
        assertThat(one.job("sendFiling").getDuedate()).isBeforeOrEqualTo(new Date());
        String name = people.nameOf(ADMIN);
        assertThat(record()).contains("系统管理员" + name + "让系统立即重试“向省报送备案”。原因：对方系统已经恢复");
        assertThat(as("community-" + ApplicationDriver.COMMUNITY)
                        .get("/api/cases/" + one.id())
                        .json()
                        .get("record")
                        .toString())
                .as("a unit deals with offices")
                .contains("系统管理员让系统立即重试“向省报送备案”。原因：对方系统已经恢复")
                .doesNotContain(name, ADMIN);
        attempt(one, "sendFiling");

        assertThat(as(ADMIN).get(standstill()).json().get("failures")).isEmpty();
        Reply late = as(ADMIN).post(retries(), retry(failed.getId(), "再试"));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().get("field").asText()).isEqualTo("job");
    }

    @Test
    void nothingIsDoneBeforeItsTimeAndNothingOfAnotherCase() {
        fails(1);
        String other = one.job("sendFiling").getId();
        one = readyToFile();

        Reply notFailed = as(ADMIN).post(retries(), retry(one.job("sendFiling").getId(), "提前"));
        assertThat(notFailed.status()).isEqualTo(400);
        assertThat(notFailed.json().get("message").asText()).contains("没有失败，到时会自动办理");
        assertThat(as(ADMIN)
                        .post(retries(), retry(other, "别的案卷"))
                        .json()
                        .get("message")
                        .asText())
                .contains("这个案卷没有这项系统步骤");
    }

    @Test
    void whatTheSystemNoLongerTriesIsToldToTheOffices() {
        fails(3);

        assertThat(as(ADMIN).get(standstill()).json().get("failures").get(0).hasNonNull("nextTryAt"))
                .as("there is no next try")
                .isFalse();
        assertThat(record()).contains("“向省报送备案”由系统自动办理，多次没有办成，已停止重试。原因：省级备案系统暂时不能办理");
        assertThat(whereabouts(OFFICE).get("halt").asText()).contains("已请系统管理员处理，不用重复提交");
        assertThat(as(ADMIN)
                        .get(standstill())
                        .json()
                        .get("failures")
                        .get(0)
                        .get("retries")
                        .asInt())
                .isZero();

        assertThat(as(ADMIN)
                        .post(retries(), retry(one.job("sendFiling").getId(), "对方系统已经恢复"))
                        .status())
                .isEqualTo(204);
        attempt(one, "sendFiling");
        assertThat(whereabouts(OFFICE).hasNonNull("halt")).isFalse();
    }

    @Test
    void saysWhatATimerOfTheCaseWillDo() {
        attempt(one, "sendFiling");
        attempt(one, "sendApplication");

        JsonNode all = as(ADMIN).get(standstill()).json();
        assertThat(all.get("timers").findValuesAsText("name"))
                .anySatisfy(name -> assertThat(name).endsWith("红牌：严重超期"));
        assertThat(all.get("timers").findValuesAsText("does")).contains("提请上级督办，并记入年度考核。");
        assertThat(all.get("messages").findValuesAsText("does")).isNotEmpty();

        int waiting = all.get("timers").size();
        jdbc.sql("UPDATE act_ru_job SET exception_msg_ = '没有办成' WHERE id_ = (SELECT j.id_ FROM act_ru_job j"
                        + " JOIN act_ru_variable v ON v.proc_inst_id_ = j.process_instance_id_ WHERE j.type_ = 'timer'"
                        + " AND v.name_ = 'caseId' AND v.long_ = ? ORDER BY j.duedate_ LIMIT 1)")
                .param(one.id())
                .update();
        JsonNode failing = as(ADMIN).get(standstill()).json();
        assertThat(failing.get("failures")).hasSize(1);
        assertThat(failing.get("timers")).as("it failed and waits no more").hasSize(waiting - 1);
    }
}
