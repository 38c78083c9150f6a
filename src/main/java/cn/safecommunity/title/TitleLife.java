package cn.safecommunity.title;

import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    LifeDates dates(String certificate) {
        return dates(titles.get(certificate));
    }

    LifeDates dates(HeldTitle held) {
        return LifeDates.of(held, policy.title());
    }

    /** The first anniversary that has no report yet; none from before the supervision began is asked for. */
    Optional<LocalDate> nextReportOf(String certificate) {
        return nextReportOf(titles.get(certificate), reports.of(certificate));
    }

    /** The same, when the title and its reports have been read. */
    Optional<LocalDate> nextReportOf(HeldTitle held, List<TitleReport> written) {
        LocalDate begun = Objects.requireNonNull(held.supervisedFrom()).minusDays(1);
        LocalDate last = written.stream()
                .filter(report -> report.submittedAt() != null)
                .map(TitleReport::dueOn)
                .max(Comparator.naturalOrder())
                .filter(reported -> reported.isAfter(begun))
                .orElse(begun);
        return LifeDates.of(held, policy.title()).reportAfter(last);
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
