package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.throttle.UsedUp;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class TasklistSessionTest extends HttpTest {

    @Autowired
    private UsedUp usedUp;

    @BeforeEach
    void people() {
        usedUp.noWrongPasswords();
        person("sessionperson", "sessiongroup");
        administrator("sessionadmin");
    }

    @Test
    void isGoodForTheApplicationsOwnApi() {
        Session session = loggedIn("sessionperson");

        assertThat(session.get("/api/test/who").json().toString())
                .isEqualTo("[\"sessionperson\",\"sessiongroup\",\"sessionperson\"]");
        assertThat(session.post("/api/test/change", null).status()).isEqualTo(200);
    }

    @Test
    void needsTheTokenToChangeAnything() {
        Session session = loggedIn("sessionperson");
        String token = session.token();
        assertThat(token).hasSizeGreaterThan(20);

        session.useToken("");
        assertThat(session.post("/api/test/change", null).status()).isEqualTo(403);
        Reply engine =
                session.post("/camunda/api/engine/engine/default/task/nothing/claim", "{\"userId\":\"sessionperson\"}");
        assertThat(engine.status()).isEqualTo(403);
        assertThat(engine.body()).contains("页面已过期", "刷新页面");
        session.useToken(token.toLowerCase());
        assertThat(session.post("/api/test/change", null).status()).isEqualTo(403);
        session.useToken(token);
        assertThat(session.post("/api/test/change", null).status()).isEqualTo(200);
    }

    /** A page that stayed open acts for whom it was opened by, at both doors; who reads may read, and a client says nothing. */
    @Test
    void doesNothingForThePageOfAnotherPerson() {
        Session session = loggedIn("sessionperson");
        assertThat(session.get("/api/test/who").header("X-Person")).isEqualTo("sessionperson");
        String claim = "/camunda/api/engine/engine/default/task/nothing/claim";
        for (String other : List.of("sessionadmin", "SESSIONPERSON", "%E7%94%B2", "%", "")) {
            Reply ours = session.send("POST", "/api/test/change", null, r -> r.setHeader("X-Person", other));
            assertThat(ours.status()).as(other).isEqualTo(403);
            assertThat(ours.body()).contains("换成了另一个账号登录");
            Reply engines = session.send(
                    "POST",
                    claim,
                    "{\"userId\":\"sessionperson\"}",
                    r -> r.setHeader("X-Person", other).setHeader("Content-Type", "application/json"));
            assertThat(engines.status()).as(other).isEqualTo(403);
            assertThat(engines.json().path("message").asText()).contains("换成了另一个账号登录");
            assertThat(session.send("GET", "/api/test/who", null, r -> r.setHeader("X-Person", other))
                            .status())
                    .isEqualTo(200);
        }
        for (String own : List.of("sessionperson", "%73essionperson")) {
            assertThat(session.send("POST", "/api/test/change", null, r -> r.setHeader("X-Person", own))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(session.post("/api/test/change", null).status()).isEqualTo(200);
    }

    @Test
    void isNotUsableFromAnotherSite() {
        Session session = loggedIn("sessionperson");

        for (String site : List.of("cross-site", "same-site")) {
            assertThat(session.send("GET", "/api/test/who", null, r -> r.header("Sec-Fetch-Site", site))
                            .status())
                    .isEqualTo(401);
            assertThat(session.send("POST", "/api/test/change", null, r -> r.header("Sec-Fetch-Site", site))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(session.send("GET", "/api/test/who", null, r -> r.header("Sec-Fetch-Site", "same-origin"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsItsCookieFromScriptsAndFromOtherSites() {
        Reply page = anybody().get("/camunda/app/tasklist/default/");

        assertThat(page.raw().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN").containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void isNotGoodForTheEnginesRestApi() {
        assertThat(loggedIn("sessionadmin").get("/engine-rest/user").status()).isEqualTo(401);
    }

    @Test
    void yieldsToBasicCredentials() {
        Session session = loggedIn("sessionperson");

        Reply reply = session.send("GET", "/api/test/who", null, r -> r.header("Authorization", basic("sessionadmin")));
        assertThat(reply.json().get(0).asText()).isEqualTo("sessionadmin");
        reply = session.send(
                "GET", "/api/test/who", null, r -> r.header("Authorization", basic("nobody-" + System.nanoTime())));
        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void endsWithTheLogout() {
        Session session = loggedIn("sessionperson");
        assertThat(session.get("/camunda/api/admin/auth/user/default").status()).isEqualTo(200);

        assertThat(session.post("/camunda/api/admin/auth/user/default/logout", null)
                        .status())
                .isEqualTo(200);

        assertThat(session.get("/camunda/api/admin/auth/user/default").status()).isEqualTo(204);
        assertThat(session.get("/api/test/who").status()).isEqualTo(401);
        assertThat(session.get("/camunda/api/engine/engine/default/task").status())
                .isEqualTo(401);
    }

    @Test
    void endsWithTheAccount() {
        person("sessionleaver");
        Session session = loggedIn("sessionleaver");
        identity.deleteUser("sessionleaver");

        assertThat(session.get("/api/test/who").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/%65ngine/engine/default/user",
                "/camunda/api/engin%65/engine/default/user",
                "/camunda/api/engine%2f/engine/default/user",
                "/camunda/api//engine/engine/default/user",
                "/camunda/api/engine;x/engine/default/user",
                "/camunda//api/engine/engine/default/user",
                "/camunda/api/x/../engine/engine/default/user",
                "/camunda/%61pi/engine/engine/default/user",
                "/%63amunda/api/engine/engine/default/user",
            })
    void isAskedForInEverySpellingOfTheAddress(String path) {
        assertThat(anybody().get(path).status()).isIn(400, 401, 404);
        assertThat(anybody().get(path).body()).doesNotContain("sessionperson");
    }

    @Test
    void opensCockpitsApiOnlyToAdministrators() {
        String count = "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count";

        assertThat(loggedIn("sessionperson").get(count).status()).isEqualTo(403);
        assertThat(loggedIn("sessionadmin").get(count).status()).isEqualTo(200);
    }

    @Test
    void staysWithTheWebAppsAndTheirPages() {
        Session session = loggedIn("sessionadmin");

        for (String app : List.of("welcome", "tasklist", "cockpit", "admin")) {
            assertThat(session.get("/camunda/app/" + app + "/default/").status())
                    .as(app)
                    .isEqualTo(200);
        }
        assertThat(session.get("/camunda/app/tasklist/scripts/config.js").status())
                .isEqualTo(200);
        assertThat(session.get("/").header("Location")).endsWith("/camunda/app/");
    }

    private String basic(String userId) {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((userId + ":" + PASSWORD).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
