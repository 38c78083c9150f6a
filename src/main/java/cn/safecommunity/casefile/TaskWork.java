package cn.safecommunity.casefile;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the tasks of one kind of case file do and leave behind besides their opinion. */
public interface TaskWork {

    /** The kind of case file whose tasks this is about. */
    String kind();

    /** A task has come up. */
    default void begin(DelegateTask task) {}

    /** A person has answered; refuses with a {@code Refusal} what may not complete yet, else does what follows from it. */
    default void complete(DelegateTask task, String person, TaskAnswer answer) {}
}
