package cn.safecommunity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.account.PersonNames;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class LdapSignInTest extends OutsideTest {

    private static final String RIGHT = "directory-password";
    private static final String WHO = "/api/test/who";
    private static final String WORK = "Hanbin Examiners";

    @Autowired
    private OutsideWatch watch;

    @Autowired
    private PersonNames names;

    @Autowired
    private TaskService tasks;

    @Test
    void letsAPersonOfTheDirectoryInAndKeepsThemAsAnAccount() {
        DIRECTORY.has("ldap.new@ankang.gov.cn", RIGHT, "李", "四", WORK);

        Session session = loggedIn("ldap.new@ankang.gov.cn", RIGHT);

        assertThat(session.get(WHO).body())
                .contains("ldap.new@ankang.gov.cn", EXAMINERS)
                .doesNotContain(LEADERS);
        assertThat(as("ldap.new@ankang.gov.cn", RIGHT).get("/engine-rest/task").status())
                .isEqualTo(200);
        User kept = user("ldap.new@ankang.gov.cn");
        assertThat(names.of(kept.getId())).isEqualTo("李四");
        assertThat(kept.getEmail()).isEqualTo("ldap.new@ankang.gov.cn");
    }

    /** A directory makes no difference between capital and small letters; the account stays the one it was. */
    @Test
    void knowsAPersonHoweverTheUserNameIsTyped() {
        DIRECTORY.has("Ldap.Typed@ankang.gov.cn", RIGHT, "王", "五", WORK);
        loggedIn("LDAP.typed@ANKANG.gov.cn", RIGHT);

        Session again = loggedIn("ldap.typed@ankang.gov.cn", RIGHT);

        assertThat(again.get(WHO).body()).contains("Ldap.Typed@ankang.gov.cn");
        assertThat(as("ldap.TYPED@ankang.gov.cn", RIGHT).get(WHO).body()).contains("Ldap.Typed@ankang.gov.cn");
        assertThat(identity.createUserQuery()
                        .userFirstName("五")
                        .userLastName("王")
                        .count())
                .isEqualTo(1);
    }

    /** Dots, an at, a plus and capital letters, wherever a user name stands. */
    @Test
    void worksWithTheUserNamesOfADirectoryEverywhere() {
        String id = "Ldap.Si+desk@Ankang.gov.cn";
        DIRECTORY.has(id, RIGHT, "李", "思", WORK);
        Session session = loggedIn(id, RIGHT);
        Client administrator = as("outsideadmin");
        String engine = "/camunda/api/engine/engine/default";

        assertThat(session.get(engine + "/user/Ldap.Si+desk@Ankang.gov.cn/profile")
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo(id);
        assertThat(session.get(engine + "/group?member=Ldap.Si%2Bdesk%40Ankang.gov.cn")
                        .body())
                .contains(EXAMINERS);
        assertThat(administrator
                        .get("/api/accounts?search=Si%2Bdesk%40")
                        .json()
                        .get(0)
                        .get("outside")
                        .asBoolean())
                .isTrue();
        assertThat(administrator
                        .get("/api/people/Ldap.Si+desk%40Ankang.gov.cn/tasks")
                        .status())
                .isEqualTo(200);

        Task task = tasks.newTask();
        task.setName("outside");
        tasks.saveTask(task);
        try {
            tasks.addCandidateUser(task.getId(), id);
            assertThat(session.get(engine + "/task?candidateUser=Ldap.Si%2Bdesk%40Ankang.gov.cn")
                            .body())
                    .contains(task.getId());
            tasks.setAssignee(task.getId(), id);
            assertThat(session.get(engine + "/task?assignee=Ldap.Si%2Bdesk%40Ankang.gov.cn")
                            .body())
                    .contains(task.getId());
        } finally {
            tasks.deleteTask(task.getId(), true);
        }

        assertThat(administrator
                        .send("PUT", "/api/accounts/Ldap.Si+desk@Ankang.gov.cn/disabled", "{\"reason\":\"调离\"}")
                        .status())
                .isEqualTo(204);
        assertThat(session.get(WHO).status()).isEqualTo(401);
        isRefused(new Session().login(id, RIGHT), 403, "已停用");
        assertThat(administrator
                        .send("DELETE", "/api/accounts/Ldap.Si+desk@Ankang.gov.cn/disabled", null)
                        .status())
                .isEqualTo(204);
        loggedIn(id, RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong-password", "directory-passwor", "*"})
    void letsNobodyInWithAnotherPasswordNorWithNone(String password) {
        String id = "ldap.wrong" + password.length() + "@ankang.gov.cn";
        DIRECTORY.has(id, RIGHT, "赵", "六", WORK);

        assertThat(new Session().login(id, password).status()).isEqualTo(401);
        assertThat(as(id, password).get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(identity.createUserQuery().userId(id).count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldap.filter*",
                "*",
                "*)(uid=ldap.filter@ankang.gov.cn",
                "ldap.filter@ankang.gov.cn)(objectClass=*",
                "x)(|(uid=ldap.filter@ankang.gov.cn)",
                "ldap.filter@ankang.gov.c\\6e",
            })
    void takesWhatIsTypedForAValueAndNotForAFilter(String typed) {
        DIRECTORY.has("ldap.filter@ankang.gov.cn", RIGHT, "钱", "一", WORK);

        assertThat(new Session().login(typed, RIGHT).status()).isEqualTo(401);
    }

    @Test
    void letsNobodyInWhomTheDirectoryHasDisabled() {
        DIRECTORY.has("ldap.left@ankang.gov.cn", RIGHT, "孙", "二", WORK);
        DIRECTORY.changes("ldap.left@ankang.gov.cn", "employeeType", "disabled");
        assertThat(new Session().login("ldap.left@ankang.gov.cn", RIGHT).status())
                .isEqualTo(401);

        DIRECTORY.has("ldap.locked@ankang.gov.cn", RIGHT, "孙", "三", WORK);
        DIRECTORY.refuses("ldap.locked@ankang.gov.cn", "");
        isRefused(new Session().login("ldap.locked@ankang.gov.cn", RIGHT), 403, "已停用，或者过期");

        DIRECTORY.has("ldap.expired@ankang.gov.cn", RIGHT, "孙", "四", WORK);
        DIRECTORY.refuses("ldap.expired@ankang.gov.cn", "80090308: LdapErr: DSID-0C09042A, data 532, v3839");
        isRefused(as("ldap.expired@ankang.gov.cn", RIGHT).get("/engine-rest/task"), 403, "先到统一目录改好密码");
    }

    @Test
    void saysThatTheDirectoryIsAwayAndNotThatThePasswordIsWrong() {
        DIRECTORY.has("ldap.away@ankang.gov.cn", RIGHT, "周", "五", WORK);
        Session session = loggedIn("ldap.away@ankang.gov.cn", RIGHT);
        DIRECTORY.goesAway();
        try {
            isRefused(new Session().login("ldap.away@ankang.gov.cn", RIGHT), 503, "不是您的密码错了");
            isRefused(as("ldap.stranger@ankang.gov.cn", RIGHT).get("/engine-rest/task"), 503, "不是您的密码错了");
            assertThat(loggedIn("outsideadmin").get(WHO).status()).isEqualTo(200);
            assertThat(session.get(WHO).status()).isEqualTo(200);
        } finally {
            DIRECTORY.comesBack();
        }
        loggedIn("ldap.away@ankang.gov.cn", RIGHT);
    }

    @Test
    void takesAGroupAwayAtTheNextLoginAndLeavesWhatAnAdministratorGave() {
        DIRECTORY.has("ldap.moves@ankang.gov.cn", RIGHT, "吴", "六", WORK, "Leaders");
        Session session = loggedIn("ldap.moves@ankang.gov.cn", RIGHT);
        assertThat(session.get(WHO).body()).contains(EXAMINERS, LEADERS);
        person("ldap.moves@ankang.gov.cn", "outsidebyhand");

        DIRECTORY.has("ldap.moves@ankang.gov.cn", RIGHT, "吴", "六", WORK);
        loggedIn("ldap.moves@ankang.gov.cn", RIGHT);

        assertThat(session.get(WHO).body()).contains(EXAMINERS, "outsidebyhand").doesNotContain(LEADERS);
    }

    @Test
    void looksEverybodyUpAgainWithoutALogin() {
        DIRECTORY.has("ldap.watched@ankang.gov.cn", RIGHT, "郑", "七", WORK, "Leaders");
        Session session = loggedIn("ldap.watched@ankang.gov.cn", RIGHT);

        DIRECTORY.has("ldap.watched@ankang.gov.cn", RIGHT, "郑", "七", WORK);
        watch.look();
        assertThat(session.get(WHO).body()).contains(EXAMINERS).doesNotContain(LEADERS);

        DIRECTORY.changes("ldap.watched@ankang.gov.cn", "employeeType", "disabled");
        watch.look();
        assertThat(session.get(WHO).status()).isEqualTo(401);
        assertThat(as("ldap.watched@ankang.gov.cn", RIGHT)
                        .get("/engine-rest/task")
                        .status())
                .isEqualTo(401);

        DIRECTORY.has("ldap.watched@ankang.gov.cn", RIGHT, "郑", "七", WORK);
        assertThat(loggedIn("ldap.watched@ankang.gov.cn", RIGHT).get(WHO).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nobody", "Old Office", "outsideleaders", "camunda-admin"})
    void tellsWhoHasNoPostHereWhomToAsk(String group) {
        String id = "ldap.nopost@ankang.gov.cn";
        DIRECTORY.has(id, RIGHT, "冯", "八", group);

        isRefused(new Session().login(id, RIGHT), 403, "请联系本系统的系统管理员");
        isRefused(as(id, RIGHT).get("/engine-rest/task"), 403, "没有对应的岗位");
        assertThat(identity.createUserQuery().userId(id).count()).isZero();
    }

    @Test
    void givesNobodyTheAccountOfAnother() {
        person("ldapsame", LEADERS);
        DIRECTORY.has("ldapsame", RIGHT, "陈", "九", WORK);

        assertThat(new Session().login("ldapsame", RIGHT).status()).isEqualTo(401);
        isRefused(new Session().login("LdapSame", RIGHT), 403, "另一个账号的用户名");
        assertThat(loggedIn("ldapsame").get(WHO).body()).contains(LEADERS).doesNotContain(EXAMINERS);
    }

    @Test
    void getsAnAccountThatAnAdministratorHasHandedOver() {
        person("ldaphanded", LEADERS);
        Session before = loggedIn("ldaphanded");
        DIRECTORY.has("ldaphanded", RIGHT, "陈", "十", WORK);
        String address = "/api/accounts/ldaphanded/outside";
        assertThat(as("outsidelocal").send("PUT", address, "{}").status()).isEqualTo(403);
        isRefused(as("outsideadmin").send("PUT", "/api/accounts/outsideadmin/outside", "{}"), 400, "自己的登录方式");
        assertThat(as("outsideadmin")
                        .send("PUT", "/api/accounts/ldap-nobody/outside", "{}")
                        .status())
                .isEqualTo(404);

        assertThat(as("outsideadmin").send("PUT", address, "{}").status()).isEqualTo(204);

        assertThat(before.get(WHO).status()).isEqualTo(401);
        assertThat(new Session().login("ldaphanded", PASSWORD).status()).isEqualTo(401);
        assertThat(loggedIn("ldaphanded", RIGHT).get(WHO).body()).contains(EXAMINERS, LEADERS);

        assertThat(as("outsideadmin").send("DELETE", address, null).status()).isEqualTo(204);
        assertThat(new Session().login("ldaphanded", RIGHT).status()).isEqualTo(401);
        assertThat(new Session().login("ldaphanded", PASSWORD).status()).isEqualTo(401);
    }

    /** Whoever may hand over accounts must not lock everybody out. */
    @Test
    void leavesAnAdministratorWithAPasswordOfOurOwn() {
        administrator("ldapotheradmin");
        assertThat(as("outsideadmin")
                        .send("PUT", "/api/accounts/ldapotheradmin/outside", "{}")
                        .status())
                .isEqualTo(204);
        DIRECTORY.has("ldapotheradmin", RIGHT, "卫", "一", WORK);
        loggedIn("ldapotheradmin", RIGHT);

        // the one that every database begins with
        String first = "/api/accounts/admin/disabled";
        assertThat(as("outsideadmin").send("PUT", first, "{\"reason\":\"休假\"}").status())
                .isEqualTo(204);
        try {
            isRefused(
                    as("ldapotheradmin", RIGHT).send("PUT", "/api/accounts/outsideadmin/outside", "{}"), 400, "请先保留一名");
            assertThat(loggedIn("outsideadmin").get(WHO).status()).isEqualTo(200);
        } finally {
            as("outsideadmin").send("DELETE", first, null);
        }
    }

    @Test
    void hasNoPasswordHere() {
        String id = "ldap.nopassword@ankang.gov.cn";
        DIRECTORY.has(id, RIGHT, "蒋", "二", WORK);
        Session session = loggedIn(id, RIGHT);

        isRefused(
                as("outsideadmin")
                        .send(
                                "PUT",
                                "/api/accounts/" + id + "/password",
                                "{\"password\":\"a-long-other-secret\",\"ownPassword\":\"" + PASSWORD + "\"}"),
                400,
                "不能在本系统设置密码");
        isRefused(
                session.send(
                        "PUT",
                        "/camunda/api/engine/engine/default/user/" + id + "/credentials",
                        "{\"password\":\"a-long-other-secret\",\"authenticatedUserPassword\":\"" + RIGHT + "\"}"),
                403,
                "密码不在本系统");
        isRefused(
                anybody()
                        .post(
                                "/password/own",
                                "{\"person\":\"" + id + "\",\"initial\":\"x\",\"own\":\"a-long-other-secret\"}"),
                403,
                "密码不在本系统");
    }

    @Test
    void keepsTheNameThatWasSignedWith() {
        String id = "ldap.married@ankang.gov.cn";
        DIRECTORY.has(id, RIGHT, "沈", "三", WORK);
        loggedIn(id, RIGHT);
        Instant signed = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.setCurrentTime(Date.from(signed.plusSeconds(60)));

        DIRECTORY.changes(id, "sn", "韩");
        loggedIn(id, RIGHT);

        assertThat(names.of(id)).isEqualTo("韩三");
        assertThat(names.of(id, signed)).isEqualTo("沈三");
    }

    @Test
    void makesWhoeverGuessesWaitHoweverTheyTypeTheName() {
        DIRECTORY.has("ldap.guessed@ankang.gov.cn", RIGHT, "杨", "四", WORK);
        loggedIn("ldap.guessed@ankang.gov.cn", RIGHT);
        for (String typed :
                new String[] {"ldap.guessed", "LDAP.guessed", "ldap.GUESSED", "Ldap.Guessed", "lDap.guessed"}) {
            assertThat(new Session().login(typed + "@ankang.gov.cn", "wrong").status())
                    .isEqualTo(401);
        }

        isRefused(new Session().login("ldap.guessed@ankang.gov.cn", RIGHT), 429, "请等待");

        as("outsideadmin").post("/engine-rest/user/ldap.guessed@ankang.gov.cn/unlock", null);
        loggedIn("ldap.guessed@ankang.gov.cn", RIGHT);
    }

    @Test
    void believesAProgramsPasswordForTenMinutes() {
        String id = "ldap.program@ankang.gov.cn";
        DIRECTORY.has(id, RIGHT, "朱", "五", WORK);
        assertThat(as(id, RIGHT).get(WHO).status()).isEqualTo(200);
        DIRECTORY.changes(id, "userPassword", "another-directory-password");
        assertThat(as(id, RIGHT).get(WHO).status()).isEqualTo(200);

        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(601)));

        assertThat(as(id, RIGHT).get(WHO).status()).isEqualTo(401);
    }

    private User user(String id) {
        return identity.createUserQuery().userId(id).singleResult();
    }
}
