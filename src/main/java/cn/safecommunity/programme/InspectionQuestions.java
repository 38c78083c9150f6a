package cn.safecommunity.programme;

import cn.safecommunity.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of the inspection asks at its gateway. */
@Component("inspections")
public class InspectionQuestions {

    private final Inspections inspections;

    InspectionQuestions(Inspections inspections) {
        this.inspections = inspections;
    }

    /** Whether the county still has to put something right. */
    public boolean hasOpenFindings(DelegateExecution execution) {
        return inspections.earliestDue(CaseVariables.caseId(execution)).isPresent();
    }
}
