package cn.safecommunity.deadline;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the clocks must know of the tasks: the stage each belongs to, and the level that acts. */
public interface LimitedSteps {

    /** The stage under whose limit a task stands; the key itself for a task that stands alone. */
    String stage(String taskKey);

    /** The keys of the tasks that people complete in a stage. */
    List<String> tasks(String stage);

    /** The level that acts at a task of this case. */
    String level(String taskKey, VariableScope scope);
}
