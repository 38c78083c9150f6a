package cn.safecommunity.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever administers the accounts does not end as the one who locked everybody out. */
class OwnAccountOverHttpTest extends HttpTest {

    private static final String MEMBERS = "/group/" + Groups.CAMUNDA_ADMIN + "/members/";

    @Autowired
    private ApplicationDriver driver;

    @BeforeEach
    void thereAreOffices() {
        driver.people("province-leader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", "/camunda/api/engine/engine/default"})
    void anAdministratorGoesByTheHandOfAnother(String root) {
        String one = administrator("own-account-1");
        String other = administrator("own-account-2");
        Client client = root.startsWith("/camunda") ? loggedIn(one) : as(one);

        refused(client.send("DELETE", root + "/user/" + one, null), "不能删除自己的账号");
        refused(client.send("DELETE", root + MEMBERS + one, null), "不能取消自己的系统管理员岗位");
        String leaders = root + "/group/province-leader/members/";
        refused(client.send("PUT", leaders + one, null), "不能给自己增加岗位");
        assertThat(client.send("PUT", leaders + other, null).status()).isEqualTo(204);

        assertThat(client.send("DELETE", root + MEMBERS + other, null).status()).isEqualTo(204);
        assertThat(client.send("DELETE", root + "/user/" + other, null).status())
                .isEqualTo(204);
        assertThat(as(one).get("/api/accounts").status()).isEqualTo(200);
    }

    @Test
    void theOfficeOfAdministratorsStays() {
        String one = administrator("own-account-3");

        refused(as(one).send("DELETE", "/engine-rest/group/" + Groups.CAMUNDA_ADMIN, null), "不能删除系统管理员这个岗位");

        assertThat(as(one).get("/api/accounts").status()).isEqualTo(200);
    }

    private static void refused(Reply reply, String why) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains(why);
    }
}
