package cn.safecommunity.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.endorsement.ApplicationDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody decides twice about one case, whatever groups they are in and through whatever door they come. */
class FourEyesOverHttpTest extends CaseDoorsTest {

    private static final String REST = "/engine-rest";

    @BeforeEach
    void oneApplication() {
        apply();
    }

    @ParameterizedTest
    @MethodSource("roots")
    void whoAppliedDoesNotExamineTheApplication(String root) {
        secondHat(APPLICANT, EXAMINER);
        String task = examineAt(EXAMINER);

        refused(claim(root, APPLICANT, task), 400, "办理过“申报”");
        refused(complete(root, APPLICANT, task, "approve"), 400, "只能在一个层级办理");

        done(claim(root, EXAMINER, task));
        done(complete(root, EXAMINER, task, "approve"));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void aColleagueOfTheApplicantDoesNotExamineTheOwnUnit(String root) {
        String colleague = APPLICANT + "-2";
        secondHat(colleague, EXAMINER);
        String task = examineAt(EXAMINER);

        refused(claim(root, colleague, task), 400, "不能审核本单位，“审查申报材料”请由本单位以外");
        refused(complete(root, colleague, task, "approve"), 400, "审核本单位");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void whoExaminedAtTheCountyDoesNotExamineAtTheCity(String root) {
        done(complete(REST, EXAMINER, examineAt(EXAMINER), "approve"));
        done(complete(REST, LEADER, driver.taskIdFor("signOff", LEADER), "approve"));
        secondHat(EXAMINER, "city-examiner");
        secondHat(LEADER, "city-examiner");
        String task = examineAt("city-examiner");

        refused(claim(root, EXAMINER, task), 400, "在县区办理过“审查申报材料”，不能再办理市级的“审查申报材料”");
        refused(complete(root, EXAMINER, task, "reject"), 400, "在县区办理过“审查申报材料”");
        refused(complete(root, LEADER, task, "approve"), 400, "在县区办理过“签批审核意见”");

        done(complete(root, "city-examiner", task, "approve"));
    }

    @ParameterizedTest
    @MethodSource("roots")
    void whoTookOverTheExaminationDoesNotSignItOff(String root) {
        secondHat(LEADER, EXAMINER);
        done(complete(REST, LEADER, examineAt(EXAMINER), "approve"));
        String task = driver.taskIdFor("signOff", LEADER);

        refused(claim(root, LEADER, task), 400, "您已经办理过“审查申报材料”");
        refused(complete(root, LEADER, task, "approve"), 400, "不能由同一人办理");

        done(complete(root, LEADER + "-2", task, "approve"));
    }

    @Test
    void theSamePeopleExamineAgainAfterACorrection() {
        done(complete(REST, EXAMINER, examineAt(EXAMINER), "approve"));
        done(sendBack(LEADER, driver.taskIdFor("signOff", LEADER)));
        String correction = tasks.createTaskQuery()
                .taskDefinitionKey("correct")
                .singleResult()
                .getId();
        done(as(APPLICANT + "-2")
                .post(REST + "/task/" + correction + "/complete", "{\"variables\":{\"opinion\":{\"value\":\"已补正\"}}}"));

        done(complete(REST, EXAMINER, examineAt(EXAMINER), "approve"));
        done(complete(REST, LEADER, driver.taskIdFor("signOff", LEADER), "approve"));
    }

    @Test
    void whoCorrectedForTheApplicantDecidesNothingLater() {
        done(complete(REST, EXAMINER, examineAt(EXAMINER), "approve"));
        done(sendBack(LEADER, driver.taskIdFor("signOff", LEADER)));
        String clerk = APPLICANT + "-2";
        String correction = tasks.createTaskQuery()
                .taskDefinitionKey("correct")
                .singleResult()
                .getId();
        done(as(clerk)
                .post(REST + "/task/" + correction + "/complete", "{\"variables\":{\"opinion\":{\"value\":\"已补正\"}}}"));
        identity.deleteMembership(clerk, APPLICANT);
        secondHat(clerk, EXAMINER);

        try {
            refused(complete(REST, clerk, examineAt(EXAMINER), "approve"), 400, "在创建单位办理过“补正材料”");
        } finally {
            identity.createMembership(clerk, APPLICANT);
        }
    }

    @Test
    void whoDecidedInTheCaseIsNoExpertInIt() {
        String expert = ApplicationDriver.ASSESSORS.get(0);
        secondHat(expert, "city-examiner");
        done(complete(REST, EXAMINER, examineAt(EXAMINER), "approve"));
        done(complete(REST, LEADER, driver.taskIdFor("signOff", LEADER), "approve"));
        done(complete(REST, expert, examineAt("city-examiner"), "approve"));
        done(complete(REST, "city-leader", driver.taskIdFor("signOff", "city-leader"), "approve"));

        Reply named = as("province-examiner")
                .post(
                        REST + "/task/" + driver.taskIdFor("accept", "province-examiner") + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"受理\"},\"assessors\":{\"value\":\""
                                + String.join(",", ApplicationDriver.ASSESSORS) + "\"}}}");

        refused(named, 400, "已经在本案卷中办理过“审查申报材料”");
    }

    @Test
    void whoHasComeToWorkForTheUnitFillsInAndSignsNothingAboutIt() {
        driver.prepare();
        String of = "?kind=onSite&case=" + driver.onSite();
        String expert = ApplicationDriver.ASSESSORS.get(1);
        String rows =
                "{\"since\":0,\"rows\":[{\"indicator\":1,\"version\":%d,\"marks\":\"ab-\",\"remark\":\"\",\"evidence\":[]}]}";
        assertThat(as(expert).send("PUT", "/api/sheets" + of, rows.formatted(0)).status())
                .isEqualTo(200);

        secondHat(expert, APPLICANT);

        refused(as(expert).send("PUT", "/api/sheets" + of, rows.formatted(1)), 403, "您现在没有这份");
        refused(as(expert).post("/api/sheets/signature" + of, "{\"remark\":\"总体较好\"}"), 403, "您现在没有这份");
    }

    @ParameterizedTest
    @MethodSource("roots")
    void anAdministratorCannotGiveTheTaskToSuchAPerson(String root) {
        secondHat(APPLICANT, EXAMINER);
        String task = examineAt(EXAMINER);
        String body = "{\"userId\":\"" + APPLICANT + "\"}";

        refused(client(root, ADMIN).post(root + "/task/" + task + "/assignee", body), 400, "办理过“申报”");
        refused(client(root, ADMIN).post(root + "/task/" + task + "/claim", body), 400, "办理过“申报”");
        refused(client(root, ADMIN).post(root + "/task/" + task + "/delegate", body), 403, "不能委派");
        assertThat(assignee(task)).isEqualTo("null");

        done(client(root, ADMIN).post(root + "/task/" + task + "/assignee", "{\"userId\":\"" + COLLEAGUE + "\"}"));
        done(complete(root, COLLEAGUE, task, "approve"));
    }

    @Test
    void whoNamesTheTeamIsNotOfItAndWhoHasAssessedDecidesNothingElse() {
        String expert = ApplicationDriver.ASSESSORS.get(1);
        secondHat(expert, "province-examiner");
        secondHat(expert, "province-leader");
        driver.review("county", "approve");
        driver.review("city", "approve");
        assertThat(as(expert)
                        .get("/api/assessors?case=" + caseAt(driver.taskId("accept")))
                        .body())
                .contains(ApplicationDriver.ASSESSORS.get(0))
                .doesNotContain(expert);
        refused(nameTheTeam(expert), 400, "不能把自己列入评定组");
        done(nameTheTeam("province-examiner"));
        String another = "assessor-3";
        secondHat(another, "province-examiner");
        Reply joined = as(another)
                .send(
                        "PUT",
                        "/api/teams/" + caseAt(driver.taskIdOf("assessOnSite", expert)) + "/"
                                + ApplicationDriver.ASSESSORS.get(0),
                        "{\"replacement\":\"" + another + "\",\"reason\":\"因病\"}");
        refused(joined, 400, "不能把自己列入评定组");

        driver.assess("120.00", false);
        driver.object();
        driver.fire("noticePeriod");
        String objection = driver.taskId("resolveObjection");
        refused(claim(REST, expert, objection), 400, "已于");
        refused(complete(REST, expert, objection, "approve"), 400, "办理过“现场评定”");
        done(complete(REST, "province-examiner", objection, "approve"));
        String confer = driver.taskId("confer");
        refused(complete(REST, expert, confer, "approve"), 400, "办理过“现场评定”");
        done(complete(REST, "province-leader", confer, "approve"));
    }

    private Object caseAt(String task) {
        return tasks.getVariable(task, "caseId");
    }

    private Reply nameTheTeam(String by) {
        return as(by).post(
                        REST + "/task/" + driver.taskIdFor("accept", "province-examiner") + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"受理\"},\"assessors\":{\"value\":\""
                                + String.join(",", ApplicationDriver.ASSESSORS) + "\"}}}");
    }
}
