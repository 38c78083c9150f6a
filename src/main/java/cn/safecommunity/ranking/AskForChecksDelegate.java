package cn.safecommunity.ranking;

import cn.safecommunity.programme.ProgrammeVariables;
import cn.safecommunity.programme.Programmes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for the preliminary check of every pilot when phase two begins (notice clause 4-phase2: 组织进行初验). */
@Component("askForChecks")
class AskForChecksDelegate implements JavaDelegate {

    private final PilotChecks checks;
    private final Programmes programmes;

    AskForChecksDelegate(PilotChecks checks, Programmes programmes) {
        this.checks = checks;
        this.programmes = programmes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        checks.ask(programmes.get(ProgrammeVariables.programme(execution)));
    }
}
