package cn.safecommunity.endorsement;

import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.deadline.HolidaysPublished;
import cn.safecommunity.notification.CaseRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the end of running public notices when holidays are published. An end that people were told is only ever
 * extended, never brought forward.
 */
@Component
class NoticePeriods {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final PublicNotices notices;
    private final Applications applications;
    private final Deadlines deadlines;
    private final CaseRecord record;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final Clock clock;

    NoticePeriods(
            PublicNotices notices,
            Applications applications,
            Deadlines deadlines,
            CaseRecord record,
            ProcessEngineConfigurationImpl engine,
            Clock clock) {
        this.notices = notices;
        this.applications = applications;
        this.deadlines = deadlines;
        this.record = record;
        this.runtime = engine.getRuntimeService();
        this.management = engine.getManagementService();
        this.engine = engine;
        this.clock = clock;
    }

    /** Runs in the transaction of the publication, for all applications, whosever they are. */
    @EventListener
    public void extend(HolidaysPublished published) {
        engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    notices.current().forEach(this::extend);
                    return null;
                }));
    }

    private void extend(PublicNotice notice) {
        LocalDate start = LocalDate.ofInstant(notice.startsAt(), clock.getZone());
        Date end = deadlines.noticeEnd(start);
        String processInstanceId = applications.get(notice.caseId()).processInstanceId();
        if (processInstanceId == null || !end.toInstant().isAfter(notice.endsAt())) {
            return;
        }
        notices.extend(notice.caseId(), end.toInstant());
        runtime.setVariable(processInstanceId, ApplicationVariables.NOTICE_ENDS_AT, end);
        management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .activityId(EndorsementModel.NOTICE_PERIOD)
                .list()
                .forEach(timer -> management.setJobDuedate(timer.getId(), end));
        String day = DAY.format(end.toInstant().atZone(clock.getZone()));
        record.add(notice.caseId(), "notice", "放假安排已公布，公示期限延长至" + day + "。");
    }
}
