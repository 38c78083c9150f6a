package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.HttpTest;
import cn.safecommunity.endorsement.ApplicationDoors.Door;
import cn.safecommunity.endorsement.ApplicationDoors.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People × stages of a case × doors, over HTTP: nobody sees more than the access rule says, and nobody less. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest extends HttpTest {

    private static final List<String> FROM_THE_START = List.of(
            "community-610902104",
            "community-610902104-2",
            "county-610902-examiner",
            "county-610902-leader",
            "city-office",
            "city-examiner",
            "city-leader-2",
            "city-member-finance",
            "admin");
    private static final List<String> PROVINCE = List.of("province-examiner", "province-leader");
    private static final List<String> ASSOCIATION = List.of("association-examiner", "association-leader");
    private static final List<String> NEVER = List.of(
            "community-610902001",
            "community-610928100",
            "county-610928-examiner",
            "county-610928-leader",
            "county-6109GX-examiner",
            "assessor-3");
    private static final String TEAM = ApplicationDriver.ASSESSORS.get(0);
    private static final List<String> EVERYBODY = together(FROM_THE_START, PROVINCE, ASSOCIATION, List.of(TEAM), NEVER);

    private final Map<String, Visitor> visitors = new HashMap<>();

    @Autowired
    private ApplicationDriver driver;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        driver.prepare();
    }

    @Test
    void aDraftIsSeenByItsCounty() {
        long draft = driver.draftWithMaterials("provincial").id();
        ApplicationDoors doors = new ApplicationDoors(draft, "", "", List.of(), null, materials(draft), List.of());

        assertSeenBy(FROM_THE_START, api(doors.always()));
    }

    @Test
    void aCaseAtTheCountyIsSeenByItsCountyAndTheCity() {
        ApplicationDoors doors = doors(driver.apply("provincial"));

        assertSeenBy(FROM_THE_START, doors.running());
        assertSeenBy(FROM_THE_START, doors.always());
        assertSeenBy(List.of("county-610902-examiner", "admin"), doors.ofTheTask());
        assertNobodyElseWorksOn(doors, "county-610902-examiner");
    }

    @Test
    void aRecommendedCaseIsSeenByTheProvinceToo() {
        ProcessInstance instance = driver.apply("provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        ApplicationDoors doors = doors(instance);

        assertSeenBy(together(FROM_THE_START, PROVINCE), doors.running());
        assertSeenBy(together(FROM_THE_START, PROVINCE), doors.always());
        assertSeenBy(List.of("province-examiner", "admin"), doors.ofTheTask());
        assertNobodyElseWorksOn(doors, "province-examiner");
    }

    @Test
    void aCaseOnSiteIsSeenByItsTeamAndKeptAsHistory() {
        ProcessInstance instance = driver.apply("provincial");
        driver.review("county", "approve");
        driver.review("city", "approve");
        driver.name("province-examiner", "accept");
        List<String> readers = together(FROM_THE_START, PROVINCE, List.of(TEAM));
        ApplicationDoors onSite = doors(instance, driver.taskIdOf("assessOnSite", TEAM));

        assertSeenBy(readers, onSite.running());
        assertSeenBy(readers, onSite.always());
        assertSeenBy(List.of(TEAM, "admin"), withoutLists(onSite.ofTheTask()));

        driver.assess("120.00", false);
        driver.fire("noticePeriod");
        driver.decide("province-leader", "confer", "approve");
        assertThat(driver.ended(instance)).isTrue();

        assertSeenBy(readers, doors(instance).always());
    }

    @Test
    void aNationalCaseIsSeenByEachAuthorityOnceItIsReached() {
        ProcessInstance instance = driver.apply("national");
        driver.review("county", "approve");
        ApplicationDoors sealing = doors(instance);
        assertSeenBy(FROM_THE_START, sealing.always());
        assertSeenBy(List.of("city-leader-2", "admin"), sealing.ofTheTask());

        driver.decide("city-leader", "affixCitySeal", "approve");
        assertSeenBy(together(FROM_THE_START, PROVINCE), doors(instance).always());

        driver.complete(
                "province-examiner",
                "registerFiling",
                Map.of("decision", "approve", "opinion", "准予备案", "filingNumber", "陕备2026-7"));
        assertSeenBy(together(FROM_THE_START, PROVINCE), doors(instance).always());

        driver.complete(
                "community-610902104", "submitApplication", Map.of("opinion", "已寄送", "receiptNumber", "COSHA-31"));
        ApplicationDoors atTheAssociation = doors(instance);
        assertSeenBy(together(FROM_THE_START, PROVINCE, ASSOCIATION), atTheAssociation.running());
        assertSeenBy(together(FROM_THE_START, PROVINCE, ASSOCIATION), atTheAssociation.always());
        assertSeenBy(List.of("association-examiner", "admin"), atTheAssociation.ofTheTask());
    }

    @Test
    void aSuperiorThatIsCalledInSeesTheCaseOfItsTask() {
        driver.apply("provincial");
        driver.review("county", "approve");
        driver.fire("redCard");
        String supervise = driver.taskId("supervise");

        assertThat(visitor("province-examiner")
                        .send("GET", "/api/tasks/" + supervise + "/case", null)
                        .status())
                .isEqualTo(200);
        assertThat(visitor("province-leader")
                        .send("GET", "/api/tasks/" + supervise + "/case", null)
                        .status())
                .isEqualTo(404);
    }

    private void assertSeenBy(List<String> readers, Map<String, Door> doors) {
        assertThat(doors).isNotEmpty();
        List<String> wrong = new ArrayList<>();
        for (String person : EVERYBODY) {
            boolean expected = readers.contains(person);
            doors.forEach((name, door) -> {
                if (door.opensTo(visitor(person)) != expected) {
                    wrong.add(person + (expected ? " should see " : " must not see ") + name);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private void assertNobodyElseWorksOn(ApplicationDoors doors, String worker) {
        String answer = "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"opinion\":{\"value\":\"越权\"}}}";
        Set<String> accepted = new TreeSet<>();
        for (String person : EVERYBODY) {
            if (person.equals(worker) || person.equals("admin")) {
                continue;
            }
            for (String work : List.of("/claim", "/complete", "/submit-form")) {
                String body = work.equals("/claim") ? "{\"userId\":\"" + person + "\"}" : answer;
                if (visitor(person)
                                .send("POST", "/engine-rest/task/" + doors.task() + work, body)
                                .status()
                        < 400) {
                    accepted.add(person + " " + work);
                }
            }
            if (visitor(person)
                            .send("DELETE", "/engine-rest/process-instance/" + doors.instance(), null)
                            .status()
                    < 400) {
                accepted.add(person + " delete");
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(doors.task())
                        .count())
                .isEqualTo(1);
    }

    private ApplicationDoors doors(ProcessInstance instance) {
        Task task = engine.getTaskService().createTaskQuery().list().stream()
                .findFirst()
                .orElse(null);
        return doors(instance, task == null ? null : task.getId());
    }

    private ApplicationDoors doors(ProcessInstance instance, @Nullable String task) {
        HistoricProcessInstance history = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        List<String> running = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(history.getBusinessKey())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        long caseId = jdbc.sql("SELECT id FROM endorsement_case WHERE business_key = ?")
                .param(history.getBusinessKey())
                .query(Long.class)
                .single();
        return new ApplicationDoors(
                caseId,
                history.getBusinessKey(),
                instance.getId(),
                running,
                task,
                materials(caseId),
                ids("issued_document", caseId));
    }

    private List<Long> materials(long caseId) {
        return ids("material", caseId);
    }

    private List<Long> ids(String table, long caseId) {
        return jdbc.sql("SELECT id FROM " + table + " WHERE case_id = ? ORDER BY id LIMIT 2")
                .param(caseId)
                .query(Long.class)
                .list();
    }

    private static Map<String, Door> api(Map<String, Door> doors) {
        Map<String, Door> api = new HashMap<>(doors);
        api.keySet().removeIf(name -> !name.startsWith("/api/"));
        return api;
    }

    /** Each of a team has a task of the same case, so a list by case is not empty for the others. */
    private static Map<String, Door> withoutLists(Map<String, Door> doors) {
        Map<String, Door> single = new HashMap<>(doors);
        single.keySet().removeIf(name -> name.contains("processInstanceBusinessKey"));
        return single;
    }

    private Visitor visitor(String person) {
        return visitors.computeIfAbsent(person, id -> new Visitor(loggedIn(id, "demo"), as(id, "demo")));
    }

    @SafeVarargs
    private static List<String> together(List<String>... lists) {
        List<String> all = new ArrayList<>();
        List.of(lists).forEach(all::addAll);
        return all;
    }
}
