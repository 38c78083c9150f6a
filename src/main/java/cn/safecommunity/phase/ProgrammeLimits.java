package cn.safecommunity.phase;

import cn.safecommunity.calendar.WorkingDays;
import cn.safecommunity.deadline.DatedLimits;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.inspection.InspectionRoundModel;
import cn.safecommunity.inspection.Inspections;
import cn.safecommunity.policy.Policy;
import cn.safecommunity.policy.ProgrammePlan;
import cn.safecommunity.programme.ProgrammeModel;
import cn.safecommunity.programme.ProgrammeVariables;
import cn.safecommunity.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What belongs to a phase is due when the phase ends; an inspection is answered before the first finding is due. */
@Component
class ProgrammeLimits implements DatedLimits {

    private final Programmes programmes;
    private final Inspections inspections;
    private final WorkingDays days;
    private final Policy policy;
    private final Clock clock;

    ProgrammeLimits(Programmes programmes, Inspections inspections, WorkingDays days, Policy policy, Clock clock) {
        this.programmes = programmes;
        this.inspections = inspections;
        this.days = days;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> dueOn(String stage, VariableScope scope) {
        return switch (stage) {
            case ProgrammeModel.CLASSIFY_CANDIDATES -> Optional.of(classified(plan(scope), LocalDate.now(clock), days));
            case ProgrammeModel.REPORT_ROLLOUT -> Optional.of(plan(scope).phaseTwoEnds());
            case ProgrammeModel.SUMMARISE_PHASE -> Optional.of(plan(scope).phaseThreeEnds());
            case InspectionRoundModel.ANSWER_INSPECTION -> inspections.earliestDue(CaseVariables.caseId(scope));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Integer> workingDays(String stage, VariableScope scope) {
        return switch (stage) {
            case ProgrammeModel.SUPERVISE_COUNTY -> Optional.of(plan(scope).supervisionDays());
            case ProgrammeModel.ACCEPT_PLAN ->
                Optional.of(policy.programmeRules().planDays());
            default -> Optional.empty();
        };
    }

    @Override
    public List<LocalDate> counted(String stage, long caseId, LocalDate began, WorkingDays calendar) {
        return ProgrammeModel.CLASSIFY_CANDIDATES.equals(stage)
                ? List.of(classified(programmes.get(caseId).plan(), began, calendar))
                : List.of();
    }

    /** Pilots that are confirmed late have their own days from then on. */
    private LocalDate classified(ProgrammePlan plan, LocalDate began, WorkingDays calendar) {
        LocalDate possible = calendar.plus(began, policy.programmeRules().classificationDays());
        return possible.isAfter(plan.phaseOneEnds()) ? possible : plan.phaseOneEnds();
    }

    private ProgrammePlan plan(VariableScope scope) {
        return programmes.get(ProgrammeVariables.programme(scope)).plan();
    }
}
