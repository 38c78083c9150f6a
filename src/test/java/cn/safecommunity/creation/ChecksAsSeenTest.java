package cn.safecommunity.creation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.assessment.SheetKind;
import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The seven 有 and the list of what to put right go on as whoever sends them has seen them, and nobody writes over them unseen. */
class ChecksAsSeenTest extends HttpTest {

    private static final String CITY = "city-examiner";
    private static final String UNIT = "community-610924103";
    private static final String COUNTY = "county-610924-examiner";
    private static final String LACKING = "\"present\":false,\"remark\":\"没有年度计划\"";

    @Autowired
    private ApplicationContext context;

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

    private Reply send(Client client, String method, String part, String json) {
        return client.send(method, "/api/creations/" + id + part, json);
    }

    private JsonNode saved(Client client, String method, String part, String json) {
        Reply reply = send(client, method, part, json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode details(Client client, String task) {
        return client.get("/api/tasks/" + task + "/case").json().path("details");
    }

    private static String seen(String name, JsonNode details) {
        return ",\"" + name + "\":{\"value\":\"" + details.path(name).asText() + "\"}";
    }

    private static Reply complete(Client client, String task, String decision, String seen) {
        return client.post(
                "/engine-rest/task/" + task + "/complete",
                "{\"variables\":{" + (decision.isEmpty() ? "" : "\"decision\":{\"value\":\"" + decision + "\"},")
                        + "\"opinion\":{\"value\":\"已核对\"}" + seen + "}}");
    }

    private static void refuses(Reply reply, String field, String words) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).isEqualTo(field);
        assertThat(reply.json().path("message").asText()).contains(words);
    }

    /** The examiner, a colleague, somebody with a second role and a client that has not looked. */
    @Test
    void theCityAgreesToTheCheckThatItHasSeen() {
        String task = driver.task("checkByCity", CITY).getId();
        driver.lookAtSeven(instance);
        driver.fillIn(instance, SheetKind.PRELIMINARY, CITY, "112");
        Client city = as(CITY);
        Client colleague = as(person("creations-colleague", CITY));
        Client both = as(person("seen-two-hats", CITY, COUNTY));
        JsonNode before = details(city, task);
        String sheet = ",\"seen\":{\"value\":\""
                + city.get("/api/sheets?case=" + id + "&kind=preliminary")
                        .json()
                        .path("version")
                        .asText()
                + "\"}";

        saved(colleague, "PUT", "/seven/plan", "{" + LACKING + "}");
        String old = sheet + seen("seenSeven", before) + seen("seenItems", before);
        refuses(complete(city, task, "approve", old), "seenSeven", "七有又改动过。请核对现在的内容，再提交");
        refuses(complete(both, task, "approve", old), "seenSeven", "七有又改动过");
        refuses(complete(city, task, "approve", sheet), "seenSeven", "请先打开七有");
        JsonNode now = saved(colleague, "POST", "/items", "{\"text\":\"疏散通道堆放杂物\"}");
        refuses(
                complete(colleague, task, "approve", sheet + seen("seenSeven", now) + seen("seenItems", before)),
                "seenItems",
                "整改问题又改动过");
        refuses(complete(city, task, "approve", sheet + seen("seenSeven", now)), "seenItems", "请先打开整改问题");
        assertThat(driver.openTasks()).containsExactly("checkByCity");

        String seen = sheet + seen("seenSeven", now) + seen("seenItems", now);
        assertThat(complete(city, task, "approve", seen).status()).isEqualTo(204);
        assertThat(context.getBean(org.camunda.bpm.engine.RuntimeService.class).getVariables(instance.getId()))
                .doesNotContainKeys("seenSeven", "seenItems", "seen");
    }

    /** What goes back is not agreed to. */
    @Test
    void theCitySendsBackWithoutHavingCheckedEverything() {
        String task = driver.task("checkByCity", CITY).getId();
        String back = ",\"returnTo\":{\"value\":\"applicant\"},\"missingItems\":{\"value\":\"缺照片\"}";
        assertThat(complete(as(CITY), task, "return", back).status()).isEqualTo(204);
    }

    private long onTheList() {
        long item = saved(as(CITY), "POST", "/items", "{\"text\":\"疏散通道堆放杂物\"}")
                .at("/items/0/id")
                .asLong();
        driver.checkByCity(instance);
        driver.allCountersign();
        return item;
    }

    @Test
    void theListIsAnsweredAndVerifiedAsItWasSeen() {
        long item = onTheList();
        Client unit = as(UNIT);
        Client colleague = as(person("unit-colleague", UNIT));
        String task = driver.task("rectify", UNIT).getId();
        JsonNode before = saved(unit, "PUT", "/items/" + item + "/answer", "{\"answer\":\"已清理\"}");
        JsonNode now = saved(colleague, "PUT", "/items/" + item + "/answer", "{\"answer\":\"已清理并张贴提示\"}");
        refuses(complete(unit, task, "", seen("seenItems", before)), "seenItems", "整改情况又改动过");
        refuses(complete(colleague, task, "", seen("seenItems", before)), "seenItems", "整改情况又改动过");
        refuses(complete(unit, task, "", ""), "seenItems", "请先打开整改情况");
        assertThat(complete(unit, task, "", seen("seenItems", now)).status()).isEqualTo(204);

        Client county = as(COUNTY);
        String verifying = driver.task("verifyRectification", COUNTY).getId();
        JsonNode accepted = saved(county, "PUT", "/items/" + item + "/verdict", "{\"accepted\":true}");
        JsonNode reopened = saved(
                as(person("county-colleague", COUNTY)),
                "PUT",
                "/items/" + item + "/verdict",
                "{\"accepted\":false,\"objection\":\"仍有杂物\"}");
        refuses(complete(county, verifying, "approve", seen("seenItems", accepted)), "seenItems", "核实结果又改动过");
        refuses(complete(county, verifying, "return", ""), "seenItems", "请先打开核实结果");
        assertThat(complete(county, verifying, "return", seen("seenItems", reopened))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void oneOfTheSevenIsNotWrittenOverUnseen() {
        Client city = as(CITY);
        JsonNode before = saved(city, "PUT", "/seven/plan", "{\"seen\":\"\",\"present\":true}");
        String seen = "\"seen\":\"" + plan(before).path("seen").asText() + "\",";
        Client colleague = as(person("creations-colleague", CITY));
        saved(colleague, "PUT", "/seven/plan", "{" + seen + LACKING + "}");

        refuses(send(city, "PUT", "/seven/plan", "{" + seen + "\"present\":true}"), "seen", "“有方案”又改动过。请核对现在的内容，再保存");
        refuses(send(city, "PUT", "/seven/plan", "{\"seen\":\"\",\"present\":true}"), "seen", "“有方案”又改动过");
        assertThat(plan(details(city, driver.task("checkByCity", CITY).getId()))
                        .path("remark")
                        .asText())
                .isEqualTo("没有年度计划");
        saved(city, "PUT", "/seven/plan", "{" + seen + LACKING + "}"); // what stands there already
        saved(city, "PUT", "/seven/system", "{\"seen\":\"\",\"present\":true}"); // another one
        saved(city, "PUT", "/seven/plan", "{\"present\":true}"); // who says nothing of what they saw
    }

    private static JsonNode plan(JsonNode details) {
        for (JsonNode one : details.path("seven")) {
            if (one.path("item").asText().equals("plan")) {
                return one;
            }
        }
        throw new AssertionError("There is no plan among the seven");
    }

    @Test
    void anAnswerAndAVerdictAreNotWrittenOverUnseen() {
        String answer = "/items/" + onTheList() + "/answer";
        Client unit = as(UNIT);
        Client colleague = as(person("unit-colleague", UNIT));
        String task = driver.task("rectify", UNIT).getId();
        String seen = "{\"seen\":\"" + details(unit, task).at("/items/0/seen").asText() + "\",";
        JsonNode now = saved(colleague, "PUT", answer, seen + "\"answer\":\"已清理\"}");
        refuses(send(unit, "PUT", answer, seen + "\"answer\":\"无\"}"), "seen", "这一项又改动过。请核对现在的内容，再保存");
        saved(unit, "PUT", answer, seen + "\"answer\":\"已清理\"}");
        assertThat(complete(unit, task, "", seen("seenItems", now)).status())
                .as("the same again is no change")
                .isEqualTo(204);

        String verdict = answer.replace("answer", "verdict");
        Client county = as(COUNTY);
        String first = "{\"seen\":\"" + now.at("/items/0/seen").asText() + "\",";
        saved(as(person("county-colleague", COUNTY)), "PUT", verdict, first + "\"accepted\":true}");
        refuses(send(county, "PUT", verdict, first + "\"accepted\":false,\"objection\":\"有杂物\"}"), "seen", "这一项又改动过");
        saved(county, "PUT", verdict, first + "\"accepted\":true}");
        saved(county, "PUT", verdict, "{\"accepted\":false,\"objection\":\"有杂物\"}");
    }
}
