package cn.safecommunity.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking a colleague of the office for an opinion, over HTTP: it comes back, the asker decides, four eyes are kept. */
class AdviceOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String COLLEAGUE = EXAMINER + "-2";
    private static final String LEADER = "county-610902-leader";
    private static final String TWO_ROLES = "advice-two-roles";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private AdviceDesk desk;

    @Autowired
    private AdviceRepository repository;

    @Autowired
    private People people;

    @Autowired
    private CaseRecord record;

    private long caseId;
    private String task = "";

    @BeforeEach
    void anExaminerHasClaimed() {
        driver.prepare();
        person(TWO_ROLES, EXAMINER, LEADER, "city-examiner");
        caseId = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
        task = driver.taskId("examine");
        assertThat(as(EXAMINER)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + EXAMINER + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private Reply ask(String by, String to) {
        return as(by).post("/api/tasks/" + task + "/advice", "{\"to\":\"" + to + "\",\"question\":\"请核对统计表\"}");
    }

    private Reply answer(String by, long id) {
        return as(by).post("/api/tasks/" + task + "/advice/" + id + "/answer", "{\"answer\":\"数据一致\"}");
    }

    private JsonNode view(String person) {
        return as(person).get("/api/tasks/" + task + "/advice").json();
    }

    private long asked() {
        return view(EXAMINER).path("lines").get(0).path("id").asLong();
    }

    private String nameOf(String person) {
        return as(person).get("/api/me").json().path("name").asText();
    }

    private List<String> mine(String person) {
        return as(person)
                .get("/api/tasks?list=mine&size=100&sort=newest")
                .json()
                .path("cards")
                .findValuesAsText("id");
    }

    @Test
    void theColleagueFindsItAnswersAndTheAskerDecides() {
        assertThat(mine(COLLEAGUE)).doesNotContain(task);
        assertThat(ask(EXAMINER, COLLEAGUE).status()).isEqualTo(204);
        assertThat(mine(COLLEAGUE)).contains(task);
        assertThat(view(COLLEAGUE).path("lines").get(0).path("mine").asBoolean())
                .isTrue();
        assertThat(view(EXAMINER).path("lines").get(0).path("mine").asBoolean())
                .as("only who is asked may answer")
                .isFalse();
        assertThat(ask(EXAMINER, COLLEAGUE).body()).as("once").contains("还没有答复");
        assertThat(answer(COLLEAGUE, asked()).status()).isEqualTo(204);
        assertThat(answer(COLLEAGUE, asked()).status()).as("once").isEqualTo(409);
        assertThat(mine(COLLEAGUE)).doesNotContain(task);
        assertThat(view(EXAMINER).path("lines").get(0).path("answer").asText()).isEqualTo("数据一致");
        String record = as(LEADER).get("/api/casefiles/" + caseId).body();
        assertThat(record).contains("就“审查申报材料”请" + nameOf(COLLEAGUE) + "提意见").doesNotContain("请核对统计表", "数据一致");
        assertThat(as(UNIT).get("/api/casefiles/" + caseId).body())
                .as("a unit deals with offices")
                .contains("承办单位就“审查申报材料”请本单位的同事提意见")
                .doesNotContain("请" + nameOf(COLLEAGUE) + "提意见", "向" + nameOf(EXAMINER) + "提了意见");
        driver.decide(EXAMINER, "examine", "approve");
    }

    /** Nobody answers themselves: where the task has gone to whoever was asked, the question is over. */
    @Test
    void aQuestionIsOverWhereTheTaskHasGoneToWhoWasAsked() {
        assertThat(ask(EXAMINER, COLLEAGUE).status()).isEqualTo(204);
        handOver(EXAMINER, COLLEAGUE);

        assertThat(askedBy(COLLEAGUE)).as("the card").isIn("", "null");
        for (String person : List.of(EXAMINER, COLLEAGUE)) {
            JsonNode line = view(person).path("lines").get(0);
            assertThat(line.path("mine").asBoolean()).as(person).isFalse();
            assertThat(line.path("over").asBoolean()).as(person).isTrue();
        }
        Reply refused = answer(COLLEAGUE, asked());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("这件现在由您办理，不用再答复同事");
        assertThat(as(LEADER).get("/api/casefiles/" + caseId).body()).doesNotContain("向" + nameOf(EXAMINER) + "提了意见");

        handOver(COLLEAGUE, EXAMINER);
        assertThat(view(COLLEAGUE).path("lines").get(0).path("mine").asBoolean())
                .as("who asked has it again")
                .isTrue();
    }

    private void handOver(String from, String to) {
        assertThat(as(from).post("/api/tasks/" + task + "/handover", "{\"to\":\"" + to + "\",\"reason\":\"出差\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void onlyWhoHasItAsksOnlyWhoMayDecideIsAskedAndOnlyWhoWasAskedAnswers() {
        assertThat(ask(COLLEAGUE, EXAMINER).status()).isEqualTo(403);
        assertThat(ask(EXAMINER, EXAMINER).status()).isEqualTo(400);
        for (String stranger : List.of(LEADER, UNIT, "city-examiner")) {
            assertThat(ask(EXAMINER, stranger).status()).as(stranger).isEqualTo(400);
            assertThat(ask(stranger, COLLEAGUE).status()).as(stranger).isIn(403, 404);
            assertThat(as(stranger).get("/api/tasks/" + task + "/advice").status())
                    .as(stranger)
                    .isIn(403, 404);
        }
        assertThat(ask(EXAMINER, COLLEAGUE).status()).isEqualTo(204);
        assertThat(answer(TWO_ROLES, asked()).status()).isEqualTo(403);
        assertThat(answer(EXAMINER, asked()).status()).isEqualTo(403);
        assertThat(anybody().get("/api/tasks/" + task + "/advice").status()).isEqualTo(401);
        for (String address : List.of("delegate", "resolve")) {
            assertThat(as(EXAMINER)
                            .post("/engine-rest/task/" + task + "/" + address, "{\"userId\":\"" + COLLEAGUE + "\"}")
                            .status())
                    .as(address)
                    .isEqualTo(403);
        }
    }

    @Test
    void whoHasComeToWorkForTheUnitSinceAdvisesNoMore() {
        String newcomer = person("advice-newcomer", EXAMINER);
        assertThat(ask(EXAMINER, newcomer).status()).isEqualTo(204);
        person(newcomer, UNIT);
        Reply refused = answer(newcomer, asked());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("不能再提意见", nameOf(EXAMINER));
        assertThat(view(EXAMINER).path("lines").get(0).path("answer").asText(""))
                .isIn("", "null");
        identity.deleteUser(newcomer);
    }

    @Test
    void whoIsAskedIsToldAndWhoAskedHearsOfTheAnswer() {
        Messages messages = mock(Messages.class);
        Advices telling = new Advices(desk, repository, people, record, messages, Clock.systemUTC());
        driver.as(EXAMINER, () -> {
            telling.ask(task, EXAMINER, COLLEAGUE, "请核对统计表");
            return task;
        });
        verify(messages).tell(eq(caseId), eq(COLLEAGUE), contains("请您提意见"), contains(nameOf(EXAMINER)));
        long id = asked();
        driver.as(COLLEAGUE, () -> {
            telling.answer(task, id, COLLEAGUE, "数据一致");
            return task;
        });
        verify(messages).tell(eq(caseId), eq(EXAMINER), contains("同事已提意见"), contains(nameOf(COLLEAGUE)));
        verifyNoMoreInteractions(messages);
    }

    @Test
    void anExpertJudgesWithoutAnybodysAdvice() {
        driver.withdraw("provincial");
        driver.onSite();
        String expert = ApplicationDriver.ASSESSORS.get(0);
        task = driver.taskIdOf("assessOnSite", expert);
        assertThat(view(expert).path("objection").asText()).contains("本人独立办理");
        assertThat(ask(expert, COLLEAGUE).status()).isEqualTo(403);
    }

    @Test
    void whoAdvisedDoesNotSignOffNorActAtAnotherLevel() {
        assertThat(ask(EXAMINER, TWO_ROLES).status()).isEqualTo(204);
        assertThat(answer(TWO_ROLES, asked()).status()).isEqualTo(204);
        driver.decide(EXAMINER, "examine", "approve");
        task = driver.taskId("signOff");
        Reply refused =
                as(TWO_ROLES).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + TWO_ROLES + "\"}");
        assertThat(refused.body()).contains("提过意见");
        driver.decide(LEADER, "signOff", "approve");
        task = driver.taskId("examine");
        assertThat(as(TWO_ROLES)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + TWO_ROLES + "\"}")
                        .body())
                .contains("只能在一个层级");
    }

    /** It stays inside the office: an administrator, who opens every task, reads none of it; a colleague is not called to it. */
    @Test
    void whatTheOfficeAsksItselfIsReadInsideOnlyAndCallsOnlyWhoWasAsked() {
        String third = person("advice-third", EXAMINER);
        assertThat(ask(EXAMINER, COLLEAGUE).status()).isEqualTo(204);
        Reply administrator = as(administrator("advice-admin")).get("/api/tasks/" + task + "/advice");
        assertThat(administrator.status()).isEqualTo(403);
        assertThat(administrator.body()).contains("只在承办单位内部进行").doesNotContain("请核对统计表");
        assertThat(askedBy(COLLEAGUE)).isEqualTo(nameOf(EXAMINER));
        assertThat(askedBy(third)).isIn("", "null");
        assertThat(askedBy(EXAMINER)).isIn("", "null");
        assertThat(view(EXAMINER).path("colleagues").findValuesAsText("person"))
                .as("nobody asks themselves")
                .doesNotContain(EXAMINER);
        identity.deleteUser(third);
    }

    private String askedBy(String person) {
        for (JsonNode card : as(person)
                .get("/api/tasks?list=office&size=100&sort=newest")
                .json()
                .path("cards")) {
            if (card.path("id").asText().equals(task)) {
                return card.path("askedBy").asText("");
            }
        }
        throw new AssertionError("The task is in no list of " + person);
    }
}
