package cn.safecommunity.endorsement;

import cn.safecommunity.casefile.CaseVariables;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At every end of a chain: writes into the register how the application ended. */
@Component("closeApplication")
class CloseApplicationListener implements ExecutionListener {

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("rejectedByCounty", "rejected"),
            Map.entry("rejectedByCity", "rejected"),
            Map.entry("notAccepted", "rejected"),
            Map.entry("materialsRejected", "rejected"),
            Map.entry("evaluationRejected", "rejected"),
            Map.entry("objectionUpheld", "rejected"),
            Map.entry("notConferred", "rejected"),
            Map.entry("notDesignated", "rejected"),
            Map.entry("vetoed", "rejected"),
            Map.entry("notUpToStandard", "failed"),
            Map.entry("rectificationFailed", "failed"),
            Map.entry("withdrawn", "withdrawn"),
            Map.entry("conferred", "conferred"),
            Map.entry("designated", "conferred"));

    private final Applications applications;

    CloseApplicationListener(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String end = execution.getCurrentActivityId();
        String state = Objects.requireNonNull(STATES.get(end), () -> "No state is known for the end " + end);
        applications.end(CaseVariables.caseId(execution), state);
    }
}
