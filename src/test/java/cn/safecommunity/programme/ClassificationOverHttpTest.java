package cn.safecommunity.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.pilot.Pilot;
import cn.safecommunity.pilot.Pilots;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.policy.Chain;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Classification through the door: gradual, corrected with a trace, and late pilots bring no card at once. */
class ClassificationOverHttpTest extends HttpTest {

    @Autowired
    private ProgrammeDriver driver;

    @Autowired
    private SelectionDriver selection;

    @Autowired
    private Pilots pilots;

    @Autowired
    private CaseRecord record;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DataSource dataSource;

    private long programme;
    private Client office;

    @BeforeEach
    void aCountyIsReady() {
        driver.prepare("2013-04-16");
        programme = driver.draft("ankang-2013", 2013);
        driver.start(programme);
        selection.select("610902", "610902001", "610902104");
        office = as("city-office");
    }

    private Reply save(Client client, String ranks) {
        return client.send("PUT", "/api/programmes/" + programme + "/classification", "{\"ranks\":" + ranks + "}");
    }

    private Reply correct(Client client, String unit, String body) {
        return client.post("/api/programmes/" + programme + "/pilots/" + unit + "/classification", body);
    }

    private Chain rankOf(String unit) {
        return pilots.get(programme, unit).rank();
    }

    private void decide() {
        Task task = selection.task("classifyCandidates", "city-office");
        pilots.of(programme).stream()
                .filter(pilot -> pilot.rank() == null)
                .forEach(pilot -> pilots.classify(programme, pilot.unit(), Chain.PROVINCIAL));
        selection.note("city-office", task);
    }

    @Test
    void isSavedPilotByPilotWhileTheTaskIsOpen() {
        assertThat(save(office, "{\"610902001\":\"national\"}").status()).isEqualTo(200);
        assertThat(rankOf("610902001")).isEqualTo(Chain.NATIONAL);
        assertThat(rankOf("610902104")).isNull();
        assertThat(save(office, "{\"610902104\":\"district\"}")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("610902104");
        assertThat(save(as("county-610902-leader"), "{\"610902104\":\"national\"}")
                        .status())
                .isEqualTo(400);
    }

    private Reply save(Client client, String ranks, String seen) {
        return client.send(
                "PUT",
                "/api/programmes/" + programme + "/classification",
                "{\"seen\":\"" + seen + "\",\"ranks\":" + ranks + "}");
    }

    private static String seen(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("seen").asText();
    }

    private String details(Task task) {
        return office.get("/api/tasks/" + task.getId() + "/case")
                .json()
                .at("/details/seen")
                .asText();
    }

    @Test
    void isDecidedAsItWasSeen() {
        Task task = selection.task("classifyCandidates", "city-office");
        Client colleague = as("city-office-2");
        Client both = as(person("seen-office-too", "city-office", "county-610902-examiner"));
        String before = seen(save(office, "{\"610902001\":\"national\",\"610902104\":\"national\"}"));
        String now = seen(save(colleague, "{\"610902104\":\"provincial\"}"));
        for (Client client : List.of(office, colleague, both)) {
            Reply late = client.complete(task.getId(), "已分类", before);
            assertThat(late.status()).as(late.body()).isEqualTo(400);
            assertThat(late.json().path("field").asText()).isEqualTo("seen");
            assertThat(late.json().path("message").asText()).contains("候选名单又改动过", "请核对现在的内容，再提交");
        }
        assertThat(office.complete(task.getId(), "已分类", "")
                        .json()
                        .path("message")
                        .asText())
                .contains("请先打开候选名单");
        assertThat(details(task)).isEqualTo(now);
        assertThat(office.complete(task.getId(), "已分类", now).status()).isEqualTo(204);
    }

    /** A correction is a change of the list as well, whoever makes it. */
    @Test
    void isNotDecidedByWhoeverHasNotSeenACorrection() {
        decide();
        selection.select("610921", "610921100", "610921101");
        Task task = selection.task("classifyCandidates", "city-office");
        String before = seen(save(office, "{\"610921100\":\"national\",\"610921101\":\"national\"}"));
        assertThat(correct(as("city-office-2"), "610902001", "{\"rank\":\"national\",\"reason\":\"改报全国\"}")
                        .status())
                .isEqualTo(204);
        assertThat(office.complete(task.getId(), "已分类", before)
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("seen");
        assertThat(office.complete(task.getId(), "已分类", details(task)).status()).isEqualTo(204);
    }

    @Test
    void isNotSavedOverWhatAColleagueHasChosenUnseen() {
        String before = details(selection.task("classifyCandidates", "city-office"));
        seen(save(as("city-office-2"), "{\"610902104\":\"provincial\"}", before));
        Reply refused = save(office, "{\"610902104\":\"national\"}", before);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("seen");
        assertThat(refused.json().path("message").asText()).contains("这次没有保存", "候选名单又改动过");
        assertThat(rankOf("610902104")).isEqualTo(Chain.PROVINCIAL);
        seen(save(office, "{\"610902104\":\"provincial\"}", before));
        seen(save(office, "{\"610902104\":\"national\"}"));
    }

    @Test
    void isNotSavedForWhoeverLosesTheTaskInTheSameMoment() throws Exception {
        String task = selection.task("classifyCandidates", "city-office").getId();
        Reply reply = AtOnce.whileHeld(
                dataSource,
                "UPDATE act_ru_task SET assignee_ = 'city-office-2' WHERE id_ = '" + task + "'",
                () -> save(office, "{\"610902001\":\"national\"}"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(rankOf("610902001")).isNull();
    }

    private Callable<Reply> completes(String person, Task task, String answer) {
        Client client = as(person);
        return () -> client.post(
                "/engine-rest/task/" + task.getId() + "/complete",
                "{\"variables\":{" + answer + "\"opinion\":{\"value\":\"已核对\"}}}");
    }

    private Callable<Reply> confirmsTheNextCounty() {
        selection.plan("610921");
        selection.nominate("610921", "610921100", "610921101");
        return completes(
                "city-office-2",
                selection.cityTask("confirmPilots", "610921"),
                "\"decision\":{\"value\":\"approve\"},");
    }

    /** Whichever comes first: nobody would classify them if the one looked before they were there and the other before it waited. */
    @Test
    void pilotsOfTheMomentInWhichItIsDecidedWaitToBeClassified() throws Exception {
        Callable<Reply> confirms = confirmsTheNextCounty();
        Task open = selection.task("classifyCandidates", "city-office");
        pilots.of(programme).forEach(pilot -> pilots.classify(programme, pilot.unit(), Chain.PROVINCIAL));

        AtOnce.whileHeld(
                dataSource,
                "SELECT pg_advisory_xact_lock(hashtextextended('classification " + programme + "', 0))",
                List.of(completes("city-office", open, "\"seen\":{\"value\":\"" + details(open) + "\"},"), confirms));

        assertThat(rankOf("610921100")).isNull();
        assertThat(selection.task("classifyCandidates", "city-office")).isNotNull();
    }

    /** Otherwise the programme would never hear of them, and nobody would classify them when it goes on. */
    @Test
    void noPilotsAreConfirmedThatASuspendedProgrammeWouldNotHearOf() throws Exception {
        decide();
        Callable<Reply> confirms = confirmsTheNextCounty();
        String instance = jdbc.sql("SELECT process_instance_id FROM case_file WHERE id = ?")
                .param(programme)
                .query(String.class)
                .single();
        runtime.suspendProcessInstanceById(instance);

        Reply refused = confirms.call();

        runtime.activateProcessInstanceById(instance);
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().path("message").asText()).contains("已由系统管理员暂停办理");
        assertThat(confirms.call().status()).isEqualTo(204);
        assertThat(selection.task("classifyCandidates", "city-office")).isNotNull();
    }

    @Test
    void whatWasDecidedIsCorrectedWithAReasonOnly() {
        decide();
        selection.select("610921", "610921100", "610921101");
        assertThat(save(office, "{\"610902001\":\"national\",\"610921100\":\"national\"}")
                        .json()
                        .path("message")
                        .asText())
                .contains("已经列为省级候选");
        assertThat(rankOf("610921100")).isNull();
        assertThat(correct(office, "610902001", "{\"rank\":\"national\",\"reason\":\" \"}")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("reason");
        assertThat(correct(office, "610902001", "{\"rank\":\"provincial\",\"reason\":\"误选\"}")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("rank");
        assertThat(correct(office, "610902001", "{\"rank\":\"national\",\"reason\":\"基础好，改报全国\"}")
                        .status())
                .isEqualTo(204);
        assertThat(rankOf("610902001")).isEqualTo(Chain.NATIONAL);
        assertThat(record.of(programme))
                .last()
                .extracting(CaseRecord.Line::text)
                .asString()
                .contains("老城街道由“省级候选”改为“全国候选”，原因：基础好，改报全国");
    }

    /** The colleague of the office may; a leader of the bureau, somebody with a second role elsewhere, a stranger may not. */
    @Test
    void onlyTheCityOfficeCorrects() {
        decide();
        String body = "{\"rank\":\"national\",\"reason\":\"改报\"}";
        for (Client client : List.of(
                as("city-leader"),
                as("county-610902-leader"),
                as(person("two-hats", "county-610902-examiner", "city-examiner")))) {
            assertThat(correct(client, "610902001", body).status()).isEqualTo(403);
        }
        assertThat(anybody()
                        .post("/api/programmes/" + programme + "/pilots/610902001/classification", body)
                        .status())
                .isEqualTo(401);
        assertThat(correct(office, "610999999", body).status()).isEqualTo(404);
        assertThat(correct(office, "610902107", body).status()).isEqualTo(400);
        assertThat(correct(as("city-office-2"), "610902001", body).status()).isEqualTo(204);
    }

    /** The office and its colleague may; the bureau, the county, somebody with two roles and a stranger may not. */
    @Test
    void onlyTheCityOfficeReplacesAPilotAndTheCountyNominatesAgain() {
        String address = "/api/programmes/" + programme + "/pilots/610902104/replacement";
        String body = "{\"reason\":\"暂缓创建\"}";
        for (Client client : List.of(
                as("city-leader"),
                as("county-610902-leader"),
                as(person("two-hats", "county-610902-examiner", "city-examiner")))) {
            assertThat(client.post(address, body).status()).isEqualTo(403);
        }
        assertThat(anybody().post(address, body).status()).isEqualTo(401);
        assertThat(office.post(address, "{}").json().path("field").asText()).isEqualTo("reason");
        assertThat(as("city-office-2").post(address, body).status()).isEqualTo(204);
        assertThat(pilots.of(programme, "610902")).hasSize(1);
        Task again = selection.task("nominatePilots", "county-610902-examiner");
        assertThat(as("county-610902-examiner")
                        .get("/api/selections/" + selection.caseOf(again))
                        .json()
                        .path("quota")
                        .asInt())
                .isEqualTo(1);
        selection.nominate("610902", "610902107");
        selection.confirm("610902");
        assertThat(pilots.of(programme, "610902")).extracting(Pilot::unit).containsExactly("610902001", "610902107");
        assertThat(office.get("/api/programmes/" + programme + "/board")
                        .json()
                        .path("formerPilots")
                        .findValuesAsText("why"))
                .containsExactly("暂缓创建");
    }

    /** A double click, two windows, two colleagues: the county has one place to fill, and not three. */
    @Test
    void ofThreeWhoTakeAPilotOutAtOnceOneDoesAndTheOthersHearIt() throws Exception {
        int before = nominations("610902");
        List<Reply> replies = AtOnce.whileHeld(
                dataSource,
                "SELECT 1 FROM pilot WHERE programme = " + programme + " AND unit = '610902104' FOR UPDATE",
                atOnce("/replacement", "{\"reason\":\"暂缓创建\"}"));
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 400, 400);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 400)
                .allSatisfy(reply ->
                        assertThat(reply.json().path("message").asText()).contains("五里镇现在不是本轮试点，可能已经调出"));
        assertThat(nominations("610902")).isEqualTo(before + 1);
        assertThat(record.of(programme))
                .extracting(CaseRecord.Line::text)
                .filteredOn(text -> text.contains("调出试点"))
                .hasSize(1);
    }

    @Test
    void ofThreeWhoCorrectAClassificationAtOnceOneDoesAndTheOthersHearIt() throws Exception {
        decide();
        List<Reply> replies = AtOnce.whileHeld(
                dataSource,
                "SELECT 1 FROM pilot WHERE programme = " + programme + " AND unit = '610902104' FOR UPDATE",
                atOnce("/classification", "{\"rank\":\"national\",\"reason\":\"改报\"}"));
        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(204, 400, 400);
        assertThat(record.of(programme))
                .extracting(CaseRecord.Line::text)
                .filteredOn(text -> text.contains("改为“全国候选”"))
                .hasSize(1);
    }

    private List<Callable<Reply>> atOnce(String act, String body) {
        String address = "/api/programmes/" + programme + "/pilots/610902104" + act;
        Client colleague = as("city-office-2");
        return List.of(
                () -> office.post(address, body),
                () -> office.post(address, body),
                () -> colleague.post(address, body));
    }

    private int nominations(String county) {
        return jdbc.sql("SELECT count(*) FROM selection WHERE programme = ? AND county = ?")
                .params(programme, county)
                .query(Integer.class)
                .single();
    }

    /** Two pilots become one unit: the place that is free is nominated again like that of a pilot that was replaced. */
    @Test
    void aPlaceThatAMergerFreesIsNominatedAgain() {
        for (String code : List.of("610927881", "610927882", "610927883")) {
            jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code) VALUES (?, ?, 'township', '610927')"
                            + " ON CONFLICT (code) DO UPDATE SET abolished = false")
                    .params(code, "虚构镇" + code.substring(8))
                    .update();
        }
        selection.select("610927", "610927881", "610927882");
        String merger =
                "{\"predecessor\":\"610927882\",\"successor\":\"610927881\",\"mergedOn\":\"2013-04-16\",\"basis\":\"测试用批复\"}";
        assertThat(office.post("/api/successions", merger).status()).isEqualTo(403);
        Reply merged = as(administrator("merger-admin")).post("/api/successions", merger);
        assertThat(merged.status()).as(merged.body()).isEqualTo(204);
        assertThat(pilots.of(programme, "610927")).extracting(Pilot::unit).containsExactly("610927881");
        Task again = selection.task("nominatePilots", "county-610927-examiner");
        assertThat(as("county-610927-examiner")
                        .get("/api/selections/" + selection.caseOf(again))
                        .json()
                        .path("quota")
                        .asInt())
                .isEqualTo(1);
        selection.nominate("610927", "610927883");
        selection.confirm("610927");
        assertThat(pilots.of(programme, "610927")).extracting(Pilot::unit).containsExactly("610927881", "610927883");
        assertThat(office.get("/api/programmes/" + programme + "/board")
                        .json()
                        .path("formerPilots")
                        .findValuesAsText("why"))
                .singleElement()
                .asString()
                .contains("并入虚构镇1");
    }

    @Test
    void pilotsConfirmedAfterTheFirstPhaseHaveDaysOfTheirOwn() {
        decide();
        driver.until("2014-01-06");
        selection.select("610921", "610921100", "610921101");
        Task late = selection.task("classifyCandidates", "city-office");
        assertThat(late.getDueDate()).isAfter(ProgrammeDriver.endOf("2014-01-16"));
        driver.until("2014-01-14");
        assertThat(record.of(programme))
                .noneSatisfy(line -> assertThat(line.text()).contains("分类确定候选名单", "黄牌"));
    }

    @Test
    void theGateNamesThePilotsThatNobodyClassified() {
        List<Pilot> unclassified = pilots.of(programme);
        driver.until("2014-01-02");
        assertThat(unclassified).hasSize(2);
        assertThat(record.of(programme))
                .filteredOn(line -> line.kind().equals("gate"))
                .singleElement()
                .extracting(CaseRecord.Line::text)
                .asString()
                .contains("还有 2 个没有分类");
    }

    @Test
    void nothingIsDecidedWhileAPilotIsUnclassified() {
        Task task = selection.task("classifyCandidates", "city-office");
        assertThat(save(office, "{\"610902001\":\"national\"}").status()).isEqualTo(200);
        Reply refused = office.post(
                "/engine-rest/task/" + task.getId() + "/complete",
                "{\"variables\":{\"seen\":{\"value\":\"" + details(task) + "\"},\"opinion\":{\"value\":\"按工作基础分类\"}}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("汉滨区五里镇还没有分类");
    }

    /** A programme that is over keeps its result: no pilot is changed or taken out any more. */
    @Test
    void afterTheProgrammeNothingIsChangedAnyMore() {
        decide();
        jdbc.sql("UPDATE programme SET state = 'ended' WHERE case_id = ?")
                .param(programme)
                .update();
        Reply corrected = correct(office, "610902001", "{\"rank\":\"national\",\"reason\":\"改报\"}");
        assertThat(corrected.status()).isEqualTo(400);
        assertThat(corrected.body()).contains("不在进行中，候选名单不能再改");
        Reply replaced =
                office.post("/api/programmes/" + programme + "/pilots/610902104/replacement", "{\"reason\":\"暂缓创建\"}");
        assertThat(replaced.status()).isEqualTo(400);
        assertThat(replaced.body()).contains("不在进行中，试点不能再调整");
        assertThat(pilots.of(programme, "610902")).hasSize(2);
    }
}
