package cn.safecommunity.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the decision tables; what they answer does not depend on who asks. */
@Component
public class DecisionTables {

    private final DecisionService decisions;
    private final AsTheSystem asTheSystem;

    DecisionTables(DecisionService decisions, AsTheSystem asTheSystem) {
        this.decisions = decisions;
        this.asTheSystem = asTheSystem;
    }

    /** The values of an output in every rule that applies. */
    public List<String> collect(String decision, Map<String, Object> question, String output) {
        return asTheSystem.ask(() -> decisions
                .evaluateDecisionTableByKey(decision)
                .variables(question)
                .evaluate()
                .collectEntries(output));
    }
}
