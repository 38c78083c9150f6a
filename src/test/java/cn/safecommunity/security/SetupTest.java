package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest extends HttpTest {

    private static final String PATH = "/camunda/api/admin/setup/default/user/create";
    private static final String USER = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"i\",\"lastName\":\"n\"},"
            + "\"credentials\":{\"password\":\"intruder-1234-X\"}}";

    @BeforeEach
    void nobodyIsAnAdministratorDirectly() {
        person("setupperson");
        identity.createUserQuery().memberOfGroup("camunda-admin").list().forEach(admin -> {
            identity.deleteMembership(admin.getId(), "camunda-admin");
            former.add(admin.getId());
        });
    }

    private final List<String> former = new java.util.ArrayList<>();

    @org.junit.jupiter.api.AfterEach
    void administratorsAreBack() {
        former.forEach(id -> identity.createMembership(id, "camunda-admin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PATH,
                PATH + "/",
                PATH + "?x=y",
                PATH + ";x=y",
                "/camunda/api/admin/setup;x/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/%61dmin/setup/default/user/create",
                "/%63amunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/%63reate",
                "/camunda/api/admin//setup/default/user/create",
                "//camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/x",
                "/camunda/api/admin/setup",
            })
    void doesNotExist(String path) {
        for (Client client : List.of(anybody(), new Session(), loggedIn("setupperson"))) {
            if (client instanceof Session session && session.token().isEmpty()) {
                session.login("nobody", "nothing");
            }
            assertThat(client.post(path, USER).status()).isEqualTo(404);
            assertThat(client.get(path).status()).isEqualTo(404);
        }
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin%2Fsetup/default/user/create",
                "/camunda/api/admin/setup%00/default/user/create"
            })
    void isNotThereInASpellingThatTheServerItselfRejects(String path) {
        Session session = new Session();
        session.login("nobody", "nothing");

        assertThat(session.post(path, USER).status()).isIn(400, 404);
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void isNotPartOfTheAdministrationEither() {
        assertThat(new WebAppServlets.Admin().getClasses())
                .extracting(Class::getSimpleName)
                .doesNotContain("SetupResource")
                .contains("WebAppLogin");
    }
}
