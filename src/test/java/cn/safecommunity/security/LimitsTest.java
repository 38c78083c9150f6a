package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.throttle.UsedUp;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much a person, a program or anybody may ask for, at every door. */
class LimitsTest extends HttpTest {

    private static final String PERSON = "limitsperson";

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private UsedUp usedUp;

    @Autowired
    private WhoAmI held;

    static Stream<String> roots() {
        return Stream.of("/engine-rest", "/camunda/api/engine/engine/default");
    }

    /** Task queries that cost too much, and what is said about each. */
    static Map<String, String> queries() {
        return Map.of(
                "{\"processVariables\":" + list(11, LimitsTest::variable) + "}",
                "变量条件",
                "{\"orQueries\":[{\"taskVariables\":" + list(11, LimitsTest::variable) + "}]}",
                "变量条件",
                "{\"processVariables\":" + list(5, LimitsTest::variable) + ",\"orQueries\":[{\"processVariables\":"
                        + list(6, LimitsTest::variable) + "}]}",
                "变量条件",
                "{\"orQueries\":" + list(11, n -> "{\"name\":\"" + n + "\"}") + "}",
                "“或者”条件",
                "{\"sorting\":" + list(7, n -> "{\"sortBy\":\"created\",\"sortOrder\":\"asc\"}") + "}",
                "排序",
                "{\"candidateGroups\":" + list(501, n -> "\"g" + n + "\"") + "}",
                "列表条件",
                "{\"orQueries\":[{\"processInstanceIdIn\":" + list(501, n -> "\"g" + n + "\"") + "}]}",
                "列表条件",
                "{\"taskDefinitionKeyIn\":" + list(251, n -> "\"a\"") + ",\"assigneeIn\":"
                        + list(250, n -> "\"g" + n + "\"") + "}",
                "列表条件");
    }

    private static String variable(int n) {
        return "{\"name\":\"v" + n + "\",\"operator\":\"eq\",\"value\":\"b\"}";
    }

    private static String list(int size, IntFunction<String> member) {
        return IntStream.range(0, size).mapToObj(member).collect(Collectors.joining(",", "[", "]"));
    }

    @BeforeEach
    void people() {
        if (identity.createUserQuery().userId(PERSON).count() == 0) {
            person(PERSON, "limitsgroup");
            grant(PERSON, Resources.FILTER, "*", Permissions.ALL);
        }
    }

    private Client client(String root) {
        return root.startsWith("/camunda") ? loggedIn(PERSON) : as(PERSON);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void aQueryWithTooManyConditionsIsNotExecuted(String root) {
        Client client = client(root);
        queries().forEach((query, word) -> {
            assertRefused(client.post(root + "/task", query), word);
            assertRefused(client.post(root + "/task/count", query), word);
            assertRefused(client.post(root + "/task?firstResult=0&maxResults=10", query), word);
        });
        String conditions = "{\"variables\":" + list(11, LimitsTest::variable) + "}";
        for (String door : new String[] {
            "/process-instance", "/execution", "/history/process-instance", "/history/process-instance/count"
        }) {
            assertRefused(client.post(root + door, conditions), "变量条件");
        }
        assertRefused(
                client.post(root + "/history/task", "{\"processVariables\":" + list(11, LimitsTest::variable) + "}"),
                "变量条件");
        assertRefused(
                client.post(root + "/variable-instance", "{\"variableValues\":" + list(11, LimitsTest::variable) + "}"),
                "变量条件");
        String parameters =
                IntStream.range(0, 11).mapToObj(n -> "v" + n + "_eq_b").collect(Collectors.joining(","));
        assertRefused(client.get(root + "/task?processVariables=" + parameters), "变量条件");
        assertRefused(
                client.get(root + "/task?candidateGroups="
                        + IntStream.range(0, 501).mapToObj(n -> "g" + n).collect(Collectors.joining(","))),
                "列表条件");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void aFilterWithTooManyConditionsIsNeitherStoredNorExtendedNorExecuted(String root) {
        Client client = client(root);
        String mine = filters.saveFilter(filters.newTaskFilter("limits").setQuery(tasks.createTaskQuery()))
                .getId();
        queries().forEach((query, word) -> {
            String body = "{\"resourceType\":\"Task\",\"name\":\"f\",\"owner\":\"" + PERSON + "\",\"query\":" + query
                    + ",\"properties\":{}}";
            assertRefused(client.post(root + "/filter/create", body), word);
            assertRefused(client.send("PUT", root + "/filter/" + mine, body), word);
            for (String door : new String[] {"list", "count", "list?firstResult=0&maxResults=15"}) {
                assertRefused(client.post(root + "/filter/" + mine + "/" + door, query), word);
            }
            storeInSpiteOfTheGuard(mine, query);
            for (String door : new String[] {"list", "count", "singleResult", "list?firstResult=0&maxResults=15"}) {
                assertRefused(client.get(root + "/filter/" + mine + "/" + door), word);
                assertRefused(client.post(root + "/filter/" + mine + "/" + door, "{\"name\":\"x\"}"), word);
            }
            storeInSpiteOfTheGuard(mine, "{}");
        });
        filters.deleteFilter(mine);
    }

    /** In the form in which the engine stores the query of a filter. */
    private void storeInSpiteOfTheGuard(String filter, String query) {
        String stored;
        try {
            ObjectMapper json = new ObjectMapper();
            TaskQueryDto parsed = json.readValue(query, TaskQueryDto.class);
            parsed.setObjectMapper(json);
            stored = new JsonTaskQueryConverter().toJson((TaskQuery) parsed.toQuery(engine));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        sql.sql("UPDATE public.act_ru_filter SET query_ = ? WHERE id_ = ?")
                .params(stored, filter)
                .update();
    }

    @ParameterizedTest
    @MethodSource("roots")
    void whatTasklistAndCockpitAskForIsWithinTheLimits(String root) {
        Client client = client(root);
        String search = "{\"processVariables\":" + list(5, LimitsTest::variable) + ",\"orQueries\":[{\"taskVariables\":"
                + list(5, LimitsTest::variable) + ",\"candidateGroups\":[\"a\",\"b\"]}],"
                + "\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}";

        assertThat(client.post(root + "/task?firstResult=0&maxResults=15", search)
                        .status())
                .isEqualTo(200);
        assertThat(client.get(root + "/process-definition?latest=true&maxResults=2000")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void moreThanAPageIsNotReturnedAtOnceAndTheAnswerSaysHowToPage(String root) {
        Client client = client(root);
        sql.sql(
                        "INSERT INTO public.act_id_group (id_, rev_, name_) SELECT 'limits-' || n, 1, 'x' FROM generate_series(1, ?) n")
                .param(QueryLimits.MOST_ROWS + 1)
                .update();
        try {
            for (String parameters :
                    new String[] {"", "&maxResults=2147483647", "&firstResult=0", "&maxResults=100000"}) {
                Reply all = client.get(root + "/group?name=x" + parameters);
                assertRefused(all, "分页");
                assertThat(all.json().get("message").asText()).contains("firstResult=2000");
            }
            assertThat(client.get(root + "/group?name=x&maxResults=2000").json())
                    .hasSize(2000);
            assertThat(client.get(root + "/group?name=x&firstResult=2000&maxResults=2000")
                            .json())
                    .hasSize(1);
            assertRefused(client.get(root + "/group?maxResults=-1"), "负数");
        } finally {
            sql.sql("DELETE FROM public.act_id_group WHERE id_ LIKE 'limits-%'").update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task, 131073",
        "/camunda/api/engine/engine/default/task, 131073",
        "/api/test/change, 1048577"
    })
    void aBodyThatIsTooLargeIsNotRead(String door, int bytes) {
        Client client = client(door);
        String body = "{\"name\":\"" + "x".repeat(bytes) + "\"}";

        Reply announced = client.post(door, body);
        Reply unannounced = client.send(
                "POST",
                door,
                null,
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(
                                HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8)))));

        for (Reply reply : new Reply[] {announced, unannounced}) {
            assertThat(reply.status()).as(reply.body()).isEqualTo(413);
            assertThat(reply.json().get("message").asText()).contains("太大");
        }
        assertThat(client.send(
                                "POST",
                                door,
                                null,
                                request -> request.header("Content-Type", "text/plain")
                                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @MethodSource("roots")
    void threeHundredConditionsAreNotEvenReadAsAQuery(String root) {
        String conditions = "{\"processVariables\":" + list(300, LimitsTest::variable) + "}";

        assertRefused(client(root).post(root + "/task", conditions), "请减少查询条件");
        assertRefused(anybody().post(root + "/task", conditions), "请减少查询条件");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/camunda/api/engine/engine/default/task", "/api/test/change"})
    void aBodyThatIsTooDeepIsNotRead(String door) {
        String nested = "{\"orQueries\":[".repeat(40) + "]}".repeat(40);

        assertRefused(client(door).post(door, nested), "嵌套太深");
        assertRefused(anybody().post(door, nested), "嵌套太深");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/camunda/api/engine/engine/default/task", "/api/test/who"})
    void whoCallsTooOftenIsToldWhenToComeBackAndNobodyElseNoticesIt(String door) {
        person("limitscolleague", "limitsgroup");
        Client person = client(door);
        Client colleague = door.startsWith("/camunda") ? loggedIn("limitscolleague") : as("limitscolleague");
        assertThat(person.get(door).status()).isEqualTo(200);

        usedUp.byPerson(PERSON, () -> {
            Reply refused = person.get(door);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.json().get("message").asText()).contains("过于频繁", "请等待");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
            assertThat(colleague.get(door).status()).isEqualTo(200);
        });
        assertThat(person.get(door).status()).isEqualTo(200);

        usedUp.byThisMachine(() -> {
            assertThat(person.get(door).status()).isEqualTo(429);
            assertThat(anybody().get(door).status()).isEqualTo(429);
        });
    }

    @Test
    void objectionsFromOneAddressAreLimited() {
        usedUp.byObjections(() -> {
            Reply refused = anybody()
                    .send(
                            "POST",
                            "/notices/1/objections",
                            null,
                            request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("name=a&contact=b&content=c")));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Content-Type")).startsWith("text/html");
            assertThat(refused.body()).contains("提交过于频繁", ">c</textarea>").doesNotContain("任务列表");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
            assertThat(anybody().get("/notices/").status()).isEqualTo(200);
        });
    }

    @Test
    void whoHasEnoughUnderWayWaits() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(PersonLimits.MOST_AT_ONCE);
        try {
            for (int i = 0; i < PersonLimits.MOST_AT_ONCE; i++) {
                pool.submit(() -> as(PERSON).get("/api/test/hold"));
            }
            held.awaitHeld(PersonLimits.MOST_AT_ONCE);
            Reply refused = as(PERSON).get("/api/test/who");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.json().get("message").asText()).contains("同时访问");
        } finally {
            held.release(PersonLimits.MOST_AT_ONCE);
            pool.shutdown();
            assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(as(PERSON).get("/api/test/who").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "statement_timeout, 15s",
        "lock_timeout, 10s",
        "idle_in_transaction_session_timeout, 1min",
        "work_mem, 16MB"
    })
    void theDatabaseEndsWhatTakesTooLong(String setting, String value) {
        assertThat(sql.sql("SHOW " + setting).query(String.class).single()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"57014, 503, 用时太长", "55P03, 409, 操作没有生效", "40P01, 409, 操作没有生效"})
    void whatTheDatabaseEndedIsToldInWords(String state, int status, String words) {
        Answer answer = Answer.to(new IllegalStateException(new SQLException("canceled", state)))
                .orElseThrow();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.message()).contains(words);
    }

    private static void assertRefused(Reply reply, String words) {
        assertThat(reply.status()).as(reply.raw().uri() + " " + reply.body()).isEqualTo(400);
        assertThat(reply.json().get("message").asText()).contains(words);
    }
}
