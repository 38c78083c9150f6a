package cn.safecommunity.demonstration;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param process the key of the model it is in
 * @param key what kind of task
 * @param person who works on it
 * @param since when it came up
 * @param earlier how often this case has had this task before
 */
record OpenTask(
        String id,
        String process,
        String key,
        String person,
        Instant since,
        @Nullable Instant due,
        int earlier,
        Map<String, Object> variables) {

    long caseId() {
        return ((Number) Objects.requireNonNull(variables.get("caseId"))).longValue();
    }

    String text(String name) {
        return String.valueOf(variables.getOrDefault(name, ""));
    }

    String county() {
        return text("county");
    }

    String community() {
        return text("community");
    }

    boolean isFirst() {
        return earlier == 0;
    }

    /** By what chance knows it: the same in every run. */
    String name() {
        return key + " " + county() + " " + community() + " " + text("chain") + " " + person + " " + earlier;
    }
}
