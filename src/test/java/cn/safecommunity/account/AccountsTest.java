package cn.safecommunity.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What another node knows of a change, and what a login leaves behind. */
class AccountsTest extends HttpTest {

    private static final String PERSON = "accountperson";

    @Autowired
    private AccountRepository repository;

    @Autowired
    private PersonNames names;

    @Autowired
    private LoginFailureRepository failures;

    @Autowired
    private JdbcClient jdbc;

    private Accounts otherNode;

    @BeforeEach
    void person() {
        identity.deleteUser(PERSON);
        jdbc.sql("DELETE FROM former_name WHERE person = ?").param(PERSON).update();
        jdbc.sql("DELETE FROM login_failure").update();
        person(PERSON, "accountgroup");
        otherNode = new Accounts(repository);
    }

    @Test
    void anotherNodeBelievesWhatItKnowsForHalfASecondAtMost() {
        assertThat(Accounts.BELIEVED).isLessThanOrEqualTo(Duration.ofMillis(500));
        assertThat(otherNode.of(PERSON).groups()).containsExactly("accountgroup");

        jdbc.sql("DELETE FROM act_id_membership WHERE user_id_ = ?")
                .param(PERSON)
                .update();

        otherNode.refresh();
        assertThat(otherNode.of(PERSON).groups()).isEmpty();
    }

    @Test
    void everyChangeOfAnAccountIsCounted() {
        changes(() -> person(PERSON, "accountsecond"), true);
        changes(() -> identity.deleteMembership(PERSON, "accountsecond"), true);
        changes(() -> password("another-long-secret"), true);
        changes(() -> grant(PERSON, Resources.APPLICATION, "cockpit", Permissions.ACCESS), true);
        changes(() -> grant(PERSON, Resources.PROCESS_INSTANCE, "some-instance", Permissions.READ), false);
        changes(() -> failures.add(PERSON, "192.0.2.1", Instant.now(), Instant.EPOCH), false);
        changes(() -> identity.deleteUser(PERSON), true);
        assertThat(otherNode.of(PERSON)).isNull();
    }

    private void changes(Runnable change, boolean counted) {
        long before = repository.version();
        change.run();
        assertThat(repository.version() > before).isEqualTo(counted);
    }

    @Test
    void aPasswordStoredAsTheEngineDidIsStoredAnewAtTheNextLogin() {
        storeAsTheEngineDid();

        assertThat(as(PERSON).get("/engine-rest/task").status()).isEqualTo(200);

        assertThat(stored()).startsWith("{argon2id}$argon2id$v=19$m=");
        assertThat(as(PERSON).get("/engine-rest/task").status()).isEqualTo(200);
        assertThat(loggedIn(PERSON).get("/api/me").status()).isEqualTo(200);
        assertThat(as(PERSON, "demo2").get("/engine-rest/task").status()).isEqualTo(401);
    }

    @Test
    void aLoginWithAnOldPasswordFormOpensASessionThatLasts() {
        storeAsTheEngineDid();

        assertThat(loggedIn(PERSON).get("/api/me").status()).isEqualTo(200);
        assertThat(stored()).startsWith("{argon2id}");
    }

    @Test
    void aFewWrongPasswordsCostNothing() {
        wrong(Lockout.FREE);

        assertThat(as(PERSON).get("/engine-rest/task").status()).isEqualTo(200);
        wrong(Lockout.FREE);
        assertThat(loggedIn(PERSON).get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void moreOfThemMakeThePersonWaitAndSayHowLong() {
        wrong(Lockout.FREE + 1);

        Reply right = as(PERSON).get("/engine-rest/task");
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.json().get("message").asText()).contains("请等待", "秒后再登录");
        assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(1, 30);
        Reply page = new Session().login(PERSON, PASSWORD);
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.json().get("message").asText()).contains("请等待");

        ClockUtil.setCurrentTime(Date.from(Instant.now().plusSeconds(31)));
        assertThat(as(PERSON).get("/engine-rest/task").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsLockedForGoodOrAtAnotherAddress() {
        for (int i = 0; i < 20; i++) {
            failures.add(PERSON, "192.0.2.7", Instant.now(), Instant.EPOCH);
        }
        failures.lock(PERSON, "192.0.2.7", Instant.now().plusSeconds(900));

        assertThat(as(PERSON).get("/engine-rest/task").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorLetsThePersonTryAgainAtOnce() {
        administrator("accountadmin");
        wrong(Lockout.FREE + 1);
        assertThat(as("accountadmin").get("/api/accounts").body()).contains(PERSON);

        assertThat(as(PERSON)
                        .post("/engine-rest/user/" + PERSON + "/unlock", null)
                        .status())
                .isEqualTo(429);
        assertThat(as("accountadmin")
                        .post("/engine-rest/user/" + PERSON + "/unlock", null)
                        .status())
                .isEqualTo(204);

        assertThat(as(PERSON).get("/engine-rest/task").status()).isEqualTo(200);
        assertThat(as(PERSON).get("/api/accounts").status()).isEqualTo(403);
    }

    @Test
    void aPersonThatDoesNotExistLooksTheSame() {
        for (int i = 0; i <= Lockout.FREE; i++) {
            assertThat(as("accountnobody").get("/engine-rest/task").status()).isEqualTo(401);
        }

        assertThat(as("accountnobody").get("/engine-rest/task").status()).isEqualTo(429);
    }

    @Test
    void aWeakPasswordIsNotTakenFromAnybody() {
        administrator("accountadmin");
        for (String password : new String[] {"1", "demo", "1234567890", "my-" + PERSON}) {
            Reply own = as(PERSON)
                    .send(
                            "PUT",
                            "/engine-rest/user/" + PERSON + "/credentials",
                            "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}");
            assertThat(own.status()).as(own.body()).isEqualTo(400);
            assertThat(own.json().get("field").asText()).isEqualTo("password");
            Reply created = as("accountadmin")
                    .post(
                            "/engine-rest/user/create",
                            "{\"profile\":{\"id\":\"" + "accountnew" + "\",\"firstName\":\"新\",\"lastName\":\"" + PERSON
                                    + "\"},\"credentials\":{\"password\":\"" + password + "\"}}");
            assertThat(created.status()).as(created.body()).isEqualTo(400);
        }
        assertThat(identity.createUserQuery().userId("accountnew").count()).isZero();
    }

    @Test
    void namesAreTheAdministratorsToChange() {
        administrator("accountadmin");
        String profile = "/engine-rest/user/" + PERSON + "/profile";
        String renamed = "{\"id\":\"" + PERSON + "\",\"firstName\":\"" + PERSON + "\",\"lastName\":\"李四\"}";

        Reply own = as(PERSON).send("PUT", profile, renamed);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("只能由系统管理员修改");
        assertThat(loggedIn(PERSON)
                        .send("PUT", "/camunda/api/engine/engine/default/user/" + PERSON + "/profile", renamed)
                        .status())
                .isEqualTo(403);
        assertThat(as(PERSON)
                        .send("PUT", profile, renamed.replace("李四", "测试\",\"email\":\"a@example.invalid"))
                        .status())
                .isEqualTo(204);

        assertThat(as("accountadmin").send("PUT", profile, renamed).status()).isEqualTo(204);
    }

    @Test
    void aNameStaysWithWhatWasSignedUnderIt() {
        Instant signed = Instant.parse("2026-03-01T01:00:00Z");
        Instant renamed = signed.plusSeconds(60);
        Instant later = renamed.plusSeconds(60);
        ClockUtil.setCurrentTime(Date.from(renamed));
        rename("王五");

        assertThat(names.of(PERSON, signed)).isEqualTo(PERSON + " 测试");
        assertThat(names.of(PERSON, later)).isEqualTo(PERSON + " 王五");

        ClockUtil.setCurrentTime(Date.from(later.plusSeconds(60)));
        identity.deleteUser(PERSON);
        assertThat(names.of(PERSON, signed)).isEqualTo(PERSON + " 测试");
        assertThat(names.of(PERSON, later)).isEqualTo(PERSON + " 王五");
        assertThat(names.of(PERSON)).isEqualTo(PERSON + " 王五");
        assertThat(names.of("accountnobody")).isEqualTo("accountnobody");
    }

    private void rename(String name) {
        User user = identity.createUserQuery().userId(PERSON).singleResult();
        user.setLastName(name);
        identity.saveUser(user);
    }

    private void password(String password) {
        User user = identity.createUserQuery().userId(PERSON).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
    }

    /** SHA-512 without salt. */
    private void storeAsTheEngineDid() {
        jdbc.sql("UPDATE act_id_user SET salt_ = NULL,"
                        + " pwd_ = '{SHA-512}' || replace(encode(sha512('demo'), 'base64'), E'\\n', '') WHERE id_ = ?")
                .param(PERSON)
                .update();
    }

    private String stored() {
        return jdbc.sql("SELECT pwd_ FROM act_id_user WHERE id_ = ?")
                .param(PERSON)
                .query(String.class)
                .single();
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(as(PERSON, "wrong").get("/engine-rest/task").status()).isEqualTo(401);
        }
    }
}
