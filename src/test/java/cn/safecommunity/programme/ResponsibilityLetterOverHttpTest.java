package cn.safecommunity.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.document.IssuedDocument;
import cn.safecommunity.document.Letters;
import cn.safecommunity.pilot.SelectionDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 包抓责任一览表 (notice clause 5-report): every layer is asked for, printed when the county's leader agrees, and found again. */
class ResponsibilityLetterOverHttpTest extends HttpTest {

    private static final String[] UNITS = {"610902001", "610902002", "610902104", "610902107"};

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private Letters letters;

    private Client county;
    private long programme;

    @BeforeEach
    void nominating() {
        driver.prepare("2013-04-16");
        county = as("county-610902-examiner");
        programme = driver.draft("ankang-2013", 2013);
        driver.start(programme);
        selection.plan("610902");
    }

    @Test
    void everyLayerIsAskedForByItsField() {
        Task task = selection.task("nominatePilots", "county-610902-examiner");
        String draft = """
                {"version":0,"candidates":[{"unit":"610902001","chosen":true,"leader":"李县长","post":"县长","phone":"1",
                "town":{"name":"周主任","post":"主任"},"contact":{}}]}""";
        JsonNode saved = county.send("PUT", "/api/selections/" + selection.caseOf(task) + "/nomination", draft)
                .json();
        assertThat(saved.path("problems").findValuesAsText("field"))
                .contains("610902001.townPhone", "610902001.contact", "610902001.contactPost", "610902001.contactPhone")
                .doesNotContain("610902001.leader", "610902001.townLeader", "610902001.townPost");
        assertThat(saved.path("candidates").get(0).path("town").path("name").asText())
                .isEqualTo("周主任");
        assertThat(county.send(
                                "PUT",
                                "/api/selections/" + selection.caseOf(task) + "/nomination",
                                draft.replace("\"version\":0", "\"version\":1").replace("周主任", "周".repeat(101)))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("610902001.townLeader");
    }

    @Test
    void theCountyPrintsItWhenItsLeaderAgreesAndFindsItAgain() throws IOException {
        assertThat(line(county).has("responsibilityLetter")).isFalse();
        selection.nominate("610902", UNITS);
        long id = line(county).path("responsibilityLetter").asLong();
        IssuedDocument letter = letters.get(id);
        assertThat(letter.title()).isEqualTo("关于报送汉滨区安全社区试点和包抓责任一览表的报告");
        assertThat(letter.issuedBy()).isEqualTo("county-610902-leader");
        try (XWPFWordExtractor text =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(letters.content(id))))) {
            assertThat(text.getText()).contains("安康市安全生产委员会办公室：", "选定2个安全社区试点", "分管领导：王副县长", "李县长", "周镇长", "赵联系");
        }
        JsonNode file = county.get("/api/casefiles/" + letters.caseOf(id)).json();
        assertThat(file.path("documents").findValuesAsText("title")).contains(letter.title());
        assertThat(file.findValuesAsText("text"))
                .anyMatch(said -> said.contains(letter.number()) && said.contains("打印盖章"));
    }

    @Test
    void itIsReadByWhoeverSeesTheCounty() {
        selection.nominate("610902", UNITS);
        String content =
                "/api/documents/" + line(county).path("responsibilityLetter").asLong() + "/content";
        assertThat(county.get(content).status()).isEqualTo(200);
        assertThat(as("county-610902-examiner-2").get(content).status()).isEqualTo(200);
        assertThat(as("city-office").get(content).status()).isEqualTo(200);
        assertThat(as(person("finance-reader", "city-member-finance"))
                        .get(content)
                        .status())
                .isEqualTo(200);
        assertThat(as("county-610921-examiner").get(content).status()).isEqualTo(404);
        assertThat(as(person("letters-two-roles", "community-610902104", "county-610921-examiner"))
                        .get(content)
                        .status())
                .isEqualTo(404);
        assertThat(anybody().get(content).status()).isEqualTo(401);
    }

    @Test
    void whatIsReturnedAndNominatedAgainIsPrintedAnew() {
        selection.nominate("610902", UNITS);
        long first = line(county).path("responsibilityLetter").asLong();
        selection.sendBack("city-office", selection.cityTask("confirmPilots", "610902"));
        selection.nominate("610902", UNITS);
        long second = line(county).path("responsibilityLetter").asLong();
        assertThat(second).isGreaterThan(first);
        assertThat(letters.get(second).number()).isNotEqualTo(letters.get(first).number());
    }

    private JsonNode line(Client client) {
        JsonNode lines =
                client.get("/api/programmes/" + programme + "/board").json().path("lines");
        for (JsonNode line : lines) {
            if (line.path("county").asText().equals("610902")) {
                return line;
            }
        }
        throw new AssertionError("No line of the county");
    }
}
