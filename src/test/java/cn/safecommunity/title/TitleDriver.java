package cn.safecommunity.title;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.SafeCommunityApplication;
import cn.safecommunity.assessment.SampleSheets;
import cn.safecommunity.assessment.SheetKey;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.assessment.Sheets;
import cn.safecommunity.endorsement.ApplicationDriver;
import cn.safecommunity.organisation.People;
import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets titles live on the real engine: confers them, moves the clock from timer to timer, plays their people. */
@TestComponent
public class TitleDriver {

    static final String COMMUNITY = "610902104";
    public static final String UNIT = "community-" + COMMUNITY;

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of(SafeCommunityApplication.ZONE);

    final ProcessEngine engine;
    private final Titles titles;
    private final TitleRepository repository;
    private final Reports reports;
    private final ReportRepository reportRepository;
    private final Sheets sheets;
    private final ApplicationDriver applications;
    private final People people;
    private final JdbcClient jdbc;

    TitleDriver(
            ProcessEngine engine,
            Titles titles,
            TitleRepository repository,
            Reports reports,
            ReportRepository reportRepository,
            Sheets sheets,
            ApplicationDriver applications,
            People people,
            JdbcClient jdbc) {
        this.engine = engine;
        this.titles = titles;
        this.repository = repository;
        this.reports = reports;
        this.reportRepository = reportRepository;
        this.sheets = sheets;
        this.applications = applications;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Ends whatever an earlier test left behind. */
    public void prepare() {
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> engine.getRuntimeService().deleteProcessInstance(id, "next test"));
        List.of("title_report", "title_renewal", "title_revocation", "title")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }

    /** Confers a title on a day, on which the clock stands from then on; gives its certificate number. */
    public String confer(String chain, String day) {
        setClock(LocalDate.parse(day));
        Title title = title(chain, LocalDate.parse(day));
        titles.enter(title);
        return title.certificateNumber();
    }

    /** A title of a case that has ended. */
    Title title(String chain, LocalDate conferredOn) {
        int number = LAST.incrementAndGet();
        long caseId = jdbc.sql(
                        "WITH file AS (INSERT INTO case_file (kind, county, community, subject, opened_at)"
                                + " VALUES ('endorsement', '610902', :community, 'test', now()) RETURNING id)"
                                + " INSERT INTO endorsement_case (id, chain, community, county, state, applicant, created_at)"
                                + " SELECT id, :chain, :community, '610902', 'conferred', 'nobody', now() FROM file RETURNING id")
                .param("community", COMMUNITY)
                .param("chain", chain)
                .query(Long.class)
                .single();
        return new Title(
                "试社证〔2014〕" + number + "号",
                "试社牌〔2014〕" + number + "号",
                caseId,
                Chain.of(chain),
                COMMUNITY,
                conferredOn,
                titles.validUntil(conferredOn));
    }

    public void setClock(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(day.atTime(9, 0).atZone(ZONE).toInstant()));
    }

    /** Lets time pass to nine in the morning of a day; every timer that is due by then fires at its own time. */
    public void goTo(String day) {
        Date end = Date.from(LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant());
        for (Job next = due(end); next != null; next = due(end)) {
            if (next.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(next.getDuedate());
            }
            engine.getManagementService().executeJob(next.getId());
        }
        ClockUtil.setCurrentTime(end);
    }

    private Job due(Date end) {
        return engine
                .getManagementService()
                .createJobQuery()
                .timers()
                .duedateLowerThan(new Date(end.getTime() + 1))
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The days on which the timers of an element fire, as people here count them. */
    public List<String> timers(String element) {
        return engine.getManagementService().createJobQuery().activityId(element).list().stream()
                .map(job -> job.getDuedate()
                        .toInstant()
                        .atZone(ZONE)
                        .toLocalDateTime()
                        .toString())
                .toList();
    }

    public List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The id of the only open task of that key. */
    public String taskId(String key) {
        return task(key).getId();
    }

    Task task(String key) {
        Task task =
                engine.getTaskService().createTaskQuery().taskDefinitionKey(key).singleResult();
        assertThat(task).as("open task " + key + ", there is " + openTasks()).isNotNull();
        return task;
    }

    List<String> candidatesOf(String key) {
        return engine.getTaskService().getIdentityLinksForTask(task(key).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** The last day of a task's time, as people here count it. */
    LocalDate dueDateOf(String key) {
        return task(key).getDueDate().toInstant().atZone(ZONE).toLocalDate();
    }

    public void decide(String user, String key, String decision) {
        complete(user, key, Map.of("decision", decision, "opinion", "情况属实"));
    }

    /** Names the team of a re-assessment. */
    public void appoint(String certificate) {
        applications.knowTheExperts();
        complete(
                examiner(certificate),
                "appointAssessors",
                Map.of("opinion", "请于本月评定", "assessors", String.join(",", ApplicationDriver.ASSESSORS)));
    }

    /** Fills in the sheet of one of the team, so that it comes to that total. */
    public SheetKey fillSheet(String certificate, String assessor, String total) {
        Object round = engine.getTaskService().getVariable(taskIdOf(assessor), "round");
        SheetKey key = new SheetKey(TitleLetters.file(repository.get(certificate)), SheetKind.REVIEW, (Integer) round);
        SampleSheets.fill(sheets, key, assessor, total, false);
        return key;
    }

    /** The task of one of the team. */
    public String taskIdOf(String assessor) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("reassess")
                .taskAssignee(assessor)
                .singleResult()
                .getId();
    }

    /** All of the team fill in sheets that come to the same total. */
    public void assess(String certificate, String total) {
        assess(certificate, total, ApplicationDriver.ASSESSORS.toArray(String[]::new));
    }

    /** These fill in sheets that come to the same total; the first of the team leads it and finishes last. */
    public void assess(String certificate, String total, String... assessors) {
        Stream.of(assessors).sorted(Comparator.reverseOrder()).forEach(assessor -> {
            SheetKey key = fillSheet(certificate, assessor, total);
            if (assessor.equals(ApplicationDriver.ASSESSORS.get(0))) {
                sheets.sign(key, assessor, assessor, "现场核查情况");
            }
            String task = taskIdOf(assessor);
            as(assessor, () -> engine.getTaskService().complete(task, Map.of("opinion", "现场核查情况")));
        });
    }

    /** Writes the oldest annual report that is asked for and hands it in. */
    public void report(String user, String certificate) {
        TitleReport owed = owed(certificate).get(0);
        reports.save(certificate, owed.dueOn(), new ReportDraft("机构健全，开展了交通安全项目", "无", "增加防溺水项目"));
        as(user, () -> engine.getTaskService().complete(owed.taskId(), Map.of("opinion", "已按要求办理")));
    }

    /** The annual reports that somebody has to write now, the oldest first. */
    List<TitleReport> owed(String certificate) {
        return reportRepository.of(certificate).stream()
                .filter(report -> report.isOwed() && report.taskId() != null)
                .toList();
    }

    /** The days for which a report was ever asked for. */
    List<String> asked(String certificate) {
        return reportRepository.of(certificate).stream()
                .map(report -> report.dueOn().toString())
                .toList();
    }

    /** A team is named, assesses, and the authority concludes. */
    public void reassess(String certificate, String total, String decision) {
        appoint(certificate);
        assess(certificate, total);
        conclude(certificate, decision);
    }

    public void conclude(String certificate, String decision) {
        decide(examiner(certificate), "concludeReassessment", decision);
    }

    private String examiner(String certificate) {
        return repository.get(certificate).title().level().id() + "-examiner";
    }

    public void complete(String user, String key, Map<String, Object> variables) {
        as(user, () -> engine.getTaskService().complete(task(key).getId(), variables));
    }

    public void as(String user, Runnable action) {
        engine.getIdentityService().setAuthentication(user, people.groupsOf(user));
        try {
            action.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** The end event through which the supervision of a title has ended; null while it lives. */
    String endOf(String certificate) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(certificate)
                .singleResult()
                .getEndActivityId();
    }

    /** Nothing of any supervision is left over. */
    void nothingIsLeft() {
        assertThat(openTasks()).isEmpty();
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
        assertThat(engine.getRuntimeService().createEventSubscriptionQuery().count())
                .isZero();
    }
}
