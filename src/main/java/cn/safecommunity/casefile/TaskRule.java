package cn.safecommunity.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a user task needs before it may complete. The same rule serves the form (which decisions it offers) and the
 * server (which it accepts), whatever client completes the task.
 *
 * @param key the task definition key
 * @param label what people call the task
 * @param level the level that acts; null when process variables say it
 * @param stage the time limit it stands under; several tasks may share one
 * @param decisions allowed values of {@code decision}; empty when the task asks for an opinion only
 * @param labels what people read for a decision, where it is not the usual word
 * @param fields further variables that must be submitted, by decision ({@code *} = always)
 * @param returnTo where a return may go; empty when the model knows the way without it
 * @param materials kinds of files that whoever may do the task can add meanwhile
 * @param examinedBy the task whose person must not do this one as well, null when anybody may
 * @param severalAtOnce whether several of these tasks can be open in one case at the same time
 * @param answeredAlone whether several people answer, each for themselves and without seeing the others
 */
public record TaskRule(
        String key,
        String label,
        @Nullable Level level,
        String stage,
        List<String> decisions,
        Map<String, String> labels,
        Map<String, Set<String>> fields,
        List<String> returnTo,
        List<String> materials,
        @Nullable String examinedBy,
        boolean severalAtOnce,
        boolean answeredAlone) {

    private static final Map<String, String> USUAL = Map.of("approve", "同意", "return", "退回补正", "reject", "不同意");

    /** A task that asks for an opinion only. */
    public static TaskRule of(String key, String label, @Nullable Level level) {
        return new TaskRule(
                key, label, level, key, List.of(), Map.of(), Map.of(), List.of(), List.of(), null, false, false);
    }

    /** The decisions it offers, in the order in which people see them. */
    public TaskRule decisions(String... offered) {
        return with(draft -> draft.decisions = List.of(offered));
    }

    /** Another word for a decision. */
    public TaskRule label(String decision, String words) {
        return with(draft -> draft.labels = joined(labels, decision, words));
    }

    /** Variables that must come along with a decision, or always for {@code *}. */
    public TaskRule fields(String decision, String... names) {
        return with(draft -> draft.fields = joined(fields, decision, Set.of(names)));
    }

    /** Where a return may go, as far as it lies below the level that acts. */
    public TaskRule returnTo(String... targets) {
        return with(draft -> draft.returnTo = List.of(targets));
    }

    /** The time limit it shares with other tasks. */
    public TaskRule stage(String shared) {
        return with(draft -> draft.stage = shared);
    }

    /** Kinds of files that can be added while the task is open. */
    public TaskRule materials(String... kinds) {
        return with(draft -> draft.materials = List.of(kinds));
    }

    /** Must be done by another person than the latest task of that key. */
    public TaskRule byAnotherThan(String task) {
        return with(draft -> draft.examinedBy = task);
    }

    /** Several of these tasks can be open at once; the answer to one must not stand in for another's. */
    public TaskRule several() {
        return with(draft -> draft.severalAtOnce = true);
    }

    /** Several people answer, each for themselves; what one wrote is shown when nobody has such a task any more. */
    public TaskRule independent() {
        return with(draft -> draft.answeredAlone = true);
    }

    private TaskRule with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.rule();
    }

    private static <V> Map<String, V> joined(Map<String, V> known, String key, V value) {
        Map<String, V> more = new HashMap<>(known);
        more.put(key, value);
        return Map.copyOf(more);
    }

    /** A rule while one thing in it is changed. */
    private static final class Draft {

        private final TaskRule origin;
        private String stage;
        private List<String> decisions;
        private Map<String, String> labels;
        private Map<String, Set<String>> fields;
        private List<String> returnTo;
        private List<String> materials;
        private @Nullable String examinedBy;
        private boolean severalAtOnce;
        private boolean answeredAlone;

        Draft(TaskRule origin) {
            this.origin = origin;
            this.stage = origin.stage;
            this.decisions = origin.decisions;
            this.labels = origin.labels;
            this.fields = origin.fields;
            this.returnTo = origin.returnTo;
            this.materials = origin.materials;
            this.examinedBy = origin.examinedBy;
            this.severalAtOnce = origin.severalAtOnce;
            this.answeredAlone = origin.answeredAlone;
        }

        TaskRule rule() {
            return new TaskRule(
                    origin.key,
                    origin.label,
                    origin.level,
                    stage,
                    decisions,
                    labels,
                    fields,
                    returnTo,
                    materials,
                    examinedBy,
                    severalAtOnce,
                    answeredAlone);
        }
    }

    /** The variables that belong to this task and that a client may send. */
    Set<String> submittable() {
        Set<String> names = new HashSet<>(Set.of("opinion"));
        fields.values().forEach(names::addAll);
        if (!decisions.isEmpty()) {
            names.add("decision");
        }
        if (decisions.contains("return") && !returnTo.isEmpty()) {
            names.addAll(List.of("returnTo", "missingItems"));
        }
        return names;
    }

    /** What this level may return to: an earlier level. */
    List<String> returnTo(Level acting) {
        List<String> allowed = new ArrayList<>(acting.earlier());
        allowed.retainAll(returnTo);
        return allowed;
    }

    /** The fields that go with a decision. */
    Set<String> fieldsFor(String decision) {
        Set<String> names = new HashSet<>(fields.getOrDefault("*", Set.of()));
        names.addAll(fields.getOrDefault(decision, Set.of()));
        return names;
    }

    /** What people read for a decision of this task. */
    public String decisionLabel(String decision) {
        String words = labels.getOrDefault(decision, USUAL.get(decision));
        if (words == null) {
            throw new IllegalArgumentException("No decision is called " + decision);
        }
        return words;
    }
}
