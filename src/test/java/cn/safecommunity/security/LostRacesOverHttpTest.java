package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest.Reply;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;

/** A person and a reminder, or two people, act on one task at the same moment. */
class LostRacesOverHttpTest extends CaseDoorsTest {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private ManagementService management;

    @ParameterizedTest
    @MethodSource("roots")
    void aReminderThatIsTakenByTheExecutorDoesNotCostThePersonTheDecision(String root) throws Exception {
        ProcessInstance instance = apply();
        done(complete(root, EXAMINER, examineAt(EXAMINER), "approve"));
        String task = driver.taskIdFor("signOff", LEADER);
        Client leader = client(root, LEADER);
        String body = "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"同意上报\"}}}";

        Reply reply = whileTheTimersAreTaken(task, () -> leader.post(root + "/task/" + task + "/complete", body));

        done(reply);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aReminderDoesNotCostTheApplicantTheWithdrawal() throws Exception {
        ProcessInstance instance = apply();
        String task = examineAt(EXAMINER);
        Object caseId = runtime.getVariable(instance.getId(), "caseId");

        Reply reply = whileTheTimersAreTaken(
                task, () -> as(APPLICANT).post("/api/cases/" + caseId + "/withdrawal", "{\"reason\":\"材料需要重做\"}"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    /** The leader's claim is not committed yet when the examiner takes the examination back. */
    @Test
    void whoTakesTheNextTaskKeepsItWhenThePersonBeforeTakesTheirActBack() throws Exception {
        ProcessInstance instance = apply();
        Object caseId = runtime.getVariable(instance.getId(), "caseId");
        done(complete("/engine-rest", EXAMINER, examineAt(EXAMINER), "approve"));
        String task = driver.taskIdFor("signOff", LEADER);
        Reply recalled = AtOnce.whileHeld(
                dataSource,
                "UPDATE act_ru_task SET assignee_ = '" + LEADER + "' WHERE id_ = '" + task + "'",
                () -> as(EXAMINER).post("/api/casefiles/" + caseId + "/recall", "{\"reason\":\"附件传错\"}"));
        refused(recalled, 409, "刚才有人领取了下一环节的任务");
        assertThat(assignee(task)).isEqualTo(LEADER);
    }

    @Test
    void aReminderWaitsForThePersonWhoActsOnTheTask() throws Exception {
        apply();
        String task = examineAt(EXAMINER);
        String timer = timersOf(task).get(0);
        AtOnce.whileHeld(
                dataSource,
                "SELECT 1 FROM act_ru_task WHERE id_ = '" + task + "' FOR UPDATE",
                Executors.callable(() -> management.executeJob(timer)));
        assertThat(timersOf(task)).doesNotContain(timer);
    }

    /** Two windows, or two people of the unit. */
    @Test
    void ofTwoWithdrawalsAtOnceOneCountsAndTheOtherHearsThatItIsOver() throws Exception {
        ProcessInstance instance = apply();
        Object caseId = runtime.getVariable(instance.getId(), "caseId");
        Client unit = as(APPLICANT);
        Callable<Reply> withdraws = () -> unit.post("/api/cases/" + caseId + "/withdrawal", "{\"reason\":\"材料需要重做\"}");

        List<Reply> replies = AtOnce.whileHeld(
                dataSource,
                "SELECT 1 FROM endorsement_case WHERE id = " + caseId + " FOR UPDATE",
                List.of(withdraws, withdraws));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 400);
        assertThat(replies).anySatisfy(reply -> refused(reply, 400, "目前不在办理中"));
    }

    @Test
    void whoTakesTheirActBackTwiceAtOnceIsNotToldThatSomebodyElseHasIt() throws Exception {
        ProcessInstance instance = apply();
        Object caseId = runtime.getVariable(instance.getId(), "caseId");
        done(complete("/engine-rest", EXAMINER, examineAt(EXAMINER), "approve"));
        String task = driver.taskIdFor("signOff", LEADER);
        Client examiner = as(EXAMINER);
        Callable<Reply> takesBack =
                () -> examiner.post("/api/casefiles/" + caseId + "/recall", "{\"reason\":\"附件传错\"}");

        List<Reply> replies = AtOnce.whileHeld(
                dataSource,
                "SELECT 1 FROM act_ru_task WHERE id_ = '" + task + "' FOR UPDATE",
                List.of(takesBack, takesBack));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 403);
        assertThat(replies).anySatisfy(reply -> refused(reply, 403, "已经取回的，请在任务列表中重新办理"));
    }

    @Test
    void ofTwoWhoThrowADraftAwayTheSecondHearsThatItIsGone() throws Exception {
        long draft = as(APPLICANT)
                .post("/api/cases", "{\"community\":\"" + COMMUNITY + "\",\"chain\":\"national\"}")
                .json()
                .path("id")
                .asLong();
        Client unit = as(APPLICANT);
        Callable<Reply> discards = () -> unit.send("DELETE", "/api/casefiles/" + draft, null);

        List<Reply> replies = AtOnce.whileHeld(
                dataSource,
                "SELECT 1 FROM endorsement_case WHERE id = " + draft + " FOR UPDATE",
                List.of(discards, discards));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 404);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void ofTwoDecisionsAtOnceOneCountsAndTheOtherHearsWhoDecided(String root) throws Exception {
        apply();
        String task = examineAt(EXAMINER);
        if (root.startsWith("/camunda")) { // a task that nobody has claimed has no holder in its history
            done(claim(root, EXAMINER, task));
        }
        Client one = client(root, EXAMINER);
        Client other = client(root, EXAMINER);
        String body = "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"同意\"}}}";
        List<Callable<Reply>> acts = List.of(
                () -> one.post(root + "/task/" + task + "/complete", body),
                () -> other.post(root + "/task/" + task + "/submit-form", body),
                () -> one.post(root + "/task/" + task + "/complete", body));
        String name = as(EXAMINER).get("/api/me").json().get("name").asText();
        ExecutorService pool = Executors.newFixedThreadPool(acts.size());
        try {
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> future : pool.invokeAll(acts)) {
                replies.add(future.get());
            }
            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 409, 409);
            assertThat(replies)
                    .filteredOn(reply -> reply.status() == 409)
                    .allSatisfy(reply ->
                            assertThat(reply.json().get("message").asText()).contains("已由", name, "年", "办结"));
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("roots")
    void givingBackAndTakingAtOnceIsNoFailureForAnybody(String root) throws Exception {
        apply();
        String task = examineAt(EXAMINER);
        done(claim(root, EXAMINER, task));
        Client one = client(root, EXAMINER);
        Client other = client(root, EXAMINER);
        Client colleague = client(root, COLLEAGUE);
        String door = root + "/task/" + task;
        List<Callable<Reply>> acts = List.of(
                () -> one.post(door + "/unclaim", null),
                () -> other.post(door + "/unclaim", null),
                () -> colleague.post(door + "/claim", "{\"userId\":\"" + COLLEAGUE + "\"}"),
                () -> one.post(door + "/unclaim", null),
                () -> other.post(door + "/claim", "{\"userId\":\"" + EXAMINER + "\"}"));
        ExecutorService pool = Executors.newFixedThreadPool(acts.size());
        try {
            for (int round = 0; round < 3; round++) {
                for (Future<Reply> future : pool.invokeAll(acts)) {
                    Reply reply = future.get();
                    assertThat(reply.status()).as(reply.body()).isIn(204, 400, 403, 409);
                    assertThat(reply.status() == 204 || reply.body().matches("(?s).*\\p{IsHan}{4}.*"))
                            .as(reply.body())
                            .isTrue();
                }
            }
        } finally {
            pool.shutdown();
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    /** The executor writes its name on the timers; the person meets the rows while that is not yet committed. */
    private Reply whileTheTimersAreTaken(String task, Callable<Reply> act) throws Exception {
        try (Connection executor = dataSource.getConnection();
                Statement statement = executor.createStatement()) {
            executor.setAutoCommit(false);
            int taken = statement.executeUpdate("UPDATE act_ru_job SET rev_ = rev_ + 1 WHERE process_instance_id_ ="
                    + " (SELECT proc_inst_id_ FROM act_ru_task WHERE id_ = '" + task + "')");
            assertThat(taken).isPositive();
            CompletableFuture<Reply> person = CompletableFuture.supplyAsync(() -> {
                try {
                    return act.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            int pid = executor.unwrap(PGConnection.class).getBackendPID();
            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> person.isDone() || isWaitedFor(pid));
            assertThat(person)
                    .as(() -> "the act meets the timers: " + person.getNow(null))
                    .isNotDone();
            executor.commit();
            return person.get(20, TimeUnit.SECONDS);
        }
    }

    private boolean isWaitedFor(int pid) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE " + pid + " = ANY(pg_blocking_pids(pid))")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private List<String> timersOf(String task) {
        String execution = tasks.createTaskQuery().taskId(task).singleResult().getExecutionId();
        return management.createJobQuery().timers().executionId(execution).list().stream()
                .map(Job::getId)
                .toList();
    }
}
