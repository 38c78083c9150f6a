package cn.safecommunity.pilot;

import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.deadline.DatedLimits;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * The first report is due on the date of the notice (clause 5-report), the confirmation some working days later. What
 * the city office returns after that date has the time of a correction.
 */
@Component
class SelectionLimits implements DatedLimits {

    private final Selections selections;
    private final WorkingDays days;
    private final Policy policy;
    private final Clock clock;

    SelectionLimits(Selections selections, WorkingDays days, Policy policy, Clock clock) {
        this.selections = selections;
        this.days = days;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> dueOn(String stage, VariableScope scope) {
        return SelectionTasks.REPORT.equals(stage) ? Optional.of(reportDue(scope)) : Optional.empty();
    }

    @Override
    public Optional<Integer> workingDays(String stage, VariableScope scope) {
        return PilotSelectionModel.CONFIRM_PILOTS.equals(stage)
                ? Optional.of(terms(scope).confirmationDays())
                : Optional.empty();
    }

    /** The days of a place that has become free, and those of a correction. */
    @Override
    public List<LocalDate> counted(String stage, long caseId, LocalDate began, WorkingDays calendar) {
        if (!SelectionTasks.REPORT.equals(stage)) {
            return List.of();
        }
        LocalDate due = selections.terms(selections.get(caseId), calendar).reportDue();
        return List.of(due, corrected(began, due, calendar));
    }

    private LocalDate reportDue(VariableScope scope) {
        LocalDate due = terms(scope).reportDue();
        if (!PilotSelectionModel.CONFIRM_PILOTS.equals(scope.getVariable(CaseVariables.RETURNED_FROM))) {
            return due;
        }
        return corrected(LocalDate.now(clock), due, days);
    }

    private LocalDate corrected(LocalDate began, LocalDate due, WorkingDays calendar) {
        LocalDate corrected = calendar.plus(began, policy.limit("correction"));
        return corrected.isAfter(due) ? corrected : due;
    }

    private SelectionTerms terms(VariableScope scope) {
        return selections.terms(selections.get(CaseVariables.caseId(scope)));
    }
}
