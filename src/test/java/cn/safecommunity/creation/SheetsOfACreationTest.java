package cn.safecommunity.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.HttpTest;
import cn.safecommunity.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same sheet before an application: the unit scores itself, the city checks beside it; a group shares its sheet. */
class SheetsOfACreationTest extends HttpTest {

    private static final String UNIT = "610928104";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProcessEngine engine;

    private CreationDriver driver;
    private ProcessInstance instance;
    private long caseId;

    @BeforeEach
    void register() {
        driver = new CreationDriver(context, UNIT);
        driver.prepare();
        instance = driver.register();
        caseId = driver.caseId(instance);
    }

    private Reply sheet(String person, String kind) {
        return as(person).get("/api/sheets?case=" + caseId + "&kind=" + kind);
    }

    private Reply save(String person, String kind, String marks) {
        return as(person)
                .send(
                        "PUT",
                        "/api/sheets?case=" + caseId + "&kind=" + kind,
                        "{\"since\":0,\"rows\":[{\"indicator\":1,\"version\":0,\"marks\":\"" + marks + "\"}]}");
    }

    @Test
    void theSelfAssessmentNeedsAWholeSheet() {
        assertThatThrownBy(() -> driver.note(driver.unit(), "selfAssess"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("评定表还有 50 项没有评完");
        driver.selfAssess(instance);
        assertThat(driver.openTasks()).containsExactly("checkByCounty");
    }

    @Test
    void aColleagueGoesOnWithTheSheetOfTheUnitUnlessSomebodyHasTakenTheTask() {
        String colleague = person(driver.unit() + "-2", driver.unit());
        assertThat(save(driver.unit(), "self", "aab").status()).isEqualTo(200);
        JsonNode shared = sheet(colleague, "self").json();
        assertThat(shared.at("/rows/0/marks").asText()).isEqualTo("aab");
        assertThat(shared.at("/mayEdit").asBoolean()).isTrue();

        String task = driver.task("selfAssess", driver.unit()).getId();
        engine.getTaskService().claim(task, driver.unit());
        assertThat(sheet(colleague, "self").json().at("/mayEdit").asBoolean()).isFalse();
        assertThat(save(colleague, "self", "ccc").status()).isEqualTo(403);
        assertThat(sheet(driver.examiner(), "self").status()).isEqualTo(403);
    }

    @Test
    void theCityHasTheUnitsOwnGradesBesideItsSheet() {
        driver.selfAssess(instance);
        assertThat(as(driver.examiner())
                        .get("/api/sheets/compare?case=" + caseId + "&kind=self")
                        .json()
                        .at("/sheets"))
                .hasSize(1);
        driver.checkByCounty(instance, "approve");
        JsonNode sheet = sheet("city-examiner", "preliminary").json();
        assertThat(sheet.at("/earlier/label").asText()).isEqualTo("自评第 1 轮");
        assertThat(sheet.at("/earlier/rows")).hasSize(50);
        assertThat(as(driver.unit())
                        .get("/api/sheets?case=" + caseId + "&kind=preliminary")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aReturnedCreationIsAssessedInAFurtherRound() {
        driver.selfAssess(instance);
        driver.checkByCounty(instance, "approve");
        save("city-examiner", "preliminary", "ccc");
        driver.sendBack("city-examiner", "checkByCity", "applicant");
        JsonNode again = sheet(driver.unit(), "self").json();
        assertThat(again.at("/round").asInt()).isEqualTo(2);
        assertThat(again.at("/earlier/label").asText()).isEqualTo("自评第 1 轮");
        driver.selfAssess(instance);
        assertThat(sheet("city-examiner", "preliminary")
                        .json()
                        .at("/earlier/label")
                        .asText())
                .isEqualTo("初验第 1 轮（没有签署）");
        driver.checkByCity(instance);

        JsonNode rounds =
                as("city-examiner").get("/api/sheets/rounds?case=" + caseId).json();
        assertThat(rounds).hasSize(3);
        assertThat(List.of(
                        rounds.at("/0/kindName").asText(),
                        rounds.at("/2/kindName").asText()))
                .containsExactly("自评", "初验");
        assertThat(rounds.at("/2/sheets/0/total").decimalValue()).isEqualByComparingTo("112");
    }

    @Test
    void anEntryOfTheArchiveIsEvidence() {
        long entry = as(driver.unit())
                .post(
                        "/api/communities/" + UNIT + "/archive/entries",
                        "{\"kind\":\"hazard\",\"title\":\"滨江路仓库疏散通道\",\"fields\":{\"foundOn\":\"2013-05-06\","
                                + "\"place\":\"滨江路仓库\",\"hazard\":\"疏散通道堵塞\",\"measures\":\"清理并划线\","
                                + "\"owner\":\"安监站 李某\",\"dueOn\":\"2013-05-20\"}}")
                .json()
                .get("id")
                .asLong();
        JsonNode evidence = sheet(driver.unit(), "self").json().at("/evidence");
        assertThat(evidence.findValuesAsText("kind")).contains("archive");
        assertThat(evidence.findValuesAsText("name")).contains("滨江路仓库疏散通道");
        Reply saved = as(driver.unit())
                .send(
                        "PUT",
                        "/api/sheets?case=" + caseId + "&kind=self",
                        "{\"rows\":[{\"indicator\":1,\"version\":0,\"marks\":\"aaa\",\"evidence\":[{\"kind\":\"archive\",\"id\":"
                                + entry + "}]}]}");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }
}
