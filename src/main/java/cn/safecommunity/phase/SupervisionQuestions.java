package cn.safecommunity.phase;

import cn.safecommunity.gate.Gates;
import cn.safecommunity.phase.SupervisionPlans.Of;
import cn.safecommunity.programme.ProgrammeVariables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What the model of the programme asks about a supervision: which gate it is about, whether it is over, when to look again. */
@Component("gaps")
public class SupervisionQuestions {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final LocalTime MORNING = LocalTime.of(0, 30);

    private final Supervisions supervisions;
    private final Gates gates;
    private final Clock clock;

    SupervisionQuestions(Supervisions supervisions, Gates gates, Clock clock) {
        this.supervisions = supervisions;
        this.gates = gates;
        this.clock = clock;
    }

    /** The phase whose gate has just closed. */
    public int closedPhase(DelegateExecution execution) {
        return gates.of(ProgrammeVariables.programme(execution)).size();
    }

    public boolean closed(DelegateExecution execution) {
        return supervisions.closed(supervision(execution));
    }

    public boolean planAccepted(DelegateExecution execution) {
        return supervisions
                .plan(supervision(execution))
                .map(SupervisionPlan::accepted)
                .orElse(false);
    }

    /** The last moment of the day the accepted plan names. */
    public Date planDue(DelegateExecution execution) {
        Of supervision = supervision(execution);
        return at(supervisions.plan(supervision).orElseThrow().until(), END_OF_DAY);
    }

    public Date nextMorning(DelegateExecution execution) {
        return at(LocalDate.now(clock).plusDays(1), MORNING);
    }

    public void noteClosed(DelegateExecution execution) {
        supervisions.noteClosed(supervision(execution));
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }

    private static Of supervision(VariableScope scope) {
        return new Of(
                ProgrammeVariables.programme(scope),
                ProgrammeVariables.phase(scope.getVariable(ProgrammeVariables.SUPERVISED_PHASE)),
                ProgrammeVariables.county(scope));
    }
}
