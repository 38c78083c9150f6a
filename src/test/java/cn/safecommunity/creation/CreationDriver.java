package cn.safecommunity.creation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.assessment.SampleSheets;
import cn.safecommunity.assessment.SheetKey;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.assessment.Sheets;
import cn.safecommunity.community.Registration;
import cn.safecommunity.community.Registrations;
import cn.safecommunity.organisation.People;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays the people of a creation on the real engine. */
public class CreationDriver {

    public static final List<String> DEPARTMENTS =
            List.of("agriculture", "finance", "housing", "planning", "public-security", "quality", "work-safety");

    private final ProcessEngine engine;
    private final People people;
    private final Registrations registrations;
    private final SevenChecks seven;
    private final Rectifications rectifications;
    private final Sheets sheets;
    private final JdbcClient jdbc;
    private final String community;
    private final String county;

    public CreationDriver(ApplicationContext context, String community) {
        this.engine = context.getBean(ProcessEngine.class);
        this.people = context.getBean(People.class);
        this.registrations = context.getBean(Registrations.class);
        this.seven = context.getBean(SevenChecks.class);
        this.rectifications = context.getBean(Rectifications.class);
        this.sheets = context.getBean(Sheets.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.community = community;
        this.county = community.substring(0, 6);
    }

    /** Ends what an earlier test left running. */
    public void prepare() {
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "next test"));
        jdbc.sql("UPDATE creation SET state = 'withdrawn', ended_on = now() WHERE state = 'running'")
                .update();
    }

    public String unit() {
        return "community-" + community;
    }

    public String examiner() {
        return "county-" + county + "-examiner";
    }

    /** Fills the 备案表 in and hands it in. */
    public ProcessInstance register() {
        fillInForm();
        return start();
    }

    /** Saves a 备案表 that answers every question. */
    public void fillInForm() {
        Map<String, Object> answers = new LinkedHashMap<>();
        registrations
                .questions(community)
                .forEach(question -> answers.put(
                        question.key(),
                        switch (Objects.requireNonNull(question.type())) {
                            case "integer", "decimal" -> question.key().equals("population") ? 1000 : 600;
                            case "date" -> "2011-03-01";
                            default -> "演练用的虚构内容";
                        }));
        answers.computeIfPresent("families", (key, value) -> 200);
        registrations.save(community, answers, unit());
    }

    /** Hands in the form as it was saved last. */
    public ProcessInstance start() {
        String seen = registrations.latest(community).map(Registration::seen).orElse("nothing");
        return as(
                unit(),
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                CommunityCreationModel.KEY, Map.of("community", community, "seen", seen)));
    }

    public long caseId(ProcessInstance instance) {
        return ((Number) engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .variableName("caseId")
                        .list()
                        .get(0)
                        .getValue())
                .longValue();
    }

    public <T> T as(String user, Supplier<T> action) {
        engine.getIdentityService().setAuthentication(user, people.groupsOf(user));
        try {
            return action.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    public List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The open task of that key, for a department its own. */
    public Task task(String key, String group) {
        List<Task> found = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .taskCandidateGroup(group)
                .list();
        assertThat(found).as(key + " of " + group + ", there is " + openTasks()).hasSize(1);
        return found.get(0);
    }

    public void complete(String user, String key, Map<String, Object> variables) {
        String id = task(key, user).getId();
        as(user, () -> {
            engine.getTaskService().complete(id, variables);
            return id;
        });
    }

    public void note(String user, String key) {
        complete(user, key, Map.of("opinion", "已按要求办理"));
    }

    public void decide(String user, String key, String decision) {
        complete(user, key, Map.of("decision", decision, "opinion", "情况属实"));
    }

    public void sendBack(String user, String key, String returnTo) {
        Map<String, Object> answer = new HashMap<>(Map.of("decision", "return", "opinion", "请改正"));
        answer.put("returnTo", returnTo);
        answer.put("missingItems", "档案缺照片\n目标没有量化");
        complete(user, key, answer);
    }

    /** Registered and carried on until the city checks. */
    public ProcessInstance atCity() {
        ProcessInstance instance = register();
        selfAssess(instance);
        checkByCounty(instance, "approve");
        return instance;
    }

    public void selfAssess(ProcessInstance instance) {
        fillIn(instance, SheetKind.SELF, unit(), "120");
        note(unit(), CommunityCreationModel.SELF_ASSESS);
    }

    public void checkByCounty(ProcessInstance instance, String decision) {
        decide(examiner(), CommunityCreationModel.CHECK_BY_COUNTY, decision);
    }

    /** Fills in the sheet of the round that is running. */
    public void fillIn(ProcessInstance instance, SheetKind kind, String owner, String total) {
        int round = (Integer) engine.getRuntimeService().getVariable(instance.getId(), "round");
        SampleSheets.fill(sheets, new SheetKey(caseId(instance), kind, round), owner, total, false);
    }

    /** The city finds all seven 有, or lacks some, and agrees. */
    public void checkByCity(ProcessInstance instance, String... lacking) {
        lookAtSeven(instance, lacking);
        fillIn(instance, SheetKind.PRELIMINARY, "city-examiner", "112");
        decide("city-examiner", CommunityCreationModel.CHECK_BY_CITY, "approve");
    }

    /** Looks at all seven 有. */
    public void lookAtSeven(ProcessInstance instance, String... lacking) {
        for (SevenCheck item : SevenCheck.values()) {
            boolean present = !List.of(lacking).contains(item.id());
            seven.save(caseId(instance), item.id(), present, present ? "" : "没有见到", null, "city-examiner");
        }
    }

    /** The unit says of every item what it has done. */
    public void closeItems(ProcessInstance instance) {
        long id = caseId(instance);
        rectifications.of(id).forEach(item -> rectifications.close(id, item.id(), "已整改", null, unit()));
    }

    /** The county has seen that every item is put right. */
    public void verifyItems(ProcessInstance instance) {
        long id = caseId(instance);
        rectifications.of(id).forEach(item -> rectifications.verify(id, item.id(), null, examiner()));
    }

    public void countersign(String department, String decision) {
        String user = "city-member-" + department;
        if ("return".equals(decision)) {
            sendBack(user, CommunityCreationModel.COUNTERSIGN_CHECK, "applicant");
        } else {
            decide(user, CommunityCreationModel.COUNTERSIGN_CHECK, decision);
        }
    }

    public void allCountersign() {
        DEPARTMENTS.forEach(department -> countersign(department, "approve"));
    }

    /** Fires the timer of the department's own task, or of the only element of that id. */
    public void fire(String activityId, String... department) {
        List<Job> jobs = engine.getManagementService().createJobQuery().timers().activityId(activityId).list().stream()
                .filter(job -> department.length == 0
                        || department[0].equals(
                                engine.getRuntimeService().getVariable(job.getExecutionId(), "department")))
                .toList();
        assertThat(jobs).as("timers at " + activityId).isNotEmpty();
        jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    public boolean ended(ProcessInstance instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    /** The end events that were reached. */
    public List<String> ends(ProcessInstance instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .list()
                .stream()
                .filter(activity ->
                        activity.getActivityType().toLowerCase(Locale.ROOT).contains("endevent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
