package cn.safecommunity.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import cn.safecommunity.HttpTest;
import cn.safecommunity.account.AccountStates;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.notification.Messages;
import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.Substitutes;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of a case at will over HTTP: who sends them to whom, what they open and what not, and taking them back. */
class CaseCopiesOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String OFFICE = "city-office";
    private static final String DEPARTMENT = "city-member-finance";
    private static final String NEIGHBOUR = "copied-neighbour";
    private static final String COLLEAGUE = "copied-colleague";
    private static final String TWO_ROLES = "copied-two-roles";
    private static final String TO_NEIGHBOURS = "{\"office\":\"county-610921\"}";
    private static final String TO_NEIGHBOUR = "{\"office\":\"county-610921\",\"person\":\"" + NEIGHBOUR + "\"}";
    private static final String REASON = "请了解进度，配合现场评定";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountStates states;

    @Autowired
    private Substitutes substitutes;

    @Autowired
    private CaseCopyDesk desk;

    @Autowired
    private CaseCopyRepository repository;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Access access;

    @Autowired
    private People people;

    @Autowired
    private CaseRecord caseRecord;

    private long caseId;

    @BeforeEach
    void anApplicationWaitsForTheCounty() {
        driver.prepare();
        person(NEIGHBOUR, "county-610921-examiner");
        person(COLLEAGUE, "county-610921-leader");
        person(DEPARTMENT, DEPARTMENT);
        person(TWO_ROLES, "community-610921100", "county-610921-examiner");
        caseId = caseOf(driver.apply("provincial").getId());
    }

    private long caseOf(String instance) {
        return jdbc.sql("SELECT id FROM case_file WHERE process_instance_id = ?")
                .param(instance)
                .query(Long.class)
                .single();
    }

    private String door() {
        return "/api/casefiles/" + caseId;
    }

    private Reply send(String person, String... to) {
        return as(person).post(door() + "/copying", body(REASON, to));
    }

    private static String body(String reason, String... to) {
        return "{\"reason\":\"" + reason + "\",\"to\":[" + String.join(",", to) + "]}";
    }

    private JsonNode view(String person) {
        Reply reply = as(person).get(door() + "/copying");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    /** The copies of this case in the person's list. */
    private List<JsonNode> received(String person) {
        return StreamSupport.stream(as(person).get("/api/copies/cases").json().spliterator(), false)
                .filter(one -> one.path("caseId").asLong() == caseId)
                .toList();
    }

    private int read(String person) {
        return as(person).get(door()).status();
    }

    private int receive(String person, long copy) {
        return as(person).post("/api/copies/cases/" + copy + "/receipt", null).status();
    }

    /** Sends a copy that goes through, and gives its id. */
    private long sent(String person, String to) {
        Reply reply = send(person, to);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode all = reply.json().path("sent");
        return all.path(all.size() - 1).path("id").asLong();
    }

    private List<String> record(String person) {
        return as(person).get(door()).json().path("record").findValuesAsText("text").stream()
                .filter(text -> text.contains("抄送"))
                .toList();
    }

    private String nameOf(String person) {
        return as(person).get("/api/me").json().path("name").asText();
    }

    private static void refused(Reply reply, int status, String... words) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().path("message").asText()).contains(words);
    }

    @Test
    void anOfficeReadsTheCaseAfterItsReceipt() {
        assertThat(read(NEIGHBOUR)).isEqualTo(404);
        long copy = sent(OFFICE, TO_NEIGHBOURS);
        assertThat(received(NEIGHBOUR)).singleElement().satisfies(one -> {
            assertThat(one.path("id").asLong()).isEqualTo(copy);
            assertThat(one.path("sender").asText()).isEqualTo("安康市安委办" + nameOf(OFFICE));
            assertThat(one.path("recipient").asText()).isEqualTo("汉阴县安监局");
            assertThat(one.path("reason").asText()).isEqualTo(REASON);
            assertThat(one.path("subject").asText()).isNotBlank();
            assertThat(one.has("readAt")).isFalse();
        });
        refused(as(NEIGHBOUR).get(door()), 400, "签收后才能查阅", "抄送我的");
        assertThat(receive(NEIGHBOUR, copy)).isEqualTo(204);
        assertThat(receive(NEIGHBOUR, copy)).isEqualTo(204);
        for (String part : List.of(
                "", "/whereabouts", "/progress", "/materials", "/copies", "/copying", "/urging", "/recall", "/notes")) {
            assertThat(as(NEIGHBOUR).get(door() + part).status()).as(part).isEqualTo(200);
        }
        long material = as(NEIGHBOUR)
                .get(door() + "/materials")
                .json()
                .path(0)
                .path("id")
                .asLong();
        assertThat(as(NEIGHBOUR).get("/api/materials/" + material + "/content").status())
                .isEqualTo(200);
        assertThat(received(NEIGHBOUR))
                .singleElement()
                .satisfies(one -> assertThat(one.has("readAt")).isTrue());

        assertThat(read(COLLEAGUE)).as("a colleague leaves a receipt, too").isEqualTo(400);
        assertThat(as(COLLEAGUE).get("/api/materials/" + material + "/content").status())
                .isEqualTo(404);
        assertThat(receive(COLLEAGUE, copy)).isEqualTo(204);
        assertThat(read(COLLEAGUE)).isEqualTo(200);
        assertThat(view(OFFICE).path("sent").path(0).path("receipts").findValuesAsText("person"))
                .containsExactly(nameOf(NEIGHBOUR), nameOf(COLLEAGUE));
        assertThat(receive("province-examiner", copy)).isEqualTo(404);
        assertThat(anybody().get("/api/copies/cases").status()).isEqualTo(401);
    }

    @Test
    void theRecordNamesBothAndTheUnitReadsTheOffices() {
        sent(OFFICE, TO_NEIGHBOUR);
        assertThat(record(OFFICE))
                .containsExactly(
                        "安康市安委办" + nameOf(OFFICE) + "把案卷抄送给汉阴县安监局" + nameOf(NEIGHBOUR) + "。说明：" + REASON + "。");
        assertThat(record(UNIT)).containsExactly("安康市安委办把案卷抄送给汉阴县安监局。");
        assertThat(view(EXAMINER).path("sent").path(0).path("recipient").asText())
                .as("the county that has the case sees where it went")
                .isEqualTo("汉阴县安监局" + nameOf(NEIGHBOUR));
        assertThat(view(EXAMINER).path("sent").path(0).path("mine").asBoolean()).isFalse();
        assertThat(view(UNIT).path("sent")).isEmpty();
        assertThat(view(UNIT).path("offices")).isEmpty();
    }

    @Test
    void aCopyIsThereToReadAndGivesNoWordInTheCase() {
        String province = "{\"office\":\"province\"}";
        long copy = sent(OFFICE, TO_NEIGHBOURS);
        long above = sent(OFFICE, province);
        assertThat(receive(NEIGHBOUR, copy)).isEqualTo(204);
        assertThat(receive("province-examiner", above)).isEqualTo(204);
        String task = driver.taskId("examine");
        for (String reader : List.of(NEIGHBOUR, "province-examiner")) {
            assertThat(read(reader)).isEqualTo(200);
            assertThat(view(reader).path("reader").asBoolean()).isTrue();
            assertThat(view(reader).path("sent")).isEmpty();
            refused(as(reader).post(door() + "/notes", "{\"text\":\"x\"}"), 403, "不在办理单位");
            assertThat(as(reader).get(door() + "/notes").json().path("offices")).isEmpty();
            refused(as(reader).post(door() + "/urging", null), 403, "只有申报单位和承办单位的上级可以催办");
            refused(send(reader, TO_NEIGHBOURS), 403, "由承办单位和它的上级单位");
            refused(as(reader).send("DELETE", "/api/copies/cases/" + copy, null), 403, "由发出的单位收回", "安康市安委办");
            assertThat(as(reader)
                            .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + reader + "\"}")
                            .status())
                    .isGreaterThanOrEqualTo(400);
            assertThat(as(reader)
                            .upload(door() + "/materials?type=plan", "a.pdf", new byte[] {1})
                            .status())
                    .isGreaterThanOrEqualTo(400);
            assertThat(as(reader).get("/api/casefiles?size=100").body())
                    .as("copies have a list of their own")
                    .doesNotContain("\"id\":" + caseId + ",");
        }
        assertThat(as(NEIGHBOUR)
                        .get("/api/communities/" + ApplicationDriver.COMMUNITY + "/standing")
                        .status())
                .as("one case and not the unit")
                .isEqualTo(404);
        assertThat(view(OFFICE).path("reader").asBoolean()).isFalse();
    }

    @Test
    void whatIsTakenBackOpensNothing() {
        person("county-610922-stranger", "county-610922-examiner");
        long copy = sent(OFFICE, TO_NEIGHBOURS);
        assertThat(receive(NEIGHBOUR, copy)).isEqualTo(204);
        String taking = "/api/copies/cases/" + copy;
        refused(as(EXAMINER).send("DELETE", taking, null), 403, "由发出的单位收回", "安康市安委办");
        refused(as("city-examiner").send("DELETE", taking, null), 403, "由发出的单位收回");
        refused(as(NEIGHBOUR).send("DELETE", taking, null), 403, "由发出的单位收回");
        refused(as(OFFICE).send("DELETE", "/api/copies/cases/999999999", null), 404, "没有找到这条抄送");
        refused(as("county-610922-stranger").send("DELETE", taking, null), 404, "没有找到这个案卷");
        Reply taken = as(OFFICE + "-2").send("DELETE", taking, null);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().path("sent").path(0).has("takenBackAt")).isTrue();
        assertThat(taken.json().path("sent").path(0).path("receipts").findValuesAsText("person"))
                .as("who has read it stays known")
                .containsExactly(nameOf(NEIGHBOUR));
        for (String reader : List.of(NEIGHBOUR, COLLEAGUE)) {
            assertThat(read(reader)).isEqualTo(404);
            assertThat(received(reader)).isEmpty();
            assertThat(receive(reader, copy)).isEqualTo(404);
        }
        refused(as(OFFICE).send("DELETE", taking, null), 409, "已经收回");
        assertThat(record(OFFICE)).last().isEqualTo("安康市安委办" + nameOf(OFFICE + "-2") + "收回了给汉阴县安监局的抄送。");
        assertThat(record(UNIT)).last().isEqualTo("安康市安委办收回了给汉阴县安监局的抄送。");

        sent(OFFICE, TO_NEIGHBOURS);
        assertThat(read(NEIGHBOUR)).as("a new copy, a new receipt").isEqualTo(400);
        for (String change : List.of(
                "DELETE FROM case_copy",
                "UPDATE case_copy SET reason = ''",
                "UPDATE case_copy SET taken_back_by = NULL, taken_back_at = NULL",
                "DELETE FROM case_copy_receipt",
                "UPDATE case_copy_receipt SET read_at = now()")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("is not allowed");
        }
    }

    @Test
    void whatGoesToOnePersonIsReadByThatPersonInThatOffice() {
        String moving = person("copied-moving", "county-610921-examiner");
        long copy = sent(OFFICE, "{\"office\":\"county-610921\",\"person\":\"" + moving + "\"}");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        substitutes.add(moving, COLLEAGUE, today, today);
        for (String other : List.of(NEIGHBOUR, COLLEAGUE)) {
            assertThat(received(other)).as(other).isEmpty();
            assertThat(receive(other, copy)).as(other).isEqualTo(404);
            assertThat(read(other)).as(other).isEqualTo(404);
        }
        assertThat(receive(moving, copy)).isEqualTo(204);
        assertThat(read(moving)).isEqualTo(200);
        identity.deleteMembership(moving, "county-610921-examiner");
        identity.createMembership(moving, "county-610922-examiner");
        assertThat(read(moving)).as("the post was left, and with it the copy").isEqualTo(404);
        assertThat(received(moving)).isEmpty();
        assertThat(receive(moving, copy)).isEqualTo(404);
    }

    /** Units apply beside each other; whoever works for one of them as well reads no other one's case as an officer. */
    @Test
    void whoWorksForAUnitAsWellKeepsOut() {
        refused(
                send(OFFICE, "{\"office\":\"county-610921\",\"person\":\"" + TWO_ROLES + "\"}"),
                400,
                "同时在创建单位任职",
                "请改选其他人员");
        long copy = sent(OFFICE, TO_NEIGHBOURS);
        assertThat(received(TWO_ROLES)).isEmpty();
        assertThat(receive(TWO_ROLES, copy)).isEqualTo(404);
        assertThat(read(TWO_ROLES)).isEqualTo(404);
        String here = person("copied-two-roles-here", UNIT, EXAMINER);
        refused(send(here, "{\"office\":\"city-office\"}"), 403, "同时在创建单位任职的除外");
        assertThat(view(here).path("sent")).isEmpty();
    }

    @Test
    void whoHasTheCaseAndTheLevelsAboveSendIt() {
        for (String other : List.of(UNIT, DEPARTMENT)) {
            refused(send(other, TO_NEIGHBOURS), 403, "由承办单位和它的上级单位的人员抄送");
            assertThat(view(other).path("objection").asText()).contains("由承办单位");
        }
        refused(send(administrator("copied-admin"), TO_NEIGHBOURS), 403, "由承办单位");
        for (String stranger : List.of(NEIGHBOUR, "province-examiner", "expert-1")) {
            assertThat(send(stranger, TO_NEIGHBOURS).status()).as(stranger).isEqualTo(404);
        }
        assertThat(anybody()
                        .post(door() + "/copying", body(REASON, TO_NEIGHBOURS))
                        .status())
                .isEqualTo(401);

        assertThat(view(EXAMINER).path("offices").findValuesAsText("id"))
                .contains("county-610902", "city", "city-office", DEPARTMENT)
                .doesNotContain("county-610921", "province");
        assertThat(send(EXAMINER, "{\"office\":\"" + DEPARTMENT + "\"}").status())
                .isEqualTo(200);
        assertThat(received(DEPARTMENT)).hasSize(1);
        driver.review("county", "approve");
        refused(send(EXAMINER, "{\"office\":\"city-office\"}"), 403, "现在由市级办理");
        assertThat(send("city-examiner", TO_NEIGHBOURS).status()).isEqualTo(200);
    }

    @Test
    void aDraftIsNotSentAndAFinishedCaseIs() {
        driver.withdraw("provincial");
        assertThat(send(EXAMINER, "{\"office\":\"city-office\"}").status())
                .as("nobody has it, so whoever takes part does")
                .isEqualTo(200);
        refused(send("city-examiner", "{\"office\":\"association\"}"), 400, "名单中没有");
        caseId = driver.draftWithMaterials("national").id();
        refused(send(OFFICE, TO_NEIGHBOURS), 403, "还没有提交");
    }

    @Test
    void aListThatIsNotOurOwnIsRefusedInWords() {
        String disabled = person("copied-disabled", "county-610921-examiner");
        states.disable(disabled, "调离", administrator("copied-admin"));
        String inCounty = "{\"office\":\"county-610921\",\"person\":\"%s\"}";
        for (String unknown : List.of(
                "{\"office\":\"county-999999\"}",
                "{\"office\":\"" + UNIT + "\"}",
                "{\"office\":\"" + UNIT + "\",\"person\":\"" + UNIT + "\"}",
                "{\"office\":\"assessor\"}",
                "{\"office\":\"camunda-admin\"}",
                "{\"office\":\"county-610921-examiner\"}",
                "{\"office\":\"\"}",
                inCounty.formatted("nobody-at-all"),
                inCounty.formatted("expert-1"),
                inCounty.formatted(EXAMINER),
                inCounty.formatted(disabled),
                "{\"office\":\"city-office\",\"person\":\"" + OFFICE + "\"}")) {
            refused(send(OFFICE, TO_NEIGHBOURS, unknown), 400, "名单中没有", "请从名单中选择");
        }
        for (String nobody : List.of("{}", "{\"person\":\"" + NEIGHBOUR + "\"}")) {
            refused(send(OFFICE, nobody), 400, "都要写明单位");
        }
        refused(send(OFFICE, "null"), 400, "空的一项");
        refused(send(OFFICE), 400, "请选择抄送给哪些单位或人员");
        refused(as(OFFICE).post(door() + "/copying", "{}"), 400, "请选择");
        refused(as(OFFICE).post(door() + "/copying", "{\"reason\":\"x\",\"to\":null}"), 400, "请选择");
        assertThat(as(OFFICE)
                        .post(door() + "/copying", "{\"to\":\"county-610921\"}")
                        .status())
                .isEqualTo(400);
        assertThat(as(OFFICE).post(door() + "/copying", null).status()).isEqualTo(400);

        String many = IntStream.rangeClosed(1, 21)
                .mapToObj(n -> inCounty.formatted("one-of-many-" + n))
                .collect(Collectors.joining(","));
        refused(send(OFFICE, many), 400, "一次最多抄送 20 个", "现在有 21 个");
        Client office = as(OFFICE);
        refused(office.post(door() + "/copying", body(" ", TO_NEIGHBOURS)), 400, "请写明为什么抄送");
        refused(office.post(door() + "/copying", body("字".repeat(201), TO_NEIGHBOURS)), 400, "不能超过 200 个字");
        refused(office.post(door() + "/copying", body("\\u0000", TO_NEIGHBOURS)), 400, "控制字符");
        assertThat(view(OFFICE).path("sent")).as("all of them or none").isEmpty();
        assertThat(office.post(door() + "/copying", body("字".repeat(200), TO_NEIGHBOURS, TO_NEIGHBOURS))
                        .json()
                        .path("sent"))
                .as("named twice is one")
                .hasSize(1);
        assertThat(view(OFFICE).path("offices").toString()).doesNotContain(disabled);
        assertThat(office.get("/api/copies/cases?page=0").status()).isEqualTo(400);
    }

    @Test
    void anOfficeSendsOnceToEachAndOfSeveralAtOnceOneDoes() {
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(n ->
                        send(n % 2 == 0 ? OFFICE : OFFICE + "-2", TO_NEIGHBOURS).status())
                .toList();
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 400);
        refused(send(OFFICE, TO_NEIGHBOUR, TO_NEIGHBOURS), 400, "已经抄送给汉阴县安监局");
        assertThat(view(OFFICE).path("sent")).hasSize(1);
        assertThat(record(OFFICE)).hasSize(1);
        assertThat(send("city-examiner", TO_NEIGHBOURS).status())
                .as("another office has its own reason")
                .isEqualTo(200);
        long copy = received(NEIGHBOUR).get(0).path("id").asLong();
        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(n -> receive(NEIGHBOUR, copy))
                        .toList())
                .containsOnly(204);
        List<Integer> taken = IntStream.range(0, 4)
                .parallel()
                .mapToObj(n -> as("city-examiner")
                        .send("DELETE", "/api/copies/cases/" + copy, null)
                        .status())
                .toList();
        assertThat(taken).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void whoeverGetsOneIsTold() {
        Messages messages = mock(Messages.class);
        CaseCopies telling = new CaseCopies(
                desk,
                repository,
                files,
                access,
                people,
                new CaseCopyNews(desk, people, caseRecord, messages),
                Clock.systemUTC());
        telling.send(
                caseId,
                OFFICE,
                List.of(
                        new CaseCopyRepository.Recipient("county-610921", null),
                        new CaseCopyRepository.Recipient("province", "province-examiner")),
                REASON);
        verify(messages)
                .tellGroups(
                        eq(caseId),
                        eq(List.of("county-610921-examiner", "county-610921-leader")),
                        contains("抄送给您一个案卷"),
                        contains(nameOf(OFFICE)));
        verify(messages).tell(eq(caseId), eq("province-examiner"), contains("抄送给您一个案卷"), contains(REASON));
        long copy = received("province-examiner").get(0).path("id").asLong();
        telling.takeBack(copy, OFFICE);
        verify(messages).tell(eq(caseId), eq("province-examiner"), contains("已收回"), contains(nameOf(OFFICE)));
        verifyNoMoreInteractions(messages);
    }
}
