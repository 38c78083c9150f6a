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

    /** Whether it is the county's first selection, and not one that fills a place again. */
    public boolean isFirst(DelegateExecution execution) {
        return SelectionVariables.places(execution) == null;
    }

    /** Whether the county selects pilots; 高新区 has a leading body and no quota. */
    public boolean hasQuota(DelegateExecution execution) {
        return pilots.quota(SelectionVariables.programme(execution), SelectionVariables.county(execution)) > 0;
    }
}
