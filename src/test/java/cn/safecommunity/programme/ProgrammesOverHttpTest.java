package cn.safecommunity.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.pilot.SelectionDriver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Programmes through the application's own door: drafts with every wrong number named, the start, who sees what. */
class ProgrammesOverHttpTest extends HttpTest {

    private static final String START = "/engine-rest/process-definition/key/programme/start";

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private DataSource database;

    @Autowired
    private SelectionDriver selection;

    private Client office;
    private Client county;
    private Client neighbour;

    @BeforeEach
    void people() {
        driver.prepare("2013-04-16");
        office = as("city-office");
        county = as("county-610902-examiner");
        neighbour = as("county-610921-examiner");
    }

    @Test
    void offersEveryPolicyForTheNextFirstYearWithItsAssumptions() {
        JsonNode policies = office.get("/api/programmes/policies").json();
        assertThat(policies.findValuesAsText("policy")).contains("ankang-2013", "second-round");
        JsonNode notice = find(policies, "policy", "ankang-2013");
        assertThat(value(notice, "firstReport")).isEqualTo("2013-04-30");
        assertThat(value(notice, "nationalTarget")).isEqualTo("4");
        assertThat(find(notice.path("fields"), "name", "minCandidates")
                        .path("assumption")
                        .asBoolean())
                .isTrue();
        assertThat(find(notice.path("fields"), "name", "pilots")
                        .path("assumption")
                        .asBoolean())
                .isFalse();
        ProgrammeDriver.at("2013-05-02T09:00:00");
        assertThat(value(find(office.get("/api/programmes/policies").json(), "policy", "ankang-2013"), "firstReport"))
                .isEqualTo("2014-04-30");
    }

    @Test
    void refusesWrongNumbersAtTheirFieldsAndKeepsTheDraft() {
        JsonNode draft = draft("ankang-2013", 2013);
        ObjectNode fields = fields(draft).put("pilots", "21").put("phaseTwoEnds", "2013-12-31");
        Reply refused = change(draft, fields);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("type").asText()).isEqualTo("Refusal");
        assertThat(refused.json().path("problems").findValuesAsText("field")).containsExactly("phaseTwoEnds");
        Reply total = change(draft, fields(draft).put("pilots", "21"));
        assertThat(total.json().path("field").asText()).isEqualTo("pilots");
        assertThat(total.json().path("message").asText()).contains("10 × 每县区试点数 2 = 20，现为 21");
        assertThat(change(draft, fields(draft).put("colour", "red"))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("colour");
        assertThat(change(draft, fields(draft).put("firstReport", "2013-04-15"))
                        .json()
                        .path("message")
                        .asText())
                .contains("已经过去：2013年4月15日，今天是2013年4月16日");
        assertThat(value(office.get("/api/programmes/" + draft.path("id")).json(), "pilots"))
                .isEqualTo("20");
    }

    @Test
    void startsWhatTheCityOfficeHasChanged() {
        JsonNode draft = draft("ankang-2013", 2013);
        Reply changed =
                change(draft, fields(draft).put("provincialTarget", "16").put("name", "安康市安全社区建设（试行）"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(start(office, draft).status()).isEqualTo(200);
        JsonNode board =
                office.get("/api/programmes/" + draft.path("id") + "/board").json();
        assertThat(board.path("businessKey").asText()).isEqualTo("ankang-2013");
        assertThat(board.path("name").asText()).isEqualTo("安康市安全社区建设（试行）");
        assertThat(board.path("provincial").path("target").asInt()).isEqualTo(16);
        assertThat(board.path("lines")).hasSize(11);
        assertThat(change(draft, fields(draft)).status()).isEqualTo(400);
        assertThat(start(office, draft).json().path("message").asText()).contains("已经启动");
    }

    /** Two people of the office have the draft open: whoever starts has seen what the other one has saved. */
    @Test
    void nobodyStartsWhatAColleagueHasChangedMeanwhile() {
        JsonNode draft = draft("ankang-2013", 2013);
        Client colleague = as("city-office-2");
        assertThat(change(colleague, draft, fields(draft).put("nationalTarget", "3")))
                .isEqualTo(200);
        Reply refused = start(office, draft, draft.path("seen").asText());
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("seen");
        assertThat(refused.json().path("message").asText())
                .contains("这次没有提交", "草稿又改动过（" + nameOf(colleague) + "，2013年4月16日 09:00", "请核对现在的内容，再提交");
        JsonNode now = view(draft);
        assertThat(now.path("state").asText()).isEqualTo("draft");
        assertThat(value(now, "nationalTarget")).isEqualTo("3");
        assertThat(start(office, draft, now.path("seen").asText()).status()).isEqualTo(200);
        assertThat(view(draft).has("seen")).isFalse();
        assertThat(value(view(draft), "nationalTarget")).isEqualTo("3");
    }

    /** Whoever saves what stands there already, or changes it and back, has changed nothing that was seen. */
    @Test
    void savingWhatStandsThereIsNoChange() {
        JsonNode draft = draft("ankang-2013", 2013);
        Client colleague = as("city-office-2");
        assertThat(change(colleague, draft, fields(draft).put("name", "改名"))).isEqualTo(200);
        Reply own = start(colleague, draft, draft.path("seen").asText());
        assertThat(own.json().path("message").asText()).contains("您自己在另一个窗口");
        assertThat(change(colleague, draft, fields(draft))).isEqualTo(200);
        assertThat(start(office, draft, draft.path("seen").asText()).status()).isEqualTo(200);
    }

    @Test
    void aClientThatHasNotLookedStartsNothing() {
        JsonNode draft = draft("ankang-2013", 2013);
        Reply blind = office.post(
                START, "{\"variables\":{\"programme\":{\"value\":\"" + draft.path("id") + "\",\"type\":\"String\"}}}");
        for (Reply refused : List.of(blind, start(office, draft, ""), start(office, draft, "0"))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.json().path("field").asText()).isEqualTo("seen");
        }
        assertThat(blind.json().path("message").asText()).contains("请先打开草稿，看过现在的内容再提交");
        assertThat(start(county, draft, draft.path("seen").asText()).status()).isEqualTo(403);
        assertThat(view(draft).path("state").asText()).isEqualTo("draft");
    }

    /** The colleague's save is on its way when the start has read already: it waits, and then sees what was saved. */
    @Test
    void aSaveAtTheSameMomentIsNotStartedUnseen() throws Exception {
        JsonNode draft = draft("ankang-2013", 2013);
        String seen = draft.path("seen").asText();
        Reply refused = AtOnce.whileHeld(
                database,
                "UPDATE programme SET pilots = 18 WHERE case_id = " + draft.path("id"),
                () -> start(office, draft, seen));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("seen");
        assertThat(view(draft).path("state").asText()).isEqualTo("draft");
    }

    @Test
    void ofASaveAndAStartAtOnceOneIsRefused() throws Exception {
        JsonNode draft = draft("ankang-2013", 2013);
        Client colleague = as("city-office-2");
        List<Integer> answers = AtOnce.whileHeld(
                database,
                "SELECT 1 FROM programme WHERE case_id = " + draft.path("id") + " FOR UPDATE",
                List.of(
                        () -> start(office, draft, draft.path("seen").asText()).status(),
                        () -> change(colleague, draft, fields(draft).put("nationalTarget", "3"))));
        JsonNode now = view(draft);
        boolean started = answers.equals(List.of(200, 400));
        assertThat(answers).isIn(List.of(200, 400), List.of(400, 200));
        assertThat(now.path("state").asText()).isEqualTo(started ? "running" : "draft");
        assertThat(value(now, "nationalTarget")).isEqualTo(started ? "4" : "3");
    }

    @Test
    void whatWasSeenIsNoVariableOfTheProgramme() {
        JsonNode draft = draft("ankang-2013", 2013);
        String instance = start(office, draft).json().path("id").asText();
        assertThat(driver.engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .includeDeleted()
                        .processInstanceId(instance)
                        .list())
                .extracting(variable -> variable.getName())
                .contains("programme")
                .doesNotContain("seen");
        assertThat(driver.engine.getRuntimeService().getVariables(instance)).doesNotContainKey("seen");
    }

    /** A form says what it was made from; whoever does not say it writes over what is there. */
    @Test
    void aFormDoesNotWriteOverWhatAColleagueHasSaved() {
        JsonNode draft = draft("ankang-2013", 2013);
        assertThat(change(as("city-office-2"), draft, fields(draft).put("nationalTarget", "3")))
                .isEqualTo(200);
        ObjectNode own = fields(draft).put("provincialTarget", "16");
        Reply refused =
                change(draft, own.deepCopy().put("seen", draft.path("seen").asText()));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("seen");
        assertThat(refused.json().path("message").asText()).contains("这次没有保存", nameOf(as("city-office-2")));
        assertThat(value(view(draft), "nationalTarget")).isEqualTo("3");
        Reply anew = change(
                draft,
                own.deepCopy()
                        .put("nationalTarget", "3")
                        .put("seen", view(draft).path("seen").asText()));
        assertThat(anew.status()).as(anew.body()).isEqualTo(200);
        assertThat(change(draft, own).status()).isEqualTo(200);
        assertThat(value(view(draft), "nationalTarget")).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2012, 2024, 99999, 999999999})
    void refusesAYearThatCannotBeMeant(int year) {
        Reply refused = office.post("/api/programmes", "{\"policy\":\"ankang-2013\",\"firstYear\":" + year + "}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("firstYear");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2012, 99_999})
    void refusesAFirstYearThatCannotBeMeant(int year) {
        Reply reply = office.post("/api/programmes", "{\"policy\":\"ankang-2013\",\"firstYear\":" + year + "}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).isEqualTo("firstYear");
        assertThat(reply.json().path("message").asText()).contains("“第一年度”须在 2013 至", "现为 " + year);
    }

    @Test
    void refusesDatesThatCannotBeMeantAtTheirFields() {
        JsonNode draft = draft("ankang-2013", 2013);
        assertThat(change(draft, fields(draft).put("phaseThreeEnds", "9999-12-31"))
                        .json()
                        .path("problems")
                        .findValuesAsText("field"))
                .containsExactly("phaseThreeEnds");
        start(office, draft);
        driver.until("2014-01-02");
        String rollout = "/api/programmes/" + draft.path("id") + "/counties/610902/rollout";
        assertThat(county.send("PUT", rollout, "{\"meetingOn\":\"0001-01-01\"}")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("meetingOn");
        assertThat(county.send("PUT", rollout, "{\"checkedOn\":\"2099-01-01\"}")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("checkedOn");
        assertThat(county.send("PUT", rollout, "{\"meetingOn\":\"2013-06-01\"}").status())
                .isEqualTo(200);
    }

    /** Who has seen nothing yet, an older state, or what stands there. */
    private void isNotWrittenOverUnseen(String path, String called, List<String> states) {
        Client colleague = as("county-610902-examiner-2");
        String nothing = "{\"seen\":\"\"," + states.get(0).substring(1);
        Reply first = colleague.send("PUT", path, nothing);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        Reply refused =
                county.send("PUT", path, "{\"seen\":\"\"," + states.get(1).substring(1));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/field").asText()).isEqualTo("seen");
        assertThat(refused.json().at("/message").asText()).contains("这次没有保存", called + "又改动过");
        assertThat(county.send("PUT", path, nothing).body()).isEqualTo(first.body());
    }

    private void isHandedInAsItWasRead(String path, String task, String called, List<String> states) {
        isNotWrittenOverUnseen(path, called, states);
        String part = path.substring(path.lastIndexOf('/')) + "/seen";
        Client colleague = as("county-610902-examiner-2");
        Reply first = county.send("PUT", path, states.get(0));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        String before = first.json().at(part).asText();
        String now = colleague.send("PUT", path, states.get(1)).json().at(part).asText();
        Reply late = county.complete(task, "报上", before);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().at("/field").asText()).isEqualTo("seen");
        assertThat(late.json().at("/message").asText()).contains(called + "又改动过", "请核对现在的内容，再提交");
        assertThat(county.complete(task, "报上", "").json().at("/message").asText())
                .contains("请先打开" + called);
        assertThat(county.get("/api/tasks/" + task + "/case")
                        .json()
                        .at("/details" + part)
                        .asText())
                .as("what the colleague wrote is there")
                .isEqualTo(now);

        String elsewhere =
                colleague.send("PUT", path, states.get(0)).json().at(part).asText();
        assertThat(elsewhere).as("changed and changed back").isEqualTo(before);
        assertThat(colleague.complete(task, "报上", now).json().at("/field").asText())
                .as("from the older window of the colleague")
                .isEqualTo("seen");
        assertThat(colleague.complete(task, "报上", elsewhere).status()).isEqualTo(204);
    }

    @Test
    void aCountyHandsInTheReportsThatItHasRead() {
        JsonNode draft = draft("ankang-2013", 2013);
        start(office, draft);
        driver.awakeOn("2014-01-02");
        String own = "/api/programmes/" + draft.path("id") + "/counties/610902";
        String rollout =
                "{\"meetingOn\":\"2013-12-01\",\"meeting\":\"%s\",\"checkedOn\":\"2013-12-20\",\"checkedUnits\":3,\"findings\":\"无\"}";
        isHandedInAsItWasRead(
                own + "/rollout",
                selection.task("reportRollout", "county-610902-examiner").getId(),
                "现场会和自查情况",
                List.of(rollout.formatted("在城关镇召开"), rollout.formatted("在五里镇召开")));
        driver.awakeOn("2015-01-02");
        String summary = "{\"review\":\"逐项对照\",\"results\":\"%s\",\"items\":[]}";
        isHandedInAsItWasRead(
                own + "/summary",
                selection.task("summarisePhase", "county-610902-examiner").getId(),
                "总结",
                List.of(summary.formatted("事故下降"), summary.formatted("事故和伤害下降")));
    }

    /** The right person and the colleague may; a second role, a neighbour and a stranger may not; nothing that runs is deleted. */
    @Test
    void aDraftIsDeletedByTheCityOfficeOnly() {
        JsonNode made = draft("ankang-2013", 2013);
        String draft = "/api/casefiles/" + made.path("id");
        assertThat(county.send("DELETE", draft, "").status()).isEqualTo(404);
        for (Client client : List.of(as("city-leader"), as(person("two-roles", "city-examiner", "city-leader")))) {
            assertThat(client.send("DELETE", draft, "").status()).isEqualTo(403);
        }
        assertThat(anybody().send("DELETE", draft, "").status()).isEqualTo(401);
        assertThat(as("city-office-2").send("DELETE", draft, "").status()).isEqualTo(204);
        assertThat(office.get("/api/programmes/" + made.path("id")).status()).isEqualTo(404);
        JsonNode running = draft("ankang-2013", 2013);
        start(office, running);
        assertThat(office.send("DELETE", "/api/casefiles/" + running.path("id"), "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aDraftWhoseTimeIsOverSaysSo() {
        JsonNode draft = draft("ankang-2013", 2013);
        assertThat(draft.path("over").asBoolean()).isFalse();
        ProgrammeDriver.at("2013-05-02T09:00:00");
        assertThat(office.get("/api/programmes/" + draft.path("id"))
                        .json()
                        .path("over")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void onlyTheCityOfficeDraftsAndStarts() {
        JsonNode draft = draft("ankang-2013", 2013);
        assertThat(county.get("/api/programmes/policies").status()).isEqualTo(403);
        assertThat(county.post("/api/programmes", "{\"policy\":\"ankang-2013\",\"firstYear\":2013}")
                        .status())
                .isEqualTo(403);
        assertThat(county.get("/api/programmes/" + draft.path("id")).status()).isEqualTo(404);
        assertThat(start(county, draft).status()).isEqualTo(403);
    }

    @Test
    void aCountySeesItsOwnLineAndAStrangerNone() {
        JsonNode draft = draft("ankang-2013", 2013);
        start(office, draft);
        String board = "/api/programmes/" + draft.path("id") + "/board";
        assertThat(county.get(board).json().path("lines").findValuesAsText("county"))
                .containsExactly("610902");
        Client township = as(person("township-clerk", "community-610902104"));
        assertThat(township.get(board).status()).isEqualTo(403);
        assertThat(township.get("/api/programmes").status()).isEqualTo(403);
    }

    @Test
    void theCountyWritesItsDraftsWhileItHasTheTaskAndNobodyElseDoes() {
        long programme = driver.draft("ankang-2013", 2013);
        driver.start(programme);
        Task plan = selection.task("submitCountyPlan", "county-610902-examiner");
        String address = "/api/selections/" + selection.caseOf(plan);
        String body =
                "{\"leader\":\"王某\",\"post\":\"副区长\",\"contact\":\"李某\",\"phone\":\"0915\",\"staff\":3,\"funds\":12.5}";
        assertThat(neighbour.send("PUT", address + "/leading-body", body).status())
                .isEqualTo(404);
        assertThat(county.send("PUT", address + "/leading-body", body.replace("\"staff\":3", "\"staff\":-3"))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("staff");
        assertThat(county.send("PUT", address + "/leading-body", body)
                        .json()
                        .path("leadingBody")
                        .path("leader")
                        .asText())
                .isEqualTo("王某");
        assertThat(county.send("PUT", address + "/nomination", "{\"version\":0,\"candidates\":[]}")
                        .status())
                .as("the task of the nomination is not open yet")
                .isEqualTo(400);
    }

    @Test
    void aDraftIsNotOverwrittenByAnOlderOne() {
        long programme = driver.draft("ankang-2013", 2013);
        driver.start(programme);
        selection.plan("610902");
        Task task = selection.task("nominatePilots", "county-610902-examiner");
        String address = "/api/selections/" + selection.caseOf(task) + "/nomination";
        String draft = "{\"version\":0,\"candidates\":[{\"unit\":\"610902001\",\"chosen\":true}]}";
        JsonNode saved = county.send("PUT", address, draft).json();
        assertThat(saved.path("version").asInt()).isEqualTo(1);
        assertThat(saved.path("problems").findValuesAsText("field"))
                .contains("candidates", "chosen", "610902001", "610902001.leader");
        Reply older = county.send("PUT", address, draft);
        assertThat(older.status()).isEqualTo(400);
        assertThat(older.json().path("field").asText()).isEqualTo("version");
        JsonNode units = county.get("/api/selections/" + selection.caseOf(task) + "/units")
                .json();
        assertThat(units.findValuesAsText("name")).contains("老城街道", "五里镇").doesNotContain("（整区）");
        JsonNode shown = county.get("/api/tasks/" + task.getId() + "/case").json();
        assertThat(shown.path("details").path("criteria").findValuesAsText("label"))
                .containsExactly("安全生产任务重", "基础条件比较好", "有创建积极性");
    }

    @Test
    void leadingBodiesKeepTheirHistory() {
        long programme = driver.draft("ankang-2013", 2013);
        driver.start(programme);
        String bodies = "/api/programmes/" + programme + "/leading-bodies";
        String body = "{\"leader\":\"%s\",\"post\":\"副局长\",\"contact\":\"李某\",\"phone\":\"1\",\"staff\":1,\"funds\":0}";
        assertThat(office.get(bodies).json()).hasSize(19);
        assertThat(office.send("PUT", bodies + "/city-member-finance", body.formatted("甲"))
                        .status())
                .isEqualTo(200);
        JsonNode history = office.send("PUT", bodies + "/city-member-finance", body.formatted("乙"))
                .json();
        assertThat(history.findValuesAsText("leader")).containsExactly("乙", "甲");
        assertThat(county.send("PUT", bodies + "/610921", body.formatted("丙")).status())
                .isEqualTo(403);
        assertThat(county.get(bodies).json()).hasSize(1);
        assertThat(county.get(bodies + "/610921/history").status())
                .as("who led a neighbour")
                .isEqualTo(403);
        assertThat(county.get(bodies + "/610902/history").status()).isEqualTo(200);
        assertThat(office.send("PUT", bodies + "/610999", body.formatted("丁"))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("body");
    }

    @Test
    void aSecondPolicyNeedsOnlyItsFile() {
        ProgrammeDriver.at("2016-04-11T09:00:00");
        JsonNode draft = draft("second-round", 2016);
        start(office, draft);
        long programme = draft.path("id").asLong();
        assertThat(driver.due("phaseOneEnds")).isEqualTo(ProgrammeDriver.endOf("2016-09-30"));
        String[] units = {"610902001", "610902002", "610902104", "610902107"};
        selection.plan("610902");
        Task task = selection.task("nominatePilots", "county-610902-examiner");
        assertThat(new java.util.Date(task.getDueDate().getTime())).isEqualTo(ProgrammeDriver.endOf("2016-04-29"));
        selection.nominate("610902", units);
        selection.confirm("610902");
        JsonNode line = find(
                office.get("/api/programmes/" + programme + "/board").json().path("lines"), "county", "610902");
        assertThat(line.path("pilotQuota").asInt()).isEqualTo(3);
        assertThat(line.path("pilots").findValuesAsText("unit")).containsExactly("610902001", "610902002", "610902104");
        driver.until("2016-10-01");
        assertThat(driver.due("phaseTwoEnds")).isEqualTo(ProgrammeDriver.endOf("2017-06-30"));
    }

    private JsonNode draft(String policy, int firstYear) {
        Reply reply = office.post("/api/programmes", "{\"policy\":\"" + policy + "\",\"firstYear\":" + firstYear + "}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json();
    }

    private Reply change(JsonNode draft, ObjectNode fields) {
        return office.send("PUT", "/api/programmes/" + draft.path("id"), fields.toString());
    }

    private static int change(Client client, JsonNode draft, ObjectNode fields) {
        return client.send("PUT", "/api/programmes/" + draft.path("id"), fields.toString())
                .status();
    }

    private static String nameOf(Client client) {
        return client.get("/api/me").json().path("name").asText();
    }

    private JsonNode view(JsonNode draft) {
        return office.get("/api/programmes/" + draft.path("id")).json();
    }

    /** As somebody starts it who has just looked at it. */
    private Reply start(Client client, JsonNode draft) {
        JsonNode now = office.get("/api/programmes/" + draft.path("id")).json();
        return start(client, draft, now.path("seen").asText());
    }

    private static Reply start(Client client, JsonNode draft, String seen) {
        return client.post(
                START,
                "{\"variables\":{\"programme\":{\"value\":\"" + draft.path("id") + "\",\"type\":\"String\"}"
                        + ",\"seen\":{\"value\":\"" + seen + "\",\"type\":\"String\"}}}");
    }

    private static ObjectNode fields(JsonNode draft) {
        ObjectNode fields =
                ((ObjectNode) draft).objectNode().put("name", draft.path("name").asText());
        draft.path("fields")
                .forEach(field -> fields.put(
                        field.path("name").asText(), field.path("value").asText()));
        return fields;
    }

    private static String value(JsonNode view, String field) {
        return find(view.path("fields"), "name", field).path("value").asText();
    }

    private static JsonNode find(JsonNode list, String name, String value) {
        List<JsonNode> found = new ArrayList<>();
        list.forEach(each -> {
            if (each.path(name).asText().equals(value)) {
                found.add(each);
            }
        });
        assertThat(found).as(name + " " + value).hasSize(1);
        return found.get(0);
    }
}
