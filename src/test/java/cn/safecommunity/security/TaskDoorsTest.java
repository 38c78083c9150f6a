package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.organisation.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Claiming, giving back and completing, by the right person, the colleague, the stranger and other clients than our form. */
class TaskDoorsTest extends CaseDoorsTest {

    @Autowired
    private People people;

    private static final String NULL = "{\"userId\":null}";

    @ParameterizedTest
    @MethodSource("roots")
    void aClaimIsGivenBackByWhoeverHasItOnly(String root) {
        apply();
        String task = examineAt(EXAMINER);
        String address = root + "/task/" + task;
        done(claim(root, EXAMINER, task));

        Client colleague = client(root, COLLEAGUE);
        refused(colleague.post(address + "/claim", NULL), 403, "只有本人可以放弃领取");
        refused(colleague.post(address + "/unclaim", "{}"), 403, "只有本人可以放弃领取");
        refused(claim(root, COLLEAGUE, task), 409, "已由");
        assertThat(colleague.post(address + "/resolve", "{}").status()).isEqualTo(403);
        assertThat(colleague.post(address + "/assignee", NULL).status()).isEqualTo(403);
        assertThat(colleague
                        .post(address + "/delegate", "{\"userId\":\"" + COLLEAGUE + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(colleague
                        .post(address + "/identity-links", "{\"userId\":\"" + COLLEAGUE + "\",\"type\":\"candidate\"}")
                        .status())
                .isEqualTo(403);
        assertThat(colleague
                        .send("PUT", address, "{\"assignee\":\"" + COLLEAGUE + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(client(root, LEADER).post(address + "/claim", NULL).status()).isIn(403, 404);
        assertThat(client(root, "city-examiner")
                        .post(address + "/unclaim", "{}")
                        .status())
                .isIn(403, 404);
        assertThat(assignee(task)).isEqualTo(EXAMINER);

        done(client(root, EXAMINER).post(address + "/claim", NULL));
        refused(client(root, EXAMINER).post(address + "/unclaim", "{}"), 409, "没有人领取");
        done(claim(root, COLLEAGUE, task));
        done(client(root, COLLEAGUE).post(address + "/unclaim", "{}"));
        assertThat(assignee(task)).isEqualTo("null");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void nobodyClaimsForSomebodyElse(String root) {
        apply();
        String task = examineAt(EXAMINER);

        refused(
                client(root, COLLEAGUE).post(root + "/task/" + task + "/claim", "{\"userId\":\"" + EXAMINER + "\"}"),
                403,
                "只能为本人领取");
        assertThat(assignee(task)).isEqualTo("null");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void ofManyClaimsAtOnceOneWinsAndTheOthersHearWhoHasIt(String root) throws Exception {
        apply();
        String task = examineAt(EXAMINER);
        List<Callable<Reply>> claims = new ArrayList<>();
        for (String person : List.of(EXAMINER, COLLEAGUE)) {
            Client client = client(root, person);
            for (int i = 0; i < 3; i++) {
                claims.add(() -> client.post(root + "/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}"));
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(claims.size());
        List<Reply> replies = new ArrayList<>();
        for (Future<Reply> future : pool.invokeAll(claims)) {
            replies.add(future.get());
        }
        pool.shutdown();

        assertThat(replies).extracting(Reply::status).containsOnly(204, 409);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .hasSize(3)
                .allSatisfy(reply -> assertThat(reply.json().get("message").asText())
                        .contains("此任务已由" + people.nameOf(assignee(task)) + "领取"));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void anAnswerThatSomebodyLeftBehindSignsNothing(String root) {
        ProcessInstance instance = apply();
        String task = examineAt(EXAMINER);
        String execution = tasks.createTaskQuery().taskId(task).singleResult().getExecutionId();
        runtime.setVariables(execution, Map.of("decision", "approve", "opinion", "别人留下的意见"));
        tasks.setVariablesLocal(task, Map.of("decision", "approve", "opinion", "别人留下的意见"));

        Client examiner = client(root, EXAMINER);
        for (String body : List.of("{}", "{\"variables\":{\"decision\":{\"value\":\"approve\"}}}")) {
            for (String door : List.of("/complete", "/submit-form")) {
                assertThat(examiner.post(root + "/task/" + task + door, body).status())
                        .as(door + body)
                        .isEqualTo(400);
            }
        }
        String planted = "{\"variables\":{\"opinion\":{\"value\":\"别人留下的意见\"},\"decision\":{\"value\":\"approve\"}}}";
        refused(client(root, ADMIN).post(root + "/task/" + task + "/resolve", planted), 403, "不能委派或代为答复");
        assertThat(client(root, COLLEAGUE)
                        .post(root + "/task/" + task + "/resolve", planted)
                        .status())
                .isEqualTo(403);
        for (String door : List.of("/variables/opinion", "/localVariables/opinion")) {
            assertThat(client(root, COLLEAGUE)
                            .send("PUT", root + "/task/" + task + door, "{\"value\":\"别人留下的意见\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(as("city-office").get("/api/cases").body()).doesNotContain("别人留下的意见");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void anExpertKeepsTheOwnTaskUntilTheAuthorityReplacesThem(String root) {
        long caseId = driver.onSite();
        String expert = ApplicationDriver.ASSESSORS.get(1);
        String task = driver.taskIdOf("assessOnSite", expert);

        refused(client(root, expert).post(root + "/task/" + task + "/unclaim", "{}"), 403, "不能放弃");
        refused(client(root, expert).post(root + "/task/" + task + "/claim", NULL), 403, "不能放弃");
        assertThat(client(root, expert)
                        .post(root + "/task/" + task + "/resolve", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(assignee(task)).isEqualTo(expert);

        done(client(root, ADMIN).post(root + "/task/" + task + "/assignee", NULL));
        Reply teams = as("province-examiner").get("/api/teams");
        assertThat(teams.status()).isEqualTo(200);
        assertThat(teams.json().at("/0/members")).hasSize(3);
        done(as("province-examiner")
                .send(
                        "PUT",
                        "/api/teams/" + caseId + "/" + expert,
                        "{\"replacement\":\"assessor-3\",\"reason\":\"因病\"}"));
        assertThat(assignee(task)).isEqualTo("assessor-3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/identity/groups?userId=city-leader",
                "/group?member=city-leader",
                "/group/count?member=city-leader",
                "/task?candidateUser=city-leader"
            })
    void whoIsInWhichGroupIsForAdministrators(String door) {
        for (String root : roots().toList()) {
            refused(client(root, EXAMINER).get(root + door), 403, "只能查询自己所在的岗位");
            assertThat(client(root, EXAMINER)
                            .get(root + door.replace("city-leader", EXAMINER))
                            .status())
                    .isEqualTo(200);
            assertThat(client(root, ADMIN).get(root + door).status()).isEqualTo(200);
        }
        refused(as(EXAMINER).post("/engine-rest/group", "{\"member\":\"city-leader\"}"), 403, "只能查询自己");
        assertThat(as(EXAMINER).get("/api/me").json().get("groups").toString()).contains(EXAMINER);
    }

    @Test
    void aTaskThatIsGoneIsToldInWords() {
        apply();
        String task = examineAt(EXAMINER);
        done(complete("/engine-rest", EXAMINER, task, "approve"));

        refused(claim("/engine-rest", COLLEAGUE, task), 409, "办结，您的操作没有生效");
        refused(as(COLLEAGUE).post("/engine-rest/task/" + task + "/unclaim", "{}"), 409, "办结，您的操作没有生效");
        refused(complete("/engine-rest", COLLEAGUE, task, "approve"), 409, "办结，您的操作没有生效");
    }
}
