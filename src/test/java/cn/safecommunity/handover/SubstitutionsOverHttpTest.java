package cn.safecommunity.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import cn.safecommunity.HttpTest;
import cn.safecommunity.NotFound;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.Substitutes;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Substituting for a colleague over HTTP: open tasks included, for some days, with no right of anybody else's. */
class SubstitutionsOverHttpTest extends HttpTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String EXAMINER = "county-610902-examiner";
    private static final String SUBSTITUTE = EXAMINER + "-2";
    private static final String THIRD = "substitution-third";
    private static final String LEADER = "county-610902-leader";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private People people;

    @Autowired
    private Return back;

    @Autowired
    private HeldWorkNews heldNews;

    private String task = "";

    @BeforeEach
    void anExaminerHasClaimedAndGoesAway() {
        driver.prepare();
        jdbc.sql("DELETE FROM substitution").update();
        person(THIRD, EXAMINER);
        driver.apply("provincial");
        task = driver.taskId("examine");
        assertThat(as(EXAMINER)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + EXAMINER + "\"}")
                        .status())
                .isEqualTo(204);
    }

    private static Reply name(Client who, String to, LocalDate first, LocalDate last) {
        return who.post(
                "/api/me/substitutions",
                "{\"to\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}".formatted(to, first, last));
    }

    /** Whose work nobody of the own office can do is told who can help, and not that people are missing. */
    @Test
    void whoHasNobodyToAskIsToldWhatToDoInstead() {
        String expert = "substitution-expert";
        person(expert, "assessor");
        assertThat(instead(as(EXAMINER))).isEmpty();
        assertThat(instead(as(expert)))
                .contains("评定任务指定本人办理", "组成评定组的单位", "另请一位专家")
                .doesNotContain("系统管理员");
        assertThat(instead(as(administrator("substitution-admin")))).contains("不需要请人代理");

        Reply refused = name(as(expert), EXAMINER, today(), today());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("to");
        assertThat(refused.json().path("message").asText()).contains("组成评定组的单位");

        person(expert, EXAMINER);
        JsonNode both = as(expert).get("/api/me/substitutions").json();
        assertThat(both.path("colleagues")).isNotEmpty();
        assertThat(both.path("instead").asText()).as("of a part of the work").contains("评定任务指定本人办理");
        identity.deleteMembership(expert, EXAMINER);
    }

    private static String instead(Client who) {
        return who.get("/api/me/substitutions").json().path("instead").asText();
    }

    private static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    private Reply takeOver(String person) {
        return as(person).post("/api/tasks/" + task + "/handover", "{\"to\":\"" + person + "\",\"reason\":\"代理办理\"}");
    }

    private JsonNode mine(String person) {
        return as(person).get("/api/tasks?list=mine&size=100&sort=newest").json();
    }

    private boolean represented(String person) {
        for (JsonNode card : mine(person).path("cards")) {
            if (card.path("id").asText().equals(task)) {
                return card.path("represented").asBoolean();
            }
        }
        throw new AssertionError("Not in the list of " + person);
    }

    private boolean has(String person) {
        return mine(person).path("cards").findValuesAsText("id").contains(task);
    }

    @Test
    void theSubstituteFindsTheOpenTaskAndTakesItOverWithinTheTimeAndNobodyElseDoes() {
        assertThat(has(SUBSTITUTE)).isFalse();
        assertThat(takeOver(SUBSTITUTE).status()).isEqualTo(403);
        assertThat(name(as(EXAMINER), SUBSTITUTE, today(), today().plusDays(3)).status())
                .isEqualTo(200);
        assertThat(has(SUBSTITUTE)).isTrue();
        assertThat(mine(SUBSTITUTE).path("substituting").get(0).path("own").asBoolean())
                .isFalse();
        assertThat(mine(EXAMINER).path("substituting").get(0).path("own").asBoolean())
                .isTrue();
        assertThat(represented(SUBSTITUTE)).isTrue();
        assertThat(represented(EXAMINER)).as("it is their own").isFalse();
        assertThat(takeOver(THIRD).status()).isEqualTo(403);
        assertThat(takeOver(LEADER).status()).isIn(403, 404);
        assertThat(takeOver(SUBSTITUTE).status()).isEqualTo(204);
        assertThat(as(SUBSTITUTE)
                        .get("/api/tasks/" + task + "/case")
                        .json()
                        .path("record")
                        .toString())
                .as("for whom, whatever the reason says")
                .contains("由" + people.nameOf(SUBSTITUTE) + "代理" + people.nameOf(EXAMINER) + "接过办理。原因：");
        driver.decide(SUBSTITUTE, "examine", "approve");
        assertThat(driver.openTasks()).containsExactly("signOff");
    }

    @Test
    void itBeginsAndEndsByItselfAndEarlierByHand() {
        name(as(EXAMINER), SUBSTITUTE, today().plusDays(2), today().plusDays(4));
        assertThat(has(SUBSTITUTE)).as("not yet").isFalse();
        ClockUtil.setCurrentTime(
                Date.from(today().plusDays(4).atTime(18, 0).atZone(CHINA).toInstant()));
        assertThat(has(SUBSTITUTE)).isTrue();
        ClockUtil.setCurrentTime(
                Date.from(today().plusDays(5).atStartOfDay(CHINA).toInstant()));
        assertThat(has(SUBSTITUTE)).as("over").isFalse();
        ClockUtil.reset();
        JsonNode own = as(EXAMINER).get("/api/me/substitutions").json();
        long id = own.path("own").get(0).path("id").asLong();
        assertThat(as(SUBSTITUTE)
                        .send("DELETE", "/api/me/substitutions/" + id, null)
                        .status())
                .isEqualTo(404);
        assertThat(as(EXAMINER)
                        .send("DELETE", "/api/me/substitutions/" + id, null)
                        .status())
                .isEqualTo(204);
        assertThat(as(EXAMINER).get("/api/me/substitutions").json().path("own")).isEmpty();
    }

    @Test
    void theSubstituteIsToldWhenItIsAgreedAndWhenItEndsEarly() {
        Messages messages = mock(Messages.class);
        Substitutions telling = new Substitutions(
                substitutes, people, new SubstitutionNews(people, messages), back, heldNews, Clock.system(CHINA));
        telling.begin(
                EXAMINER, SUBSTITUTE, today().toString(), today().plusDays(3).toString());
        verify(messages).tell(eq(SUBSTITUTE), contains("请您代理"), contains(WrittenDay.of(today().plusDays(3))));
        long id = substitutes.open(EXAMINER).get(0).id();
        assertThatThrownBy(() -> telling.end(id, SUBSTITUTE)).isInstanceOf(NotFound.class);
        telling.end(id, EXAMINER);
        verify(messages).tell(eq(SUBSTITUTE), contains("提前结束"), contains("您不再代理"));
        verifyNoMoreInteractions(messages);
    }

    /** Two windows, a second click, two colleagues who name each other: one of them holds, the others read why not. */
    @Test
    void whatIsAgreedAtOnceIsAgreedOnceAndEndsOnce() {
        List<Reply> replies = Stream.of(SUBSTITUTE, THIRD, SUBSTITUTE, THIRD)
                .parallel()
                .map(to -> name(as(EXAMINER), to, today(), today().plusDays(1)))
                .toList();
        assertThat(replies).extracting(Reply::status).containsOnlyOnce(200).containsOnly(200, 400);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 400)
                .allSatisfy(reply -> assertThat(reply.body()).contains("这段时间您已经请人代理"));
        long id = substitutes.open(EXAMINER).get(0).id();
        List<Reply> ends = Stream.of(id, id)
                .parallel()
                .map(one -> as(EXAMINER).send("DELETE", "/api/me/substitutions/" + one, null))
                .toList();
        assertThat(ends).extracting(Reply::status).containsExactlyInAnyOrder(204, 404);
        assertThat(ends)
                .filteredOn(reply -> reply.status() == 404)
                .allSatisfy(reply -> assertThat(reply.body()).contains("可能已经结束。请刷新后再看"));
        List<Integer> mutual = Stream.of(List.of(EXAMINER, THIRD), List.of(THIRD, EXAMINER))
                .parallel()
                .map(pair ->
                        name(as(pair.get(0)), pair.get(1), today(), today()).status())
                .toList();
        assertThat(mutual).containsExactlyInAnyOrder(200, 400);
    }

    /** The substitute has the list open while the person comes back early. */
    @Test
    void whatEndedMeanwhileGivesTheSubstituteNothingMore() {
        name(as(EXAMINER), SUBSTITUTE, today(), today().plusDays(3));
        assertThat(has(SUBSTITUTE)).isTrue();
        assertThat(as(SUBSTITUTE).get("/api/me/substitutions").json().path("forOthers"))
                .hasSize(1);
        assertThat(as(EXAMINER).get("/api/me/substitutions").json().path("forOthers"))
                .as("nobody asked the person")
                .isEmpty();
        assertThat(mine(THIRD).path("substituting"))
                .as("it concerns two people")
                .isEmpty();
        long id = substitutes.open(EXAMINER).get(0).id();
        as(EXAMINER).send("DELETE", "/api/me/substitutions/" + id, null);
        Reply refused = takeOver(SUBSTITUTE);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("message").asText()).containsPattern("[一-龥]{4}");
        assertThat(has(SUBSTITUTE)).isFalse();
    }

    private String holder() {
        return jdbc.sql("SELECT assignee_ FROM act_ru_task WHERE id_ = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    private Reply end(String person) {
        long id = substitutes.open(EXAMINER).get(0).id();
        return as(person).send("DELETE", "/api/me/substitutions/" + id, null);
    }

    @Test
    void whoIsBackEarlyHasAgainWhatTheSubstituteHasNotDone() {
        name(as(EXAMINER), SUBSTITUTE, today(), today().plusDays(3));
        assertThat(takeOver(SUBSTITUTE).status()).isEqualTo(204);
        assertThat(end(SUBSTITUTE).status()).as("of the person alone").isEqualTo(404);
        assertThat(end(THIRD).status()).isEqualTo(404);
        assertThat(holder()).isEqualTo(SUBSTITUTE);
        assertThat(end(EXAMINER).status()).isEqualTo(204);
        assertThat(holder()).isEqualTo(EXAMINER);
        assertThat(has(EXAMINER)).isTrue();
        assertThat(has(SUBSTITUTE)).isFalse();
        assertThat(as(EXAMINER)
                        .get("/api/tasks/" + task + "/case")
                        .json()
                        .path("record")
                        .toString())
                .contains(people.nameOf(EXAMINER) + "提前结束代理，任务由" + people.nameOf(SUBSTITUTE) + "交回其本人办理。");
        driver.decide(EXAMINER, "examine", "approve");
    }

    @Test
    void whatTheSubstituteHadOfTheirOwnOrPassedOnStaysWhereItIs() {
        name(as(EXAMINER), SUBSTITUTE, today(), today().plusDays(3));
        assertThat(takeOver(SUBSTITUTE).status()).isEqualTo(204);
        assertThat(as(SUBSTITUTE)
                        .post("/api/tasks/" + task + "/handover", "{\"to\":\"" + THIRD + "\",\"reason\":\"请其办理\"}")
                        .status())
                .isEqualTo(204);
        assertThat(end(EXAMINER).status()).isEqualTo(204);
        assertThat(holder()).isEqualTo(THIRD);

        assertThat(as(THIRD)
                        .post("/api/tasks/" + task + "/handover", "{\"to\":\"" + SUBSTITUTE + "\",\"reason\":\"请其办理\"}")
                        .status())
                .isEqualTo(204);
        name(as(EXAMINER), SUBSTITUTE, today(), today().plusDays(3));
        assertThat(end(EXAMINER).status()).isEqualTo(204);
        assertThat(holder()).as("it was given to them by somebody else").isEqualTo(SUBSTITUTE);
        assertThat(takeOver(EXAMINER).status()).isEqualTo(403);
    }

    @Test
    void afterTheLastDayThePersonMayTakeItBackAndNobodyElse() {
        name(as(EXAMINER), SUBSTITUTE, today(), today());
        assertThat(takeOver(SUBSTITUTE).status()).isEqualTo(204);
        ClockUtil.setCurrentTime(
                Date.from(today().plusDays(1).atTime(9, 0).atZone(CHINA).toInstant()));
        assertThat(holder()).isEqualTo(SUBSTITUTE);
        assertThat(takeOver(THIRD).status()).isEqualTo(403);
        assertThat(takeOver(EXAMINER).status()).isEqualTo(204);
        assertThat(holder()).isEqualTo(EXAMINER);
        assertThat(takeOver(SUBSTITUTE).status()).isEqualTo(403);
    }

    @Test
    void whoHasNoOfficeInCommonIsNoColleague() {
        String administrator = administrator("substitution-admin");
        String other = administrator("substitution-admin-2");
        person("substitution-expert", "assessor");
        person("substitution-expert-2", "assessor");
        for (List<String> pair :
                List.of(List.of(administrator, other), List.of("substitution-expert", "substitution-expert-2"))) {
            Client client = as(pair.get(0));
            assertThat(client.get("/api/me/substitutions").json().path("colleagues"))
                    .isEmpty();
            assertThat(name(client, pair.get(1), today(), today())
                            .json()
                            .path("field")
                            .asText())
                    .isEqualTo("to");
            pair.forEach(identity::deleteUser);
        }
    }

    @Test
    void ofTwoTheOneThatIsMeantEnds() {
        Messages messages = mock(Messages.class);
        Substitutions telling = new Substitutions(
                substitutes, people, new SubstitutionNews(people, messages), back, heldNews, Clock.system(CHINA));
        telling.begin(EXAMINER, THIRD, today().toString(), today().toString());
        telling.begin(
                EXAMINER,
                SUBSTITUTE,
                today().plusDays(2).toString(),
                today().plusDays(3).toString());
        long later = substitutes.open(EXAMINER).get(1).id();
        telling.end(later, EXAMINER);
        verify(messages).tell(eq(SUBSTITUTE), contains("提前结束"), contains("您不再代理"));
        assertThat(substitutes.open(EXAMINER))
                .singleElement()
                .satisfies(one -> assertThat(one.substitute()).isEqualTo(THIRD));
    }

    @Test
    void onlyAColleagueOfTheSameGroupOnceAtATimeAndForThreeMonthsAtMost() {
        for (String stranger : List.of(LEADER, EXAMINER, "city-examiner", "nobody")) {
            assertThat(name(as(EXAMINER), stranger, today(), today())
                            .json()
                            .path("field")
                            .asText())
                    .as(stranger)
                    .isEqualTo("to");
        }
        assertThat(name(as(EXAMINER), SUBSTITUTE, today(), today().plusMonths(4))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("lastDay");
        for (LocalDate implausible :
                List.of(today().minusDays(1), today().plusMonths(12).plusDays(1))) {
            assertThat(name(as(EXAMINER), SUBSTITUTE, implausible, implausible)
                            .json()
                            .path("field")
                            .asText())
                    .as(implausible.toString())
                    .isEqualTo("firstDay");
        }
        assertThat(name(as(EXAMINER), SUBSTITUTE, today(), today()).status()).isEqualTo(200);
        assertThat(name(as(EXAMINER), THIRD, today(), today()).body()).contains("已经请人代理");
        assertThat(name(as(THIRD), EXAMINER, today(), today()).body()).contains("自己也请人代理");
        assertThat(name(anybody(), SUBSTITUTE, today(), today()).status()).isEqualTo(401);
    }
}
