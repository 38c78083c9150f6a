package cn.safecommunity.title;

import cn.safecommunity.engine.CaseVariables;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The process variables of {@code title-supervision.bpmn} beside those of every case file. */
final class TitleVariables {

    /** The certificate number of the title. */
    static final String TITLE = "title";

    static final String SPOT_CHECK_DECISION = "spotCheckDecision";
    static final String REASSESSMENT_DECISION = "reassessmentDecision";
    static final String REVOCATION_DECISION = "revocationDecision";
    /** The proposal that was decided last. */
    static final String REVOCATION = "revocation";

    private TitleVariables() {}

    static String certificate(VariableScope scope) {
        return CaseVariables.text(scope, TITLE);
    }
}
