package cn.safecommunity.note;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDriver;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes of an office over HTTP: its own people read and write them, nobody else finds them behind any door. */
class NotesOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String LEADER = "county-610902-leader";
    private static final String TWO_ROLES = "note-two-roles";
    private static final String SECRET = "与该单位电话核实台账";

    @Autowired
    private ApplicationDriver driver;

    private long caseId;

    @BeforeEach
    void anApplicationWaitsForTheCounty() {
        driver.prepare();
        person("county-610921-examiner", "county-610921-examiner");
        person(TWO_ROLES, UNIT, EXAMINER);
        administrator("note-admin");
        caseId = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
    }

    private Reply add(String person, String json) {
        return as(person).post("/api/casefiles/" + caseId + "/notes", json);
    }

    private Reply read(String person) {
        return as(person).get("/api/casefiles/" + caseId + "/notes");
    }

    @Test
    void theOfficeReadsItAndNobodyElseBehindAnyDoor() {
        assertThat(add(EXAMINER, "{\"text\":\"" + SECRET + "\"}").status()).isEqualTo(200);
        assertThat(read(EXAMINER + "-2").body()).contains(SECRET);
        assertThat(read(LEADER).body()).contains(SECRET);
        String task = driver.taskId("examine");
        for (String other : List.of(UNIT, "city-office", "city-examiner", "note-admin")) {
            assertThat(read(other).status()).as(other).isEqualTo(200);
            assertThat(read(other).body()).as(other).doesNotContain(SECRET);
        }
        for (String reader : List.of(EXAMINER, UNIT, "city-office", "note-admin")) {
            for (String door : List.of(
                    "/api/casefiles/" + caseId,
                    "/api/tasks/" + task + "/case",
                    "/api/casefiles/" + caseId + "/progress",
                    "/engine-rest/task/" + task + "/comment",
                    "/engine-rest/history/variable-instance",
                    "/engine-rest/history/user-operation")) {
                assertThat(as(reader).get(door).body()).as(reader + door).doesNotContain(SECRET);
            }
        }
        assertThat(read("county-610921-examiner").status()).isEqualTo(404);
        assertThat(read("province-examiner").status()).isEqualTo(404);
        assertThat(anybody().get("/api/casefiles/" + caseId + "/notes").status())
                .isEqualTo(401);
    }

    /** A second click, a second window, a colleague meanwhile: each note once, and whoever writes reads all there are. */
    @Test
    void theSameNoteSentAgainIsKeptOnceAndAColleaguesIsReadWithIt() {
        String note = "{\"text\":\"" + SECRET + "\"}";
        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(n -> add(EXAMINER, note).status())
                .toList();
        assertThat(answers).containsOnly(200);
        assertThat(texts(read(LEADER))).containsExactly(SECRET);
        assertThat(texts(add(EXAMINER + "-2", note)))
                .as("a colleague says the same")
                .containsExactly(SECRET, SECRET);
        assertThat(texts(add(EXAMINER, "{\"text\":\"另一件\"}"))).containsExactly(SECRET, SECRET, "另一件");
        assertThat(texts(add(EXAMINER, note)))
                .as("said anew after something else")
                .containsExactly(SECRET, SECRET, "另一件", SECRET);
    }

    private static List<String> texts(Reply reply) {
        return reply.json().path("notes").findValuesAsText("text");
    }

    @Test
    void aDraftHasNoneAndWhoMayNotSeeTheCaseAddsNone() {
        assertThat(add("county-610921-examiner", "{\"text\":\"x\"}").status()).isEqualTo(404);

        long draft = as(UNIT).post(
                        "/api/cases", "{\"community\":\"" + ApplicationDriver.COMMUNITY + "\",\"chain\":\"national\"}")
                .json()
                .path("id")
                .asLong();
        String notes = "/api/casefiles/" + draft + "/notes";
        Reply refused = as(EXAMINER).post(notes, "{\"text\":\"x\"}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("还没有提交");
        assertThat(as(EXAMINER).get(notes).json().path("offices")).isEmpty();
    }

    @Test
    void whoSitsInTwoOfficesSaysForWhichAndTheOtherDoesNotReadIt() {
        Reply asked = add(TWO_ROLES, "{\"text\":\"" + SECRET + "\"}");
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.json().path("field").asText()).isEqualTo("office");
        assertThat(add(TWO_ROLES, "{\"office\":\"county-610902\",\"text\":\"" + SECRET + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(read(LEADER).body()).contains(SECRET);
        assertThat(read(UNIT).body()).doesNotContain(SECRET);
        assertThat(add(UNIT, "{\"office\":\"county-610902\",\"text\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(add("note-admin", "{\"text\":\"x\"}").status()).isEqualTo(403);
        assertThat(add(EXAMINER, "{\"text\":\" \"}").json().path("field").asText())
                .isEqualTo("text");
    }
}
