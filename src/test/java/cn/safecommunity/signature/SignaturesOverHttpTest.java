package cn.safecommunity.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.safecommunity.HttpTest;
import cn.safecommunity.Refusal;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.material.IncomingFiles;
import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.policy.Policy;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures of signatures over HTTP: a person's own, kept with what they sign, and nobody else's at any door. */
class SignaturesOverHttpTest extends HttpTest {

    private static final String DOOR = "/api/me/signature";
    private static final String EXAMINER = "county-610902-examiner";
    private static final String COLLEAGUE = EXAMINER + "-2";
    private static final String LEADER = "county-610902-leader";
    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String STRANGER = "county-610921-examiner";
    private static final String TWO_ROLES = "signature-two-roles";
    private static final String GONE = "signature-gone";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private TaskService tasks;

    @Autowired
    private SignatureRepository repository;

    @Autowired
    private Signatures signatures;

    @Autowired
    private IncomingFiles files;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        driver.prepare();
        person(STRANGER, STRANGER);
        person(TWO_ROLES, EXAMINER, STRANGER);
        nobodyHasOne();
    }

    @AfterEach
    void nobodyHasOne() {
        jdbc.sql("UPDATE signature_picture SET in_use = false WHERE in_use").update();
        jdbc.sql("DELETE FROM substitution WHERE substitute = ?")
                .param(COLLEAGUE)
                .update();
    }

    private Reply use(String person, byte[] picture) {
        return as(person).upload(DOOR, "签名.png", picture);
    }

    /** Takes the picture over and gives back its hash. */
    private String used(String person, int number) {
        Reply reply = use(person, SamplePictures.signature("png", number));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("sha256").asText();
    }

    /** A program of the person's own, which is none of our forms, and says more than it is asked. */
    private long signs(String person) {
        driver.apply("provincial");
        String task = driver.taskId("examine");
        long caseId = ((Number) tasks.getVariable(task, "caseId")).longValue();
        completes(person, task);
        return caseId;
    }

    private void completes(String person, String task) {
        as(person).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}");
        Reply done = as(person)
                .post(
                        "/engine-rest/task/" + task + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"情况属实。\"}}}");
        assertThat(done.status()).as(done.body()).isEqualTo(204);
    }

    private JsonNode opinion(String reader, long caseId) {
        JsonNode opinions = as(reader).get("/api/casefiles/" + caseId).json().get("opinions");
        return opinions.get(opinions.size() - 1);
    }

    private static String picture(JsonNode opinion) {
        return "/api/opinions/" + opinion.get("id").asLong() + "/signature";
    }

    @Test
    void anOpinionKeepsThePictureOfItsMomentForWhoeverIsToldTheName() {
        String first = used(EXAMINER, 1);
        long caseId = signs(EXAMINER);
        used(EXAMINER, 2);
        assertThat(as(EXAMINER).send("DELETE", DOOR, null).status()).isEqualTo(204);
        assertThat(as(EXAMINER).send("DELETE", DOOR, null).status()).isEqualTo(404);
        for (String reader : new String[] {EXAMINER, COLLEAGUE, LEADER, TWO_ROLES}) {
            JsonNode seen = opinion(reader, caseId);
            assertThat(seen.get("signature").asText()).as(reader).isEqualTo(first);
            Reply shown = as(reader).get(picture(seen));
            assertThat(shown.status()).as(reader).isEqualTo(200);
            assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        }
        JsonNode seen = opinion(UNIT, caseId);
        assertThat(seen.has("personName")).isFalse();
        assertThat(seen.has("signature")).isFalse();
        assertThat(as(UNIT).get(picture(seen)).status()).isEqualTo(404);
        assertThat(as(STRANGER).get(picture(seen)).status()).isEqualTo(404);
        assertThat(anybody().get(picture(seen)).status()).isEqualTo(401);
        assertThat(as(EXAMINER).get("/api/opinions/99999999/signature").status())
                .isEqualTo(404);
    }

    @Test
    void whoeverSignsDoesItWithTheirOwnAlsoForSomebodyElse() {
        used(EXAMINER, 3);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        driver.apply("provincial");
        String task = driver.taskId("examine");
        as(EXAMINER).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + EXAMINER + "\"}");
        assertThat(as(EXAMINER)
                        .post(
                                "/api/me/substitutions",
                                "{\"to\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}"
                                        .formatted(COLLEAGUE, today, today))
                        .status())
                .isEqualTo(200);
        assertThat(as(COLLEAGUE)
                        .post("/api/tasks/" + task + "/handover", "{\"to\":\"" + COLLEAGUE + "\",\"reason\":\"代理办理\"}")
                        .status())
                .isEqualTo(204);
        long caseId = ((Number) tasks.getVariable(task, "caseId")).longValue();
        completes(COLLEAGUE, task);
        assertThat(opinion(LEADER, caseId).get("person").asText()).isEqualTo(COLLEAGUE);
        assertThat(opinion(LEADER, caseId).has("signature")).isFalse();
        String own = used(LEADER, 4);
        completes(LEADER, driver.taskId("signOff"));
        assertThat(opinion(EXAMINER, caseId).get("signature").asText()).isEqualTo(own);
        assertThat(as(COLLEAGUE).get(DOOR).json().has("sha256")).isFalse();
        assertThat(as(COLLEAGUE).get(DOOR + "/content").status()).isEqualTo(404);
    }

    @Test
    void onePictureIsNeverTwoPeoples() {
        used(EXAMINER, 5);
        Reply refused = use(COLLEAGUE, SamplePictures.signature("png", 5));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("已经是另一个人的签名图");
        used(EXAMINER, 6);
        assertThat(use(TWO_ROLES, SamplePictures.signature("png", 6)).status()).isEqualTo(400);
        person(GONE, EXAMINER);
        used(GONE, 7);
        identity.deleteUser(GONE);
        person(GONE, EXAMINER);
        assertThat(as(GONE).get(DOOR).json().has("sha256"))
                .as("somebody else has got the user name")
                .isFalse();
        identity.deleteUser(GONE);
        assertThat(anybody().get(DOOR).status()).isEqualTo(401);
        assertThat(anybody().get(DOOR + "/content").status()).isEqualTo(401);
        assertThat(anybody()
                        .upload(DOOR, "a.png", SamplePictures.signature("png", 8))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void onlyWhatOneSeesIsKept() {
        byte[] photo = SamplePictures.signature("jpg", 9);
        byte[] place = "PLACE-AND-TIME".getBytes(StandardCharsets.US_ASCII);
        byte[] telling = Arrays.copyOf(photo, photo.length + place.length);
        System.arraycopy(place, 0, telling, photo.length, place.length);
        assertThat(as(EXAMINER).upload(DOOR, "<b>.exe", telling).status()).isEqualTo(200);
        Reply kept = as(EXAMINER).get(DOOR + "/content");
        assertThat(kept.header("Content-Type")).isEqualTo("image/png");
        assertThat(kept.body()).contains("IHDR").doesNotContain("PLACE-AND-TIME");
        SignaturePicture drawn = repository.of(EXAMINER).orElseThrow();
        assertThat(drawn.width()).isBetween(290, 320);
        assertThat(drawn.height()).isLessThan(120);
    }

    private void refused(byte[] file, String words) {
        Reply reply = use(EXAMINER, file);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isEqualTo("file");
        assertThat(reply.json().get("message").asText()).contains(words);
    }

    @Test
    void whatIsNoSignatureIsRefusedInWords() {
        refused(SampleMaterials.pdf(), "只能是 JPG 或 PNG");
        refused("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), "格式");
        refused(SamplePictures.file(SamplePictures.paper(400, 200), "png"), "空白");
        refused(SamplePictures.file(SamplePictures.paper(5000, 4000), "png"), "1600 万像素");
        byte[] half = SamplePictures.signature("png", 10);
        Arrays.fill(half, 60, half.length - 12, (byte) 7);
        refused(half, "打不开");
        byte[] fat = Arrays.copyOf(SamplePictures.signature("png", 11), (int) Signatures.LARGEST + 1);
        refused(fat, "不能超过 2 MB");
        assertThat(as(EXAMINER).post(DOOR, "{}").status()).isEqualTo(415);
        assertThat(as(EXAMINER).get(DOOR).json().has("sha256")).isFalse();
    }

    @Test
    void theOfficeDecidesWhetherThereAreAny() {
        used(EXAMINER, 12);
        Policy without = mock(Policy.class);
        when(without.opinions()).thenReturn(new Policy.OpinionRule(false));
        Signatures off = new Signatures(repository, files, without);
        assertThat(off.signer(EXAMINER)).isEmpty();
        assertThat(signatures.signer(EXAMINER)).isEqualTo(EXAMINER);
        assertThatThrownBy(() -> off.use(EXAMINER, "a.png", new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有启用签名图");
        off.drop(EXAMINER);
        assertThat(repository.of(EXAMINER)).isEmpty();
    }
}
