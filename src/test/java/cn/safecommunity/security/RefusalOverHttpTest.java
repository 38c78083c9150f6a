package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.Forbidden;
import cn.safecommunity.HttpTest;
import cn.safecommunity.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class RefusalOverHttpTest extends HttpTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private String task = "";

    @BeforeEach
    void oneTask() {
        GuardedModel.deploy(repository);
        person("guardedworker", GuardedModel.GROUP);
        administrator("guardedadmin");
        String instance = runtime.startProcessInstanceByKey(GuardedModel.KEY, Map.of("community", "x"))
                .getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void answersInTheWordsOfTheRuleAndKeepsTheTask(String root) {
        Client client = root.startsWith("/camunda") ? loggedIn("guardedworker") : as("guardedworker");

        for (String door : List.of("complete", "submit-form")) {
            Reply reply = client.post(root + "/task/" + task + "/" + door, "{}");

            assertThat(reply.status()).as(door + reply.body()).isEqualTo(400);
            assertThat(reply.json().get("type").asText()).isEqualTo("Refusal");
        }
        Reply reply = client.post(root + "/task/" + task + "/complete", "{\"withVariablesInReturn\":true}");
        assertThat(reply.json().get("message").asText()).isEqualTo("请填写意见。");
        assertThat(reply.json().get("field").asText()).isEqualTo("opinion");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void answers403WhenItIsNotTheirs() {
        Reply reply = as("guardedworker")
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"opinion\":{\"value\":\"theirs\"}}}");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().get("message").asText()).isEqualTo("这不是您的权限。");
    }

    @Test
    void answersARefusedStartWithTheRule() {
        grant(
                "guardedworker",
                Resources.PROCESS_DEFINITION,
                GuardedModel.KEY,
                Permissions.READ,
                Permissions.CREATE_INSTANCE);
        grant("guardedworker", Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
        for (String door : List.of("start", "submit-form")) {
            String path = "/engine-rest/process-definition/key/" + GuardedModel.KEY + "/" + door;

            assertThat(as("guardedworker").post(path, "{}").status()).as(door).isEqualTo(400);
            assertThat(as("guardedworker").post(path, "{}").body()).contains("请填写社区。");
            assertThat(as("guardedworker")
                            .post(path, "{\"variables\":{\"community\":{\"value\":\"theirs\"}}}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void answersARefusedMessageWithTheRule() {
        tasks.complete(task, Map.of("opinion", "agreed"));
        String instance = runtime.createProcessInstanceQuery().processDefinitionKey(GuardedModel.KEY).list().stream()
                .map(one -> one.getId())
                .filter(id -> runtime.createEventSubscriptionQuery()
                                .processInstanceId(id)
                                .count()
                        > 0)
                .findFirst()
                .orElseThrow();
        runtime.setVariable(instance, "opinion", "theirs");

        assertThatThrownBy(() -> runtime.createMessageCorrelation(GuardedModel.MESSAGE)
                        .processInstanceId(instance)
                        .correlate())
                .isInstanceOf(Forbidden.class)
                .hasMessage("这不是您的权限。");
        runtime.deleteProcessInstance(instance, "done", true);
    }

    @Test
    void letsJavaCodeSeeTheRefusalItself() {
        assertThatThrownBy(() -> tasks.complete(task))
                .isExactlyInstanceOf(Refusal.class)
                .hasMessage("请填写意见。");
    }

    @Test
    void hasOneWinnerInARace() throws Exception {
        String path = "/engine-rest/task/" + task + "/complete";
        Client client = as("guardedworker");
        Callable<Integer> complete = () -> client.post(path, "{\"variables\":{\"opinion\":{\"value\":\"agreed\"}}}")
                .status();

        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Integer> statuses =
                pool.invokeAll(List.of(complete, complete, complete, complete, complete, complete)).stream()
                        .map(RefusalOverHttpTest::value)
                        .toList();
        pool.shutdown();

        assertThat(statuses).containsOnlyOnce(204);
        assertThat(statuses).containsOnly(204, 409);
        assertThat(client.post(path, "{}").body()).contains("该任务已由", "办结");
    }

    @Test
    void tellsThatATaskIsClaimed() {
        person("guardedother", GuardedModel.GROUP);
        tasks.claim(task, "guardedother");

        Reply reply =
                as("guardedworker").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"guardedworker\"}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body()).contains("此任务已由guardedother 测试领取");
    }

    private static Integer value(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
