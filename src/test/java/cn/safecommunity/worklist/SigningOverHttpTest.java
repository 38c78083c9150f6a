package cn.safecommunity.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing several tasks with one opinion over HTTP: each is checked alone and told alone. */
class SigningOverHttpTest extends HttpTest {

    private static final String EXAMINER = "county-610902-examiner";
    private static final String LEADER = "county-610902-leader";
    private static final String OTHER_UNIT = "610902101";
    private static final String DOUBTED_UNIT = "610902102";
    private static final String REJECTED =
            "{\"variables\":{\"decision\":{\"value\":\"reject\"},\"opinion\":{\"value\":\"材料不实。\"}}}";
    private static final String TWO_ROLES = "signing-two-roles";

    @Autowired
    private ApplicationDriver driver;

    private String first = "";
    private String second = "";

    @BeforeEach
    void twoWaitForTheLeaderAndTwoForAnExaminer() {
        driver.prepare();
        driver.register(OTHER_UNIT);
        person(TWO_ROLES, EXAMINER, LEADER);
        driver.apply("provincial");
        driver.decide(EXAMINER, "examine", "approve");
        first = driver.taskId("signOff");
        driver.apply(OTHER_UNIT, "provincial");
        driver.decide(TWO_ROLES, "examine", "approve");
        second = driver.taskIdFor("signOff", LEADER, OTHER_UNIT);
    }

    private Reply sign(String person, String opinion, String... tasks) {
        String ids = Arrays.stream(tasks).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return as(person).post("/api/tasks/signing", "{\"tasks\":[" + ids + "],\"opinion\":\"" + opinion + "\"}");
    }

    private static List<Boolean> signed(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().findValues("signed").stream()
                .map(JsonNode::asBoolean)
                .toList();
    }

    @Test
    void theLeaderSignsBothAndTheListOffersNothingElse() {
        JsonNode cards = as(LEADER)
                .get("/api/tasks?list=mine&size=100&sort=newest")
                .json()
                .path("cards");
        cards.forEach(card -> assertThat(card.path("together").asBoolean())
                .as(card.toString())
                .isEqualTo(card.path("task").asText().equals("signOff")));
        assertThat(signed(sign(LEADER, "同意推荐", first, second, first))).containsExactly(true, true);
        assertThat(driver.openTasks()).containsExactly("examine", "examine");
        JsonNode next = as("city-examiner")
                .get("/api/tasks?list=mine&size=100&sort=newest")
                .json()
                .path("cards");
        assertThat(next.findValuesAsText("task")).contains("examine");
        next.forEach(card -> assertThat(card.path("together").asBoolean())
                .as("what is done one by one: " + card)
                .isEqualTo(card.path("task").asText().equals("signOff")));
    }

    @Test
    void whoExaminedOneSignsOnlyTheOtherAndIsToldWhy() {
        Reply reply = sign(TWO_ROLES, "同意推荐", second, first);
        assertThat(signed(reply)).containsExactly(false, true);
        assertThat(reply.json().get(0).path("message").asText()).contains("不能由同一人办理");
        assertThat(driver.taskIdFor("signOff", LEADER, OTHER_UNIT)).isEqualTo(second);
    }

    @Test
    void whatTheExaminerWouldNotAgreeToIsLookedAtAlone() {
        driver.register(DOUBTED_UNIT);
        for (String proposed : List.of("return", "reject")) {
            driver.apply(DOUBTED_UNIT, "provincial");
            if (proposed.equals("return")) {
                driver.sendBack(EXAMINER, "examine", "applicant");
            } else {
                driver.decide(EXAMINER, "examine", "reject");
            }
            String doubted = driver.taskIdFor("signOff", LEADER, DOUBTED_UNIT);
            JsonNode card = card(doubted);
            assertThat(card.path("proposal").path("decision").asText()).isEqualTo(proposed);
            assertThat(card.path("together").asBoolean()).as(card.toString()).isFalse();
            Reply reply = sign(LEADER, "同意推荐", doubted);
            assertThat(signed(reply)).containsExactly(false);
            assertThat(reply.json().get(0).path("message").asText())
                    .contains("拟办意见")
                    .contains("单独办理");
            assertThat(as(LEADER)
                            .post("/engine-rest/task/" + doubted + "/claim", "{\"userId\":\"" + LEADER + "\"}")
                            .status())
                    .isEqualTo(204);
            assertThat(as(LEADER)
                            .post("/engine-rest/task/" + doubted + "/complete", REJECTED)
                            .status())
                    .isEqualTo(204);
        }
        assertThat(signed(sign(LEADER, "同意推荐", first, second))).containsExactly(true, true);
    }

    /** What the leader has typed for one of them is neither lost nor signed in passing. */
    @Test
    void whereTheLeaderHasBegunToAnswerItIsAnsweredAlone() {
        for (String begun : List.of("{\"opinion\":\"同意，但请核实伤害数据\"}", "{\"opinion\":\"\",\"decision-reject\":true}")) {
            type(first, begun);
            assertThat(card(first).path("written").asBoolean()).as(begun).isTrue();
            assertThat(card(first).path("together").asBoolean()).as(begun).isFalse();
            Reply reply = sign(LEADER, "同意推荐", first);
            assertThat(signed(reply)).containsExactly(false);
            assertThat(reply.json().get(0).path("message").asText())
                    .contains("写了意见")
                    .contains("单独办理");
            assertThat(reply.json().get(0).path("subject").asText()).contains("五里镇");
        }
        type(first, "{\"opinion\":\" \",\"decision-approve\":true,\"decision-reject\":false}");
        type(second, "{}");
        assertThat(card(first).path("written").asBoolean()).isFalse();
        assertThat(card(first).path("together").asBoolean()).isTrue();
        assertThat(as(LEADER + "-2")
                        .send("PUT", "/api/tasks/" + second + "/draft", "{\"opinion\":\"同意\"}")
                        .status())
                .isEqualTo(204);
        assertThat(signed(sign(LEADER, "同意推荐", first, second)))
                .as("a colleague's draft is the colleague's")
                .containsExactly(true, true);
    }

    private void type(String task, String draft) {
        assertThat(as(LEADER)
                        .send("PUT", "/api/tasks/" + task + "/draft", draft)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theCardSaysWhatTheExaminerProposesAndWhy() {
        JsonNode proposal = card(first).path("proposal");
        assertThat(proposal.path("decision").asText()).isEqualTo("approve");
        assertThat(proposal.path("name").asText()).isNotBlank();
        assertThat(proposal.path("opinion").asText()).isEqualTo("情况属实，依据充分。");
    }

    private JsonNode card(String task) {
        JsonNode cards = as(LEADER)
                .get("/api/tasks?list=mine&size=100&sort=newest")
                .json()
                .path("cards");
        return StreamSupport.stream(cards.spliterator(), false)
                .filter(card -> card.path("id").asText().equals(task))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsOthersOrIsDoneOneByOneIsNotSigned() {
        assertThat(signed(sign(EXAMINER, "同意推荐", first, second))).containsExactly(false, false);
        assertThat(signed(sign("city-leader", "同意推荐", first))).containsExactly(false);
        assertThat(as(LEADER + "-2")
                        .post("/engine-rest/task/" + first + "/claim", "{\"userId\":\"" + LEADER + "-2\"}")
                        .status())
                .isEqualTo(204);
        as(LEADER)
                .get("/api/tasks?list=office&size=100&sort=newest")
                .json()
                .path("cards")
                .forEach(card -> assertThat(card.path("together").asBoolean())
                        .as("what a colleague has taken on is not offered: " + card)
                        .isEqualTo(card.path("id").asText().equals(second)));
        Reply reply = sign(LEADER, "同意推荐", first, second);
        assertThat(signed(reply)).containsExactly(false, true);
        assertThat(reply.json().get(0).path("message").asText()).isNotEmpty();
        Reply alone = sign("city-examiner", "同意", driver.taskId("examine"));
        assertThat(alone.json().get(0).path("message").asText()).contains("要逐件办理");
        assertThat(sign(LEADER, " ", second).json().path("field").asText()).isEqualTo("opinion");
        assertThat(sign(LEADER, "同意").json().path("field").asText()).isEqualTo("tasks");
        for (String body : List.of("{\"tasks\":[null],\"opinion\":\"同意\"}", "{\"opinion\":\"同意\"}")) {
            Reply without = as(LEADER).post("/api/tasks/signing", body);
            assertThat(without.status()).as(body).isEqualTo(400);
        }
        String[] many = Collections.nCopies(51, second).toArray(String[]::new);
        assertThat(sign(LEADER, "同意", many).body()).contains("一次最多签批");
        assertThat(anybody().post("/api/tasks/signing", "{}").status()).isEqualTo(401);
    }
}
