package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What independent experts answer, and who objects, is looked for behind every door before its time. */
class PrivateAnswersTest extends CaseDoorsTest {

    private static final String SECRET = "台账与现场不符的秘密意见";
    private static final String FIRST = ApplicationDriver.ASSESSORS.get(0);
    private static final String SECOND = ApplicationDriver.ASSESSORS.get(1);
    private static final String THIRD = ApplicationDriver.ASSESSORS.get(2);

    private long caseId;
    private String instance = "";
    private String task = "";

    @BeforeEach
    void aTeamOnSite() {
        caseId = driver.onSite();
        task = driver.taskIdOf("assessOnSite", SECOND);
        instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    }

    private Stream<String> doors(String person) {
        Stream<String> engine = roots().flatMap(root -> Stream.of(
                        "/history/detail?variableUpdates=true&processInstanceId=" + instance,
                        "/history/detail?processInstanceId=" + instance,
                        "/history/variable-instance?processInstanceId=" + instance,
                        "/variable-instance?processInstanceIdIn=" + instance,
                        "/process-instance/" + instance + "/variables",
                        "/history/task?processInstanceId=" + instance,
                        "/history/activity-instance?processInstanceId=" + instance,
                        "/history/user-operation?processInstanceId=" + instance,
                        "/task?processInstanceId=" + instance + "&withTaskVariablesInReturn=true",
                        "/process-instance/" + instance + "/comment",
                        "/task/" + task + "/variables",
                        "/task/" + task + "/comment")
                .map(door -> root + door));
        return Stream.concat(
                engine,
                Stream.of(
                        "/api/cases/" + caseId,
                        "/api/casefiles/" + caseId,
                        "/api/sheets/comparison?case=" + caseId + "&kind=onSite",
                        "/api/sheets?case=" + caseId + "&kind=onSite&owner=" + SECOND,
                        "/api/tasks/" + driver.taskIdOf("assessOnSite", person.startsWith("expert") ? person : FIRST)
                                + "/case"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"expert-1", "expert-3", APPLICANT, EXAMINER, "city-office", "province-examiner", ADMIN})
    void anExpertsOpinionIsBehindNoDoorBeforeAllHaveSigned(String person) {
        driver.fill(SECOND, "112.50", false);
        done(as(SECOND)
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        "{\"variables\":{\"opinion\":{\"value\":\"" + SECRET
                                + "\",\"type\":\"String\"},\"seen\":{\"value\":\"1\",\"type\":\"String\"}}}"));
        Session session = loggedIn(person);
        Client password = as(person);

        assertThat(doors(person))
                .allSatisfy(door -> assertThat((door.startsWith("/camunda") ? session : password)
                                .get(door)
                                .body())
                        .as(door)
                        .doesNotContain(SECRET)
                        .doesNotContain("112.5"));
    }

    @Test
    void theOpinionIsThereWhenAllHaveSigned() {
        driver.fill(SECOND, "112.50", false);
        done(as(SECOND)
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"opinion\":{\"value\":\"" + SECRET + "\"},\"seen\":{\"value\":\"1\"}}}"));
        driver.fill(THIRD, "112.50", false);
        driver.finish(THIRD);
        driver.fill(FIRST, "112.50", false);
        driver.finish(FIRST);

        assertThat(as("province-examiner").get("/api/cases/" + caseId).body()).contains(SECRET);
    }

    @Test
    void whoAssessesAloneLeavesNoComment() {
        for (String root : roots().toList()) {
            refused(
                    client(root, SECOND)
                            .post(root + "/task/" + task + "/comment/create", "{\"message\":\"" + SECRET + "\"}"),
                    403,
                    "不能发表备注");
        }
    }

    @Test
    void whoObjectsIsToldToTheAuthorityThatAnswersOnly() {
        driver.assess("120.00", false);
        Reply objection = anybody()
                .send(
                        "POST",
                        "/notices/" + caseId + "/objections",
                        null,
                        request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "name=%E8%B5%B5%E5%85%AD&contact=13900000000&content=%E4%B8%8D%E5%B1%9E%E5%AE%9E")));
        assertThat(objection.status()).isEqualTo(302);
        driver.fire("noticePeriod");
        String resolve = driver.taskIdFor("resolveObjection", "province-examiner");

        for (String person : List.of("province-examiner", "province-leader")) {
            assertThat(as(person).get("/api/cases/" + caseId).body()).contains("赵六", "13900000000", "不属实");
        }
        assertThat(as("province-examiner")
                        .get("/api/tasks/" + resolve + "/case")
                        .body())
                .contains("赵六", "13900000000");
        for (String person : List.of(APPLICANT, EXAMINER, "city-office", SECOND, ADMIN)) {
            assertThat(as(person).get("/api/cases/" + caseId).body())
                    .as(person)
                    .contains("不属实")
                    .doesNotContain("赵六", "13900000000");
            assertThat(as(person).get("/api/tasks/" + resolve + "/case").body())
                    .as(person)
                    .doesNotContain("赵六", "13900000000");
        }
    }
}
