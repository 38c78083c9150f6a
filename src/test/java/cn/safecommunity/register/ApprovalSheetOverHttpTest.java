package cn.safecommunity.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.printing.Offices;
import cn.safecommunity.signature.SamplePictures;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The approval sheet over HTTP: the whole case on one paper, for whoever may see it, and for the unit without officers. */
class ApprovalSheetOverHttpTest extends HttpTest {

    private static final String UNIT = "community-" + ApplicationDriver.COMMUNITY;
    private static final String EXAMINER = "county-610902-examiner";
    private static final String STRANGER = "county-610921-examiner";
    private static final String TWO_COUNTIES = "sheet-two-counties";

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ApprovalSheets sheets;

    @Autowired
    private ApprovalSheetPrinting printing;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void prepare() {
        driver.prepare();
        person(STRANGER, STRANGER);
        person(TWO_COUNTIES, STRANGER, EXAMINER);
    }

    private JsonNode sheet(String person, long id) {
        Reply reply = as(person).get(address(id));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static String address(long id) {
        return "/api/casefiles/" + id + "/approval-sheet";
    }

    @Test
    void saysWhoAppliedWhatTheLevelsWroteAndWhatTheTeamFound() {
        long id = driver.onSite();
        driver.assess("120.00", false);
        JsonNode seen = sheet(EXAMINER, id);
        assertThat(seen.path("kindName").asText()).isEqualTo("安全社区申报");
        assertThat(seen.path("facts").findValuesAsText("text")).contains("汉滨区五里镇", "省级安全社区");
        assertThat(seen.path("opinions").findValuesAsText("office")).contains("汉滨区安监局", "安康市安监局", "陕西省安监局");
        assertThat(seen.path("opinions").findValuesAsText("person")).hasSizeGreaterThan(4);
        assertThat(seen.path("results").findValuesAsText("text")).anyMatch(text -> text.startsWith("120"));
        assertThat(seen.path("results").findValuesAsText("label")).anyMatch(label -> label.contains("，"));
        assertThat(seen.path("letters")).isNotEmpty();
    }

    @Test
    void theUnitReadsOfficesAndNoOfficersAndNobodyElseReadsAnything() {
        long id = driver.onSite();
        driver.assess("120.00", false);
        JsonNode officers = sheet(TWO_COUNTIES, id);
        JsonNode unit = sheet(UNIT, id);
        assertThat(unit.path("opinions").findValuesAsText("office"))
                .isEqualTo(officers.path("opinions").findValuesAsText("office"));
        assertThat(unit.path("results").findValuesAsText("label")).noneMatch(label -> label.contains("，"));
        List<String> names = officers.path("opinions").findValuesAsText("person");
        assertThat(unit.path("opinions").findValuesAsText("person")).hasSizeLessThan(names.size());
        for (JsonNode opinion : unit.path("opinions")) {
            assertThat(opinion.has("person"))
                    .as(opinion.toString())
                    .isEqualTo(opinion.path("office").asText().equals("汉滨区五里镇"));
        }
        for (String door : List.of("", "/content", "/pdf")) {
            assertThat(as(STRANGER).get(address(id) + door).status()).as(door).isEqualTo(404);
            assertThat(anybody().get(address(id) + door).status()).as(door).isEqualTo(401);
        }
    }

    @Test
    void goesOnPaperWithTheSameWords() throws IOException {
        long id = driver.onSite();
        byte[] word = printing.word(sheets.of(files.get(id), EXAMINER));
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(text.getText())
                    .contains("安全社区申报呈批表", "汉滨区五里镇", "汉滨区安监局", "【同意】", "办理结果")
                    .doesNotContain("[", "{{");
        }
        theFontsAreThoseOfTheTemplate(word);
        Reply file = as(EXAMINER).get(address(id) + "/content");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("attachment");
        Reply pages = as(EXAMINER).get(address(id) + "/pdf");
        assertThat(pages.status()).isEqualTo(Offices.installed() ? 200 : 400);
        assertThat(pages.body()).startsWith(Offices.installed() ? "%PDF" : "{");
    }

    /** The title and the heads are of one font each, also beside what is filled in. */
    private static void theFontsAreThoseOfTheTemplate(byte[] word) throws IOException {
        XWPFDocument sheet = new XWPFDocument(new ByteArrayInputStream(word));
        assertThat(fonts(sheet.getParagraphs().get(0).getRuns().stream())).containsOnly("方正小标宋简体");
        assertThat(sheet.getTables()).hasSizeGreaterThan(2).allSatisfy(table -> {
            assertThat(fonts(runs(table.getRow(0)))).containsOnly("黑体");
            assertThat(fonts(table.getRows().stream().skip(1).flatMap(ApprovalSheetOverHttpTest::runs)))
                    .containsOnly("仿宋_GB2312");
        });
    }

    private static Stream<XWPFRun> runs(XWPFTableRow row) {
        return row.getTableCells().stream()
                .flatMap(cell -> cell.getParagraphs().stream())
                .flatMap(paragraph -> paragraph.getRuns().stream());
    }

    private static List<String> fonts(Stream<XWPFRun> runs) {
        return runs.filter(run -> !run.text().isBlank())
                .map(run -> run.getFontFamily(XWPFRun.FontCharRange.eastAsia))
                .toList();
    }

    /** On the paper as under the name: an authority sees how it was signed, the unit sees offices. */
    @Test
    void signaturesStandOnThePaperOfWhoeverIsToldTheNames() throws IOException {
        String leader = "county-610902-leader";
        assertThat(as(leader)
                        .upload("/api/me/signature", "签名.png", SamplePictures.signature("png", 40))
                        .status())
                .isEqualTo(200);
        driver.apply("provincial");
        long id = ((Number) tasks.getVariable(driver.taskId("examine"), "caseId")).longValue();
        driver.decide(EXAMINER, "examine", "approve");
        driver.decide(leader, "signOff", "approve");
        assertThat(as(leader).send("DELETE", "/api/me/signature", null).status())
                .isEqualTo(204);
        assertThat(picturesFor(EXAMINER, id)).isEqualTo(picturesFor(UNIT, id) + 1);
        if (Offices.installed()) {
            assertThat(picturesOn(EXAMINER, id)).isGreaterThan(picturesOn(UNIT, id));
        }
    }

    private int picturesOn(String reader, long id) {
        return as(reader).get(address(id) + "/pdf").body().split("/Subtype ?/Image", -1).length;
    }

    private int picturesFor(String reader, long id) throws IOException {
        byte[] word = driver.as(reader, () -> printing.word(sheets.of(files.get(id), reader)));
        try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(word));
                XWPFWordExtractor text = new XWPFWordExtractor(paper)) {
            assertThat(text.getText()).doesNotContain("[signature]");
            return paper.getAllPictures().size();
        }
    }

    @Test
    void theCaseIsNamedAndWhoeverSignedStandsWithTheOffice() throws IOException {
        long id = driver.onSite();
        JsonNode seen = sheet(EXAMINER, id);
        String number = files.get(id).businessKey();
        assertThat(number).isNotBlank();
        assertThat(seen.path("number").asText()).isEqualTo(number);
        assertThat(seen.path("fileName").asText()).isEqualTo(number + " 呈批表.docx");
        assertThat(seen.path("pdf").asBoolean()).isEqualTo(Offices.installed());
        assertThat(seen.path("facts").findValuesAsText("label")).startsWith("事项", "县区");
        assertThat(seen.path("materials")).isNotEmpty();
        byte[] word = printing.word(sheets.of(files.get(id), EXAMINER));
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(text.getText())
                    .contains(number)
                    .contains(seen.path("materials").findValuesAsText("text"))
                    .contains(seen.path("letters").findValuesAsText("label"))
                    .contains(seen.path("opinions").findValuesAsText("person"));
        }
    }

    @Test
    void aFileThatWasReplacedIsOnNoPaper() {
        long id = driver.draftWithMaterials("provincial").id();
        JsonNode first =
                as(UNIT).get("/api/casefiles/" + id + "/materials").json().get(0);
        Reply replaced = as(UNIT).upload(
                        "/api/cases/" + id + "/materials?replaces="
                                + first.path("id").asLong(),
                        "新版.pdf",
                        SampleMaterials.pdf());
        assertThat(replaced.status()).as(replaced.body()).isEqualTo(201);
        driver.start("provincial");
        driver.decide(EXAMINER, "examine", "approve");
        assertThat(sheet(EXAMINER, id).path("materials").findValuesAsText("label"))
                .contains(first.path("typeLabel").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void whoHasASecondHatSignsForTheOfficeOfTheLevel() {
        String expert = person("sheet-expert", "assessor", "city-examiner");
        long id = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
        driver.review("county", "approve");
        driver.decide(expert, "examine", "approve");
        assertThat(sheet(EXAMINER, id).path("opinions").findValuesAsText("office"))
                .endsWith("安康市安监局");
    }

    @Test
    void theAssociationSignsUnderItsOwnName() {
        long id = driver.draftWithMaterials("national").id();
        driver.start("national");
        driver.review("county", "approve");
        driver.decide("city-leader", "affixCitySeal", "approve");
        driver.complete(
                "province-examiner",
                "registerFiling",
                Map.of("decision", "approve", "opinion", "准予备案", "filingNumber", "陕备-1"));
        driver.complete(UNIT, "submitApplication", Map.of("opinion", "已报送", "receiptNumber", "HZ-1"));
        driver.name("association-examiner", "examineMaterials");
        List<String> offices = sheet(EXAMINER, id).path("opinions").findValuesAsText("office");
        assertThat(offices.get(offices.size() - 1)).contains("协会");
    }

    @Test
    void saysHowTheCaseEnded() {
        long id = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
        driver.decide(EXAMINER, "examine", "approve");
        assertThat(sheet(EXAMINER, id).path("outcome").asText()).isEqualTo("办理中");
        driver.decide("county-610902-leader", "signOff", "reject");
        assertThat(sheet(EXAMINER, id).path("outcome").asText()).isNotBlank().isNotIn("办理中", "已办结");
    }

    @Test
    void aDraftHasNone() {
        long draft = driver.draftWithMaterials("provincial").id();
        Reply reply = as(UNIT).get(address(draft));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("还没有提交，没有呈批表");
    }

    /** The unit signs as itself, and the paper says what was decided. */
    @Test
    void theUnitSignsAsItselfAndThePaperSaysWhatWasDecided() throws IOException {
        long id = driver.draftWithMaterials("provincial").id();
        driver.start("provincial");
        driver.decide(EXAMINER, "examine", "approve");
        driver.sendBack("county-610902-leader", "signOff", "applicant");
        driver.note(UNIT, "correct");
        assertThat(sheet(EXAMINER, id).path("opinions").findValuesAsText("office"))
                .endsWith("汉滨区五里镇");
        byte[] word = printing.word(sheets.of(files.get(id), EXAMINER));
        try (XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(text.getText()).contains("【退回").doesNotContain("[");
        }
    }
}
