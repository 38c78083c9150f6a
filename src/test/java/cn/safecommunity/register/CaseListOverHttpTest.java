package cn.safecommunity.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.Statements;
import cn.safecommunity.creation.CreationDriver;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.pilot.SelectionDriver;
import cn.safecommunity.programme.ProgrammeDriver;
import cn.safecommunity.title.TitleDriver;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of case files over HTTP: everybody finds what they may see, finished or not, and nothing else. */
class CaseListOverHttpTest extends HttpTest {

    private static final String UNIT = "community-610902104";
    private static final String EXAMINER = "county-610902-examiner";
    private static final String LEADER = "county-610902-leader";
    private static final String NEIGHBOUR = "county-610921-examiner";
    private static final String EXPERT = ApplicationDriver.ASSESSORS.get(0);
    private static final List<String> EVERYBODY = List.of(
            UNIT,
            UNIT + "-2",
            "community-610902001",
            EXAMINER,
            LEADER,
            NEIGHBOUR,
            "city-office",
            "city-member-finance",
            "province-examiner",
            "association-examiner",
            EXPERT,
            "cases-admin");

    @Autowired
    private ApplicationDriver applications;

    @Autowired
    private SelectionDriver selections;

    @Autowired
    private ProgrammeDriver programmes;

    @Autowired
    private TitleDriver titles;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        applications.prepare();
        person(UNIT + "-2", UNIT);
        person("community-610902001", "community-610902001");
        person(NEIGHBOUR, NEIGHBOUR);
        person("city-member-finance", "city-member-finance");
        administrator("cases-admin");
    }

    private JsonNode list(String person, String query) {
        Reply reply = as(person).get("/api/casefiles?" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode search(String person, String words) {
        return list(person, "search=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private static List<Long> ids(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> item.path("id").asLong())
                .toList();
    }

    private static JsonNode line(JsonNode list, long id) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .filter(item -> item.path("id").asLong() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + id + " in " + list));
    }

    private String nameOf(String person) {
        return as(person).get("/api/me").json().path("name").asText();
    }

    private long idOf(ProcessInstance instance) {
        return jdbc.sql("SELECT id FROM case_file WHERE process_instance_id = ?")
                .param(instance.getId())
                .query(Long.class)
                .single();
    }

    @Test
    void anApplicationIsFoundByWhoeverMaySeeItFromTheDraftToAYearAfterItsEnd() {
        long id = applications.draftWithMaterials("provincial").id();
        assertSeenBy(
                id,
                "draft",
                Set.of(UNIT, UNIT + "-2", EXAMINER, LEADER, "city-office", "city-member-finance", "cases-admin"));
        JsonNode draft = line(list(UNIT + "-2", "state=draft"), id);
        assertThat(draft.path("mayDiscard").asBoolean()).isTrue();
        assertThat(line(list(EXAMINER, "state=draft"), id).path("mayDiscard").asBoolean())
                .isFalse();

        applications.start("provincial");
        applications.review("county", "approve");
        applications.review("city", "approve");
        applications.name("province-examiner", "accept");
        Set<String> readers = new TreeSet<>(Set.of(
                UNIT,
                UNIT + "-2",
                EXAMINER,
                LEADER,
                "city-office",
                "city-member-finance",
                "cases-admin",
                "province-examiner",
                EXPERT));
        assertSeenBy(id, "running", readers);

        applications.assess("120.00", false);
        applications.fire("noticePeriod");
        applications.decide("province-leader", "confer", "approve");
        assertSeenBy(id, "finished", readers);
        JsonNode conferred = line(search(UNIT, "五里 省级"), id);
        assertThat(conferred.path("stateName").asText()).isEqualTo("已办结");
        assertThat(conferred.path("outcome").asText()).isEqualTo("授予省级安全社区");
        assertThat(conferred.path("steps")).isEmpty();
        assertThat(as(UNIT).get("/api/casefiles/" + id).json().path("documents").findValuesAsText("kind"))
                .contains("certificate");
    }

    @Test
    void aWithdrawnApplicationSaysThatItWasWithdrawn() {
        long withdrawn = idOf(applications.apply("provincial"));
        applications.withdraw("provincial");
        assertThat(line(search(UNIT, "五里 省级"), withdrawn).path("outcome").asText())
                .isEqualTo("申报已撤回");
    }

    @Test
    void theWholeProgrammeIsFoundByItsPeopleAndEachCountyFindsItsOwn() {
        programmes.prepare("2013-04-16");
        ProcessInstance instance = programmes.start(programmes.draft("ankang-2013", 2013));
        long programme = idOf(instance);
        Set<String> city = Set.of("city-office", "city-member-finance", "cases-admin");
        assertSeenBy(programme, "running", city);
        Set<String> county = new TreeSet<>(city);
        county.addAll(List.of(EXAMINER, LEADER));
        long file = jdbc.sql("SELECT case_id FROM programme_county WHERE programme = ? AND county = '610902'")
                .param(programme)
                .query(Long.class)
                .single();
        assertSeenBy(file, "running", county);
        long selection = selections.caseOf(selections.task("submitCountyPlan", EXAMINER));
        assertSeenBy(selection, "running", county);
        assertThat(line(list(LEADER, "size=100"), file).path("businessKey").asText())
                .isEqualTo(line(list("city-office", "size=100"), programme)
                        .path("businessKey")
                        .asText());
        long inspection = idOf(programmes.inspect(programme, "610902"));
        assertSeenBy(inspection, "running", county);

        selections.select("610902", "610902001", "610902104", "610902107");
        assertSeenBy(selection, "finished", county);
        JsonNode plan = as(EXAMINER).get("/api/casefiles/" + selection).json();
        assertThat(plan.path("materials").findValuesAsText("type")).contains("workPlan");
        assertThat(plan.at("/details/pilots")).hasSize(2);

        engine.getRuntimeService().deleteProcessInstance(instance.getId(), "over");
        assertSeenBy(programme, "finished", city);
        assertSeenBy(file, "finished", county);
    }

    @Test
    void aCreationAndATitleAreFoundByTheirPeople() {
        CreationDriver creation = new CreationDriver(context, "610902104");
        creation.prepare();
        long created = idOf(creation.atCity());
        Set<String> readers = new TreeSet<>(
                Set.of(UNIT, UNIT + "-2", EXAMINER, LEADER, "city-office", "city-member-finance", "cases-admin"));
        assertSeenBy(created, "running", readers);
        creation.prepare();
        assertSeenBy(created, "finished", readers);

        String certificate = titles.confer("provincial", "2014-11-20");
        long title = ids(search(UNIT, certificate)).get(0);
        readers.add("province-examiner");
        assertSeenBy(title, "running", readers);
        titles.prepare();
        assertSeenBy(title, "finished", readers);
    }

    /** The list and the case say the same to each of them. */
    private void assertSeenBy(long id, String state, Set<String> readers) {
        Set<String> listed = new TreeSet<>();
        Set<String> opened = new TreeSet<>();
        for (String reader : EVERYBODY) {
            if (ids(list(reader, "size=100&state=" + state)).contains(id)) {
                listed.add(reader);
            }
            Reply reply = as(reader).get("/api/casefiles/" + id + "/whereabouts");
            assertThat(reply.status()).isIn(200, 404);
            assertThat(reply.json().path("message").asText()).doesNotContainPattern("[a-z]{4,}");
            if (reply.status() == 200) {
                opened.add(reader);
            }
        }
        assertThat(listed).as("listed " + id).isEqualTo(new TreeSet<>(readers));
        assertThat(opened).as("opened " + id).isEqualTo(new TreeSet<>(readers));
        assertThat(anybody().get("/api/casefiles").status()).isEqualTo(401);
        assertThat(anybody().get("/api/casefiles/" + id + "/whereabouts").status())
                .isEqualTo(401);
    }

    @Test
    void aCalledInSuperiorFindsTheCaseOfTheTaskAsLongAsTheTaskIsOpen() {
        long id = idOf(applications.apply("provincial"));
        applications.review("county", "approve");
        assertThat(ids(list("province-examiner", ""))).doesNotContain(id);
        applications.fire("redCard");
        assertThat(ids(list("province-examiner", ""))).contains(id);
        assertThat(as("province-examiner").get("/api/casefiles/" + id).status()).isEqualTo(200);
        assertThat(as("association-examiner").get("/api/casefiles/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void tellsWhatSomebodyHasHandledAndBegun() {
        long id = idOf(applications.apply("provincial"));
        assertThat(ids(list(UNIT, "tab=started"))).contains(id);
        assertThat(ids(list(UNIT + "-2", "tab=started"))).doesNotContain(id);
        assertThat(ids(list(EXAMINER, "tab=handled"))).doesNotContain(id);
        applications.decide(EXAMINER, "examine", "approve");
        assertThat(ids(list(EXAMINER, "tab=handled"))).contains(id);
        assertThat(ids(list(LEADER, "tab=handled"))).doesNotContain(id);
    }

    @Test
    void findsPartsOfUnitNumberApplicantAndMatterAndTakesNoSignForAWildcard() {
        long id = idOf(applications.apply("provincial"));
        String number = line(list(UNIT, ""), id).path("businessKey").asText();
        for (String words : List.of("五里", "里镇　汉滨", number.substring(4), "省级", nameOf(UNIT), "汉滨 " + number)) {
            assertThat(ids(search(EXAMINER, words))).as(words).contains(id);
        }
        for (String words : List.of("%", "_", "\\", "五里 全国")) {
            assertThat(ids(search(EXAMINER, words))).as(words).doesNotContain(id);
        }
        assertThat(ids(search(NEIGHBOUR, number))).isEmpty();
        assertThat(ids(list(EXAMINER, "kind=endorsement&state=running"))).contains(id);
        assertThat(ids(list(EXAMINER, "kind=title&state=running"))).doesNotContain(id);
        assertThat(ids(list(EXAMINER, "state=finished"))).doesNotContain(id);
    }

    @Test
    void tellsTheOfficeToTheApplicantAndThePersonToTheAuthorities() {
        long id = idOf(applications.apply("provincial"));
        assertThat(line(list(UNIT, ""), id).at("/steps/0/claimed").asBoolean(true))
                .isFalse();
        String task = applications.taskId("examine");
        engine.getTaskService().claim(task, EXAMINER);
        JsonNode step = line(list(UNIT, ""), id).at("/steps/0");
        assertThat(step.path("claimed").asBoolean()).isTrue();
        assertThat(step.path("office").asText()).isEqualTo("汉滨区安监局经办人");
        assertThat(step.path("dueAt").asText()).isNotEmpty();
        assertThat(step.path("since").asText()).isNotEmpty();
        String here = "/api/casefiles/" + id + "/whereabouts";
        assertThat(as(UNIT).get(here).body()).doesNotContain("person", task);
        assertThat(as("cases-admin").get(here).json().at("/steps/0/taskId").asText())
                .isEqualTo(task);
        assertThat(as(LEADER).get(here).json().at("/steps/0/person").asText()).isEqualTo(nameOf(EXAMINER));
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, page",
        "page=-1, page",
        "page=abc, page",
        "page=99999999999, page",
        "page=2000&size=100, page",
        "size=0, size",
        "size=101, size",
        "tab=all, tab",
        "state=open, state",
        "search=%00, search"
    })
    void refusesWhatIsNoPageAndSaysWhatIsOne(String query, String field) {
        Reply reply = as(EXAMINER).get("/api/casefiles?" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("field").asText()).isEqualTo(field);
        assertThat(reply.json().path("message").asText()).containsPattern("须是|可以是|请");
    }

    @Test
    void turnsPagesWithoutLossOrRepetition() {
        applications.apply("provincial");
        applications.apply("national");
        applications.draftWithMaterials("provincial");
        List<Long> all = ids(list(EXAMINER, "size=100"));
        List<Long> turned = new ArrayList<>();
        for (int page = 1; turned.size() < all.size(); page++) {
            JsonNode part = list(EXAMINER, "size=2&page=" + page);
            assertThat(part.path("total").asInt()).isGreaterThanOrEqualTo(all.size());
            assertThat(ids(part)).isNotEmpty();
            turned.addAll(ids(part));
        }
        assertThat(turned.subList(0, all.size())).isEqualTo(all);
    }

    @Test
    void countsUpToAThousandAndAsFarAsSomebodyTurns() {
        person("county-610929-examiner", "county-610929-examiner");
        jdbc.sql("INSERT INTO case_file (kind, county, subject, opened_at)"
                        + " SELECT 'endorsement', '610929', '数不完的案卷', now() FROM generate_series(1, 1005)")
                .update();
        try {
            String search = "size=20&search=" + URLEncoder.encode("数不完", StandardCharsets.UTF_8) + "&page=";
            for (String person : List.of("county-610929-examiner", "city-office")) {
                JsonNode first = list(person, search + 1);
                assertThat(first.path("total").asInt()).as(person).isEqualTo(1000);
                assertThat(first.path("more").asBoolean()).isTrue();
                assertThat(ids(first)).hasSize(20).isSortedAccordingTo(Comparator.reverseOrder());
                JsonNode last = list(person, search + 51);
                assertThat(last.path("total").asInt()).isEqualTo(1005);
                assertThat(last.path("more").asBoolean()).isFalse();
                assertThat(ids(last)).hasSize(5);
                JsonNode beyond = list(person, search + 60);
                assertThat(beyond.path("total").asInt()).isEqualTo(1005);
                assertThat(ids(beyond)).isEmpty();
            }
            assertThat(list("city-office", "size=1").path("total").asInt()).isEqualTo(1000);
            assertThat(list(NEIGHBOUR, search + 1).path("total").asInt()).isZero();
        } finally {
            jdbc.sql("DELETE FROM case_file WHERE subject = '数不完的案卷'").update();
        }
    }

    @Test
    void oneBadRowBlanksNoList() {
        long good = idOf(applications.apply("provincial"));
        long bad = jdbc.sql("INSERT INTO case_file (kind, county, community, subject, opened_at)"
                        + " VALUES ('endorsement', '610902', ?, '没有申报的案卷', now()) RETURNING id")
                .param(ApplicationDriver.COMMUNITY)
                .query(Long.class)
                .single();
        assertThat(ids(list(EXAMINER, ""))).contains(good, bad);
        String unit = "/api/communities/" + ApplicationDriver.COMMUNITY + "/standing";
        assertThat(as(NEIGHBOUR).get(unit).status())
                .as("who may know of the unit")
                .isEqualTo(404);
        assertThat(as(EXAMINER).get(unit).status()).isEqualTo(200);
        jdbc.sql("DELETE FROM case_file WHERE id = ?").param(bad).update();
    }

    @Test
    void aPageOfManyCostsAsManyStatementsAsAPageOfOne() {
        applications.apply("provincial");
        applications.apply("national");
        applications.register("610902101");
        applications.apply("610902101", "provincial");
        list(EXAMINER, "size=1");
        long one = Statements.of(() -> list(EXAMINER, "size=1&state=running"));
        long many = Statements.of(() -> list(EXAMINER, "size=100"));
        assertThat(one).isBetween(2L, 20L);
        assertThat(many).isEqualTo(one);
    }

    @Test
    void onlyTheUnitThrowsItsDraftAway() {
        long id = applications.draftWithMaterials("provincial").id();
        String path = "/api/casefiles/" + id;
        assertThat(anybody().send("DELETE", path, null).status()).isEqualTo(401);
        for (String other : List.of(EXAMINER, "city-office", "cases-admin")) {
            Reply refused = as(other).send("DELETE", path, null);
            assertThat(refused.status()).as(other).isEqualTo(403);
            assertThat(refused.json().path("message").asText()).contains("请用申报单位的账号登录");
        }
        assertThat(as("community-610902001").send("DELETE", path, null).status())
                .isEqualTo(404);
        assertThat(as(UNIT + "-2").send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(as(UNIT).get(path).status()).isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM material WHERE case_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();

        long begun = idOf(applications.apply("provincial"));
        Reply refused = as(UNIT).send("DELETE", "/api/casefiles/" + begun, null);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("不是草稿");
    }

    @Test
    void aWrongFileIsTakenOutOfADraftAndOutOfNothingElse() {
        long id = applications.draftWithMaterials("provincial").id();
        long file = as(UNIT).get("/api/casefiles/" + id)
                .json()
                .at("/materials/0/id")
                .asLong();
        String path = "/api/materials/" + file;
        assertThat(as(EXAMINER).send("DELETE", path, null).status()).isEqualTo(403);
        assertThat(as(NEIGHBOUR).send("DELETE", path, null).status()).isEqualTo(404);
        assertThat(as(UNIT + "-2").send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(as(UNIT).get(path + "/content").status()).isEqualTo(404);

        applications.apply("provincial");
        long kept = as(UNIT).get("/api/casefiles/" + id)
                .json()
                .at("/materials/0/id")
                .asLong();
        Reply refused = as(UNIT).send("DELETE", "/api/materials/" + kept, null);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("已经随案卷提交");
    }

    @Test
    void aDraftOfAProgrammeIsThrownAwayByTheCityOffice() {
        programmes.prepare("2013-04-16");
        long id = programmes.draft("ankang-2013", 2013);
        String path = "/api/casefiles/" + id;
        assertThat(as("city-member-finance").send("DELETE", path, null).status())
                .isEqualTo(403);
        assertThat(as(EXAMINER).send("DELETE", path, null).status()).isEqualTo(404);
        assertThat(as("city-office").send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(ids(list("city-office", "state=draft&size=100"))).doesNotContain(id);
    }

    @Test
    void twoWhoOpenADraftAtOnceShareOneAndLeaveNoFileBehind() throws Exception {
        long before = drafts();
        List<Thread> people = new ArrayList<>();
        Set<Integer> answers = java.util.concurrent.ConcurrentHashMap.newKeySet();
        for (int n = 0; n < 8; n++) {
            String who = n % 2 == 0 ? UNIT : UNIT + "-2";
            people.add(new Thread(() ->
                    answers.add(as(who).post("/api/cases", "{\"community\":\"610902104\",\"chain\":\"provincial\"}")
                            .status())));
        }
        people.forEach(Thread::start);
        for (Thread each : people) {
            each.join();
        }
        assertThat(answers).containsExactly(201);
        assertThat(drafts()).isEqualTo(before + 1);
        assertThat(jdbc.sql("SELECT count(*) FROM case_file c WHERE kind = 'endorsement' AND draft"
                                + " AND NOT EXISTS (SELECT 1 FROM endorsement_case e WHERE e.id = c.id)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private long drafts() {
        return jdbc.sql("SELECT count(*) FROM case_file WHERE draft")
                .query(Long.class)
                .single();
    }

    @Test
    void aTaskOfACountyInAProgrammeOpensTheFileOfTheCountyAndNotTheProgramme() {
        programmes.prepare("2013-04-16");
        long programme = idOf(programmes.start(programmes.draft("ankang-2013", 2013)));
        programmes.until("2014-01-02");
        List<Task> reports = engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup(EXAMINER)
                .list();
        assertThat(reports).isNotEmpty();
        assertThat(as(EXAMINER).get("/api/casefiles/" + programme).status()).isEqualTo(404);
        assertThat(ids(list(EXAMINER, "size=100"))).doesNotContain(programme);
    }
}
