package cn.safecommunity.creation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.community.Registrations;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A 备案表 is handed in as whoever hands it in has seen it, whatever a colleague of the unit saves meanwhile. */
class RegisteredAsSeenTest extends HttpTest {

    private static final String CODE = "610924104";
    private static final String UNIT = "community-" + CODE;
    private static final String FORM = "/api/communities/" + CODE + "/registration";
    private static final String START = "/engine-rest/process-definition/key/communityCreation/start";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Registrations registrations;

    @Autowired
    private DataSource database;

    private Client clerk;
    private Client colleague;
    private String seen;

    @BeforeEach
    void theFormIsFilledIn() {
        new CreationDriver(context, CODE).prepare();
        clerk = as(UNIT);
        colleague = as(UNIT + "-2");
        seen = save(clerk, "李某").json().path("seen").asText();
        assertThat(clerk.get(FORM).json().path("seen").asText()).isEqualTo(seen);
    }

    private Reply save(Client client, String head) {
        Map<String, Object> answers = new LinkedHashMap<>(Map.of(
                "contact", "王某", "phone", "0915-0000000", "startedOn", "2013-05-06", "area", 36.5, "population", 1000));
        answers.putAll(Map.of("villages", 9, "features", "沿江", "head", head));
        registrations.questions(CODE).forEach(question -> answers.putIfAbsent(question.key(), "虚构内容"));
        return client.send(
                "PUT",
                FORM,
                answers.entrySet().stream()
                        .map(each -> "\"" + each.getKey() + "\":\"" + each.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}")));
    }

    private static Reply change(Client client, String changed) {
        Reply reply = client.send("PUT", FORM, changed);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    /** Two of one unit fill in the form at the same time, each without having seen what the other one types. */
    @Test
    void whatIsNotNamedStaysAsAColleagueSavedIt() {
        change(clerk, "{\"head\":\"周某\"}");
        JsonNode now = change(colleague, "{\"contact\":\"吴某\"}").json();
        assertThat(now.at("/answers/head").asText()).isEqualTo("周某");
        assertThat(now.at("/answers/contact").asText()).isEqualTo("吴某");
        assertThat(change(clerk, "{\"contact\":null}").json().path("answers").has("contact"))
                .isFalse();
        assertThat(clerk.send("PUT", FORM, "{\"nothing\":\"x\"}").status()).isEqualTo(400);
        assertThat(clerk.get(FORM).json().at("/answers/head").asText()).isEqualTo("周某");
    }

    @Test
    void savingTheSameAgainIsNoChangeOfOnesOwn() {
        String saved = clerk.get(FORM).json().path("savedAt").asText();
        JsonNode again = change(colleague, "{}").json();
        assertThat(again.path("savedAt").asText()).isEqualTo(saved);
        assertThat(again.path("seen").asText()).isEqualTo(seen);
    }

    @Test
    void ofTwoWhoSaveAtOnceNeitherWritesOverTheOther() throws Exception {
        twoSaveWhileHeld(
                "SELECT 1 FROM registration WHERE community = '" + CODE + "' AND registered_on IS NULL FOR UPDATE");
    }

    /** There is no row yet that one of the two could wait for. */
    @Test
    void ofTwoWhoBeginAtOnceNeitherWritesOverTheOther() throws Exception {
        JdbcClient.create(database)
                .sql("DELETE FROM registration WHERE community = ? AND registered_on IS NULL")
                .param(CODE)
                .update();
        twoSaveWhileHeld("SELECT pg_advisory_xact_lock(hashtextextended('registration " + CODE + "', 0))");
    }

    private void twoSaveWhileHeld(String rows) throws Exception {
        AtOnce.whileHeld(
                database,
                rows,
                List.of(
                        () -> change(clerk, "{\"head\":\"郑某\"}").status(),
                        () -> change(colleague, "{\"phone\":\"0915-1111111\"}").status()));
        JsonNode now = clerk.get(FORM).json();
        assertThat(now.at("/answers/head").asText()).isEqualTo("郑某");
        assertThat(now.at("/answers/phone").asText()).isEqualTo("0915-1111111");
    }

    private static Reply handIn(Client client, String seen) {
        return client.post(
                START,
                "{\"variables\":{\"community\":{\"value\":\"" + CODE + "\"},\"seen\":{\"value\":\"" + seen + "\"}}}");
    }

    private void refuses(Reply reply, String... words) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).isEqualTo("seen");
        assertThat(reply.json().path("message").asText()).contains(words);
    }

    @Test
    void whatAColleagueHasSavedIsLookedAtFirst() {
        assertThat(save(colleague, "赵某").status()).isEqualTo(200);
        String name = colleague.get("/api/me").json().path("name").asText();
        refuses(handIn(clerk, seen), "这次没有提交：您看过以后，备案表又改动过（" + name + "，", "请核对现在的内容，再提交");
        JsonNode now = clerk.get(FORM).json();
        assertThat(now.at("/answers/head").asText()).isEqualTo("赵某");
        assertThat(now.has("handedInOn")).isFalse();
        Reply sent = handIn(clerk, now.path("seen").asText());
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(clerk.get(FORM).json().has("handedInOn")).isTrue();
    }

    @Test
    void whoHasNotLookedHandsNothingInAndNobodyElseDoes() {
        refuses(
                clerk.post(START, "{\"variables\":{\"community\":{\"value\":\"" + CODE + "\"}}}"),
                "请先打开备案表，看过现在的内容再提交");
        refuses(handIn(clerk, ""), "请先打开备案表");
        assertThat(handIn(as("county-610924-examiner"), seen).status()).isEqualTo(403);
        assertThat(handIn(as(person("registered-stranger", "community-610924105")), seen)
                        .status())
                .isEqualTo(403);
        assertThat(clerk.get(FORM).json().has("handedInOn")).isFalse();
    }

    /** A colleague saves while the form is being handed in: what they saved is not handed in unseen. */
    @Test
    void aSaveAtTheSameMomentIsNotHandedInUnseen() throws Exception {
        Reply refused = AtOnce.whileHeld(
                database,
                "UPDATE registration SET answers = answers || '{\"head\":\"钱某\"}' WHERE community = '" + CODE
                        + "' AND registered_on IS NULL",
                () -> handIn(clerk, seen));
        refuses(refused, "又改动过");
    }

    @Test
    void aUnitThatIsMergedInTheSameMomentIsNotRegistered() throws Exception {
        String merged = "UPDATE organisation SET abolished = %s WHERE code = '" + CODE + "'";
        try {
            Reply refused = AtOnce.whileHeld(database, merged.formatted(true), () -> handIn(clerk, seen));
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("本单位已被撤并");
        } finally {
            context.getBean(JdbcClient.class).sql(merged.formatted(false)).update();
        }
    }

    @Test
    void ofASaveAndAHandingInAtOnceNothingIsMixed() throws Exception {
        List<Integer> answers = AtOnce.whileHeld(
                database,
                "SELECT 1 FROM registration WHERE community = '" + CODE + "' AND registered_on IS NULL FOR UPDATE",
                List.of(
                        () -> handIn(clerk, seen).status(),
                        () -> save(colleague, "孙某").status()));
        assertThat(answers).isIn(List.of(200, 200), List.of(400, 200));
        JsonNode now = clerk.get(FORM).json();
        assertThat(now.at("/answers/head").asText())
                .as("what was saved stands in a draft")
                .isEqualTo("孙某");
        assertThat(now.has("handedInOn")).isFalse();
    }
}
