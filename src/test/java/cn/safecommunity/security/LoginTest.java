package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest extends HttpTest {

    @BeforeEach
    void people() {
        person("loginexaminer");
        administrator("loginadmin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/user",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/version",
                "/api/me",
                "/api/anything",
                "/v3/api-docs",
                "/actuator/prometheus",
                "/actuator",
                "/camunda/api/engine/engine/default/user",
                "/camunda/api/cockpit/plugin/base/default/process-definition/count",
                "/camunda/api/tasklist/plugin/x/default/y",
                "/camunda/api/welcome/plugin/x/default/y",
            })
    void asksForTheLoginFirst(String path) {
        Reply reply = anybody().get(path);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().get("message").asText()).contains("请先登录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/camunda/app/tasklist/default/", "/camunda/app/welcome/default/"})
    void answersWithoutLogin(String path) {
        assertThat(anybody().get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webjars/camunda/securityFilterRules.json", "/anything", "/error/x", "/engine", "/h2"})
    void doesNotKnowOtherAddresses(String path) {
        assertThat(as("loginadmin").get(path).status()).isEqualTo(404);
        assertThat(anybody().get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loginexaminer", "loginnobody"})
    void whoTypesAWrongPasswordReadsWhatIsWrong(String person) {
        Reply reply = new Session().login(person, "no such password");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().get("message").asText()).startsWith("用户名或者密码不正确，请核对后重新登录");
    }

    @Test
    void actsAsThePersonOfTheBasicCredentials() {
        assertThat(as("loginexaminer").get("/engine-rest/user").json()).hasSize(1);
        assertThat(as("loginadmin")
                        .get("/engine-rest/user/count")
                        .json()
                        .get("count")
                        .asInt())
                .isGreaterThan(1);
        assertThat(as("loginexaminer")
                        .get("/engine-rest/user/loginadmin/profile")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void forgetsThePersonAfterTheCall() {
        as("loginadmin").get("/engine-rest/user");

        assertThat(anybody().get("/engine-rest/user").status()).isEqualTo(401);
        assertThat(identity.getCurrentAuthentication()).isNull();
    }

    @Test
    void opensNoPasswordWindowInABrowser() {
        Reply browser = anybody().send("GET", "/api/me", null, r -> r.header("User-Agent", "Mozilla/5.0"));

        assertThat(browser.status()).isEqualTo(401);
        assertThat(browser.header("WWW-Authenticate")).isEmpty();
        assertThat(anybody().get("/api/me").header("WWW-Authenticate")).startsWith("Basic ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/v3/api-docs"})
    void showsOperationsToWhoWatchesTheSystemOnly(String path) {
        person("loginmonitor", "monitoring");
        person("logincolleague", "monitors");

        assertThat(as("loginmonitor").get(path).status()).isEqualTo(200);
        assertThat(as("loginadmin").get(path).status()).isEqualTo(200);
        assertThat(as("loginexaminer").get(path).status()).isEqualTo(403);
        assertThat(as("logincolleague").get(path).status()).isEqualTo(403);
        assertThat(loggedIn("loginexaminer").get(path).status()).isEqualTo(403);
    }

    @Test
    void tellsNothingButThatItIsUpToEverybody() {
        assertThat(anybody().get("/actuator/health").body())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        assertThat(as("loginadmin").get("/actuator/health").body()).doesNotContain("details");
    }

    @Test
    void keepsNoSessionForAProgram() {
        assertThat(as("loginexaminer").get("/engine-rest/task").header("Set-Cookie"))
                .isEmpty();
        assertThat(as("loginexaminer").get("/v3/api-docs").header("Set-Cookie")).isEmpty();
    }
}
