package cn.safecommunity.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.programme.ProgrammeDriver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A county hands in the leading body and the nomination that it has read. */
class NominationsAsSeenTest extends HttpTest {

    private static final String COUNTY = "610902";
    private static final String EXAMINER = "county-610902-examiner";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    private Client first;
    private Client colleague;
    private Client both;

    @BeforeEach
    void aProgrammeRuns() {
        driver.prepare("2013-04-16");
        driver.start(driver.draft("ankang-2013", 2013));
        first = as(EXAMINER);
        colleague = as(EXAMINER + "-2");
        both = as(person("seen-two-counties", EXAMINER, "county-610921-examiner"));
    }

    private void isHandedInAsSeen(String task, String called, String before, String now) {
        assertThat(now).isNotEqualTo(before);
        for (Client client : new Client[] {first, colleague, both}) {
            Reply late = client.complete(task, "报上", before);
            assertThat(late.status()).as(late.body()).isEqualTo(400);
            assertThat(late.json().at("/field").asText()).isEqualTo("seen");
            assertThat(late.json().at("/message").asText()).contains(called + "又改动过", "请核对现在的内容，再提交");
        }
        assertThat(first.complete(task, "报上", "").json().at("/message").asText())
                .contains("请先打开" + called);
        assertThat(first.complete(task, "报上", now).status()).isEqualTo(204);
    }

    @Test
    void theLeadingBody() {
        Task task = selection.task("submitCountyPlan", EXAMINER);
        String path = "/api/selections/" + selection.caseOf(task);
        selection.upload(selection.caseOf(task), "workPlan", EXAMINER);
        String body =
                "{\"leader\":\"%s\",\"post\":\"副区长\",\"contact\":\"张联系\",\"phone\":\"0915-3210000\",\"staff\":3,\"funds\":12.5}";
        String before = recorded(first, path, body.formatted("王副区长"));
        assertThat(recorded(first, path, body.formatted("王副区长")))
                .as("the same once more")
                .isEqualTo(before);
        isHandedInAsSeen(task.getId(), "领导机构", before, recorded(colleague, path, body.formatted("李副区长")));
    }

    private String recorded(Client client, String path, String body) {
        Reply saved = client.send("PUT", path + "/leading-body", body);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return saved.json().at("/leadingBody/seen").asText();
    }

    @Test
    void theNomination() {
        selection.plan(COUNTY);
        Task task = selection.task("nominatePilots", EXAMINER);
        String path = "/api/selections/" + selection.caseOf(task);
        selection.draft(selection.caseOf(task), "610902001", "610902104");
        JsonNode before = first.get(path).json();
        ObjectNode own = ((ObjectNode) before.deepCopy()).retain("version", "candidates");
        Reply saved = colleague.send("PUT", path + "/nomination", own.toString());
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(first.send("PUT", path + "/nomination", own.toString())
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("version");
        isHandedInAsSeen(
                task.getId(),
                "试点名单",
                before.path("seen").asText(),
                saved.json().path("seen").asText());
    }
}
