package cn.safecommunity.phase;

import cn.safecommunity.gate.Gates;
import cn.safecommunity.programme.ProgrammeModel;
import cn.safecommunity.programme.ProgrammeVariables;
import cn.safecommunity.programme.Programmes;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the phase whose gate the model has reached (notice clause 4). */
@Component("closePhase")
class ClosePhaseDelegate implements JavaDelegate {

    private static final List<String> GATES =
            List.of(ProgrammeModel.CLOSE_PHASE_ONE, ProgrammeModel.CLOSE_PHASE_TWO, ProgrammeModel.CLOSE_PHASE_THREE);

    private final Gates gates;
    private final Programmes programmes;

    ClosePhaseDelegate(Gates gates, Programmes programmes) {
        this.gates = gates;
        this.programmes = programmes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int phase = GATES.indexOf(execution.getCurrentActivityId()) + 1;
        gates.close(programmes.get(ProgrammeVariables.programme(execution)), phase);
    }
}
