package cn.safecommunity.notice;

import cn.safecommunity.Refusal;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.calendar.HolidaysPublished;
import cn.safecommunity.deadline.Deadlines;
import cn.safecommunity.endorsement.ApplicationVariables;
import cn.safecommunity.endorsement.Applications;
import cn.safecommunity.endorsement.EndorsementModel;
import cn.safecommunity.intervention.ToldTimer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the end of running public notices, which the public reads, and the timer that ends them the same. The calendar only
 * ever extends an end that people were told; administrators bring it forward no further than to the days of the policy.
 */
@Component
class NoticePeriods implements ToldTimer {

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
        timer(processInstanceId).ifPresent(timer -> management.setJobDuedate(timer.getId(), end));
        published.moved(notice.caseId(), null, "公示期限", dayOf(notice.endsAt()), dayOf(end.toInstant()));
    }

    @Override
    public String element() {
        return EndorsementModel.NOTICE_PERIOD;
    }

    @Override
    public void check(String processInstanceId, Instant dueAt) {
        notices.ofInstance(processInstanceId).ifPresent(notice -> {
            LocalDate start = dayOf(notice.startsAt());
            Instant earliest = deadlines.noticeEnd(start).toInstant();
            if (dueAt.isBefore(earliest)) {
                throw Refusal.at(
                        "dueAt",
                        "公示期不能缩短到规定的工作日以下：这项公示从" + WrittenDay.of(start) + "开始，最早到" + WrittenDay.minuteOf(earliest)
                                + "结束。请填写这以后的时间。");
            }
            if (dueAt.isBefore(clock.instant())) {
                throw Refusal.at("dueAt", "公示的结束时间不能早于现在。请填写现在以后的时间。");
            }
        });
    }

    /** A case that was taken away from its notice is on notice no more. */
    @Override
    public void follow(String processInstanceId) {
        notices.ofInstance(processInstanceId)
                .ifPresent(notice -> engine.getCommandExecutorTxRequired()
                        .execute(command -> command.runWithoutAuthorization(() -> {
                            timer(processInstanceId)
                                    .ifPresentOrElse(
                                            timer -> follow(notice, processInstanceId, timer.getDuedate()),
                                            () -> notices.close(notice.caseId()));
                            return null;
                        })));
    }

    private void follow(PublicNotice notice, String processInstanceId, Date end) {
        notices.extend(notice.caseId(), end.toInstant());
        runtime.setVariable(processInstanceId, ApplicationVariables.NOTICE_ENDS_AT, new Date(end.getTime()));
    }

    private Optional<Job> timer(String processInstanceId) {
        return Optional.ofNullable(management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .activityId(EndorsementModel.NOTICE_PERIOD)
                .singleResult());
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
