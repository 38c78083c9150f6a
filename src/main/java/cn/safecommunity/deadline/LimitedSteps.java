package cn.safecommunity.deadline;

import cn.safecommunity.policy.Level;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the clocks must know of the tasks: the stage each belongs to, the level that acts, and how its limit is found. */
public interface LimitedSteps {

    /** The stage under whose limit a task stands; the key itself for a task that stands alone. */
    String stage(String taskKey);

    /** The keys of the tasks that people complete in a stage. */
    List<String> tasks(String stage);

    /** What people call a stage. */
    String stageLabel(String stage);

    /** The same of one of several stages of that name that the case has at once, so that people can tell them apart. */
    String stageLabel(String stage, int part);

    /** The level that acts at a task of this case. */
    Level level(String taskKey, VariableScope scope);

    /** Under which name {@code reviewTimeLimit} knows the stage of a level. */
    String limitName(String stage, Level level);

    /** Whether every start of the stage is a new request with its full limit, instead of going on with what was left. */
    boolean startsAnew(String stage);
}
