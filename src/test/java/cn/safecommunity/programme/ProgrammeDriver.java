package cn.safecommunity.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.SafeCommunityApplication;
import cn.safecommunity.pilot.SelectionDriver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;

/** Starts programmes and moves their clock: a day passes by firing, in order, every timer that is due on it. */
@TestComponent
public class ProgrammeDriver {

    static final ZoneId ZONE = ZoneId.of(SafeCommunityApplication.ZONE);
    static final List<String> COUNTIES =
            List.of("610902", "610921", "610922", "610923", "610924", "610925", "610926", "610927", "610928", "610929");
    public static final String ZONE_CODE = "6109GX";

    public final ProcessEngine engine;
    final SelectionDriver selection;
    private final ProgrammeDrafts drafts;
    private final Programmes programmes;

    ProgrammeDriver(ProcessEngine engine, SelectionDriver selection, ProgrammeDrafts drafts, Programmes programmes) {
        this.engine = engine;
        this.selection = selection;
        this.drafts = drafts;
        this.programmes = programmes;
    }

    /** People everywhere, nothing running, the morning of that day. */
    public void prepare(String day) {
        selection.endLeftovers();
        selection.people("city-office", "city-examiner", "city-leader", "province-examiner");
        COUNTIES.forEach(selection::county);
        selection.county(ZONE_CODE);
        at(day + "T09:00:00");
    }

    /** Stops the clock of the whole engine at that moment. */
    public static void at(String dateTime) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(dateTime).atZone(ZONE).toInstant()));
    }

    public static LocalDate today() {
        return LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZONE);
    }

    public static Date endOf(String day) {
        return Date.from(LocalDate.parse(day).atTime(23, 59, 59).atZone(ZONE).toInstant());
    }

    /** A draft as the policy has it; gives its case file. */
    public long draft(String policy, int firstYear) {
        return selection
                .as("city-office", () -> drafts.open(policy, firstYear, "city-office"))
                .caseId();
    }

    /** Starts a draft as it stands. */
    public ProcessInstance start(long programme) {
        String seen = programmes.get(programme).seen();
        return selection.as(
                "city-office",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey("programme", Map.of("programme", programme, "seen", seen)));
    }

    public ProcessInstance inspect(long programme, String county) {
        return selection.as(
                "city-office",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "inspectionRound", Map.of("programme", programme, "county", county)));
    }

    /** Lets time pass to the morning of a day; every timer fires at its own moment, the earliest first. */
    public void until(String day) {
        Instant end = LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
        for (Job next = nextBefore(end); next != null; next = nextBefore(end)) {
            ClockUtil.setCurrentTime(next.getDuedate());
            engine.getManagementService().executeJob(next.getId());
        }
        ClockUtil.setCurrentTime(Date.from(end));
    }

    /**
     * Comes to the morning of a day after nothing ran for a while: each timer that fell due meanwhile fires once, the earliest first.
     * A reminder of every day that nobody listens to fires once instead of hundreds of times.
     */
    public void awakeOn(String day) {
        Instant end = LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
        ClockUtil.setCurrentTime(Date.from(end));
        for (Job next = nextBefore(end); next != null; next = nextBefore(end)) {
            engine.getManagementService().executeJob(next.getId());
        }
    }

    private Job nextBefore(Instant end) {
        return engine
                .getManagementService()
                .createJobQuery()
                .timers()
                .active()
                .duedateLowerThan(Date.from(end))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** When the timer of an element is due; there is one. */
    public Date due(String activityId) {
        List<Job> jobs = engine.getManagementService()
                .createJobQuery()
                .timers()
                .activityId(activityId)
                .list();
        assertThat(jobs).as("timer " + activityId).hasSize(1);
        return new Date(jobs.get(0).getDuedate().getTime());
    }

    public boolean ended(ProcessInstance instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }

    public List<String> passed(ProcessInstance instance) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .distinct()
                .toList();
    }
}
