package cn.safecommunity.notice;

import cn.safecommunity.calendar.HolidaysPublished;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.endorsement.ApplicationVariables;
import cn.safecommunity.endorsement.Applications;
import cn.safecommunity.endorsement.EndorsementModel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    private final PublicNotices notices;
    private final Applications applications;
    private final Deadlines deadlines;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final Clock clock;

    NoticePeriods(
            PublicNotices notices,
            Applications applications,
            Deadlines deadlines,
            ProcessEngineConfigurationImpl engine,
            Clock clock) {
        this.notices = notices;
        this.applications = applications;
        this.deadlines = deadlines;
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
                    notices.current().forEach(notice -> extend(notice, published));
                    return null;
                }));
    }

    private void extend(PublicNotice notice, HolidaysPublished published) {
        LocalDate start = dayOf(notice.startsAt());
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
        published.moved(notice.caseId(), null, "公示期限", dayOf(notice.endsAt()), dayOf(end.toInstant()));
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
