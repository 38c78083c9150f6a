package cn.safecommunity.title;

import cn.safecommunity.Refusal;
import cn.safecommunity.WrittenDay;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Service;

/** Answers the model when the next thing in the life of a title is due. */
@Service("titleLife")
public class TitleLife {

    private final TitleRepository titles;
    private final ReportRepository reports;
    private final Policy policy;
    private final Clock clock;

    TitleLife(TitleRepository titles, ReportRepository reports, Policy policy, Clock clock) {
        this.titles = titles;
        this.reports = reports;
        this.policy = policy;
        this.clock = clock;
    }

    /** Whether another annual report is due in this period of validity. */
    public boolean hasFurtherReport(VariableScope scope) {
        return nextReportOf(TitleVariables.certificate(scope)).isPresent();
    }

    /** When the next annual report is asked for. */
    public Date nextReport(VariableScope scope) {
        return startOf(nextReportOf(TitleVariables.certificate(scope)).orElseThrow());
    }

    /** Asks for the report whose day has come, and from then on waits for that of the next year. */
    public void askForReport(VariableScope scope) {
        askForReport(TitleVariables.certificate(scope));
    }

    LocalDate askForReport(String certificate) {
        LocalDate day = nextReportOf(certificate).orElseThrow();
        reports.ask(certificate, day);
        return day;
    }

    /** The day of the report that was asked for and has no task yet. */
    Optional<LocalDate> askedFor(String certificate) {
        return reports.of(certificate).stream()
                .filter(report -> report.askedAt() != null && report.taskId() == null && report.isOwed())
                .map(TitleReport::dueOn)
                .findFirst();
    }

    /** The year of the title whose report was asked for and has no task yet: which of several that can be owed at once. */
    public int reportYear(VariableScope scope) {
        String certificate = TitleVariables.certificate(scope);
        return dates(certificate).yearOf(askedFor(certificate).orElseThrow());
    }

    /** Since when the time of that report runs, where a renewal has ended the task in which it was asked for at first. */
    Optional<LocalDate> runningSince(String certificate) {
        return askedFor(certificate)
                .flatMap(day -> reports.firstAsked(certificate, day))
                .map(first -> LocalDate.ofInstant(first, clock.getZone()));
    }

    /** From when the spot check can be made. */
    public Date spotCheckAt(VariableScope scope) {
        return startOf(dates(TitleVariables.certificate(scope)).spotCheckOpens());
    }

    /** From when the title can be assessed again. */
    public Date reassessmentAt(VariableScope scope) {
        return startOf(dates(TitleVariables.certificate(scope)).reassessmentOpens());
    }

    /** When the title expires, unless it is renewed before. */
    public Date expiresAt(VariableScope scope) {
        return startOf(dates(TitleVariables.certificate(scope)).expiresOn());
    }

    /** What a title is today. */
    TitleState state(HeldTitle held) {
        return held.state(LocalDate.now(clock));
    }

    /** Refuses what comes after the last day of a title, whether the model has noticed it or not. */
    void requireValid(String certificate) {
        HeldTitle held = titles.get(certificate);
        TitleState state = state(held);
        if (state != TitleState.VALID) {
            throw new Refusal("这个称号" + state.label() + "（有效期至"
                    + WrittenDay.of(held.title().validUntil()) + "），这一步不再办理，本案卷会自动办结。过一会儿仍未办结的，请联系系统管理员。");
        }
    }

    LifeDates dates(String certificate) {
        return dates(titles.get(certificate));
    }

    LifeDates dates(HeldTitle held) {
        return LifeDates.of(held, policy.title());
    }

    /** The first anniversary whose report is not asked for; none from before the supervision began is. */
    private Optional<LocalDate> nextReportOf(String certificate) {
        List<LocalDate> asked = reports.of(certificate).stream()
                .filter(TitleReport::isAskedFor)
                .map(TitleReport::dueOn)
                .toList();
        return reportDays(titles.get(certificate))
                .filter(day -> !asked.contains(day))
                .findFirst();
    }

    /** The day on which the next report will be asked for, as long as the title is valid then. */
    Optional<LocalDate> nextReport(HeldTitle held) {
        LocalDate today = LocalDate.now(clock);
        return reportDays(held).filter(day -> day.isAfter(today)).findFirst();
    }

    /** The days of the reports that have been due since the supervision began and are not handed in, the oldest first. */
    List<LocalDate> owedReports(HeldTitle held, List<TitleReport> written) {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> handedIn = written.stream()
                .filter(report -> !report.isOwed())
                .map(TitleReport::dueOn)
                .toList();
        return reportDays(held)
                .takeWhile(day -> !day.isAfter(today))
                .filter(day -> !handedIn.contains(day))
                .toList();
    }

    private Stream<LocalDate> reportDays(HeldTitle held) {
        LocalDate begun = Objects.requireNonNull(held.supervisedFrom());
        return dates(held).anniversaries().filter(day -> !day.isBefore(begun));
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
