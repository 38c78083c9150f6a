package cn.safecommunity.title;

import cn.safecommunity.deadline.DatedLimits;
import cn.safecommunity.policy.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * The spot check ends with its two years and the re-assessment with the validity; where such a day has passed before the
 * supervision began, and for the other tasks, the limit in working days counts.
 */
@Component
class TitleLimits implements DatedLimits {

    private final TitleLife life;
    private final int appointmentDays;
    private final Clock clock;

    TitleLimits(TitleLife life, Policy policy, Clock clock) {
        this.life = life;
        this.appointmentDays = policy.limit("appointment");
        this.clock = clock;
    }

    @Override
    public Optional<LocalDate> dueOn(String stage, VariableScope scope) {
        Optional<LocalDate> day = switch (stage) {
            case TitleSupervisionModel.SPOT_CHECK -> Optional.of(dates(scope).spotCheckDue());
            case TitleSupervisionModel.CONCLUDE_REASSESSMENT ->
                Optional.of(dates(scope).validUntil());
            default -> Optional.empty();
        };
        return day.filter(due -> due.isAfter(LocalDate.now(clock)));
    }

    /** A team is named soon after the re-assessment opens, each time anew, so that a title does not end by oversight. */
    @Override
    public Optional<Integer> workingDays(String stage, VariableScope scope) {
        return TitleSupervisionModel.APPOINT_ASSESSORS.equals(stage) ? Optional.of(appointmentDays) : Optional.empty();
    }

    /** A report that a renewal asks for again is as late as it was. */
    @Override
    public Optional<LocalDate> runningSince(String stage, VariableScope scope) {
        return TitleSupervisionModel.REPORT_ANNUALLY.equals(stage)
                ? life.runningSince(TitleVariables.certificate(scope))
                : Optional.empty();
    }

    private LifeDates dates(VariableScope scope) {
        return life.dates(TitleVariables.certificate(scope));
    }
}
