package cn.safecommunity.creation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The countersignings that are running, as the city sees them, and as its examiner changes them. */
class CountersigningOverHttpTest extends HttpTest {

    private static final String LIST = "/api/creations/countersigning";
    private static final String EXAMINER = "city-examiner";

    @Autowired
    private ApplicationContext context;

    private CreationDriver driver;

    private long id;

    @BeforeEach
    void askTheDepartments() {
        driver = new CreationDriver(context, "610924104");
        driver.prepare();
        ProcessInstance instance = driver.atCity();
        id = driver.caseId(instance);
        driver.checkByCity(instance);
    }

    private JsonNode shownTo(String person) {
        return as(person).get(LIST).json().get(0);
    }

    private static String stateOf(JsonNode running, String department) {
        for (JsonNode asked : running.get("asked")) {
            if (asked.get("department").asText().equals(department)) {
                return asked.get("stateName").asText();
            }
        }
        return "";
    }

    private Reply add(String person, String department, String reason) {
        return as(person)
                .post(
                        "/api/creations/" + id + "/countersigners",
                        "{\"department\":\"%s\",\"reason\":\"%s\"}".formatted(department, reason));
    }

    private Reply remove(String person, String department, String reason) {
        return as(person)
                .send(
                        "DELETE",
                        "/api/creations/" + id + "/countersigners/" + department + "?reason="
                                + URLEncoder.encode(reason, StandardCharsets.UTF_8),
                        null);
    }

    @ParameterizedTest
    @CsvSource({"city-examiner, true", "city-office, false", "city-member-finance, false", "admin, false"})
    void areListedForTheCityAndChangedByItsExaminer(String person, boolean mayChange) {
        JsonNode running = shownTo(person);
        assertThat(running.get("caseId").asLong()).isEqualTo(id);
        assertThat(running.get("subject").asText()).isEqualTo("紫阳县向阳镇 安全社区创建");
        assertThat(running.get("mayChange").asBoolean()).isEqualTo(mayChange);
        assertThat(running.get("asked").findValuesAsText("stateName"))
                .hasSize(7)
                .containsOnly("待会签");
        assertThat(running.get("toAdd")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "community-610924104",
                "county-610924-examiner",
                "county-610902-examiner",
                "province-examiner",
                "association-examiner",
                "assessor"
            })
    void areListedForNobodyElse(String person) {
        Reply reply = as(person).get(LIST);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("请在任务列表中查看");
    }

    @Test
    void areListedWhileTheyRun() {
        driver.countersign("finance", "approve");
        assertThat(stateOf(shownTo(EXAMINER), "finance")).isEqualTo("已答复，全部答复后公开");
        driver.fire("silence", "housing");
        assertThat(stateOf(shownTo(EXAMINER), "housing")).isEqualTo("逾期未答复");
        driver.countersign("quality", "return");
        assertThat(as(EXAMINER).get(LIST).json()).isEmpty();
        assertThat(countersigners(EXAMINER))
                .as("authorities read who countersigned")
                .hasSize(2);
        assertThat(countersigners("community-610924104"))
                .as("a unit reads the departments")
                .isEmpty();
    }

    private List<String> countersigners(String reader) {
        JsonNode file = as(reader).get("/api/casefiles/" + id).json();
        assertThat(file.path("details").findValuesAsText("departmentName")).contains("安康市财政局");
        return file.path("details").findValuesAsText("personName").stream()
                .filter(name -> !name.equals("null"))
                .toList();
    }

    @Test
    void onePersonCountersignsForOneDepartment() {
        String clerk = "city-member-finance";
        person(clerk, "city-member-housing");
        String other = driver.task("countersignCheck", "city-member-housing").getId();
        try {
            driver.countersign("finance", "approve");
            Reply twice = as(clerk)
                    .post(
                            "/engine-rest/task/" + other + "/complete",
                            "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"同意\"}}}");
            assertThat(twice.status()).as(twice.body()).isEqualTo(400);
            assertThat(twice.body()).contains("您已代表安康市财政局会签");
        } finally {
            identity.deleteMembership(clerk, "city-member-housing");
        }
        driver.countersign("housing", "approve");
    }

    @Test
    void whoMadeTheCheckDoesNotCountersignIt() {
        person(EXAMINER, "city-member-finance");
        String task = driver.task("countersignCheck", "city-member-finance").getId();
        try {
            Reply alone = as(EXAMINER)
                    .post(
                            "/engine-rest/task/" + task + "/complete",
                            "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"同意\"}}}");
            assertThat(alone.status()).as(alone.body()).isEqualTo(400);
            assertThat(alone.body()).contains("办理过“市级初验”，不能再办理“会签初验意见”");
        } finally {
            identity.deleteMembership(EXAMINER, "city-member-finance");
        }
        driver.countersign("finance", "approve");
    }

    @Test
    void areNotListedOnceTheUnitHasWithdrawn() {
        as("community-610924104").post("/api/creations/" + id + "/withdrawal", "{\"reason\":\"镇里换届\"}");
        assertThat(as(EXAMINER).get(LIST).json()).isEmpty();
    }

    @Test
    void loseADepartmentAndGainItAgain() {
        assertThat(remove(EXAMINER, "agriculture", "辖区没有农业").status()).isEqualTo(200);
        assertThat(stateOf(shownTo(EXAMINER), "agriculture")).isEqualTo("不再会签");
        assertThat(shownTo(EXAMINER).get("toAdd").findValuesAsText("key")).containsExactly("agriculture");
        assertThat(driver.openTasks()).hasSize(6);
        assertThat(add(EXAMINER, "agriculture", "辖区有养殖场").status()).isEqualTo(200);
        assertThat(stateOf(shownTo(EXAMINER), "agriculture")).isEqualTo("待会签");
        assertThat(driver.openTasks()).hasSize(7);
        assertThat(as(EXAMINER).get("/api/casefiles/" + id).body())
                .contains("安康市农业局不再会签。原因：辖区没有农业", "增加会签部门：安康市农业局。原因：辖区有养殖场");
    }

    @ParameterizedTest
    @CsvSource({
        "city-office, 403",
        "city-leader, 403",
        "city-member-finance, 403",
        "county-610924-examiner, 403",
        "community-610924104, 403",
        "county-610902-examiner, 404",
        "province-examiner, 404"
    })
    void areChangedByNobodyElse(String person, int status) {
        assertThat(add(person, "finance", "原因").status()).isEqualTo(status);
        assertThat(remove(person, "finance", "原因").status()).isEqualTo(status);
        assertThat(driver.openTasks()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weather | 原因 | department | 请从列表中选择",
                "'' | 原因 | department | 请从列表中选择",
                "finance | ' ' | reason | 请填写调整会签部门的原因",
                "finance | 原因 | department | 已在本轮会签中"
            })
    void askNobodyWithoutSense(String department, String reason, String field, String words) {
        refuses(add(EXAMINER, department, reason), field, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weather | 原因 | department | 请从列表中选择",
                "finance | ' ' | reason | 请填写调整会签部门的原因",
                "housing | 原因 | department | 没有待办的会签"
            })
    void dismissNobodyWithoutSense(String department, String reason, String field, String words) {
        driver.countersign("housing", "approve");
        refuses(remove(EXAMINER, department, reason), field, words);
    }

    private static void refuses(Reply reply, String field, String words) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isEqualTo(field);
        assertThat(reply.json().get("message").asText()).contains(words);
    }

    @Test
    void keepOneDepartment() {
        List<String> others = CreationDriver.DEPARTMENTS.subList(1, CreationDriver.DEPARTMENTS.size());
        others.forEach(
                each -> assertThat(remove(EXAMINER, each, "范围调整").status()).isEqualTo(200));
        refuses(remove(EXAMINER, CreationDriver.DEPARTMENTS.get(0), "范围调整"), "department", "至少要有一个部门");
    }
}
