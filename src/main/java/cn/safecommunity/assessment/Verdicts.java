package cn.safecommunity.assessment;

import cn.safecommunity.policy.Policy;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;

/** Asks the decision {@code assessmentVerdict}: pass, rectify or fail (全国安全社区现场评定表, 暂行). */
@Service
public class Verdicts {

    private final DecisionService decisions;
    private final Policy policy;

    Verdicts(DecisionService decisions, Policy policy) {
        this.decisions = decisions;
        this.policy = policy;
    }

    /** The verdict on a round; when no further rectification is allowed, what would be rectified fails. */
    public String of(TeamResult result, int round) {
        String verdict = decisions
                .evaluateDecisionTableByKey("assessmentVerdict")
                .variables(Variables.createVariables()
                        .putValue("total", result.total().doubleValue())
                        .putValue("hasZero", result.hasZero())
                        .putValue("passMark", policy.scoring().passMark().doubleValue())
                        .putValue("rectifyFrom", policy.scoring().rectifyFrom().doubleValue()))
                .evaluate()
                .getSingleEntry();
        boolean lastRound = round > policy.scoring().maxRectifications();
        return lastRound && "rectify".equals(verdict) ? "fail" : verdict;
    }
}
