package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What no table holds and nobody can read is refused at every door in the same words, before anybody works with it. */
class TextAtTheDoorsTest extends HttpTest {

    private static final String WORKER = "textworker";

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
        person(WORKER, GuardedModel.GROUP);
        administrator("textadmin");
        String instance = runtime.startProcessInstanceByKey(GuardedModel.KEY, java.util.Map.of("community", "x"))
                .getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private static void isRefused(Reply reply, String field) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains("看不见的控制字符");
        assertThat(reply.json().path("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0001", "\\u001b", "\\u007f", "\\u009f", "\\ud800", "\\udc00x"})
    void noDoorTakesWhatNoTableHolds(String text) {
        String given = "\"甲" + text + "\"";

        isRefused(
                as(WORKER)
                        .post(
                                "/engine-rest/task/" + task + "/complete",
                                "{\"variables\":{\"opinion\":{\"value\":" + given + "}}}"),
                "opinion");
        isRefused(
                as(WORKER).post("/engine-rest/task/" + task + "/comment/create", "{\"message\":" + given + "}"),
                "message");
        isRefused(as(WORKER).post("/engine-rest/task", "{\"nameLike\":" + given + "}"), "nameLike");
        isRefused(
                as("textadmin")
                        .post("/engine-rest/filter/create", "{\"resourceType\":\"Task\",\"name\":" + given + "}"),
                "name");
        isRefused(
                as(WORKER).send("PUT", "/api/communities/610902001/registration", "{\"leader\":" + given + "}"),
                "leader");
        isRefused(
                loggedIn(WORKER)
                        .post(
                                "/camunda/api/engine/engine/default/task/" + task + "/comment/create",
                                "{\"message\":" + given + "}"),
                "message");
    }

    @Test
    void lineEndsAndTabsOfAnyKindAreFine() {
        Reply reply = as(WORKER)
                .post("/engine-rest/task/" + task + "/comment/create", "{\"message\":\"甲\\r\\n乙\\t丙\\u000b丁𠮷\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u00a0", "\\u200b", "\\u3164", "\\ufeff"})
    void aCommentSaysSomething(String nothing) {
        Reply reply =
                as(WORKER).post("/engine-rest/task/" + task + "/comment/create", "{\"message\":\"" + nothing + "\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).isEqualTo("message");
        assertThat(tasks.getTaskComments(task)).isEmpty();
    }

    @Test
    void aCommentIsNotLongerThanItsColumn() {
        Reply reply = as(WORKER)
                .post("/engine-rest/task/" + task + "/comment/create", "{\"message\":\"" + "长".repeat(4001) + "\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains("不能超过 4000 个字");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%01", "%1b", "%7f", "%C2%9f"})
    void noQueryTakesWhatNoTableHolds(String character) {
        for (String door : new String[] {"/engine-rest/task?nameLike=", "/api/casefiles?search=", "/notices/?x="}) {
            Reply reply = as(WORKER).get(door + character);
            assertThat(reply.status()).as(door + reply.body()).isEqualTo(400);
            assertThat(reply.body()).contains("控制字符");
        }
        assertThat(as(WORKER)
                        .get("/api/casefiles?page=1&search=a" + character)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("search");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST|/api/programmes|{\"policy\":\"ankang-2013\",\"firstYear\":2013.5}|firstYear|须为整数",
                "POST|/api/programmes|{\"policy\":\"ankang-2013\",\"firstYear\":\"abc\"}|firstYear|须为整数",
                "POST|/api/programmes|{\"policy\":\"ankang-2013\",\"firstYear\":99999999999}|firstYear|须为整数",
                "PUT|/api/communities/610902001/records/2013|{\"version\":0,\"accidents\":[null]}|accidents[0]|空的一项",
                "PUT|/api/communities/610902001/records/2013|{\"version\":0,\"accidents\":[{\"happenedOn\":\"2013-02-30\"}]}|accidents[0].happenedOn|须为日期",
                "PUT|/api/communities/610902001/records/2013|{\"version\":0,\"accidents\":{}}|accidents|须为列表",
                "PUT|/api/communities/610902001/records/abc|{}|year|须为整数",
                "GET|/api/programmes/abc||id|须为整数",
                "GET|/api/sheets?kind=site||case|缺少参数",
                "GET|/api/sheets?case=x&kind=site||case|须为整数",
            })
    void whatCannotBeReadNamesTheFieldAndWhatBelongsThere(
            String method, String path, String body, String field, String words) {
        Reply reply = as(WORKER).send(method, path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).isEqualTo(field);
        assertThat(reply.json().path("message").asText()).contains(words).doesNotContain("java", "Exception");
    }
}
