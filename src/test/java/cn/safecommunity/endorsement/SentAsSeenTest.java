package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.material.SampleMaterials;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An application is sent with the files that whoever sends it has seen, whatever a colleague does to the draft. */
class SentAsSeenTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String NEIGHBOUR = "610902107";
    private static final String START = "/engine-rest/process-definition/key/provincialEndorsement/start";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private DataSource database;

    private long draft;
    private Client clerk;
    private Client colleague;

    @BeforeEach
    void aDraftWithItsPapers() {
        driver.prepare();
        driver.employ(NEIGHBOUR);
        draft = driver.draftWithMaterials("provincial").id();
        clerk = as(UNIT);
        colleague = as(UNIT + "-2");
    }

    private JsonNode view() {
        return clerk.get("/api/cases/" + draft).json();
    }

    private String seen() {
        return view().path("seen").asText();
    }

    private Reply upload(Client client, String query) {
        return client.upload("/api/casefiles/" + draft + "/materials?" + query, "新.pdf", SampleMaterials.pdf());
    }

    private static Reply send(Client client, String seen) {
        return client.post(
                START,
                "{\"variables\":{\"community\":{\"value\":\"" + ApplicationDriver.COMMUNITY
                        + "\"},\"seen\":{\"value\":\"" + seen + "\"}}}");
    }

    private void refuses(Reply reply, String words) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).isEqualTo("seen");
        assertThat(reply.json().path("message").asText()).contains(words);
        assertThat(view().path("state").asText()).isEqualTo("draft");
    }

    @Test
    void whatAColleagueAddsReplacesOrTakesOutIsLookedAtFirst() {
        long report = view().path("materials").get(1).path("id").asLong();
        String before = seen();
        long more = upload(colleague, "type=other").json().path("id").asLong();
        refuses(send(clerk, before), "这次没有提交：您看过以后，申报材料又改动过。请核对现在的内容，再提交。");
        String withMore = seen();
        assertThat(upload(colleague, "replaces=" + report).status()).isEqualTo(201);
        refuses(send(clerk, withMore), "又改动过");
        String replaced = seen();
        assertThat(colleague.send("DELETE", "/api/materials/" + more, "").status())
                .isEqualTo(204);
        refuses(send(clerk, replaced), "又改动过");
        assertThat(seen())
                .isEqualTo(
                        clerk.get("/api/casefiles/" + draft).json().path("seen").asText());
        Reply sent = send(clerk, seen());
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(view().has("seen")).isFalse();
        assertThat(driver.engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .includeDeleted()
                        .processInstanceId(sent.json().path("id").asText())
                        .list())
                .extracting(variable -> variable.getName())
                .contains("community")
                .doesNotContain("seen");
    }

    @Test
    void whoHasNotLookedSendsNothingAndNobodyElseDoes() {
        Reply blind = clerk.post(
                START, "{\"variables\":{\"community\":{\"value\":\"" + ApplicationDriver.COMMUNITY + "\"}}}");
        refuses(blind, "请先打开申报材料，看过现在的内容再提交");
        refuses(send(clerk, " "), "请先打开申报材料");
        assertThat(send(as("county-610902-examiner"), seen()).status()).isEqualTo(403);
        assertThat(send(as("community-" + NEIGHBOUR), seen()).status()).isEqualTo(403);
        assertThat(view().path("state").asText()).isEqualTo("draft");
    }

    @Test
    void whatAColleagueHasSentIsNotSentAgain() {
        String seen = seen();
        assertThat(send(colleague, seen).status()).isEqualTo(200);
        Reply again = send(clerk, seen);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("message").asText()).contains("已在办理中");
    }

    /** The file is on its way when the other one sends: it either is seen or stays outside. */
    @Test
    void aFileThatComesAtTheSameMomentDoesNotSlipIn() throws Exception {
        String seen = seen();
        List<Integer> answers = AtOnce.whileHeld(
                database,
                "SELECT pg_advisory_xact_lock(hashtextextended('material " + draft + "', 0))",
                List.of(
                        () -> send(clerk, seen).status(),
                        () -> upload(colleague, "type=other").status()));
        assertThat(answers).isIn(List.of(200, 400), List.of(400, 201));
        boolean sent = answers.get(0) == 200;
        assertThat(view().path("state").asText()).isEqualTo(sent ? "running" : "draft");
        assertThat(view().path("materials").findValuesAsText("fileName").contains("新.pdf"))
                .isEqualTo(!sent);
    }

    /** Whoever was let in while it was a draft and comes too late. */
    @Test
    void whatComesAfterItWasSentStaysOutside() throws Exception {
        long file = view().path("materials").get(0).path("id").asLong();
        List<Reply> late = AtOnce.whileHeld(
                database,
                "SELECT pg_advisory_xact_lock(hashtextextended('material " + draft + "', 0));"
                        + " UPDATE case_file SET draft = false WHERE id = " + draft,
                List.of(
                        () -> upload(colleague, "type=other"),
                        () -> upload(colleague, "replaces=" + file),
                        () -> colleague.send("DELETE", "/api/materials/" + file, "")));
        assertThat(late).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(reply.json().path("message").asText()).containsAnyOf("刚才已有同事提交，这份材料没有收下", "或已随案卷提交");
        });
        assertThat(view().path("materials")).hasSize(5);
    }
}
