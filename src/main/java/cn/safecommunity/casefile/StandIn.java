package cn.safecommunity.casefile;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.policy.Level;
import java.util.Map;
import java.util.Optional;

/**
 * Who helps out with a task. A creation unit is helped by nobody: nobody else may speak for it. (Which authority stands in
 * for another was not found in the notice and is an assumption: the one that supervises it.)
 */
final class StandIn {

    private StandIn() {}

    /** The leader of the authority whose task it is. */
    static Optional<String> leader(TaskRule rule, Map<String, Object> variables) {
        Level level = rule.level(variables);
        return level == Level.COMMUNITY
                ? Optional.empty()
                : Optional.of(Groups.leader(level, TaskAnswer.text(variables, CaseVariables.COUNTY)));
    }

    /** The authority above. */
    static Optional<String> superior(TaskRule rule, Map<String, Object> variables) {
        return rule.level(variables) == Level.COMMUNITY ? Optional.empty() : Optional.of(supervisor(rule, variables));
    }

    /** Who watches over whoever's task it is, a creation unit too. */
    static String supervisor(TaskRule rule, Map<String, Object> variables) {
        return Groups.superior(rule.level(variables), TaskAnswer.text(variables, CaseVariables.COUNTY));
    }
}
