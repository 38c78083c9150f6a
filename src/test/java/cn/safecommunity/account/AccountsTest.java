package cn.safecommunity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.HttpTest;
import cn.safecommunity.TryLater;
import cn.safecommunity.throttle.Buckets;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
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
        otherNode = new Accounts(repository, event -> {});
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

    private void resetAs(Client client, String body, int status, String words) {
        Reply reply = client.send("PUT", "/api/accounts/" + PERSON + "/password", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.body()).contains(words);
    }

    private static String reset(String password, String own) {
        return "{\"password\":\"" + password + "\",\"ownPassword\":\"" + own + "\"}";
    }

    @Test
    void anAdministratorResetsAPasswordUnderTheRulesAndTheOldSessionsEnd() {
        administrator("accountadmin");
        Session open = loggedIn(PERSON);
        String good = reset("a-long-enough-secret", PASSWORD);
        resetAs(open, good, 403, "只对系统管理员开放");
        resetAs(as(person("accountcolleague", "accountgroup")), good, 403, "只对系统管理员开放");
        resetAs(anybody(), good, 401, "登录");
        resetAs(as("accountadmin"), reset("1234567890", PASSWORD), 400, "容易被猜到");
        resetAs(as("accountadmin"), reset("my-" + PERSON + "-secret", PASSWORD), 400, "不能包含用户名");
        resetAs(as("accountadmin"), reset("", PASSWORD), 400, "请填写新密码");
        resetAs(as("accountadmin"), reset("a-long-enough-secret", "wrong"), 400, "您自己的密码不正确");
        assertThat(failures.lockedUntil("accountadmin", "127.0.0.1")).isEmpty();
        assertThat(open.get("/api/me").status()).isEqualTo(200);

        wrong(Lockout.FREE + 1);
        resetAs(loggedIn("accountadmin"), good, 204, "");

        assertThat(open.get("/api/me").status()).isEqualTo(401);
        assertThat(as(PERSON, "a-long-enough-secret").get("/api/me").body()).contains("初始密码", "/password/");
        String own =
                "{\"person\":\"" + PERSON + "\",\"initial\":\"a-long-enough-secret\",\"own\":\"three small boats\"}";
        assertThat(anybody().post("/password/own", own).status()).isEqualTo(204);
        assertThat(as(PERSON, "three small boats").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void whoGuessesTheAdministratorsOwnPasswordHasToWait() {
        administrator("accountadmin");
        Session left = loggedIn("accountadmin");
        for (int i = 0; i <= Lockout.FREE; i++) {
            resetAs(left, reset("a-long-enough-secret", "guess" + i), 400, "您自己的密码不正确");
        }

        resetAs(left, reset("a-long-enough-secret", PASSWORD), 429, "请等待");
        assertThat(as(PERSON).get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorFindsAndRenamesAPersonAndTheEarlierNameIsKept() {
        administrator("accountadmin");
        String name = "/api/accounts/" + PERSON + "/name";
        String renamed = "{\"familyName\":\" 欧阳 \",\"givenName\":\"海\"}";
        assertThat(as(PERSON).send("PUT", name, renamed).status()).isEqualTo(403);
        assertThat(loggedIn(PERSON).send("PUT", name, renamed).status()).isEqualTo(403);
        assertThat(as("accountadmin")
                        .send("PUT", "/api/accounts/accountnobody/name", renamed)
                        .status())
                .isEqualTo(404);
        Reply blank = as("accountadmin").send("PUT", name, "{\"familyName\":\"\u3000\",\"givenName\":\"海\"}");
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.json().get("field").asText()).isEqualTo("familyName");

        assertThat(as("accountadmin").send("PUT", name, renamed).status()).isEqualTo(204);

        JsonNode found = as("accountadmin")
                .get("/api/accounts?search=%E6%AC%A7%E9%98%B3%E6%B5%B7")
                .json();
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/person").asText()).isEqualTo(PERSON);
        assertThat(found.at("/0/name").asText()).isEqualTo("欧阳海");
        assertThat(as("accountadmin").get("/api/accounts?search=ACCOUNTPERSON").json())
                .hasSize(1);
        assertThat(as("accountadmin").get("/api/accounts?search=%25").json()).isEmpty();
        assertThat(names.of(PERSON, Instant.EPOCH)).isEqualTo(PERSON + " 测试");
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

    /** Whoever tries one wrong password for many people has to wait, whatever name comes next; at another address nobody does. */
    @Test
    void whoGuessesForManyPeopleFromOnePlaceHasToWait() {
        LoginAttempts elsewhere = new LoginAttempts(failures, new Buckets(), Clock.systemUTC());
        for (int n = 0; n < LoginAttempts.OF_AN_ADDRESS.most(); n++) {
            elsewhere.requireAllowed("guessed-" + n);
            elsewhere.failed("guessed-" + n);
        }
        assertThatThrownBy(() -> elsewhere.requireAllowed("somebody-else"))
                .isInstanceOf(TryLater.class)
                .hasMessageContaining("本机所在的网络输错密码的次数太多");
        assertThat(as(PERSON).get("/api/me").status()).isEqualTo(200);
    }
}
