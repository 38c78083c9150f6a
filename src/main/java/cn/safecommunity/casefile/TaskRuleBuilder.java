package cn.safecommunity.casefile;

import cn.safecommunity.casefile.TaskRule.BroughtUp;
import cn.safecommunity.casefile.TaskRule.Trait;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A task while it is being told: whatever is not told here, it neither needs nor does. */
public final class TaskRuleBuilder {

    final String key;
    final String label;
    final Map<Decision, String> labels = new EnumMap<>(Decision.class);
    final Map<Decision, List<Field>> fields = new EnumMap<>(Decision.class);
    final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    @Nullable
    Level level;

    Function<Map<String, ?>, Level> levelBy = variables -> Level.of(CaseVariables.text(variables, CaseVariables.LEVEL));
    String stage;
    List<Decision> decisions = List.of();
    List<Field> always = List.of();
    List<ReturnTarget> returnTo = List.of();
    List<String> materials = List.of();

    @Nullable
    String examinedBy;

    @Nullable
    BroughtUp broughtUp;

    @Nullable
    String shown;

    List<String> seen = List.of();
    IntFunction<String> partLabel = part -> "";

    Consumer<CaseTask> onBegin = task -> {};
    BiConsumer<CaseTask, TaskAnswer> onComplete = (task, answer) -> {};
    boolean follows;

    TaskRuleBuilder(String key, String label) {
        this.key = key;
        this.label = label;
        this.stage = key;
    }

    /** The level that acts; without it the variable {@code level} says it. */
    public TaskRuleBuilder at(Level acting) {
        this.level = acting;
        return this;
    }

    /** The level that acts, by the variables of the case. */
    public TaskRuleBuilder at(Function<Map<String, ?>, Level> byVariables) {
        this.levelBy = byVariables;
        return this;
    }

    /** The decisions it offers, in the order in which people see them; without any it asks for an opinion only. */
    public TaskRuleBuilder decides(Decision... offered) {
        this.decisions = List.of(offered);
        return this;
    }

    /** Another word than the usual one for a decision. */
    public TaskRuleBuilder calls(Decision decision, String words) {
        labels.put(decision, words);
        return this;
    }

    /** Variables that must come along whatever is decided. */
    public TaskRuleBuilder asks(Field... asked) {
        this.always = List.of(asked);
        return this;
    }

    /** Variables that must come along with a decision. */
    public TaskRuleBuilder asks(Decision decision, Field... asked) {
        fields.put(decision, List.of(asked));
        return this;
    }

    /** Where a return may go, as far as it lies below the level that acts; without it the model knows the way. */
    public TaskRuleBuilder returnsTo(ReturnTarget... targets) {
        this.returnTo = List.of(targets);
        return this;
    }

    /** The time limit that it shares with other tasks. */
    public TaskRuleBuilder within(String sharedStage) {
        this.stage = sharedStage;
        return this;
    }

    /** The decision {@code reviewTimeLimit} knows its limit by the level that acts instead of by the stage. */
    public TaskRuleBuilder limitedByLevel() {
        return with(Trait.LIMITED_BY_LEVEL);
    }

    /** Every time it comes up it is a new request with its full limit, instead of going on with what was left. */
    public TaskRuleBuilder startsAnew() {
        return with(Trait.ANEW);
    }

    /** Kinds of materials that whoever may do the task can add while it is open. */
    public TaskRuleBuilder takes(String... kinds) {
        this.materials = List.of(kinds);
        return this;
    }

    /** The same where another open task of the case may take such files as well: what is added belongs to this one alone. */
    public TaskRuleBuilder takesApart(String... kinds) {
        return takes(kinds).with(Trait.OWN_FILES);
    }

    /** Must be done by another person than the latest task of that key in the same process instance. */
    public TaskRuleBuilder byAnotherThan(String task) {
        this.examinedBy = task;
        return this;
    }

    /**
     * Must be done by another person than whoever brought it up by something that need not be a task.
     *
     * @param act what people call that
     * @param by who did it, by the id of this task
     */
    public TaskRuleBuilder byAnotherThan(String act, Function<String, Optional<String>> by) {
        this.broughtUp = new BroughtUp(act, by);
        return this;
    }

    /** Shows a variable to whoever has the task, such as what the other side's system answered when it refused. */
    public TaskRuleBuilder shows(String variable) {
        this.shown = variable;
        return this;
    }

    /** How several of these that a case has at once are told apart behind their name. */
    public TaskRuleBuilder callsPart(IntFunction<String> words) {
        this.partLabel = words;
        return this;
    }

    /** Several of these tasks can be open in one case at once; the answer to one must not stand in for another's. */
    public TaskRuleBuilder several() {
        return with(Trait.SEVERAL);
    }

    /** Several people answer, each for themselves; what one wrote is shown when nobody has such a task any more. */
    public TaskRuleBuilder independent() {
        return with(Trait.INDEPENDENT);
    }

    /** Its form says which state of what was filled in its person has seen; whoever completes it looks at that. */
    public TaskRuleBuilder asSeen() {
        return asSeen(CaseVariables.SEEN);
    }

    /** The same where it has more than one thing to see, or where another word says which. */
    public TaskRuleBuilder asSeen(String... variables) {
        this.seen = List.of(variables);
        return this;
    }

    /** Where the case was returned to, and what is missing, stays known while it is open. */
    TaskRuleBuilder keepsReturn() {
        return with(Trait.KEEPS_RETURN);
    }

    /** It stands beside the way of the case: its end moves nothing on. */
    TaskRuleBuilder aside() {
        return with(Trait.ASIDE);
    }

    /** It belongs to a supervision (督办): of whoever supervises, or of whoever is supervised. */
    public TaskRuleBuilder supervision() {
        return with(Trait.SUPERVISION);
    }

    /** What happens when it comes up; adds to what was told before. */
    public TaskRuleBuilder onBegin(Consumer<CaseTask> prepares) {
        this.onBegin = onBegin.andThen(prepares);
        return this;
    }

    /** What follows from an answer, or a {@code Refusal} of what may not complete yet; adds to what was told before. */
    public TaskRuleBuilder onComplete(BiConsumer<CaseTask, TaskAnswer> follows) {
        this.onComplete = onComplete.andThen(follows);
        this.follows = true;
        return this;
    }

    /** The same for one decision only. */
    public TaskRuleBuilder on(Decision decision, BiConsumer<CaseTask, TaskAnswer> follows) {
        return onComplete((task, answer) -> {
            if (answer.is(decision)) {
                follows.accept(task, answer);
            }
        });
    }

    private TaskRuleBuilder with(Trait trait) {
        traits.add(trait);
        return this;
    }

    public TaskRule build() {
        return new TaskRule(this);
    }
}
