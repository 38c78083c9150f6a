package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails, fails in Chinese at every door and for every Accept: never a page of the container, never a statement. */
class ErrorsAtTheDoorsTest extends HttpTest {

    private static final String PERSON = "errorperson";

    @BeforeEach
    void people() {
        person(PERSON);
        administrator("erroradmin");
    }

    private static void isChinese(Reply reply) {
        assertThat(reply.body())
                .as(reply.raw().request().method() + " " + reply.raw().uri())
                .containsPattern("\\p{IsHan}{4}")
                .doesNotContain("Whitelabel", "SQL", "INSERT", "SELECT", "The user with id", "HTTP Status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/html",
                "*/*",
                "application/xml",
                "text/html,application/xhtml+xml;q=0.9",
                "nonsense"
            })
    void everyDoorAnswersInChineseWhateverIsAccepted(String accept) {
        for (String address : List.of(
                "/api/casefiles/abc",
                "/api/casefiles/999999999",
                "/api/nothing",
                "/engine-rest/task/nothing",
                "/engine-rest/nothing",
                "/engine-rest/task?firstResult=abc",
                "/notices/nothing",
                "/nothing",
                "/camunda/nothing",
                "/camunda/app/tasklist/nothing",
                "/actuator/nothing")) {
            for (Client client : List.of(as(PERSON), anybody())) {
                Reply reply = client.send("GET", address, null, request -> request.setHeader("Accept", accept));
                assertThat(reply.status()).as(address + reply.body()).isBetween(400, 499);
                isChinese(reply);
            }
        }
    }

    @Test
    void ourOwnApiAnswersInProblemDetails() {
        Reply reply = as(PERSON).get("/api/casefiles/abc");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("type").asText()).isEqualTo("BadRequest");
        assertThat(reply.json().path("title").asText()).isEqualTo("请求不能办理");
        assertThat(reply.json().path("status").asInt()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText())
                .isEqualTo(reply.json().path("message").asText())
                .contains("“id”须为整数", "现为“abc”");
        assertThat(reply.json().path("field").asText()).isEqualTo("id");
        assertThat(anybody().get("/api/me").header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aBrowserGetsAPage() {
        Reply reply = as(PERSON)
                .send("GET", "/api/documents/999999999/content", null, r -> r.setHeader("Accept", "text/html"));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.body()).contains("<h1>没有找到</h1>", "公示页面");
    }

    @Test
    void aPageSaysNothingThatSomebodyElseWroteIntoTheAddress() {
        Reply reply = as(PERSON)
                .send("GET", "/api/casefiles/%3Cb%3E", null, request -> request.setHeader("Accept", "text/html"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("<b>");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/cases/1/withdrawal, */*, 415",
        "POST, /api/cases/1/withdrawal, application/*, 415",
        "POST, /api/cases/1/withdrawal, nonsense, 415",
        "POST, /api/cases/1/withdrawal, text/plain, 415",
        "POST, /api/casefiles/1/materials, multipart/form-data, 400",
        "POST, /engine-rest/task, */*, 415",
        "POST, /engine-rest/task, text/plain, 415",
        "POST, /notices/1/objections, */*, 415",
        "DELETE, /api/me, application/json, 405",
        "FOO, /api/me, application/json, 405",
        "PATCH, /engine-rest/task, application/json, 403",
    })
    void aTypeOrAMethodThatIsNotTakenIsSaid(String method, String address, String type, int status) {
        Reply reply = as(PERSON).send(method, address, "x", request -> request.setHeader("Content-Type", type));
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        isChinese(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{bad", "[1]", "\"x\"", "{\"priority\":\"abc\"}", "{\"orQueries\":1}", ""})
    void aBodyThatTheEngineCannotReadIsSaid(String body) {
        Reply reply = as(PERSON).post("/engine-rest/task", body);
        assertThat(reply.status()).as(body + reply.body()).isIn(200, 400);
        if (reply.status() == 400) {
            isChinese(reply);
            assertThat(reply.header("Content-Type")).startsWith("application/json");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    OPTIONS | /tenant/${1+1}/group-members |
                    OPTIONS | /filter/${1+1} |
                    GET | /filter/${1+1}?itemCount=true |
                    POST | /history/variable-instance/count | {"variableValues":1,"variableName":"a","variableValue":{"x":1}}
                    POST | /history/process-instance | {"processInstanceIds":[]}
                    POST | /process-instance/count | {"processInstanceIds":[]}
                    POST | /task/count | {"processInstanceBusinessKeyIn":[]}
                    POST | /history/activity-instance | null
                    GET | /history/user-operation?deploymentId=a&processDefinitionKey=b |
                    GET | /history/user-operation/count?processDefinitionId=a&processDefinitionKey=b |
                    GET | /authorization?userIdIn=a&groupIdIn=b |
                    GET | /authorization/count?userIdIn=a&groupIdIn=%20 |
                    POST | /process-instance/count | {"rootProcessInstances":true,"superProcessInstance":"a"}
                    POST | /task/nothing/complete | {"variables":{"decision":{"value":"a","type":""}}}
                    PUT | /process-instance/nothing/variables/a | {"value":"a","type":""}
                    """)
    void whatTheEngineDoesNotTakeIsNoFailureOfTheServer(String method, String address, String body) {
        String encoded = address.replace("$", "%24")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("+", "%2B");
        for (String root : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            Client client = root.startsWith("/camunda") ? loggedIn("erroradmin") : as("erroradmin");
            Reply reply = client.send(method, root + encoded, body);
            assertThat(reply.status()).as(address + reply.body()).isLessThan(500);
            if (reply.status() >= 400) {
                isChinese(reply);
            }
        }
    }

    /** Plugins have doors of their own, which no description names; scripts and pictures of theirs are for everybody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/plugin/adminPlugins/static/nothing",
                "/cockpit/plugin/cockpitPlugins/static/nothing",
                "/tasklist/plugin/tasklistPlugins/static/nothing",
                "/welcome/plugin/welcomePlugins/static/nothing",
                "/cockpit/plugin/base/default/process-instance?maxResults=abc",
                "/admin/plugin/adminPlugins/default/metrics/aggregated?groupBy=abc",
            })
    void aPluginOfTheWebAppsFailsInChineseToo(String address) {
        for (Client client : List.of(new Session(), loggedIn(PERSON), loggedIn("erroradmin"))) {
            Reply reply = client.get("/camunda/api" + address);
            assertThat(reply.status()).as(address + reply.body()).isBetween(400, 499);
            isChinese(reply);
        }
    }

    @Test
    void theEngineKeepsItsShape() {
        Reply reply = as(PERSON)
                .post("/engine-rest/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().path("type").asText()).isEqualTo("AuthorizationException");
        assertThat(reply.json().path("message").asText()).startsWith("您无权");
        assertThat(reply.json().path("missingAuthorizations")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/task/nothing",
                "/task/nothing/form-variables",
                "/task/nothing/rendered-form",
                "/task/nothing/form",
                "/task/nothing/deployed-form",
                "/task/nothing/variables",
                "/process-instance/nothing",
                "/process-instance/nothing/activity-instances",
                "/process-instance/nothing/variables",
                "/process-definition/nothing",
                "/process-definition/nothing/xml",
                "/process-definition/nothing/startForm",
                "/process-definition/key/nothing",
                "/execution/nothing",
                "/case-execution/nothing",
                "/decision-definition/nothing",
                "/deployment/nothing/resources",
                "/filter/nothing",
                "/user/u@x.cn/profile",
                "/history/process-instance/nothing",
                "/history/variable-instance/nothing",
                "/history/detail/nothing",
                "/job/nothing",
                "/incident/nothing",
            })
    void whatIsNotThereIsNoFailure(String address) {
        for (String who : List.of(PERSON, "erroradmin")) {
            Reply reply = as(who).get("/engine-rest" + address);
            assertThat(reply.status()).as(reply.body()).isBetween(200, 499);
            if (reply.status() >= 400) {
                isChinese(reply);
            }
        }
    }

    @Test
    void anAdministratorSeesTheWordsOfTheEngineToo() {
        assertThat(as("erroradmin")
                        .get("/engine-rest/user/nobody/profile")
                        .json()
                        .path("message")
                        .asText())
                .contains("引擎原文：User with id nobody does not exist");
        assertThat(as(PERSON).get("/engine-rest/task/nothing").body()).doesNotContain("No matching");
    }

    /** A directory names people by their address. */
    @Test
    void aPersonMayBeCalledByAnAddress() {
        String id = "u" + System.nanoTime() + "@x.cn";
        Reply created = as("erroradmin")
                .post(
                        "/engine-rest/user/create",
                        "{\"profile\":{\"id\":\"" + id
                                + "\",\"firstName\":\"三\",\"lastName\":\"张\"},\"credentials\":{\"password\":\"Maple-tea-29-cups\"}}");
        assertThat(created.status()).as(created.body()).isEqualTo(204);
        assertThat(anybody()
                        .post(
                                "/password/own",
                                "{\"person\":\"" + id
                                        + "\",\"initial\":\"Maple-tea-29-cups\",\"own\":\"Plum-wine-31-jars\"}")
                        .status())
                .isEqualTo(204);
        assertThat(as(id, "Plum-wine-31-jars")
                        .get("/api/me")
                        .json()
                        .path("userId")
                        .asText())
                .isEqualTo(id);
        assertThat(loggedIn(id, "Plum-wine-31-jars")
                        .get("/camunda/api/engine/engine/default/user/" + id + "/profile")
                        .status())
                .isEqualTo(200);
    }

    /** No client of ours can send these; they end before the application. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /a|b HTTP/1.1", "GET /api/%00 HTTP/1.1", "GET / HTTP/9", "nonsense"})
    void theContainerSpeaksChineseToo(String line) throws IOException {
        String told = raw(line, "Accept: application/json\r\n");
        assertThat(told).doesNotContain("HTTP Status", "<html").doesNotStartWith("HTTP/1.1 200 ");
        if (told.contains("Content-Type")) {
            assertThat(told).contains("application/problem+json").containsPattern("\"message\":\"\\p{IsHan}{4}");
        }
    }

    @Test
    void theContainerShowsAPageToABrowser() throws IOException {
        assertThat(raw("GET /api/%00 HTTP/1.1", "Accept: text/html\r\n"))
                .contains("text/html", "<h1>")
                .containsPattern("\\p{IsHan}{4}");
    }

    private String raw(String line, String headers) throws IOException {
        URI server = as(PERSON).get("/api/me").raw().uri();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((line + "\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
