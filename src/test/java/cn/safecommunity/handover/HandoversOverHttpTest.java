package cn.safecommunity.handover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.organisation.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A task passes from one person to another, over REST, logged in: by name, from the card on, by an administrator. */
class HandoversOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String COLLEAGUE = EXAMINER + "-2";
    private static final String LEADER = "county-610902-leader";
    private static final String SECOND_LEADER = LEADER + "-2";
    private static final String OFFICE = "city-office";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private People people;

    @Autowired
    private DataSource dataSource;

    private final List<String[]> left = new ArrayList<>();

    private String task = "";
    private long caseId;

    @BeforeEach
    void anExaminerHasClaimed() {
        driver.prepare();
        twoLeaders();
        caseId = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
        task = driver.taskId("examine");
        claim(EXAMINER, task);
    }

    /** People of other tests may lead the county too. */
    private void twoLeaders() {
        identity.createUserQuery().memberOfGroup(LEADER).list().stream()
                .map(User::getId)
                .filter(id -> !id.equals(LEADER) && !id.equals(SECOND_LEADER))
                .forEach(id -> identity.deleteMembership(id, LEADER));
    }

    private void claim(String person, String id) {
        assertThat(as(person)
                        .post("/engine-rest/task/" + id + "/claim", "{\"userId\":\"" + person + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private Reply handOver(String by, String to, String reason) {
        return as(by).post(
                        "/api/tasks/" + task + "/handover", "{\"to\":\"%s\",\"reason\":\"%s\"}".formatted(to, reason));
    }

    private Reply handOver(String by, String to) {
        return handOver(by, to, "因病请假");
    }

    private Reply approve(String person) {
        return as(person)
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"情况属实\"}}}");
    }

    private String nameOf(String person) {
        return people.nameOf(person);
    }

    private String holder() {
        return String.valueOf(
                tasks.createTaskQuery().taskId(task).singleResult().getAssignee());
    }

    private String record() {
        return as("city-examiner")
                .get("/api/casefiles/" + caseId)
                .json()
                .get("record")
                .toString();
    }

    private List<String> colleagues(String person) {
        return as(person)
                .get("/api/tasks/" + task + "/colleagues")
                .json()
                .get("colleagues")
                .findValuesAsText("person");
    }

    /** The day of the yellow card comes, and the light with it. */
    private void theCardComes() {
        theCardComes("yellowCard", Duration.ZERO);
    }

    private void theCardComes(String card, Duration later) {
        Date due = Objects.requireNonNull(
                tasks.createTaskQuery().taskId(task).singleResult().getDueDate());
        ClockUtil.setCurrentTime(Date.from(due.toInstant().plus(later).plus(Duration.ofMinutes(1))));
        management.createJobQuery().timers().list().stream()
                .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().endsWith(card))
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void leaves(String person, String group) {
        identity.deleteMembership(person, group);
        left.add(new String[] {person, group});
    }

    /** The only one of the group; whoever else some test has employed there is back afterwards. */
    private void alone(String person, String group) {
        identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .filter(other -> !other.equals(person))
                .forEach(other -> leaves(other, group));
    }

    @AfterEach
    void everybodyIsBack() {
        left.forEach(one -> person(one[0], one[1]));
        left.clear();
    }

    @Test
    void whoseAccountCannotBeUsedIsNotOffered() {
        String gone = person("handover-gone", EXAMINER);
        assertThat(colleagues(EXAMINER)).contains(gone);
        assertThat(as(administrator("handover-admin"))
                        .send("PUT", "/api/accounts/" + gone + "/disabled", "{\"reason\":\"调离\"}")
                        .status())
                .isEqualTo(204);
        assertThat(colleagues(EXAMINER)).doesNotContain(gone);
        assertThat(handOver(EXAMINER, gone, "因病请假").status()).isEqualTo(400);
        identity.deleteMembership(gone, EXAMINER);
    }

    @Test
    void whoHasItHandsItToAColleagueByName() {
        assertThat(colleagues(EXAMINER)).contains(EXAMINER, COLLEAGUE).doesNotContain(LEADER, UNIT, OFFICE);
        assertThat(handOver(EXAMINER, COLLEAGUE).status()).isEqualTo(204);
        assertThat(holder()).isEqualTo(COLLEAGUE);
        assertThat(record()).contains(nameOf(EXAMINER) + "转交" + nameOf(COLLEAGUE), "原因：因病请假。");
        assertThat(as(UNIT).get("/api/casefiles/" + caseId).body())
                .as("a unit deals with offices")
                .contains("“审查申报材料”由汉滨区安监局经办人换人办理。原因：因病请假。")
                .doesNotContain("转交" + nameOf(COLLEAGUE));
        assertThat(approve(EXAMINER).body()).contains("领取");
        assertThat(approve(COLLEAGUE).status()).isEqualTo(204);
    }

    /** Two windows, or a holder and somebody who takes over: the record would say that it was taken from whom it was no longer. */
    @Test
    void ofTwoHandoversAtOnceTheSecondFindsItGone() throws Exception {
        Callable<Reply> hands = () -> handOver(EXAMINER, COLLEAGUE);

        List<Reply> replies = AtOnce.whileHeld(
                dataSource, "SELECT 1 FROM act_ru_task WHERE id_ = '" + task + "' FOR UPDATE", List.of(hands, hands));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 403);
        assertThat(holder()).isEqualTo(COLLEAGUE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 因病, to, 请选择由谁办理",
        "county-610902-examiner-2, '', reason, 请填写原因",
        "county-610902-examiner, 因病, to, 现在就由",
        "county-610902-leader, 因病, to, 请从名单中选择",
        "city-examiner, 因病, to, 请从名单中选择",
        "nobody, 因病, to, 请从名单中选择"
    })
    void isToldWhatIsWrong(String to, String reason, String field, String words) {
        Reply reply = handOver(EXAMINER, to, reason);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isEqualTo(field);
        assertThat(reply.body()).contains(words);
        assertThat(holder()).isEqualTo(EXAMINER);
    }

    @Test
    void withinTheTimeNobodyTakesItOver() {
        Reply colleague = handOver(COLLEAGUE, COLLEAGUE);
        assertThat(colleague.status()).isEqualTo(403);
        assertThat(colleague.body()).contains("超过期限后，您可以接过来办理");
        assertThat(as(COLLEAGUE).get("/api/tasks/" + task + "/colleagues").body())
                .contains("超过期限后，您可以接过来办理");
        for (String other : List.of(LEADER, UNIT, "county-610921-examiner", "expert-1")) {
            driver.people("county-610921-examiner");
            assertThat(handOver(other, other).status()).as(other).isEqualTo(404);
        }
        assertThat(anybody()
                        .post("/api/tasks/" + task + "/handover", "{\"to\":\"x\",\"reason\":\"y\"}")
                        .status())
                .isEqualTo(401);
        assertThat(holder()).isEqualTo(EXAMINER);
    }

    @Test
    void whoeverSeesEveryCaseDoesNotHandOverWhatIsOthers() {
        theCardComes();
        assertThat(handOver("city-examiner", COLLEAGUE).status()).isIn(403, 404);
        String twoHats = person("county-hats", "city-examiner", UNIT);
        assertThat(handOver(twoHats, twoHats).status()).isIn(403, 404);
        assertThat(holder()).isEqualTo(EXAMINER);
    }

    @Test
    void theEngineHandsNothingOver() {
        theCardComes();
        for (String address : List.of("assignee", "delegate", "claim")) {
            assertThat(as(LEADER)
                            .post("/engine-rest/task/" + task + "/" + address, "{\"userId\":\"" + LEADER + "\"}")
                            .status())
                    .as(address)
                    .isIn(403, 409, 500);
        }
        assertThat(holder()).isEqualTo(EXAMINER);
    }

    @Test
    void fromTheCardOnTheLeaderActsAndAnotherLeaderSignsOff() {
        theCardComes();
        Reply found = as(LEADER).get("/api/tasks/" + task + "/colleagues");
        assertThat(found.json().has("objection")).isFalse();
        assertThat(found.body()).contains("没有其他负责人的，由上级");
        assertThat(handOver(LEADER, LEADER, "经办人住院").status()).isEqualTo(204);
        assertThat(record()).contains("由" + nameOf(LEADER) + "从" + nameOf(EXAMINER) + "处接过办理", "经办人住院");
        assertThat(approve(EXAMINER).body()).contains("领取");
        assertThat(approve(LEADER).status()).isEqualTo(204);
        task = driver.taskId("signOff");
        assertThat(colleagues(SECOND_LEADER))
                .as("the superior has joined, because it is late and one leader is left")
                .contains(OFFICE, OFFICE + "-2", SECOND_LEADER)
                .doesNotContain(LEADER, EXAMINER);
        assertThat(approve(LEADER).body()).contains("不能由同一人办理");
        assertThat(approve(SECOND_LEADER).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {COLLEAGUE, SECOND_LEADER})
    void fromTheCardOnEveryoneItIsOfferedToMay(String person) {
        theCardComes();
        assertThat(handOver(person, person).status()).isEqualTo(204);
        assertThat(approve(person).status()).isEqualTo(204);
    }

    @Test
    void withOneExaminerAndOneLeaderTheSuperiorSignsOff() {
        alone(EXAMINER, EXAMINER);
        alone(LEADER, LEADER);
        theCardComes();
        assertThat(driver.candidatesOf("examine"))
                .as("with the examiner away the leader is another one")
                .containsExactlyInAnyOrder(EXAMINER, LEADER);
        assertThat(handOver(LEADER, LEADER).status()).isEqualTo(204);
        assertThat(approve(LEADER).status()).isEqualTo(204);
        assertThat(driver.candidatesOf("signOff")).containsExactlyInAnyOrder(LEADER, OFFICE);
        assertThat(record()).contains("“签批审核意见”", "已请上级");
        task = driver.taskId("signOff");
        claim(OFFICE, task);
        assertThat(approve(OFFICE).status()).isEqualTo(204);
        assertThat(driver.candidatesOf("examine")).containsExactly("city-examiner");
    }

    @Test
    void theOnlyLeaderWhoExaminedInTimeDoesNotSignOffEither() {
        alone(LEADER, LEADER);
        identity.createMembership(LEADER, EXAMINER);
        try {
            assertThat(handOver(EXAMINER, LEADER).status()).isEqualTo(204);
            assertThat(approve(LEADER).status()).isEqualTo(204);
            assertThat(driver.candidatesOf("signOff")).containsExactlyInAnyOrder(LEADER, OFFICE);
        } finally {
            identity.deleteMembership(LEADER, EXAMINER);
        }
    }

    @Test
    void whenOnePersonIsLeftInAnAuthorityTheSuperiorJoins() {
        alone(EXAMINER, EXAMINER);
        alone("nobody", LEADER);
        theCardComes();
        assertThat(driver.candidatesOf("examine")).containsExactlyInAnyOrder(EXAMINER, LEADER, OFFICE);
        assertThat(handOver(OFFICE, OFFICE).status()).isEqualTo(204);
        assertThat(approve(OFFICE).status()).isEqualTo(204);
    }

    @Test
    void aClaimOfSomebodyWhoHasLeftHoldsNobodyBack() {
        leaves(EXAMINER, EXAMINER);
        assertThat(handOver(COLLEAGUE, COLLEAGUE).status()).isEqualTo(204);
        assertThat(approve(COLLEAGUE).status()).isEqualTo(204);
    }

    @Test
    void anAdministratorSaysWhoDoesIt() {
        String admin = administrator("takeover-admin");
        assertThat(colleagues(admin)).contains(EXAMINER, COLLEAGUE).doesNotContain(LEADER, UNIT, OFFICE);
        assertThat(handOver(admin, admin).body()).contains("请从名单中选择");
        assertThat(handOver(admin, COLLEAGUE).status()).isEqualTo(204);
        assertThat(record()).contains(nameOf(EXAMINER) + "转交" + nameOf(COLLEAGUE), "由" + nameOf(admin) + "指定");
        tasks.setAssignee(task, null);
        assertThat(handOver(COLLEAGUE, EXAMINER).body()).contains("您可以直接领取");
        assertThat(handOver(admin, EXAMINER).status()).isEqualTo(204);
        assertThat(approve(EXAMINER).status()).isEqualTo(204);
    }

    /** The controls that Tasklist and Cockpit offer administrators follow the same rule. */
    @Test
    void anAdministratorGivesItToNobodyOfAnotherOfficeInTheEngineEither() {
        String admin = administrator("takeover-admin");
        Reply other = as(admin).post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"city-examiner\"}");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.body()).contains("不在承办这项任务的单位");
        assertThat(as(admin)
                        .post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"" + COLLEAGUE + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(holder()).isEqualTo(COLLEAGUE);
    }

    /** A unit has one person as a rule: that is not told to the administrators with each card. */
    @Test
    void whereOneAloneIsEmployedPeopleAreAskedForOnceAtTheLastCard() {
        driver.review("county", "return");
        task = driver.taskId("correct");
        alone(UNIT, UNIT);
        theCardComes();
        assertThat(record()).doesNotContain("可以办理", "请系统管理员");
        theCardComes("redCard", Duration.ofDays(20));
        assertThat(record().split("承办单位只有一人可以办理，已严重超期", -1)).hasSize(2);
    }

    /** Whoever stands in has it already; it is not said again that nobody can. */
    @Test
    void whereTheSuperiorStandsInTheNextCardSaysNothingMore() {
        alone(EXAMINER, EXAMINER);
        alone("nobody", LEADER);
        theCardComes();
        assertThat(record()).contains("已请上级");
        theCardComes("redCard", Duration.ofDays(20));
        assertThat(record()).doesNotContain("请系统管理员");
        assertThat(record().split("已请上级", -1)).hasSize(2);
    }

    @Test
    void whereNobodyIsEmployedThatIsSaidAndWhoComesCanBeAppointed() {
        driver.review("county", "return");
        task = driver.taskId("correct");
        alone("nobody", UNIT);
        theCardComes();
        assertThat(record()).contains("没有其他人员可以办理", "请系统管理员");
        assertThat(driver.candidatesOf("correct"))
                .as("nobody else speaks for a unit")
                .containsExactly(UNIT);
        String admin = administrator("takeover-admin");
        assertThat(colleagues(admin)).isEmpty();
        String newcomer = person("takeover-newcomer", UNIT);
        assertThat(handOver(admin, newcomer).status()).isEqualTo(204);
        assertThat(as(newcomer)
                        .post(
                                "/engine-rest/task/" + task + "/complete",
                                "{\"variables\":{\"opinion\":{\"value\":\"已补正\"}}}")
                        .status())
                .isEqualTo(204);
        identity.deleteMembership(newcomer, UNIT);
    }

    @Test
    void whatIsGivenToOneExpertStaysTheirs() {
        driver.prepare();
        driver.onSite();
        task = driver.taskIdOf("assessOnSite", "expert-2");
        for (String person : List.of("expert-2", administrator("takeover-admin"))) {
            Reply reply = handOver(person, "expert-1");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.body()).contains("不能转交", "更换");
        }
        assertThat(holder()).isEqualTo("expert-2");
    }

    /** What somebody once had gives them nothing any more when they have left: neither to read it nor to move it. */
    @Test
    void whoHandedItOverAndLeftReadsItNoMore() {
        assertThat(handOver(EXAMINER, COLLEAGUE).status()).isEqualTo(204);
        leaves(EXAMINER, EXAMINER);
        assertThat(as(EXAMINER).get("/engine-rest/task/" + task).status()).isIn(403, 404);
        theCardComes();
        assertThat(handOver(EXAMINER, COLLEAGUE + "x").status()).isIn(403, 404);
        assertThat(holder()).isEqualTo(COLLEAGUE);
    }

    /** Released, taken on by a colleague, late: the engine still lets whoever released it read it, and that is all. */
    @Test
    void whoReleasedItAndLeftMovesItNoMore() {
        assertThat(as(EXAMINER)
                        .post("/engine-rest/task/" + task + "/unclaim", null)
                        .status())
                .isEqualTo(204);
        claim(COLLEAGUE, task);
        leaves(EXAMINER, EXAMINER);
        theCardComes();
        assertThat(handOver(EXAMINER, person("handover-third", EXAMINER)).status())
                .isIn(403, 404);
        assertThat(holder()).isEqualTo(COLLEAGUE);
    }

    @Test
    void whatHasNoLimitIsTakenOverAtAnyTime() {
        Task open = tasks.createTaskQuery().taskId(task).singleResult();
        open.setDueDate(null);
        tasks.saveTask(open);
        assertThat(handOver(COLLEAGUE, COLLEAGUE).status()).isEqualTo(204);
        assertThat(holder()).isEqualTo(COLLEAGUE);
    }
}
