package cn.safecommunity.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        boolean severalAtOnce) {

    private static final Map<String, String> USUAL = Map.of("approve", "同意", "return", "退回补正", "reject", "不同意");

    /** A task that asks for an opinion only. */
    public static TaskRule of(String key, String label, @Nullable Level level) {
        return new TaskRule(key, label, level, key, List.of(), Map.of(), Map.of(), List.of(), List.of(), null, false);
    }

    /** The decisions it offers, in the order in which people see them. */
    public TaskRule decisions(String... offered) {
        return new TaskRule(
                key,
                label,
                level,
                stage,
                List.of(offered),
                labels,
                fields,
                returnTo,
                materials,
                examinedBy,
                severalAtOnce);
    }

    /** Another word for a decision. */
    public TaskRule label(String decision, String words) {
        Map<String, String> more = new HashMap<>(labels);
        more.put(decision, words);
        return new TaskRule(
                key,
                label,
                level,
                stage,
                decisions,
                Map.copyOf(more),
                fields,
                returnTo,
                materials,
                examinedBy,
                severalAtOnce);
    }

    /** Variables that must come along with a decision, or always for {@code *}. */
    public TaskRule fields(String decision, String... names) {
        Map<String, Set<String>> more = new HashMap<>(fields);
        more.put(decision, Set.of(names));
        return new TaskRule(
                key,
                label,
                level,
                stage,
                decisions,
                labels,
                Map.copyOf(more),
                returnTo,
                materials,
                examinedBy,
                severalAtOnce);
    }

    /** Where a return may go, as far as it lies below the level that acts. */
    public TaskRule returnTo(String... targets) {
        return new TaskRule(
                key,
                label,
                level,
                stage,
                decisions,
                labels,
                fields,
                List.of(targets),
                materials,
                examinedBy,
                severalAtOnce);
    }

    /** The time limit it shares with other tasks. */
    public TaskRule stage(String shared) {
        return new TaskRule(
                key, label, level, shared, decisions, labels, fields, returnTo, materials, examinedBy, severalAtOnce);
    }

    /** Kinds of files that can be added while the task is open. */
    public TaskRule materials(String... kinds) {
        return new TaskRule(
                key,
                label,
                level,
                stage,
                decisions,
                labels,
                fields,
                returnTo,
                List.of(kinds),
                examinedBy,
                severalAtOnce);
    }

    /** Must be done by another person than the latest task of that key. */
    public TaskRule byAnotherThan(String task) {
        return new TaskRule(
                key, label, level, stage, decisions, labels, fields, returnTo, materials, task, severalAtOnce);
    }

    /** Several of these tasks can be open at once; the answer to one must not stand in for another's. */
    public TaskRule several() {
        return new TaskRule(key, label, level, stage, decisions, labels, fields, returnTo, materials, examinedBy, true);
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
