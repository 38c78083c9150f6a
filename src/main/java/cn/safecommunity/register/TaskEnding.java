package cn.safecommunity.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a task that is no longer there.
 *
 * @param task what the task was called
 * @param done whether somebody did it; otherwise it went with what it was a part of
 * @param name who did it; nobody for a task of another office, told to whoever is of no authority
 * @param mine whether the person who asks did it
 * @param line where its case is now; nothing for whoever may no longer see it
 */
record TaskEnding(
        String task, boolean done, @Nullable String name, boolean mine, Instant at, CaseListView.@Nullable Line line) {}
