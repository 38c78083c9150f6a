package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.Statements;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an open session, and of a program's password, when the account behind it changes. */
class SessionsTest extends HttpTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String OTHER = "another-long-secret";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        administrator("sessionsadmin");
        forget("sessionsperson");
        person("sessionsperson", "sessionsgroup");
    }

    private void forget(String person) {
        identity.deleteUser(person);
    }

    @Test
    void aCallReadsItsSessionOnce() {
        Session session = loggedIn("sessionsperson");
        Runnable list = () -> assertThat(session.get("/api/tasks").status()).isEqualTo(200);
        list.run();
        assertThat(Statements.of(list, "FROM web_session")).isEqualTo(1);
    }

    @Test
    void theFirstCallAfterTheLoginWritesNothing() {
        Session session = loggedIn("sessionsperson");
        Runnable list = () -> assertThat(session.get("/api/tasks").status()).isEqualTo(200);
        assertThat(Statements.of(list, "UPDATE web_session")).isZero();
    }

    @Test
    void ofARemovedAdministratorOpensNoDoorAnyMore() {
        person("sessionsremoved", ADMINISTRATORS);
        Session session = loggedIn("sessionsremoved");
        assertThat(session.get(ENGINE + "/user/count").json().get("count").asInt())
                .isGreaterThan(1);
        assertThat(as("sessionsremoved").get("/actuator/prometheus").status()).isEqualTo(200);

        identity.deleteMembership("sessionsremoved", ADMINISTRATORS);

        String members = "/group/" + ADMINISTRATORS + "/members/sessionsremoved";
        assertThat(session.send("PUT", ENGINE + members, "{}").status()).isEqualTo(403);
        assertThat(as("sessionsremoved")
                        .send("PUT", "/engine-rest" + members, "{}")
                        .status())
                .isEqualTo(403);
        assertThat(identity.createUserQuery()
                        .userId("sessionsremoved")
                        .memberOfGroup(ADMINISTRATORS)
                        .count())
                .isZero();
        assertThat(session.get(ENGINE + "/user/count").json().get("count").asInt())
                .isEqualTo(1);
        assertThat(session.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count")
                        .status())
                .isEqualTo(403);
        assertThat(as("sessionsremoved").get("/actuator/prometheus").status()).isEqualTo(403);
    }

    /** Another node, or the operator, has taken the right away; this node still believes what it read before. */
    @Test
    void changesNothingWithARightThatIsGoneSinceTheLastLook() {
        person("sessionsremoved", ADMINISTRATORS);
        Session session = loggedIn("sessionsremoved");
        String members = "/group/" + ADMINISTRATORS + "/members/sessionsremoved";
        assertThat(session.get(ENGINE + "/user/count").json().get("count").asInt())
                .isGreaterThan(1);
        assertThat(as("sessionsremoved").get("/actuator/prometheus").status()).isEqualTo(200);

        jdbc.sql("DELETE FROM act_id_membership WHERE user_id_ = 'sessionsremoved'")
                .update();

        assertThat(session.send("PUT", ENGINE + members, "{}").status()).isEqualTo(403);
        assertThat(as("sessionsremoved")
                        .send("PUT", "/engine-rest" + members, "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void hasTheGroupsOfNow() {
        Session session = loggedIn("sessionsperson");
        assertThat(groups(session)).contains("sessionsgroup");

        person("sessionsperson", "sessionslater");
        assertThat(groups(session)).contains("sessionslater");
        assertThat(groups(as("sessionsperson"))).contains("sessionslater");

        identity.deleteMembership("sessionsperson", "sessionsgroup");
        assertThat(groups(session)).doesNotContain("sessionsgroup");
        assertThat(groups(as("sessionsperson"))).doesNotContain("sessionsgroup");
    }

    private static String groups(Client client) {
        return client.get("/api/test/who").body();
    }

    @Test
    void endsWithTheAccount() {
        Session session = loggedIn("sessionsperson");
        assertThat(as("sessionsperson").get("/api/test/who").status()).isEqualTo(200);

        identity.deleteUser("sessionsperson");

        assertThat(session.get("/api/test/who").status()).isEqualTo(401);
        assertThat(session.get(ENGINE + "/task").status()).isEqualTo(401);
        assertThat(as("sessionsperson").get("/api/test/who").status()).isEqualTo(401);
    }

    @Test
    void endsWithAPasswordThatAnAdministratorHasChanged() {
        Session session = loggedIn("sessionsperson");

        setPassword("sessionsperson", OTHER);

        assertThat(session.get("/api/test/who").status()).isEqualTo(401);
        assertThat(session.get(ENGINE + "/task").status()).isEqualTo(401);
        assertThat(as("sessionsperson").get("/api/test/who").status()).isEqualTo(401);
        assertThat(as("sessionsperson", OTHER).get("/api/test/who").status()).isEqualTo(200);
    }

    @Test
    void goesOnWhenThePersonHasChangedThePasswordInItAndEndsElsewhere() {
        Session here = loggedIn("sessionsperson");
        Session elsewhere = loggedIn("sessionsperson");

        Reply changed = here.send(
                "PUT",
                ENGINE + "/user/sessionsperson/credentials",
                "{\"password\":\"" + OTHER + "\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        assertThat(here.get("/api/test/who").status()).isEqualTo(200);
        assertThat(here.get(ENGINE + "/task").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/test/who").status()).isEqualTo(401);
        assertThat(elsewhere.get(ENGINE + "/task").status()).isEqualTo(401);
        assertThat(as("sessionsperson").get("/api/test/who").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/api/test/who"})
    void endsWhileTheAccountIsDisabledAndComesBackByANewLogin(String path) {
        Session session = loggedIn("sessionsperson");
        String disabled = "/api/accounts/sessionsperson/disabled";

        assertThat(as("sessionsadmin")
                        .send("PUT", disabled, "{\"reason\":\"调离岗位\"}")
                        .status())
                .isEqualTo(204);

        assertThat(session.get("/api/test/who").status()).isEqualTo(401);
        Reply refused = as("sessionsperson").get(path);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("已停用");
        assertThat(new Session().login("sessionsperson", PASSWORD).body()).contains("已停用");

        assertThat(as("sessionsadmin").send("DELETE", disabled, null).status()).isEqualTo(204);
        assertThat(as("sessionsperson").get(path).status()).isEqualTo(200);
    }

    @Test
    void isDisabledByAdministratorsOnlyAndNeverByOneself() {
        Reply byColleague =
                as("sessionsperson").send("PUT", "/api/accounts/sessionsadmin/disabled", "{\"reason\":\"试试\"}");
        assertThat(byColleague.status()).isEqualTo(403);

        for (String body : List.of("{}", "{\"reason\":\" \"}")) {
            assertThat(as("sessionsadmin")
                            .send("PUT", "/api/accounts/sessionsperson/disabled", body)
                            .json()
                            .get("field")
                            .asText())
                    .isEqualTo("reason");
        }
        assertThat(as("sessionsadmin")
                        .send("PUT", "/api/accounts/sessionsadmin/disabled", "{\"reason\":\"试试\"}")
                        .status())
                .isEqualTo(400);
        assertThat(as("sessionsadmin")
                        .send("PUT", "/api/accounts/nobody-at-all/disabled", "{\"reason\":\"试试\"}")
                        .status())
                .isEqualTo(404);
    }

    private void setPassword(String person, String password) {
        User user = identity.createUserQuery().userId(person).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
    }
}
