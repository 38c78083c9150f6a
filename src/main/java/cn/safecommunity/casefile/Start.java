package cn.safecommunity.casefile;

import cn.safecommunity.organisation.Starter;
import java.util.Set;

/**
 * A process that is started by hand.
 *
 * @param process its key
 * @param by who may start it
 * @param variables what a start form may send
 */
public record Start(String process, Starter by, Set<String> variables) {

    public Start {
        variables = Set.copyOf(variables);
    }
}
