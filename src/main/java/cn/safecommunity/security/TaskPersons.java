package cn.safecommunity.security;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** Who may take a task on, beyond what the engine knows; throws a Refusal that says why not. */
public interface TaskPersons {

    /** Refuses a person who cannot work on this task now. */
    void checkTaking(DelegateTask task, String person);

    /** Refuses a person to whom an administrator must not give this task. */
    void checkGiven(DelegateTask task, String person);
}
