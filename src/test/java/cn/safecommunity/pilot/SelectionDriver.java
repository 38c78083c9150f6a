package cn.safecommunity.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.material.Materials;
import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.organisation.People;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts for the counties in a selection; every county has the same people and good arguments. */
@TestComponent
public class SelectionDriver {

    private static final byte[] PDF = SampleMaterials.pdf();

    private final ProcessEngine engine;
    private final Selections selections;
    private final Nominations nominations;
    private final LeadingBodies leadingBodies;
    private final Materials materials;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    SelectionDriver(
            ProcessEngine engine,
            Selections selections,
            Nominations nominations,
            LeadingBodies leadingBodies,
            Materials materials,
            People people,
            JdbcClient jdbc,
            Clock clock) {
        this.engine = engine;
        this.selections = selections;
        this.nominations = nominations;
        this.leadingBodies = leadingBodies;
        this.materials = materials;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two people per group, so that two can act. */
    public void people(String... groups) {
        for (String group : groups) {
            person(group, group);
            person(group + "-2", group);
        }
    }

    /** The people of a county's bureau. */
    public void county(String county) {
        people("county-" + county + "-examiner", "county-" + county + "-leader");
    }

    private void person(String user, String group) {
        var identity = engine.getIdentityService();
        if (identity.createUserQuery().userId(user).count() == 0) {
            var created = identity.newUser(user);
            created.setLastName(user);
            created.setPassword("demo");
            identity.saveUser(created);
        }
        if (identity.createGroupQuery().groupMember(user).groupId(group).count() == 0) {
            identity.createMembership(user, group);
        }
    }

    /** Does something as a person. */
    public <T> T as(String user, Supplier<T> action) {
        engine.getIdentityService().setAuthentication(user, people.groupsOf(user));
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** The open task of a group. */
    public Task task(String key, String group) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .taskCandidateGroup(group)
                .list();
        assertThat(open).as("open task " + key + " of " + group).hasSize(1);
        return open.get(0);
    }

    /** The open task of the city about a county. */
    public Task cityTask(String key, String county) {
        Task open = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .processVariableValueEquals("county", county)
                .singleResult();
        assertThat(open).as("open task " + key + " about " + county).isNotNull();
        return open;
    }

    public long caseOf(Task task) {
        return ((Number) engine.getTaskService().getVariable(task.getId(), "caseId")).longValue();
    }

    public void complete(String user, Task task, Map<String, Object> variables) {
        as(user, () -> {
            engine.getTaskService().complete(task.getId(), variables);
            return true;
        });
    }

    public void note(String user, Task task) {
        complete(user, task, Map.of("opinion", "已按要求办理"));
    }

    public void decide(String user, Task task, String decision) {
        complete(user, task, Map.of("decision", decision, "opinion", "已核对"));
    }

    public void sendBack(String user, Task task) {
        complete(
                user,
                task,
                Map.of("decision", "return", "opinion", "请修改", "returnTo", "county", "missingItems", "补充推荐理由"));
    }

    /** The county reports its leading body and its plan. */
    public void plan(String county) {
        String examiner = "county-" + county + "-examiner";
        Task task = task("submitCountyPlan", examiner);
        long caseId = caseOf(task);
        lead(selections.get(caseId).programme(), county, "王副县长");
        upload(caseId, "workPlan", examiner);
        mobilise(county);
        note(examiner, task);
    }

    /** The county holds its mobilisation today (动员部署). */
    private void mobilise(String county) {
        jdbc.sql(
                        "INSERT INTO activity (organisation, kind, held_on, place, form, participants, media, summary, entered_by,"
                                + " entered_at) VALUES (?, 'mobilisation', ?, '会议中心', '电视电话会议', 100, '', '动员部署', 'driver', now())")
                .params(county, LocalDate.now(clock))
                .update();
    }

    public void lead(long programme, String body, String leader) {
        leadingBodies.record(
                programme,
                new LeadingBody(
                        body, leader, "分管副职", "张联系", "0915-3210000", 3, new BigDecimal("12.50"), "", null, null),
                "city-office");
    }

    public void upload(long caseId, String type, String user) {
        materials.add(caseId, type, type + ".pdf", new ByteArrayInputStream(PDF), user);
    }

    /** Saves a nomination: the first ones are chosen, as many as the quota. */
    public void draft(long caseId, String... units) {
        Selection selection = selections.get(caseId);
        int quota = selections.terms(selection).pilotsPerCounty();
        nominations.save(
                caseId,
                selection.version(),
                IntStream.range(0, units.length)
                        .mapToObj(n -> candidate(selection, units[n], n < quota))
                        .toList());
    }

    private Candidate candidate(Selection selection, String unit, boolean chosen) {
        Map<String, String> arguments = new HashMap<>();
        selections
                .terms(selection.programme())
                .criteria()
                .forEach(criterion -> arguments.put(criterion.key(), criterion.label() + "：情况属实"));
        return new Candidate(
                unit,
                arguments,
                chosen,
                responsible(chosen, "李县长", "县长"),
                responsible(chosen, "周镇长", "镇长"),
                responsible(chosen, "赵联系", "安监站站长"));
    }

    private static Responsible responsible(boolean chosen, String name, String post) {
        return chosen ? new Responsible(name, post, "0915-1") : Responsible.NOBODY;
    }

    /** The county nominates and its leader approves. */
    public void nominate(String county, String... units) {
        String examiner = "county-" + county + "-examiner";
        Task task = task("nominatePilots", examiner);
        draft(caseOf(task), units);
        note(examiner, task);
        decide("county-" + county + "-leader", task("approvePilots", "county-" + county + "-leader"), "approve");
    }

    /** The city office confirms the county's pilots. */
    public void confirm(String county) {
        decide("city-office", cityTask("confirmPilots", county), "approve");
    }

    /** From the plan to the confirmed pilots. */
    public void select(String county, String... units) {
        plan(county);
        nominate(county, units);
        confirm(county);
    }

    /** Ends what an earlier test left running. */
    public void endLeftovers() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "next test"));
        jdbc.sql("UPDATE programme SET state = 'ended', business_key = 'past-' || case_id WHERE state <> 'draft'")
                .update();
        jdbc.sql("UPDATE activity SET struck_for = '下一次测试', struck_by = 'driver', struck_at = now()"
                        + " WHERE kind = 'mobilisation' AND held_on >= '2013-01-01' AND struck_for IS NULL")
                .update();
        jdbc.sql("UPDATE selection_terms SET lasts_until = '2001-01-01'").update();
        jdbc.sql("UPDATE stage_clock SET running_since = NULL").update();
        List.of("title_report", "title_renewal", "title_revocation", "title")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }

    public List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    static String[] units(String county, String... suffixes) {
        return Arrays.stream(suffixes).map(suffix -> county + suffix).toArray(String[]::new);
    }
}
