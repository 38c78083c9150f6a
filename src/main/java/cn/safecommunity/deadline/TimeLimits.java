package cn.safecommunity.deadline;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Policy;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long a stage may take: until a day of the calendar, or the days of the limit that the decision names. */
@Component
class TimeLimits {

    private final Stages stages;
    private final List<DatedLimits> dated;
    private final DecisionService decisions;
    private final Policy policy;

    TimeLimits(Stages stages, List<DatedLimits> dated, DecisionService decisions, Policy policy) {
        this.stages = stages;
        this.dated = List.copyOf(dated);
        this.decisions = decisions;
        this.policy = policy;
    }

    Limit of(Stage stage, VariableScope scope) {
        Limit limit = found(stage, scope);
        return dated.stream()
                .map(room -> room.runningSince(stage.step(), scope))
                .flatMap(Optional::stream)
                .findFirst()
                .map(limit::since)
                .orElseGet(() -> stages.startsAnew(stage) ? limit.eachTime() : limit);
    }

    private Limit found(Stage stage, VariableScope scope) {
        return dated.stream()
                .map(room -> room.dueOn(stage.step(), scope))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Limit::until)
                .or(() -> dated.stream()
                        .map(room -> room.workingDays(stage.step(), scope))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(days -> Limit.ofDays(days).eachTime()))
                .orElseGet(() -> Limit.ofDays(named(stage, Stages.textOrNull(scope, CaseVariables.CHAIN))));
    }

    private int named(Stage stage, @Nullable String chain) {
        String name = stages.limitName(stage);
        String limit = decisions
                .evaluateDecisionTableByKey("reviewTimeLimit")
                .variables(Variables.putValue(CaseVariables.CHAIN, chain).putValue("step", name))
                .evaluate()
                .getSingleEntry();
        if (limit == null) {
            throw new IllegalStateException(
                    "The decision reviewTimeLimit has no limit for '" + name + "' in chain " + chain);
        }
        return policy.limit(limit);
    }
}
