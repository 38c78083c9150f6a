package cn.safecommunity.assessment;

import cn.safecommunity.policy.Policy;
import java.math.BigDecimal;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;

/** Asks the decision {@code assessmentVerdict}: pass, rectify or fail (全国安全社区现场评定表, 暂行). */
@Service
public class Verdicts {

    static final String DECISION = "assessmentVerdict";

    private final DecisionService decisions;
    private final Policy policy;

    Verdicts(DecisionService decisions, Policy policy) {
        this.decisions = decisions;
        this.policy = policy;
    }

    /** The verdict on a round; when no further rectification is allowed, what would be rectified fails. */
    public Verdict of(IndicatorSet set, TeamResult result, int round) {
        Verdict verdict = Verdict.of(decisions
                .evaluateDecisionTableByKey(DECISION)
                .variables(question(set, result))
                .evaluate()
                .getSingleEntry());
        boolean lastRound = round > policy.scoring().maxRectifications();
        return lastRound && verdict == Verdict.RECTIFY ? Verdict.FAIL : verdict;
    }

    /** What the decision table is asked; points are whole hundredths, because a table knows no exact decimals. */
    static VariableMap question(IndicatorSet set, TeamResult result) {
        return Variables.createVariables()
                .putValue("total", hundredths(result.total()))
                .putValue("hasZero", result.hasZero())
                .putValue("passMark", hundredths(set.passMark()))
                .putValue("rectifyFrom", hundredths(set.rectifyFrom()));
    }

    private static long hundredths(BigDecimal points) {
        return points.movePointRight(2).longValueExact();
    }
}
