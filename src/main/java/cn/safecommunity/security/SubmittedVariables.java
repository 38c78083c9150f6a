package cn.safecommunity.security;

import java.util.Set;

/** Which variables a person may send along with a task or a start form; throws a Refusal that names the stray one. */
public interface SubmittedVariables {

    /** Refuses what is not declared for the task with this key. */
    void check(String taskDefinitionKey, Set<String> names);

    /** Refuses what is not declared for the start of the process with this key. */
    void checkStart(String processDefinitionKey, Set<String> names);

    /** Whether somebody may start the process with this key; the others start in the course of a case. */
    boolean isStartedByHand(String processDefinitionKey);

    /** Whether several people answer this task without seeing each other, so that the engine must not keep the answers. */
    boolean isIndependent(String taskDefinitionKey);
}
