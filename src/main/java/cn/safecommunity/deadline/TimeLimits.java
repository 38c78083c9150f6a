package cn.safecommunity.deadline;

import cn.safecommunity.policy.Policy;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** How many working days a stage has: the decision names the limit, the policy gives its days. */
@Component
class TimeLimits {

    private final DecisionService decisions;
    private final Policy policy;

    TimeLimits(DecisionService decisions, Policy policy) {
        this.decisions = decisions;
        this.policy = policy;
    }

    int of(Stage stage, String chain) {
        String limit = decisions
                .evaluateDecisionTableByKey("reviewTimeLimit")
                .variables(Variables.putValue("chain", chain).putValue("step", stage.limitedAs()))
                .evaluate()
                .getSingleEntry();
        if (limit == null) {
            throw new IllegalStateException(
                    "The decision reviewTimeLimit has no limit for '" + stage.limitedAs() + "' in chain " + chain);
        }
        return policy.limit(limit);
    }
}
