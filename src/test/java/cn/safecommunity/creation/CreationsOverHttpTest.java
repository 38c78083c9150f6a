package cn.safecommunity.creation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.organisation.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is written into a creation while a task of it is open: by whoever may do the task, nobody else, and nothing wrong. */
class CreationsOverHttpTest extends HttpTest {

    private static final String UNIT = "community-610924103";
    private static final String COUNTY = "county-610924-examiner";
    private static final String CITY = "city-examiner";
    private static final String PRESENT = "{\"present\":true,\"remark\":\"\"}";
    private static final String PROBLEM = "{\"text\":\"疏散通道堆放杂物\"}";
    private static final String ANSWER = "{\"answer\":\"已清理\"}";
    private static final String ACCEPTED = "{\"accepted\":true}";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private DataSource dataSource;

    private CreationDriver driver;

    private ProcessInstance instance;

    private long id;

    @BeforeEach
    void bringToTheCity() {
        driver = new CreationDriver(context, "610924103");
        driver.prepare();
        instance = driver.atCity();
        id = driver.caseId(instance);
    }

    private Reply send(String person, String method, String part, String json) {
        return as(person).send(method, "/api/creations/" + id + part, json);
    }

    private void refuses(Reply reply, String field, String words) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).isEqualTo(field);
        assertThat(reply.json().get("message").asText()).contains(words);
    }

    /** One item that the unit has to put right. */
    private long rectify() {
        long item = find(CITY).at("/items/0/id").asLong();
        driver.checkByCity(instance);
        driver.allCountersign();
        assertThat(driver.openTasks()).containsExactly("rectify");
        return item;
    }

    private JsonNode find(String person) {
        Reply reply = send(person, "POST", "/items", PROBLEM);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void theCitysExaminerFindsTheSeven() {
        Reply reply = send(CITY, "PUT", "/seven/plan", "{\"present\":false,\"remark\":\"没有年度计划\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("seven").findValuesAsText("remark")).contains("没有年度计划");
        assertThat(send(CITY, "PUT", "/seven/plan", PRESENT).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "city-leader, 403",
        "city-office, 403",
        "county-610924-examiner, 403",
        "community-610924103, 403",
        "county-610902-examiner, 404",
        "community-610924104, 404",
        "province-examiner, 404"
    })
    void nobodyElseDoesTheCitysWork(String person, int status) {
        assertThat(send(person, "PUT", "/seven/plan", PRESENT).status()).isEqualTo(status);
        assertThat(send(person, "POST", "/items", PROBLEM).status()).isEqualTo(status);
        long item = find(CITY).at("/items/0/id").asLong();
        assertThat(send(person, "DELETE", "/items/" + item, null).status()).isEqualTo(status);
    }

    @Test
    void aCheckThatAColleagueHasTakenOnIsLeftAlone() {
        String colleague = person("creations-colleague", "city-examiner");
        String task = driver.task("checkByCity", CITY).getId();
        assertThat(as(colleague)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + colleague + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(send(CITY, "PUT", "/seven/plan", PRESENT).status()).isEqualTo(403);
        assertThat(send(CITY, "POST", "/items", PROBLEM).status()).isEqualTo(403);
        assertThat(send(colleague, "PUT", "/seven/plan", PRESENT).status()).isEqualTo(200);
        assertThat(grade(CITY).status()).as("the sheet of the check").isEqualTo(403);
        assertThat(grade(colleague).status()).isEqualTo(200);
    }

    /** What is saved while somebody passes the task on, or sends it, finds it as it is then. */
    @Test
    void nothingIsWrittenIntoATaskThatIsPassedOnInTheSameMoment() throws Exception {
        String task = driver.task("checkByCity", CITY).getId();
        String colleague = person("creations-colleague", "city-examiner");
        Client city = as(CITY);
        String door = "/api/creations/" + id;
        List<Callable<Reply>> saves = List.of(
                () -> city.send("PUT", door + "/seven/plan", PRESENT),
                () -> city.post(door + "/items", PROBLEM),
                () -> city.upload("/api/cases/" + id + "/materials?type=check", "检查表.pdf", SampleMaterials.pdf()));

        List<Reply> replies = AtOnce.whileHeld(
                dataSource,
                "UPDATE act_ru_task SET assignee_ = 'creations-colleague' WHERE id_ = '" + task + "'",
                saves);

        assertThat(replies).extracting(Reply::status).containsOnly(403);
        JsonNode creation = find(colleague);
        assertThat(creation.get("seven").findValues("present")).isEmpty();
        assertThat(creation.get("items")).hasSize(1);
    }

    @Test
    void nothingIsWrittenWhileAnAdministratorHasSuspendedIt() {
        long item = find(CITY).at("/items/0/id").asLong();
        runtime().suspendProcessInstanceById(instance.getId());
        List.of(
                        send(CITY, "PUT", "/seven/plan", PRESENT),
                        send(CITY, "POST", "/items", PROBLEM),
                        send(CITY, "DELETE", "/items/" + item, null),
                        grade(CITY))
                .forEach(reply -> {
                    assertThat(reply.status()).as(reply.body()).isEqualTo(409);
                    assertThat(reply.json().get("message").asText()).contains("已由系统管理员暂停办理");
                });

        runtime().activateProcessInstanceById(instance.getId());
        assertThat(send(CITY, "PUT", "/seven/plan", PRESENT).status()).isEqualTo(200);
        assertThat(grade(CITY).status()).isEqualTo(200);
    }

    private RuntimeService runtime() {
        return context.getBean(RuntimeService.class);
    }

    private Reply grade(String person) {
        return as(person)
                .send(
                        "PUT",
                        "/api/sheets?case=" + id + "&kind=preliminary",
                        "{\"since\":0,\"rows\":[{\"indicator\":1,\"version\":0,\"marks\":\"aaa\",\"remark\":\"\",\"evidence\":[]}]}");
    }

    @Test
    void whoHandedInAFileIsToldToAuthoritiesAndTheOfficeToTheUnit() {
        String task = driver.task("checkByCity", CITY).getId();
        as(CITY).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + CITY + "\"}");
        Reply sent = as(CITY).upload("/api/cases/" + id + "/materials?type=check", "检查表.pdf", SampleMaterials.pdf());
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        for (String authority : List.of(CITY, COUNTY, "city-office")) {
            assertThat(uploaders(authority)).as(authority).contains(people.nameOf(CITY));
        }
        assertThat(uploaders(UNIT))
                .as("a unit deals with offices")
                .contains(people.groupName(CITY))
                .doesNotContain(people.nameOf(CITY));
    }

    private List<String> uploaders(String person) {
        return as(person).get("/api/casefiles/" + id).json().get("materials").findValuesAsText("uploadedBy");
    }

    private JsonNode approvalSheet(String person) {
        Reply reply = as(person).get("/api/casefiles/" + id + "/approval-sheet");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void theApprovalSheetSaysWhatTheDepartmentsSaidAndWhatIsToBePutRight() {
        String colleague = person("creations-colleague", "city-examiner");
        rectify();
        JsonNode sheet = approvalSheet(CITY);
        assertThat(sheet.path("facts").findValuesAsText("label")).contains("单位类型", "创建备案日期", "本次创建开始", "当前状态");
        assertThat(sheet.path("results").findValuesAsText("label"))
                .contains("整改问题（待整改）")
                .anyMatch(label -> label.startsWith("第 1 次会签，"));
        assertThat(sheet.path("results").findValuesAsText("text"))
                .contains("疏散通道堆放杂物")
                .anyMatch(text -> text.startsWith("同意（"));
        assertThat(approvalSheet(colleague))
                .as("the second person of the office")
                .isEqualTo(sheet);
        assertThat(approvalSheet(UNIT).path("results").findValuesAsText("text"))
                .as("the unit reads no officers")
                .contains("疏散通道堆放杂物")
                .noneMatch(text -> text.startsWith("同意（"));
        assertThat(as("county-610902-examiner")
                        .get("/api/casefiles/" + id + "/approval-sheet")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFindingSaysWhetherAndWhatIsMissing() {
        refuses(send(CITY, "PUT", "/seven/plan", "{}"), "seven-plan", "请选择“有”或“没有”");
        refuses(send(CITY, "PUT", "/seven/plan", "{\"present\":false}"), "seven-plan", "请写明缺什么");
        refuses(send(CITY, "PUT", "/seven/luck", PRESENT), "item", "没有“luck”这一项");
    }

    @Test
    void theCitysExaminerNotesWhatToPutRightAndTakesItBack() {
        JsonNode found = find(CITY).at("/items/0");
        assertThat(found.get("source").asText()).isEqualTo("市级初验");
        Reply dropped = send(CITY, "DELETE", "/items/" + found.get("id").asLong(), null);
        assertThat(dropped.status()).isEqualTo(200);
        assertThat(dropped.json().get("items")).isEmpty();
        refuses(send(CITY, "POST", "/items", "{\"text\":\" \"}"), "text", "请填写“问题”");
        assertThat(send(CITY, "DELETE", "/items/999999999", null).status()).isEqualTo(404);
    }

    @Test
    void aDepartmentNotesItsOwnWhileItCountersigns() {
        driver.checkByCity(instance);
        JsonNode found = find("city-member-public-security").at("/items/0");
        assertThat(found.get("source").asText()).isEqualTo("安康市公安局");
        refuses(
                send(
                        "city-member-finance",
                        "DELETE",
                        "/items/" + found.get("id").asLong(),
                        null),
                "",
                "只能删除自己写的");
        assertThat(send(CITY, "POST", "/items", PROBLEM).status()).isEqualTo(403);
    }

    @Test
    void theUnitAnswersItemByItemAndTheCountyVerifies() {
        long item = rectify();
        Reply answered = send(UNIT, "PUT", "/items/" + item + "/answer", ANSWER);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.json().at("/items/0/stateName").asText()).isEqualTo("已整改，待核实");
        driver.note(UNIT, "rectify");
        Reply verified = send(COUNTY, "PUT", "/items/" + item + "/verdict", ACCEPTED);
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.json().at("/items/0/stateName").asText()).isEqualTo("已核实到位");
    }

    @ParameterizedTest
    @CsvSource({
        "city-examiner, 403",
        "county-610924-examiner, 403",
        "community-610924104, 404",
        "county-610902-examiner, 404"
    })
    void nobodyElseAnswersForTheUnit(String person, int status) {
        long item = rectify();
        assertThat(send(person, "PUT", "/items/" + item + "/answer", ANSWER).status())
                .isEqualTo(status);
    }

    @Test
    void anAnswerSaysWhatWasDoneAboutAnItemOfTheList() {
        long item = rectify();
        refuses(send(UNIT, "PUT", "/items/" + item + "/answer", "{\"answer\":\" \"}"), "answer-" + item, "请填写“整改情况”");
        assertThat(send(UNIT, "PUT", "/items/999999999/answer", ANSWER).status())
                .isEqualTo(404);
        assertThat(send(COUNTY, "PUT", "/items/" + item + "/verdict", ACCEPTED).status())
                .as("before the unit has handed in")
                .isEqualTo(403);
    }

    private long atVerification() {
        long item = rectify();
        send(UNIT, "PUT", "/items/" + item + "/answer", ANSWER);
        driver.note(UNIT, "rectify");
        assertThat(driver.openTasks()).containsExactly("verifyRectification");
        return item;
    }

    @ParameterizedTest
    @CsvSource({
        "city-examiner, 403",
        "county-610924-leader, 403",
        "community-610924103, 403",
        "county-610902-examiner, 404"
    })
    void nobodyElseVerifiesForTheCounty(String person, int status) {
        long item = atVerification();
        assertThat(send(person, "PUT", "/items/" + item + "/verdict", ACCEPTED).status())
                .isEqualTo(status);
    }

    @Test
    void aVerdictSaysWhetherAndWhyNot() {
        String verdict = "/items/" + atVerification() + "/verdict";
        String item = verdict.replaceAll("\\D", "");
        refuses(send(COUNTY, "PUT", verdict, "{}"), "item-" + item, "请选择“到位”或“没有到位”");
        refuses(
                send(COUNTY, "PUT", verdict, "{\"accepted\":false,\"objection\":\"\"}"),
                "objection-" + item,
                "请填写“没有到位的理由”");
        Reply reopened = send(COUNTY, "PUT", verdict, "{\"accepted\":false,\"objection\":\"仍有杂物\"}");
        assertThat(reopened.json().at("/items/0/objection").asText()).isEqualTo("仍有杂物");
    }

    @Test
    void theUnitTakesItBackWithAReason() {
        refuses(send(UNIT, "POST", "/withdrawal", "{}"), "reason", "请填写撤回的原因");
        Reply reply = send(UNIT, "POST", "/withdrawal", "{\"reason\":\"镇里换届\"}");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("stateName").asText()).isEqualTo("已撤回");
        assertThat(driver.openTasks()).isEmpty();
        refuses(send(UNIT, "POST", "/withdrawal", "{\"reason\":\"再撤\"}"), "", "已经结束");
    }

    /** Two windows, or two people of the unit. */
    @Test
    void ofTwoWhoTakeItBackAtOnceTheSecondHearsThatItIsOver() throws Exception {
        Client unit = as(UNIT);
        Callable<Reply> withdraws = () -> unit.post("/api/creations/" + id + "/withdrawal", "{\"reason\":\"镇里换届\"}");

        List<Reply> replies = AtOnce.whileHeld(
                dataSource,
                "SELECT 1 FROM act_ru_execution WHERE proc_inst_id_ = '" + instance.getId() + "' FOR UPDATE",
                List.of(withdraws, withdraws));

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 400);
        assertThat(replies).filteredOn(reply -> reply.status() == 400).allSatisfy(reply -> refuses(reply, "", "已经结束"));
    }

    @ParameterizedTest
    @CsvSource({
        "city-examiner, 403",
        "city-office, 403",
        "county-610924-examiner, 403",
        "community-610924104, 404",
        "province-examiner, 404"
    })
    void nobodyElseTakesItBack(String person, int status) {
        assertThat(send(person, "POST", "/withdrawal", "{\"reason\":\"原因\"}").status())
                .isEqualTo(status);
        assertThat(driver.openTasks()).containsExactly("checkByCity");
    }

    @Test
    void nobodyComesInWithoutAName() {
        assertThat(anybody()
                        .send("PUT", "/api/creations/" + id + "/seven/plan", PRESENT)
                        .status())
                .isEqualTo(401);
        assertThat(anybody().get("/api/creations/countersigning").status()).isEqualTo(401);
    }
}
