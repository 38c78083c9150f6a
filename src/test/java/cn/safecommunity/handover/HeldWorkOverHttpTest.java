package cn.safecommunity.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.casefile.Seat;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All that an ill colleague has taken on moves at once, over REST, logged in. */
class HeldWorkOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String OFFICE = "county-610902-examiner";
    private static final String LEADER = "county-610902-leader";
    private static final String ILL = "heldexaminer";
    private static final String HEALTHY = "heldcolleague";
    private static final String TWO_HATS = "heldtwohats";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    @Autowired
    private DataSource dataSource;

    private String task = "";
    private long caseId;

    @BeforeEach
    void anExaminerHasClaimedAndFallsIll() {
        driver.prepare();
        person(ILL, OFFICE);
        person(HEALTHY, OFFICE);
        person(TWO_HATS, OFFICE, UNIT);
        caseId = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
        task = driver.taskId("examine");
        claim(ILL);
    }

    @AfterEach
    void theOfficeIsAsItWas() {
        List.of(ILL, HEALTHY, TWO_HATS).forEach(identity::deleteUser);
    }

    private void claim(String person) {
        Reply reply = as(person).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(204);
    }

    private Reply move(Client by, String to, String reason) {
        return by.post("/api/people/" + ILL + "/handover", "{\"to\":\"%s\",\"reason\":\"%s\"}".formatted(to, reason));
    }

    private Reply move(String by, String to) {
        return move(as(by), to, "住院手术");
    }

    private String holder() {
        return String.valueOf(
                tasks.createTaskQuery().taskId(task).singleResult().getAssignee());
    }

    private int approve(String person) {
        return as(person)
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"情况属实\"}}}")
                .status();
    }

    private String record() {
        return as("city-examiner")
                .get("/api/casefiles/" + caseId)
                .json()
                .get("record")
                .toString();
    }

    @Test
    void theLeaderSeesWhoHasHowMuchAndMovesItToAColleague() {
        JsonNode loads = as(LEADER).get("/api/people").json();
        assertThat(loads.findValuesAsText("person"))
                .contains(ILL, HEALTHY, LEADER)
                .doesNotContain("city-examiner");
        loads.forEach(load -> {
            if (load.get("person").asText().equals(ILL)) {
                assertThat(load.get("open").asInt()).isEqualTo(1);
            }
        });
        JsonNode work = loggedIn(LEADER).get("/api/people/" + ILL + "/tasks").json();
        assertThat(work.at("/tasks/0/caseId").asLong()).isEqualTo(caseId);
        assertThat(work.get("colleagues").findValuesAsText("person"))
                .contains(HEALTHY)
                .doesNotContain(ILL, LEADER);

        JsonNode done = move(loggedIn(LEADER), HEALTHY, "住院手术").json();

        assertThat(done.get("moved")).hasSize(1);
        assertThat(done.get("stayed")).isEmpty();
        assertThat(holder()).isEqualTo(HEALTHY);
        assertThat(record())
                .contains(
                        "由" + people.nameOf(ILL) + "办理的任务移交" + people.nameOf(HEALTHY) + "办理",
                        "由" + people.nameOf(LEADER) + "决定。原因：住院手术。");
        assertThat(as(UNIT).get("/api/casefiles/" + caseId).json().get("record").toString())
                .as("a unit deals with offices")
                .contains("换人办理。原因：住院手术。")
                .doesNotContain("办理的任务移交", people.nameOf(LEADER) + "决定");
        assertThat(approve(ILL)).isNotEqualTo(204);
        assertThat(approve(HEALTHY)).isEqualTo(204);
    }

    @Test
    void anAdministratorGivesItBackToTheOfficeAlsoOfADisabledAccount() {
        String administrator = administrator("heldadmin");
        assertThat(as(administrator)
                        .send("PUT", "/api/accounts/" + ILL + "/disabled", "{\"reason\":\"调离\"}")
                        .status())
                .isEqualTo(204);
        assertThat(as(LEADER).get("/api/people").json().findValuesAsText("person"))
                .as("the leader sees what somebody left behind")
                .contains(ILL);

        assertThat(move(administrator, "").json().get("moved")).hasSize(1);

        assertThat(holder()).isEqualTo("null");
        assertThat(record()).contains("退回本单位，等待领取");
        claim(HEALTHY);
        assertThat(approve(HEALTHY)).isEqualTo(204);
    }

    @Test
    void aDisabledAccountIsOfferedToNobodyAndGetsNothing() {
        String administrator = administrator("heldadmin");
        assertThat(as(administrator)
                        .send("PUT", "/api/accounts/" + HEALTHY + "/disabled", "{\"reason\":\"调离\"}")
                        .status())
                .isEqualTo(204);
        assertThat(as(LEADER)
                        .get("/api/people/" + ILL + "/tasks")
                        .json()
                        .get("colleagues")
                        .findValuesAsText("person"))
                .doesNotContain(HEALTHY)
                .isNotEmpty();
        Reply refused = move(LEADER, HEALTHY);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("已经停用");
        assertThat(holder()).isEqualTo(ILL);
    }

    @Test
    void everybodyMovesTheirOwn() {
        assertThat(move(ILL, HEALTHY).json().get("moved")).hasSize(1);
        assertThat(holder()).isEqualTo(HEALTHY);
        assertThat(as(ILL).get("/api/people").json()).isEmpty();
    }

    /** The person at one window and the leader at another, or one of them twice. */
    @Test
    void whatIsMovedTwiceAtOnceIsMovedOnce() throws Exception {
        Callable<Reply> moves = () -> move(ILL, HEALTHY);

        List<Reply> replies = AtOnce.whileHeld(
                dataSource, "SELECT 1 FROM act_ru_task WHERE id_ = '" + task + "' FOR UPDATE", List.of(moves, moves));

        assertThat(replies)
                .extracting(reply -> reply.json().get("moved").size())
                .containsExactlyInAnyOrder(1, 0);
        assertThat(holder()).isEqualTo(HEALTHY);
    }

    @Test
    void whomTheFourEyesKeepOutDoesNotGetIt() {
        JsonNode done = move(LEADER, TWO_HATS).json();
        assertThat(done.get("moved")).isEmpty();
        assertThat(done.at("/stayed/0/caseId").asLong()).isEqualTo(caseId);
        assertThat(done.at("/stayed/0/why").asText()).contains("不能").endsWith("。");
        assertThat(move(LEADER, LEADER).json().at("/stayed/0/why").asText()).contains("岗位不办理这个环节");
        assertThat(holder()).isEqualTo(ILL);
        assertThat(record()).doesNotContain("住院手术");
    }

    @Test
    void nobodyElseMovesIt() {
        String otherLeader = person("county-610921-leader", "county-610921-leader");
        for (String other : List.of(HEALTHY, TWO_HATS, UNIT, otherLeader, "city-examiner")) {
            assertThat(move(other, HEALTHY).status()).as(other).isEqualTo(403);
            Reply seen = as(other).get("/api/people/" + ILL + "/tasks");
            assertThat(seen.status()).as(other).isEqualTo(403);
            assertThat(seen.body()).contains("只有本单位的负责人和系统管理员可以移交");
        }
        assertThat(move(anybody(), HEALTHY, "住院手术").status()).isEqualTo(401);
        assertThat(as(LEADER)
                        .post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"" + HEALTHY + "\"}")
                        .status())
                .isNotEqualTo(204);
        assertThat(holder()).isEqualTo(ILL);
    }

    @Test
    void isToldWhatIsWrong() {
        assertThat(move(as(LEADER), HEALTHY, " ").json().get("field").asText()).isEqualTo("reason");
        assertThat(move(LEADER, ILL).body()).contains("请选择另一位同事");
        assertThat(move(LEADER, "nobody-at-all").body()).contains("没有这个账号");
        assertThat(as(administrator("heldadmin"))
                        .get("/api/people/nobody-at-all/tasks")
                        .status())
                .isEqualTo(404);
        assertThat(holder()).isEqualTo(ILL);
    }

    @Test
    void aLeaderLeavesWhatIsNotOfTheOfficeAndWhatIsGivenToOnePerson() {
        Mover leader = Mover.of("l", List.of(LEADER), "p");
        Mover administrator = Mover.of("a", List.of("camunda-admin"), "p");
        Seat elsewhere = new Seat("1", "countersign", "e", "i", List.of("city-member-police"), "p", false);
        Seat personal = new Seat("2", "assess", "e", "i", List.of(), "p", false);
        assertThat(leader.objection(elsewhere, "", "", List.of()))
                .hasValueSatisfying(why -> assertThat(why).contains("不是您单位的任务"));
        assertThat(administrator.objection(elsewhere, "", "", List.of())).isEmpty();
        assertThat(administrator.objection(personal, "", "", List.of()))
                .hasValueSatisfying(why -> assertThat(why).contains("更换评定专家"));
    }

    @Test
    void bothAreToldOnceHoweverMuchItIs() {
        Messages messages = mock(Messages.class);
        HeldTask held = new HeldTask(
                new Seat("1", "examine", "e", "i", List.of(OFFICE), ILL, false), "审查申报材料", null, null, "P-1 五里镇");
        new HeldWorkNews(people, mock(CaseRecord.class), messages)
                .tell(List.of(held, held), ILL, HEALTHY, LEADER, "住院");
        verify(messages).tell(eq(ILL), anyString(), contains("共 2 件"));
        verify(messages).tell(eq(HEALTHY), anyString(), contains("P-1 五里镇 审查申报材料"));
    }
}
