package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the system no longer tries in a case is tried again by administrators only, under their name and with a reason. */
class RetriesOverHttpTest extends CaseDoorsTest {

    private static final String REASON = "对方系统已经恢复";

    @Autowired
    private ManagementService jobs;

    private long caseId;
    private String failed = "";
    private String waiting = "";

    @BeforeEach
    void aTimerOfACaseIsNoLongerTried() {
        ProcessInstance chain = apply();
        caseId = ((Number) runtime.getVariable(chain.getId(), "caseId")).longValue();
        String review = tasks.createTaskQuery()
                .taskId(examineAt(EXAMINER))
                .singleResult()
                .getProcessInstanceId();
        List<Job> timers = jobs.createJobQuery()
                .processInstanceId(review)
                .timers()
                .orderByJobDuedate()
                .asc()
                .list();
        failed = timers.get(0).getId();
        waiting = timers.get(1).getId();
        jobs.setJobRetries(failed, 0);
    }

    private static Reply retry(Client client, long id, String job, String reason) {
        return client.post("/api/cases/" + id + "/retries", "{\"job\":\"" + job + "\",\"reason\":\"" + reason + "\"}");
    }

    private Job failed() {
        return jobs.createJobQuery().jobId(failed).singleResult();
    }

    private String record(String reader) {
        return as(reader).get("/api/cases/" + caseId).json().get("record").toString();
    }

    @Test
    void authoritiesReadWhichAdministratorItWasAndTheUnitReadsNoName() {
        String name = as(SECOND_ADMIN).get("/api/me").json().get("name").asText();

        done(retry(loggedIn(SECOND_ADMIN), caseId, failed, REASON));

        assertThat(failed().getRetries()).as("the system goes on by itself").isEqualTo(3);
        assertThat(failed().getDuedate()).isBeforeOrEqualTo(new Date());
        assertThat(record("city-office")).contains("系统管理员" + name + "让系统立即重试", "原因：" + REASON);
        assertThat(record(APPLICANT))
                .as("a unit deals with offices")
                .contains("系统管理员让系统立即重试", "原因：" + REASON)
                .doesNotContain(name);
        refused(retry(as(SECOND_ADMIN), caseId, failed, REASON), 400, "没有失败");
    }

    @Test
    void nobodyElseRetriesAndNothingElseIsRetried() {
        secondHat("retries-hats", EXAMINER);
        secondHat("retries-hats", "city-office");
        for (String person : List.of(EXAMINER, APPLICANT, "city-office", "retries-hats")) {
            assertThat(retry(as(person), caseId, failed, REASON).status())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(retry(anybody(), caseId, failed, REASON).status()).isEqualTo(401);
        Client administrator = as(SECOND_ADMIN);
        assertThat(retry(administrator, 987654321, failed, REASON).status()).isEqualTo(404);
        refused(retry(administrator, caseId, "nothing", REASON), 400, "没有这项系统步骤");
        refused(retry(administrator, caseId, waiting, REASON), 400, "没有失败，到时会自动办理");
        refused(retry(administrator, caseId, failed, "\u200b"), 400, "请填写重试的原因");
        assertThat(failed().getRetries()).isZero();
        assertThat(record("city-office")).doesNotContain("立即重试");
    }
}
