package cn.safecommunity.intervention;

import java.time.Instant;

/** A timer whose moment people were told elsewhere too: the room that told it says what it may become, and follows. */
public interface ToldTimer {

    /** The element of the models that the timer belongs to. */
    String element();

    /** Refuses a moment that the timer must not get, with a sentence at the field {@code dueAt}. */
    void check(String processInstanceId, Instant dueAt);

    /** Tells people what the timers of the instance say now. */
    void follow(String processInstanceId);
}
