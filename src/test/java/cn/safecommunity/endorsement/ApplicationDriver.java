package cn.safecommunity.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.InventedUnits;
import cn.safecommunity.assessment.AssessmentVariables;
import cn.safecommunity.assessment.SampleSheets;
import cn.safecommunity.assessment.SheetKey;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.assessment.SheetRow;
import cn.safecommunity.assessment.Sheets;
import cn.safecommunity.community.Communities;
import cn.safecommunity.community.Community;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.material.Materials;
import cn.safecommunity.material.SampleMaterials;
import cn.safecommunity.notice.PublicNotices;
import cn.safecommunity.organisation.People;
import cn.safecommunity.organisation.UnitKind;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.safety.SafetyRecord;
import cn.safecommunity.title.TitleSupervisionModel;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays the people of a chain on the real engine: applies, completes tasks by key, fires named timers. */
@TestComponent
public class ApplicationDriver {

    public static final String COMMUNITY = "610902104";
    public static final String COUNTY = "610902";
    public static final List<String> ASSESSORS = List.of("expert-1", "expert-2", "expert-3");

    private static final byte[] PDF = SampleMaterials.pdf();

    final ProcessEngine engine;
    private final Communities communities;
    private final Materials materials;
    private final Applications applications;
    private final People people;
    private final PublicNotices notices;
    private final Withdrawals withdrawals;
    private final Sheets sheets;
    private final JdbcClient jdbc;

    ApplicationDriver(
            ProcessEngine engine,
            Communities communities,
            Materials materials,
            Applications applications,
            People people,
            PublicNotices notices,
            Withdrawals withdrawals,
            Sheets sheets,
            JdbcClient jdbc) {
        this.engine = engine;
        this.communities = communities;
        this.materials = materials;
        this.applications = applications;
        this.people = people;
        this.notices = notices;
        this.withdrawals = withdrawals;
        this.sheets = sheets;
        this.jdbc = jdbc;
    }

    /** Puts the people and the unit there, as often as it is called; ends whatever an earlier test left running. */
    public void prepare() {
        endLeftovers();
        for (String group : List.of(
                "community-" + COMMUNITY,
                "county-610902-examiner",
                "county-610902-leader",
                "city-examiner",
                "city-leader",
                "city-office",
                "province-examiner",
                "province-leader",
                "association-examiner",
                "association-leader")) {
            person(group, group);
            person(group + "-2", group);
        }
        knowTheExperts();
        register(COMMUNITY);
    }

    /** A township of 汉滨区 that exists in this test only, with a person of its own. */
    public void invent(String code, String name) {
        jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code) VALUES (?, ?, 'township', '610902')")
                .params(code, name)
                .update();
        employ(code);
    }

    /** The same with a code that no other test has; gives the code. */
    public String invent() {
        String code = InventedUnits.code(COUNTY);
        invent(code, "镇" + code);
        return code;
    }

    /** A unit has a person of its own, who may begin what a unit begins. */
    public void employ(String community) {
        person("community-" + community, "community-" + community);
        mayStart("community-" + community);
    }

    /** Registers a unit that may apply on both chains, with a person of its own. */
    public void register(String community) {
        register(community, "township");
    }

    /** Registers a unit of some type in the same way. */
    public void register(String community, String unitType) {
        employ(community);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        communities.register(new Community(
                community,
                UnitKind.of(unitType),
                today.minusMonths(40),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(ago -> new SafetyRecord(today.getYear() - ago, 0, 0, 0, true, "none"))
                        .toList()));
    }

    /** What the groups of the organisation file are given when the application starts. */
    private void mayStart(String group) {
        AuthorizationService rights = engine.getAuthorizationService();
        if (rights.createAuthorizationQuery().groupIdIn(group).count() == 0) {
            rights.saveAuthorization(right(rights, group, Resources.PROCESS_INSTANCE, Permissions.CREATE));
            Authorization definitions = right(rights, group, Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE);
            definitions.addPermission(Permissions.READ);
            rights.saveAuthorization(definitions);
        }
    }

    private static Authorization right(
            AuthorizationService rights, String group, Resource resource, Permission permission) {
        Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(group);
        right.setResource(resource);
        right.setResourceId(Authorization.ANY);
        right.addPermission(permission);
        return right;
    }

    private void endLeftovers() {
        jdbc.sql("UPDATE selection_terms SET lasts_until = '2001-01-01'").update(); // nobody is a pilot any more
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "next test"));
        jdbc.sql("UPDATE endorsement_case SET state = 'withdrawn' WHERE state IN ('draft', 'running')")
                .update();
        List.of("title_report", "title_renewal", "title_revocation", "title")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }

    private void person(String user, String group) {
        var identity = engine.getIdentityService();
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            var created = identity.newGroup(group);
            created.setName(group);
            identity.saveGroup(created);
        }
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

    /** The experts of the team are registered, all from another county. */
    public void knowTheExperts() {
        ASSESSORS.forEach(this::expert);
    }

    private void expert(String user) {
        person(user, "assessor");
        jdbc.sql(
                        "INSERT INTO assessor (user_id, unit, county_code) VALUES (?, '测试单位', '610921') ON CONFLICT DO NOTHING")
                .param(user)
                .update();
    }

    /** Uploads every required material to the draft of a chain. */
    public Application draftWithMaterials(String chain) {
        return draftWithMaterials(COMMUNITY, chain);
    }

    /** The same for another unit. */
    public Application draftWithMaterials(String community, String chain) {
        String user = "community-" + community;
        Application draft = applications.draft(community, Chain.of(chain), user);
        materials
                .required(draft.id(), Chain.of(chain), UnitKind.TOWNSHIP)
                .forEach(required -> materials.add(
                        draft.id(), required.type(), required.type() + ".pdf", new ByteArrayInputStream(PDF), user));
        return draft;
    }

    /** How many files a township hands in on a chain. */
    public int filesOf(String chain) {
        return materials.required(Set.of(), Chain.of(chain), UnitKind.TOWNSHIP).size();
    }

    /** Another unit of the county applies on a chain with all papers. */
    public ProcessInstance apply(String community, String chain) {
        draftWithMaterials(community, chain);
        return start(community, chain);
    }

    /** Applies on a chain with all papers. */
    public ProcessInstance apply(String chain) {
        draftWithMaterials(chain);
        return start(chain);
    }

    public ProcessInstance start(String chain) {
        return start(COMMUNITY, chain);
    }

    /** Sends the draft with the files that are there. */
    private ProcessInstance start(String community, String chain) {
        String seen = seen(community, chain);
        return as(
                "community-" + community,
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                chain + "Endorsement", Map.of("community", community, "seen", seen)));
    }

    /** What the unit sees of its draft on a chain, of the one it would be given when it has none. */
    public String seen(String community, String chain) {
        return Application.seen(jdbc
                .sql("SELECT m.id FROM material m JOIN endorsement_case e ON e.id = m.case_id WHERE m.current"
                        + " AND e.community = ? AND e.chain = ? AND e.state = 'draft' ORDER BY m.id")
                .params(community, chain)
                .query(Long.class)
                .list()
                .stream());
    }

    public <T> T as(String user, java.util.function.Supplier<T> action) {
        engine.getIdentityService().setAuthentication(user, people.groupsOf(user));
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** The id of the only open task of that key. */
    public String taskId(String key) {
        return task(key).getId();
    }

    /** Puts a person into each of these groups, under the name of the group. */
    public void people(String... groups) {
        for (String group : groups) {
            person(group, group);
        }
    }

    /** The id of the only open task of that key which a group may do. */
    public String taskIdFor(String key, String group) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .singleResult()
                .getId();
    }

    /** The id of the open task of that key which a group may do for a unit. */
    public String taskIdFor(String key, String group, String community) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .taskCandidateGroup(group)
                .processVariableValueEquals("community", community)
                .includeAssignedTasks()
                .singleResult()
                .getId();
    }

    /** The id of an open task of that key which one person has. */
    public String taskIdOf(String key, String assignee) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .taskAssignee(assignee)
                .singleResult()
                .getId();
    }

    /** The only open task of that key. */
    public Task task(String key) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .initializeFormKeys()
                .singleResult();
        assertThat(task)
                .as(() -> "open task " + key + ", there is " + openTasks())
                .isNotNull();
        return task;
    }

    public List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The groups that may do the only open task of that key. */
    public List<String> candidatesOf(String key) {
        return engine.getTaskService().getIdentityLinksForTask(taskId(key)).stream()
                .map(org.camunda.bpm.engine.task.IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    public void complete(String user, String key, Map<String, Object> variables) {
        String id = task(key).getId();
        complete(user, id, key, variables);
    }

    private void complete(String user, String taskId, String key, Map<String, Object> variables) {
        as(user, () -> {
            engine.getTaskService().complete(taskId, variables);
            return key;
        });
    }

    /** The unit gets the provincial title; gives its case. */
    public long conferred() {
        long id = onSite();
        assess("120.00", false);
        fire("noticePeriod");
        decide("province-leader", "confer", "approve");
        return id;
    }

    public void decide(String user, String key, String decision) {
        complete(user, key, Map.of("decision", decision, "opinion", "情况属实，依据充分。"));
    }

    public void sendBack(String user, String key, String returnTo) {
        complete(
                user,
                key,
                Map.of(
                        "decision",
                        "return",
                        "opinion",
                        "请补正",
                        "returnTo",
                        returnTo,
                        "missingItems",
                        "工作报告未盖章\n统计表缺2025年"));
    }

    public void note(String user, String key) {
        complete(user, key, Map.of("opinion", "已按要求办理"));
    }

    /** Examined and signed off at a level by two people. */
    public void review(String level, String decision) {
        String prefix = "county".equals(level) ? "county-" + COUNTY : level;
        decide(prefix + "-examiner", "examine", "approve");
        if ("return".equals(decision)) {
            sendBack(prefix + "-leader", "signOff", "applicant");
        } else {
            decide(prefix + "-leader", "signOff", decision);
        }
    }

    public void name(String user, String key) {
        complete(user, key, Map.of("decision", "approve", "opinion", "材料齐全", "assessors", String.join(",", ASSESSORS)));
    }

    /** Brings an application to the day on which its team assesses, and gives the id of the case. */
    public long onSite() {
        apply("provincial");
        review("county", "approve");
        review("city", "approve");
        name("province-examiner", "accept");
        return (Long)
                engine.getTaskService().getVariable(taskIdOf("assessOnSite", ASSESSORS.get(0)), CaseVariables.CASE_ID);
    }

    /** All assessors fill in sheets that come to the same total; the first leads the team and finishes last. */
    public void assess(String total, boolean hasZero) {
        for (int i = ASSESSORS.size() - 1; i >= 0; i--) {
            String assessor = ASSESSORS.get(i);
            fill(assessor, total, hasZero);
            finish(assessor);
        }
    }

    /** Fills in an assessor's sheet on site, so that it comes to that total. */
    public SheetKey fill(String assessor, String total, boolean hasZero) {
        SheetKey key = sheetOf(assessor);
        SampleSheets.fill(sheets, key, assessor, total, hasZero);
        return key;
    }

    /** Complete rows of a sheet on site that come to that total; nobody has saved them. */
    public List<SheetRow> rows(String total) {
        return SampleSheets.comingTo(sheets.set(0, SheetKind.ON_SITE), total, false);
    }

    private SheetKey sheetOf(String assessor) {
        Map<String, Object> variables = engine.getTaskService().getVariables(taskIdOf("assessOnSite", assessor));
        return new SheetKey((Long) variables.get(CaseVariables.CASE_ID), SheetKind.ON_SITE, (Integer)
                variables.get(AssessmentVariables.ROUND));
    }

    /** Signs and completes, as far as this person's place in the team allows it. */
    public void finish(String assessor) {
        if (assessor.equals(ASSESSORS.get(0))) {
            sheets.sign(sheetOf(assessor), assessor, assessor, "现场核查情况");
        }
        complete(assessor, taskIdOf("assessOnSite", assessor), "assessOnSite", Map.of("opinion", "现场核查情况"));
    }

    /** A citizen objects while the notice of the only running case is up. */
    public void object() {
        notices.current().forEach(notice -> notices.object(notice.caseId(), "王某", "0915-0000000", "材料与事实不符"));
    }

    /** The applicant takes the running case of a chain back. */
    public void withdraw(String chain) {
        Application open = applications.draft(COMMUNITY, Chain.of(chain), "community-" + COMMUNITY);
        withdrawals.withdraw(open.id(), "community-" + COMMUNITY, "情况有变");
    }

    /** Fires the timers of a named element (all of them that belong to it). */
    public void fire(String activityId) {
        List<Job> jobs = engine.getManagementService()
                .createJobQuery()
                .timers()
                .activityId(activityId)
                .list();
        assertThat(jobs).as("timers at " + activityId).isNotEmpty();
        jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    /** How many timers wait; those of the titles conferred so far are not a chain's. */
    public long openTimers() {
        return engine.getManagementService().createJobQuery().list().stream()
                .filter(job -> !TitleSupervisionModel.KEY.equals(job.getProcessDefinitionKey()))
                .count();
    }

    /** The end events that the case has reached. */
    public List<String> ends(ProcessInstance instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .list()
                .stream()
                .filter(activity -> activity.getActivityType()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("endevent"))
                .map(activity -> activity.getActivityId())
                .toList();
    }

    public boolean ended(ProcessInstance instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }
}
