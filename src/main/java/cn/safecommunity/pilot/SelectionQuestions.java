package cn.safecommunity.pilot;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of the selection asks at its gateways. */
@Component("selection")
public class SelectionQuestions {

    private final Pilots pilots;

    SelectionQuestions(Pilots pilots) {
        this.pilots = pilots;
    }

    /** Whether the county selects pilots; 高新区 has a leading body and no quota. */
    public boolean hasQuota(DelegateExecution execution) {
        return pilots.quota(SelectionVariables.programme(execution), SelectionVariables.county(execution)) > 0;
    }
}
