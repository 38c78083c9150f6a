package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.AtOnce;
import cn.safecommunity.HttpTest;
import cn.safecommunity.Statements;
import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.organisation.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Titles as other systems and the public see them. */
class TitlesOverHttpTest extends HttpTest {

    private static final String REPORT = "/reports/2015-11-20";

    private static final byte[] PDF = SampleMaterials.pdf();

    private static final String EXAMINER = "county-610902-examiner";
    private static final String UNIT = TitleDriver.UNIT;

    @Autowired
    private TitleDriver driver;

    @Autowired
    private TitleRepository titles;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private ReportRepository reports;

    @Autowired
    private Revocations revocations;

    @Autowired
    private People people;

    private String certificate;

    @BeforeEach
    void confer() {
        driver.prepare();
        certificate = driver.confer("provincial", "2014-11-20");
    }

    private String path(String more) {
        return "/api/titles/" + URLEncoder.encode(certificate, StandardCharsets.UTF_8) + more;
    }

    private Reply propose(String user, String ground, String explanation) {
        return as(user).post(
                        path("/revocation"),
                        "{\"ground\":\"%s\",\"explanation\":\"%s\"}".formatted(ground, explanation));
    }

    private JsonNode listed(String user, String query) {
        Reply reply = as(user).get("/api/titles" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private List<String> listedFor(String user) {
        return listed(user, "").path("items").findValuesAsText("certificateNumber");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "community-610902104",
                "county-610902-examiner",
                "city-office",
                "city-member-public-security",
                "province-leader",
                "admin"
            })
    void areListedForTheirPeople(String user) {
        assertThat(listedFor(user)).containsExactly(certificate);
        assertThat(as(user).get(path("")).json().get("stateName").asText()).isEqualTo("有效");
    }

    @Test
    void areListedPageByPageNewestFirstAndNoneIsMissing() {
        String later = driver.confer("national", "2014-11-21");
        for (int page = 1; page <= 2; page++) {
            JsonNode list = listed(EXAMINER, "?size=1&page=" + page);
            assertThat(list.path("total").asLong()).isEqualTo(2);
            assertThat(list.path("page").asInt()).isEqualTo(page);
            assertThat(list.path("size").asInt()).isEqualTo(1);
            assertThat(list.path("items").findValuesAsText("certificateNumber"))
                    .containsExactly(page == 1 ? later : certificate);
        }
        assertThat(listed(EXAMINER, "?page=3").path("items")).isEmpty();
        assertThat(listed(EXAMINER, "?page=3").path("total").asLong()).isEqualTo(2);
        assertThat(listed("county-610921-examiner", "?size=1").path("total").asLong())
                .isZero();
    }

    @Test
    void areFoundByEveryWordOfPlaceKindOrCertificate() {
        String national = driver.confer("national", "2014-11-21");
        assertThat(found("五里")).containsExactly(national, certificate);
        assertThat(found("汉滨 全国")).containsExactly(national);
        assertThat(found("五里 " + certificate)).containsExactly(certificate);
        assertThat(found("五里 %")).isEmpty();
        assertThat(found("没有这里")).isEmpty();
    }

    private List<String> found(String words) {
        return listed(EXAMINER, "?search=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .path("items")
                .findValuesAsText("certificateNumber");
    }

    @ParameterizedTest
    @CsvSource({"page=0, page", "page=x, page", "size=101, size", "page=1001&size=100, page"})
    void areNotListedForAPageThatIsNone(String query, String field) {
        Reply reply = as(EXAMINER).get("/api/titles?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).isEqualTo(field);
    }

    @Test
    void aPageCostsTheSameForOneTitleAndForTwo() {
        Runnable page = () -> listed(EXAMINER, "");
        page.run();
        long one = Statements.of(page);
        driver.confer("national", "2014-11-21");
        page.run();
        assertThat(Statements.of(page)).isEqualTo(one);
    }

    @Test
    void whoNamesATeamSeesWhichExpertsMustStayAway() {
        String experts = "/api/assessors?case=" + TitleLetters.file(titles.get(certificate));
        JsonNode seen = as("province-examiner").get(experts).json();
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(expert -> assertThat(expert.get("eligible").asBoolean())
                        .isEqualTo(!"汉滨区".equals(expert.get("countyName").asText())));
        assertThat(as("county-610921-examiner").get(experts).status()).isEqualTo(404);
        assertThat(anybody().get(experts).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"community-610902101", "county-610921-examiner", "association-examiner", "assessor"})
    void areListedForNobodyElse(String user) {
        assertThat(listedFor(user)).isEmpty();
        assertThat(as(user).get(path("")).status()).isEqualTo(404);
        assertThat(propose(user, "falseMaterials", "理由").status()).isEqualTo(404);
    }

    @Test
    void anAuthorityThatSeesThemProposesTheirRevocation() {
        assertThat(propose(EXAMINER, "falseMaterials", "统计表与实际不符").status()).isEqualTo(201);
        assertThat(driver.candidatesOf("revoke")).containsExactly("province-leader");
        assertThat(revocations.of(certificate))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.proposedBy()).isEqualTo(EXAMINER));
        Reply again = propose("city-office", "graveAccident", "另一件");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body()).contains("已有一件撤销提请正在审定");
    }

    @Test
    void whoProposesARevocationDoesNotDecideItAndTheColleagueDoes() {
        assertThat(propose("province-leader", "falseMaterials", "统计表与实际不符").status())
                .isEqualTo(201);
        Reply claim = as("province-leader")
                .post("/engine-rest/task/" + driver.taskId("revoke") + "/claim", "{\"userId\":\"province-leader\"}");
        Reply alone = decide("province-leader", "revoke");
        assertThat(List.of(claim, alone)).allSatisfy(refused -> {
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("与“提请撤销”不能由同一人办理");
        });
        Reply another = decide("province-leader-2", "revoke");
        assertThat(another.status()).as(another.body()).isEqualTo(204);
    }

    @Test
    void whoProposedIsToldToAuthoritiesAndTheOfficeToTheUnit() {
        propose(EXAMINER, "falseMaterials", "统计表与实际不符");
        String name = people.nameOf(EXAMINER);
        assertThat(shownTo("city-office").at("/revocations/0/proposedByName").asText())
                .isEqualTo(name);
        assertThat(shownTo(UNIT).at("/revocations/0/proposedByName").asText())
                .isEqualTo(people.groupName(EXAMINER))
                .isNotEqualTo(name);
        assertThat(as(UNIT).get("/api/casefiles/" + file()).body())
                .contains("统计表与实际不符")
                .doesNotContain(name);
    }

    /** An expert of a re-assessment sees the title and nothing of the application. */
    @Test
    void leadToTheirApplicationAndBackForWhoeverSeesBoth() {
        driver.goTo("2016-11-20");
        driver.appoint(certificate);
        long application = titles.get(certificate).title().caseId();
        for (String user : List.of(UNIT, EXAMINER, "city-office")) {
            assertThat(caseFile(user, file()).at("/details/application/id").asLong())
                    .as(user)
                    .isEqualTo(application);
            JsonNode title = caseFile(user, application).get("title");
            assertThat(title.get("id").asLong()).as(user).isEqualTo(file());
            assertThat(title.get("number").asText()).isEqualTo(certificate);
        }
        JsonNode read = caseFile("expert-1", file());
        assertThat(read.at("/details/certificateNumber").asText()).isEqualTo(certificate);
        assertThat(read.get("details").has("application")).isFalse();
        assertThat(as("expert-1").get("/api/casefiles/" + application).status()).isEqualTo(404);
    }

    @Test
    void haveNoApprovalSheetBeforeSomebodyHasWrittenAnOpinion() {
        driver.goTo("2015-11-20");
        Reply nothing = as(EXAMINER).get("/api/casefiles/" + file() + "/approval-sheet");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body()).contains("还没有人填写意见，没有呈批表");
        driver.report(UNIT, certificate);
        assertThat(as(EXAMINER)
                        .get("/api/casefiles/" + file() + "/approval-sheet")
                        .status())
                .isEqualTo(200);
    }

    private JsonNode caseFile(String user, long id) {
        Reply reply = as(user).get("/api/casefiles/" + id);
        assertThat(reply.status()).as(user + reply.body()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode shownTo(String user) {
        return listed(user, "").path("items").get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "county-610902-examiner, true",
        "county-610902-leader, true",
        "city-office, true",
        "province-examiner, true",
        "community-610902104, false",
        "admin, false"
    })
    void sayToEverybodyWhetherTheyMayProposeToRevokeThem(String user, boolean may) {
        JsonNode title = shownTo(user);
        assertThat(title.get("mayPropose").asBoolean()).isEqualTo(may);
        assertThat(title.get("grounds").findValuesAsText("id"))
                .isEqualTo(may ? List.of("falseMaterials", "graveAccident", "reassessmentRefused") : List.of());
        assertThat(title.at("/unit/name").asText()).isEqualTo("五里镇");
        assertThat(title.at("/unit/countyName").asText()).isEqualTo("汉滨区");
    }

    @Test
    void areProposedForRevocationByTheAssociationWhereItConferredThem() {
        driver.prepare();
        certificate = driver.confer("national", "2014-11-20");
        assertThat(shownTo("association-examiner").get("mayPropose").asBoolean())
                .isTrue();
        assertThat(propose("association-examiner", "falseMaterials", "理由").status())
                .isEqualTo(201);
        assertThat(driver.candidatesOf("revoke")).containsExactly("association-leader");
    }

    @Test
    void sayFromWhenEachGroundCanBeChosen() {
        assertThat(shownTo(EXAMINER).at("/grounds/0/label").asText()).isEqualTo("申报材料弄虚作假");
        assertThat(shownTo(EXAMINER).at("/grounds/0").has("opensOn")).isFalse();
        assertThat(shownTo(EXAMINER).at("/grounds/2/opensOn").asText()).isEqualTo("2016-11-20");
        driver.goTo("2016-11-20");
        assertThat(shownTo(EXAMINER).at("/grounds/2").has("opensOn")).isFalse();
    }

    @Test
    void offerNoSecondProposalBeforeTheFirstIsDecided() {
        propose(EXAMINER, "falseMaterials", "统计表与实际不符");
        JsonNode title = shownTo(EXAMINER);
        assertThat(title.get("mayPropose").asBoolean()).isFalse();
        assertThat(title.at("/revocations/0/groundName").asText()).isEqualTo("申报材料弄虚作假");
        assertThat(title.at("/revocations/0").has("decision")).isFalse();
        driver.decide("province-leader", "revoke", "reject");
        assertThat(shownTo(EXAMINER).get("mayPropose").asBoolean()).isTrue();
        assertThat(shownTo(EXAMINER).at("/revocations/0/decision").asText()).isEqualTo("kept");
    }

    @Test
    void areNotOfferedForRevocationOnceTheyAreOver() {
        driver.goTo("2017-11-20");
        assertThat(shownTo(EXAMINER).get("stateName").asText()).isEqualTo("已失效");
        assertThat(shownTo(EXAMINER).get("mayPropose").asBoolean()).isFalse();
    }

    @Test
    void theUnitItselfProposesNothing() {
        Reply reply = propose("community-610902104", "falseMaterials", "理由");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("请向所在县区安监局反映");
        assertThat(driver.openTasks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dislike, 理由, ground",
        "spotCheckFailed, 理由, ground",
        "falseMaterials, ' ', explanation",
        "reassessmentRefused, 理由, ground"
    })
    void everyRevocationHasItsGround(String ground, String explanation, String field) {
        Reply reply = propose(EXAMINER, ground, explanation);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").asText()).isEqualTo(field);
        assertThat(driver.openTasks()).isEmpty();
    }

    @Test
    void aRefusedReassessmentIsAGroundInTheLastYear() {
        driver.goTo("2016-11-20");
        assertThat(propose(EXAMINER, "reassessmentRefused", "两次通知，均书面答复不参加").status())
                .isEqualTo(201);
    }

    @Test
    void aTitleThatHasExpiredIsNotRevoked() {
        driver.goTo("2017-11-20");
        Reply reply = propose(EXAMINER, "falseMaterials", "理由");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("已失效，不能再提请撤销");
    }

    @Test
    void theUnitKeepsTheDraftOfItsReportHere() {
        driver.goTo("2015-11-20");
        String draft = "{\"upkeep\":\"开展了五个项目\",\"accidents\":\"无\"}";
        assertThat(as(EXAMINER).send("PUT", path(REPORT), draft).status()).isEqualTo(403);
        assertThat(as("community-610902104").send("PUT", path(REPORT), draft).status())
                .isEqualTo(200);
        assertThat(reports.of(certificate)).singleElement().satisfies(report -> {
            assertThat(report.dueOn()).isEqualTo(LocalDate.parse("2015-11-20"));
            assertThat(report.upkeep()).isEqualTo("开展了五个项目");
            assertThat(report.plan()).isEmpty();
        });
    }

    private Reply write(String person, String plan) {
        Reply saved = as(person)
                .send("PUT", path(REPORT), "{\"upkeep\":\"五个项目\",\"accidents\":\"无\",\"plan\":\"" + plan + "\"}");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return saved;
    }

    @Test
    void aReportIsHandedInAsItWasRead() {
        driver.goTo("2015-11-20");
        String unit = "community-610902104";
        String colleague = unit + "-2";
        String task = driver.task("reportAnnually").getId();
        String before = write(unit, "防溺水").json().at("/seen").asText();
        assertThat(as(unit).get(path("")).json().at("/reports/0/seen").asText()).isEqualTo(before);
        String now = write(colleague, "防溺水和防火").json().at("/seen").asText();

        Reply late = as(unit).complete(task, "已议定", before);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().at("/field").asText()).isEqualTo("seen");
        assertThat(late.json().at("/message").asText()).contains("年度报告又改动过", "请核对现在的内容，再提交");
        assertThat(as(unit).complete(task, "已议定", "").json().at("/message").asText())
                .contains("请先打开年度报告");
        assertThat(reports.of(certificate)).extracting(TitleReport::plan).containsExactly("防溺水和防火");

        String elsewhere = write(colleague, "防火").json().at("/seen").asText();
        assertThat(as(colleague).complete(task, "已议定", now).json().at("/field").asText())
                .as("from the older window of the colleague")
                .isEqualTo("seen");
        assertThat(as(colleague).complete(task, "已议定", elsewhere).status()).isEqualTo(204);
        assertThat(as(unit).get(path("")).json().at("/reports/0").has("seen")).isFalse();
    }

    @Test
    void aReportIsNotWrittenOverUnseen() {
        driver.goTo("2015-11-20");
        String unit = "community-610902104";
        String before = as(unit).get(path("")).json().at("/reports/0/seen").asText();
        String plan = "{\"seen\":\"" + before + "\",\"plan\":\"%s\"}";
        assertThat(as(unit + "-2")
                        .send("PUT", path(REPORT), plan.formatted("防火"))
                        .status())
                .isEqualTo(200);
        Reply refused = as(unit).send("PUT", path(REPORT), plan.formatted("防溺水"));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().at("/field").asText()).isEqualTo("seen");
        assertThat(refused.json().at("/message").asText()).contains("这次没有保存", "年度报告又改动过");
        assertThat(reports.of(certificate)).extracting(TitleReport::plan).containsExactly("防火");
        assertThat(as(unit).send("PUT", path(REPORT), plan.formatted("防火")).status())
                .as("what stands there already")
                .isEqualTo(200);
    }

    @Test
    void noReportIsWrittenBeforeItIsDue() {
        assertThat(as("community-610902104").send("PUT", path(REPORT), "{}").status())
                .isEqualTo(403);
    }

    @Test
    void everyYearHasAReportOfItsOwn() {
        driver.goTo("2016-11-20");
        String unit = "community-610902104";
        assertThat(as(unit).send("PUT", path(REPORT), "{\"plan\":\"第一年的计划\"}").status())
                .isEqualTo(200);
        assertThat(as(unit).send("PUT", path("/reports/2016-11-20"), "{\"plan\":\"第二年的计划\"}")
                        .status())
                .isEqualTo(200);
        for (String none : List.of("/reports/2017-11-20", "/reports/2015-11-21")) {
            assertThat(as(unit).send("PUT", path(none), "{\"plan\":\"没有\"}").status())
                    .as(none)
                    .isEqualTo(403);
        }
        for (String none : List.of("/reports/2016", "/reports/2016-02-30")) {
            assertThat(as(unit).send("PUT", path(none), "{}").status()).as(none).isEqualTo(400);
        }
        assertThat(as(unit).send("PUT", path(REPORT), "{}").status())
                .as("what is not given stays")
                .isEqualTo(200);
        assertThat(reports.of(certificate)).extracting(TitleReport::plan).containsExactly("第一年的计划", "第二年的计划");
        String whereabouts = "/api/casefiles/" + TitleLetters.file(titles.get(certificate)) + "/whereabouts";
        for (String reader : List.of(unit, EXAMINER)) {
            assertThat(as(reader).get(whereabouts).json().findValuesAsText("task"))
                    .as("both are read by " + reader)
                    .filteredOn("reportAnnually"::equals)
                    .hasSize(2);
        }
        driver.report(unit, certificate);
        assertThat(as(unit).send("PUT", path(REPORT), "{\"plan\":\"改过的\"}").status())
                .as("it is handed in")
                .isEqualTo(403);
    }

    @Test
    void theSpotCheckIsToComeThenDueThenLateThenDone() {
        assertThat(spotCheck()).isEqualTo("2016-05-20 2016-11-19 done false late false");
        driver.goTo("2016-11-19");
        assertThat(spotCheck()).isEqualTo("2016-05-20 2016-11-19 done false late false");
        driver.goTo("2016-11-20");
        assertThat(spotCheck()).isEqualTo("2016-05-20 2016-11-19 done false late true");
        driver.decide("province-examiner", "spotCheck", "approve");
        assertThat(spotCheck()).isEqualTo("2016-05-20 2016-11-19 done true late false");
    }

    /** While a title is suspended the timer does not run; nobody has made the check for that. */
    @Test
    void aSpotCheckThatNobodyHasMadeIsNotDoneAlsoWhileItsTimerWaits() {
        driver.setClock(LocalDate.parse("2016-05-21"));
        assertThat(spotCheck()).isEqualTo("2016-05-20 2016-11-19 done false late false");
        driver.setClock(LocalDate.parse("2016-11-20"));
        assertThat(spotCheck()).isEqualTo("2016-05-20 2016-11-19 done false late true");
    }

    @Test
    void theSpotCheckOfOnePeriodIsNotThatOfTheNext() {
        driver.goTo("2016-12-01");
        driver.decide("province-examiner", "spotCheck", "approve");
        driver.reassess(certificate, "112.50", "approve");
        assertThat(spotCheck()).isEqualTo("2019-05-20 2019-11-19 done false late false");
    }

    private String spotCheck() {
        JsonNode check = as(EXAMINER).get(path("")).json().path("spotCheck");
        return "%s %s done %s late %s"
                .formatted(
                        check.path("opens").asText(),
                        check.path("due").asText(),
                        check.path("done").asBoolean(),
                        check.path("late").asBoolean());
    }

    /** Two reports of one title are two cards and two rows, each with its year and with who has that one. */
    @Test
    void twoReportsThatAreOwedAreToldApart() {
        driver.goTo("2017-01-10");
        assertThat(as("community-610902104")
                        .get("/api/tasks?list=mine&size=100")
                        .json()
                        .path("cards")
                        .findValuesAsText("step"))
                .contains("提交年度报告（授予称号满 1 年）", "提交年度报告（授予称号满 2 年）");

        long file = as(EXAMINER).get(path("")).json().path("caseId").asLong();
        assertThat(file).isPositive();
        List<JsonNode> rows = IntStream.rangeClosed(1, 50)
                .mapToObj(page -> as("admin")
                        .get("/api/cockpit/late?light=red&page=" + page)
                        .json()
                        .path("stages"))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(page -> StreamSupport.stream(page.spliterator(), false))
                .filter(row -> row.path("caseId").asLong() == file
                        && row.path("step").asText().startsWith("提交年度报告"))
                .toList();
        assertThat(rows)
                .extracting(row -> row.path("step").asText())
                .containsExactlyInAnyOrder("提交年度报告（授予称号满 1 年）", "提交年度报告（授予称号满 2 年）");
        assertThat(rows)
                .extracting(row -> row.path("who").asText())
                .doesNotHaveDuplicates()
                .allMatch(who -> who.indexOf("办理“提交年度报告”") == who.lastIndexOf("办理“提交年度报告”"));
    }

    private Reply upload(String person, String query) {
        return as(person).upload("/api/casefiles/" + file() + "/materials?" + query, "附件.pdf", PDF);
    }

    private long file() {
        return TitleLetters.file(titles.get(certificate));
    }

    private JsonNode form(String person, String task) {
        return as(person).get("/api/tasks/" + task + "/case").json();
    }

    /** Which files stand in the form of a task as its own. */
    private List<String> filesIn(String person, String task) {
        JsonNode form = form(person, task);
        String part = form.at("/task/filesOf").asText();
        return StreamSupport.stream(form.path("materials").spliterator(), false)
                .filter(file -> part.equals(file.path("part").asText()))
                .map(file ->
                        file.path("fileName").asText() + file.path("version").asText())
                .toList();
    }

    @Test
    void aFileBelongsToOneOfTwoReportsThatAreOwed() {
        driver.goTo("2017-01-10");
        String unit = UNIT;
        String colleague = unit + "-2";
        List<String> tasks =
                driver.owed(certificate).stream().map(TitleReport::taskId).toList();
        assertThat(tasks).hasSize(2);
        Reply second = upload(unit, "type=annualReport&task=" + tasks.get(1));
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        assertThat(second.json().path("partName").asText()).isEqualTo("提交年度报告（授予称号满 2 年）");
        assertThat(filesIn(unit, tasks.get(0))).isEmpty();
        assertThat(filesIn(unit, tasks.get(1))).containsExactly("附件.pdf1");

        Reply nowhere = upload(unit, "type=annualReport");
        assertThat(nowhere.status()).as("a client that does not say which").isEqualTo(400);
        assertThat(nowhere.json().path("field").asText()).isEqualTo("task");
        assertThat(upload(EXAMINER, "type=annualReport&task=" + tasks.get(0)).status())
                .as("who has no such task")
                .isEqualTo(400);
        assertThat(upload(unit, "type=annualReport&task=" + driver.taskId("spotCheck"))
                        .status())
                .as("a task of somebody else")
                .isEqualTo(400);

        String replaces = "replaces=" + second.json().path("id").asLong();
        Reply wrong = upload(colleague, replaces + "&task=" + tasks.get(0));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("message").asText()).contains("提交年度报告（授予称号满 2 年）");
        assertThat(upload(colleague, replaces).status())
                .as("a new version goes where the old one is")
                .isEqualTo(201);
        assertThat(filesIn(colleague, tasks.get(1))).containsExactly("附件.pdf1", "附件.pdf2");
        assertThat(upload(colleague, "type=annualReport&task=" + tasks.get(0)).status())
                .isEqualTo(201);

        driver.report(unit, certificate);
        assertThat(upload(unit, "type=annualReport").json().path("part").asText())
                .as("one only is owed")
                .isEqualTo("reportAnnually/2");
    }

    @Test
    void aFileOfTheSpotCheckIsNoneOfTheConclusion() {
        driver.goTo("2016-11-20");
        String check = driver.taskId("spotCheck");
        String city = "province-examiner";
        Reply kept = upload(city, "type=checkRecord&task=" + check);
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(kept.json().path("part").asText()).isEqualTo("spotCheck/" + check);
        assertThat(kept.json().path("partName").asText()).isEqualTo("抽验");
    }

    @Test
    void whatIsOwedStandsAtTheTitleWithItsLastDay() {
        driver.goTo("2017-01-10");
        JsonNode title = as(EXAMINER).get(path("")).json();
        assertThat(title.path("owedReports").findValuesAsText("dueOn")).containsExactly("2015-11-20", "2016-11-20");
        assertThat(title.path("owedReports").findValuesAsText("late")).containsExactly("true", "true");
        assertThat(title.path("owedReports").get(0).path("handInBy").asText()).startsWith("2015-12-18");
        assertThat(title.hasNonNull("nextReportOn"))
                .as("a further one in these three years")
                .isFalse();
        assertThat(as(EXAMINER).get("/api/titles").body()).contains("owedReports");
    }

    @Test
    void aSupervisionSaysWhichReportItIsAboutAndWhatHasBecomeOfIt() {
        driver.goTo("2016-01-05");
        String supervision = driver.taskId("supervise");
        assertThat(late(EXAMINER, supervision)).isEqualTo("创建单位 提交年度报告（授予称号满 1 年） late 2015-12-18 -11");
        driver.goTo("2016-11-20");
        driver.reassess(certificate, "112.50", "approve");
        assertThat(late(EXAMINER, supervision))
                .as("the renewal changes nothing about it")
                .startsWith("创建单位 提交年度报告（授予称号满 1 年） late 2015-12-18 -2");
        driver.goTo("2016-12-01");
        driver.report(UNIT, certificate);
        driver.goTo("2016-12-02");
        driver.report(UNIT, certificate);
        assertThat(late(EXAMINER, supervision))
                .as("and not of the other year's")
                .isEqualTo("创建单位 提交年度报告（授予称号满 1 年） over 2016-12-01 done true");
    }

    @Test
    void aSupervisionSaysThatARenewalHasEndedTheSpotCheck() {
        driver.goTo("2016-11-28");
        String supervision = supervisionOf("spotCheck");
        driver.reassess(certificate, "112.50", "approve");
        assertThat(late("province-leader", supervision)).isEqualTo("省级 抽验 over 2016-11-28 done false");
    }

    private String supervisionOf(String step) {
        return driver.engine.getTaskService().createTaskQuery().taskDefinitionKey("supervise").list().stream()
                .map(Task::getId)
                .filter(task -> step.equals(driver.engine.getTaskService().getVariable(task, "lateStep")))
                .findFirst()
                .orElseThrow();
    }

    /** What a supervision says of what it is about, in one line. */
    private String late(String user, String task) {
        Reply reply = as(user).get("/api/tasks/" + task + "/case");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode late = reply.json().at("/task/late");
        JsonNode deadline = late.path("deadline");
        return "%s %s %s %s"
                .formatted(
                        late.path("levelName").asText(),
                        late.path("taskName").asText(),
                        late.path("standing").asText(),
                        deadline.isMissingNode()
                                ? late.path("endedAt").asText().substring(0, 10) + " done "
                                        + late.path("done").asBoolean()
                                : deadline.path("dueAt").asText().substring(0, 10) + " "
                                        + deadline.path("workingDaysLeft").asInt());
    }

    @Test
    void aTitleThatIsRenewedEarlySaysUntilWhenTodaysPeriodRuns() {
        driver.goTo("2016-12-01");
        assertThat(shownTo(EXAMINER).has("currentUntil")).isFalse();
        driver.reassess(certificate, "112.50", "approve");
        assertThat(shownTo(EXAMINER).path("stateName").asText()).isEqualTo("有效");
        assertThat(shownTo(EXAMINER).path("currentUntil").asText()).isEqualTo("2017-11-19");
        assertThat(shownTo(EXAMINER).path("periodFrom").asText()).isEqualTo("2017-11-20");
        driver.goTo("2017-11-20");
        assertThat(shownTo(EXAMINER).has("currentUntil")).isFalse();
    }

    /** A title that was suspended over its last day, or whose timer has failed: the register says that it is over. */
    @Test
    void nothingIsDecidedAboutATitleAfterItsLastDayAlsoBeforeItsTimerHasFired() {
        driver.goTo("2016-12-01");
        driver.appoint(certificate);
        driver.assess(certificate, "112.50");
        propose("city-office", "falseMaterials", "统计表不实");
        driver.goTo("2017-11-19");
        driver.setClock(LocalDate.parse("2017-11-20"));
        for (String step : List.of("concludeReassessment", "spotCheck")) {
            isOver(decide("province-examiner", step));
        }
        isOver(decide("province-leader", "revoke"));
        HeldTitle over = titles.get(certificate);
        assertThat(over.title().validUntil()).isEqualTo("2017-11-19");
        assertThat(over.revokedOn()).isNull();
        assertThat(over.state(LocalDate.parse("2017-11-20"))).isEqualTo(TitleState.EXPIRED);
        assertThat(shownTo(EXAMINER).at("/revocations/0/voidOn").asText())
                .as("nobody decides on it any more")
                .isEqualTo("2017-11-20");
        driver.goTo("2017-11-20");
        assertThat(driver.endOf(certificate)).isEqualTo("expired");
        assertThat(as(EXAMINER).get("/api/casefiles/" + file()).body())
                .contains("授予称号满 1 年、满 2 年的年度报告没有提交，不再补交。", "还没有审定的撤销提请（1 件）随之作废");
    }

    /** One proposal is decided and the title is revoked: the other one says since when it is void, and the decided one does not. */
    @Test
    void aProposalBesideTheOneThatRevokesTheTitleIsVoidFromThatDay() {
        propose(EXAMINER, "falseMaterials", "统计表不实");
        revocations.bringUp(titles.get(certificate), Ground.GRAVE_ACCIDENT, "较大火灾", EXAMINER, "2015-01-02");
        assertThat(shownTo(EXAMINER).at("/revocations/1").has("voidOn")).isFalse();
        Revocation first = revocations.of(certificate).get(0);
        assertThat(as("province-leader")
                        .post(
                                "/engine-rest/task/" + first.taskId() + "/complete",
                                "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"情况属实\"}}}")
                        .status())
                .isEqualTo(204);
        assertThat(shownTo(EXAMINER).at("/revocations/0").has("voidOn")).isFalse();
        assertThat(shownTo(EXAMINER).at("/revocations/1/voidOn").asText())
                .isEqualTo(titles.get(certificate).revokedOn().toString());
        assertThat(as(EXAMINER).get("/api/casefiles/" + file()).body()).contains("称号已撤销", "还没有审定的撤销提请（1 件）随之作废");
    }

    private Reply decide(String user, String step) {
        return as(user).post(
                        "/engine-rest/task/" + driver.taskId(step) + "/complete",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"情况属实\"}}}");
    }

    private static void isOver(Reply refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("这个称号已失效（有效期至2017年11月19日），这一步不再办理");
    }

    @Test
    void noReportIsWrittenWhileAnAdministratorHasSuspendedTheTitle() {
        driver.goTo("2015-11-20");
        String instance = driver.task("reportAnnually").getProcessInstanceId();
        driver.engine.getRuntimeService().suspendProcessInstanceById(instance);
        Reply reply = as("community-610902104").send("PUT", path(REPORT), "{\"plan\":\"整改\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(409);
        assertThat(reply.json().get("message").asText()).contains("已由系统管理员暂停办理");
        assertThat(as("county-610921-examiner")
                        .send("PUT", path(REPORT), "{}")
                        .json()
                        .get("message")
                        .asText())
                .as("for strangers it is no news")
                .doesNotContain("暂停");

        driver.engine.getRuntimeService().activateProcessInstanceById(instance);
        assertThat(as("community-610902104").send("PUT", path(REPORT), "{}").status())
                .isEqualTo(200);
    }

    @Test
    void aReportThatAColleagueTakesOnInTheSameMomentIsLeftAlone() throws Exception {
        driver.goTo("2015-11-20");
        Client unit = as("community-610902104");
        Reply reply = AtOnce.whileHeld(
                dataSource,
                "UPDATE act_ru_task SET assignee_ = 'community-610902104-2' WHERE id_ = '"
                        + driver.task("reportAnnually").getId() + "'",
                () -> unit.send("PUT", path(REPORT), "{\"plan\":\"旧窗口里的计划\"}"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reports.of(certificate)).extracting(TitleReport::plan).containsOnly("");
    }

    @Test
    void aReportThatAColleagueHasTakenOnIsLeftAlone() {
        driver.goTo("2015-11-20");
        driver.as(
                "community-610902104-2",
                () -> driver.engine
                        .getTaskService()
                        .claim(driver.task("reportAnnually").getId(), "community-610902104-2"));
        assertThat(as("community-610902104").send("PUT", path(REPORT), "{}").status())
                .isEqualTo(403);
    }

    @Test
    void thePublicListTellsTheTruthOnEveryDay() {
        assertThat(anybody().get("/notices/").body()).contains(certificate);
        driver.goTo("2015-03-02");
        propose(EXAMINER, "falseMaterials", "统计表与实际不符");
        assertThat(anybody().get("/notices/").body()).contains(certificate);
        driver.decide("province-leader", "revoke", "approve");
        assertThat(anybody().get("/notices/").body()).doesNotContain(certificate);
    }

    /** A citizen who reads years later that a unit was named reads there, too, that it is no longer. */
    @Test
    void whereItSaysThatATitleWasConferredItSaysSinceWhenItIsOver() {
        giveNotice();
        driver.setClock(LocalDate.parse("2017-11-19"));
        assertThat(pastNotices()).allSatisfy(page -> assertThat(page).contains("2014年11月20日命名<"));
        driver.setClock(LocalDate.parse("2017-11-20"));
        assertThat(pastNotices()).allSatisfy(page -> assertThat(page).contains("2014年11月20日命名，2017年11月20日失效<"));
    }

    @Test
    void whereItSaysThatATitleWasConferredItSaysThatItWasRevoked() {
        giveNotice();
        driver.goTo("2015-03-02");
        propose(EXAMINER, "falseMaterials", "统计表与实际不符");
        assertThat(pastNotices()).allSatisfy(page -> assertThat(page).contains("2014年11月20日命名<"));
        driver.decide("province-leader", "revoke", "approve");
        assertThat(pastNotices()).allSatisfy(page -> assertThat(page).contains("2014年11月20日命名，2015年3月2日撤销<"));
    }

    /** The notice before the title was conferred. */
    private void giveNotice() {
        JdbcClient.create(dataSource)
                .sql("INSERT INTO public_notice (case_id, starts_at, ends_at) VALUES (?, '2014-11-03', '2014-11-10')")
                .param(titles.get(certificate).title().caseId())
                .update();
    }

    /** Both pages on which the public reads of it. */
    private List<String> pastNotices() {
        StringBuilder all = new StringBuilder();
        String body = "";
        for (int page = 1; page == 1 || body.contains("page=" + page); page++) {
            body = anybody().get("/notices/past?page=" + page).body();
            all.append(body);
        }
        return List.of(
                all.toString(),
                anybody()
                        .get("/notices/units/" + UNIT.replace("community-", ""))
                        .body());
    }

    @Test
    void thePublicListForgetsAnExpiredTitleAlsoBeforeItsTimerHasFired() {
        driver.setClock(LocalDate.parse("2017-11-19"));
        assertThat(anybody().get("/notices/").body()).contains(certificate);
        driver.setClock(LocalDate.parse("2017-11-20"));
        assertThat(anybody().get("/notices/").body()).doesNotContain(certificate);
    }
}
