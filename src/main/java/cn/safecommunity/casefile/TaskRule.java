package cn.safecommunity.casefile;

import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of user task, told once: what it needs before it may complete, and what it does. The needs serve the form
 * (which decisions it offers) and the server (which it accepts) alike, whatever client completes the task.
 */
public final class TaskRule {

    private final String key;
    private final String label;
    private final @Nullable Level level;
    private final Function<Map<String, ?>, Level> levelBy;
    private final String stage;
    private final List<Decision> decisions;
    private final Map<Decision, String> labels;
    private final List<Field> always;
    private final Map<Decision, List<Field>> fields;
    private final List<ReturnTarget> returnTo;
    private final List<String> materials;
    private final @Nullable String examinedBy;
    private final @Nullable BroughtUp broughtUp;
    private final @Nullable String shown;
    private final IntFunction<String> partLabel;
    private final List<String> seen;
    private final Set<Trait> traits;
    private final Consumer<CaseTask> onBegin;
    private final BiConsumer<CaseTask, TaskAnswer> onComplete;
    private final boolean follows;

    /** How a task came up: what people call it, and who did it, by the id of the task. */
    record BroughtUp(String act, Function<String, Optional<String>> by) {}

    TaskRule(TaskRuleBuilder told) {
        this.key = told.key;
        this.label = told.label;
        this.level = told.level;
        this.levelBy = told.levelBy;
        this.stage = told.stage;
        this.decisions = told.decisions;
        this.labels = Map.copyOf(told.labels);
        this.always = told.always;
        this.fields = Map.copyOf(told.fields);
        this.returnTo = told.returnTo;
        this.materials = told.materials;
        this.examinedBy = told.examinedBy;
        this.broughtUp = told.broughtUp;
        this.shown = told.shown;
        this.partLabel = told.partLabel;
        this.seen = told.seen;
        this.traits = Set.copyOf(told.traits);
        this.onBegin = told.onBegin;
        this.onComplete = told.onComplete;
        this.follows = told.follows;
    }

    /** What is special about a few tasks. */
    enum Trait {
        SEVERAL,
        INDEPENDENT,
        OWN_FILES,
        ANEW,
        LIMITED_BY_LEVEL,
        KEEPS_RETURN,
        ASIDE,
        SUPERVISION
    }

    /** A task with that definition key, which people call by that label. */
    public static TaskRuleBuilder of(String key, String label) {
        return new TaskRuleBuilder(key, label);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** What people call it when it is one of several that the case has at once. */
    String label(int part) {
        return label + partLabel(part);
    }

    /** The time limit it stands under; several tasks may share one. */
    public String stage() {
        return stage;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    public List<String> materials() {
        return materials;
    }

    /** The task whose person must not do this one as well, null when anybody may. */
    @Nullable
    String examinedBy() {
        return examinedBy;
    }

    /** What its person must not have done before it, beside tasks; null where there is no such. */
    @Nullable
    BroughtUp broughtUp() {
        return broughtUp;
    }

    /** Whether not everybody whom it is offered to may do it. */
    boolean asksForAnother() {
        return examinedBy != null || broughtUp != null;
    }

    /** The variable that is shown with it. */
    @Nullable
    String shown() {
        return shown;
    }

    /** Which of several tasks of the kind this is, behind its name; empty where there is one only. */
    String partLabel(int part) {
        return part == 0 ? "" : partLabel.apply(part);
    }

    /**
     * What the files belong to that are added while this task is open: with several of it that the case has at once, the one that
     * they are told apart by; else the task itself. Null where they belong to the whole case.
     */
    @Nullable
    String filesOf(String taskId, int part) {
        return is(Trait.OWN_FILES) ? key + "/" + (part == 0 ? taskId : part) : null;
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether the case goes a step further with this answer. */
    boolean movesOn(TaskAnswer answer) {
        return answer.is(Decision.APPROVE) || (answer.decision() == null && !is(Trait.ASIDE));
    }

    void begin(CaseTask task) {
        onBegin.accept(task);
    }

    void complete(CaseTask task, TaskAnswer answer) {
        onComplete.accept(task, answer);
    }

    /** The level that acts in a case with these variables. */
    public Level level(Map<String, ?> variables) {
        return level == null ? levelBy.apply(variables) : level;
    }

    /** The variables of an answer that belong to this task only. */
    Set<String> own() {
        Set<String> names = new HashSet<>();
        allFields().forEach(field -> names.add(field.name()));
        return names;
    }

    /** Every field that it asks for, whatever the decision. */
    Stream<Field> allFields() {
        return Stream.concat(always.stream(), fields.values().stream().flatMap(List::stream));
    }

    /** The variables that belong to this task and that a client may send. */
    Set<String> submittable() {
        Set<String> names = own();
        names.add(CaseVariables.OPINION);
        if (!decisions.isEmpty()) {
            names.add(CaseVariables.DECISION);
        }
        if (decisions.contains(Decision.RETURN) && !returnTo.isEmpty()) {
            names.addAll(List.of(CaseVariables.RETURN_TO, CaseVariables.MISSING_ITEMS));
        }
        names.addAll(seen);
        return names;
    }

    /** What this level may return to: an earlier level. */
    List<ReturnTarget> returnTo(Level acting) {
        return returnTo.stream().filter(target -> target.isBelow(acting)).toList();
    }

    /** Whether a return of this task says where it goes. */
    boolean choosesReturn() {
        return !returnTo.isEmpty();
    }

    /** The fields that go with a decision, or with none. */
    List<Field> fieldsFor(@Nullable Decision decision) {
        return Stream.concat(
                        always.stream(),
                        decision == null ? Stream.of() : fields.getOrDefault(decision, List.of()).stream())
                .toList();
    }

    /** Whether an answer leaves something behind besides the opinion: a list, a number, a result of other people's work. */
    public boolean leavesTraces() {
        return follows;
    }

    /** What people read for a decision of this task. */
    public String decisionLabel(Decision decision) {
        return labels.getOrDefault(decision, decision.label());
    }

    /** Whether another kind of case file, which has this task too, asks the same for it. */
    boolean needsTheSameAs(TaskRule other) {
        return needs().equals(other.needs());
    }

    private List<@Nullable Object> needs() {
        return Arrays.asList(
                label, level, stage, decisions, labels, always, fields, returnTo, materials, examinedBy, shown, traits);
    }
}
