package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import cn.safecommunity.Seen;
import cn.safecommunity.Text;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import cn.safecommunity.security.Caller;
import cn.safecommunity.security.Submission;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person answered to a task, checked against the task's rule; the texts go straight to that person. */
public record TaskAnswer(
        String person,
        @Nullable Decision decision,
        String opinion,
        @Nullable ReturnTarget returnTo,
        @Nullable String missingItems) {

    private static final int MAX_TEXT = 4000;

    /** Reads and checks the answer; throws a Refusal that names the field and says what to do. */
    public static TaskAnswer read(TaskRule rule, Level acting, Map<String, ?> variables, String person) {
        Decision decision = rule.decisions().isEmpty() ? null : decision(rule, variables);
        String opinion = required(variables, CaseVariables.OPINION, "请填写意见：无论同意、退回还是不同意，都要写明意见再提交。");
        rule.fieldsFor(decision).forEach(field -> required(variables, field.name(), "请填写“" + field.label() + "”再提交。"));
        return decision == Decision.RETURN && rule.choosesReturn()
                ? new TaskAnswer(person, decision, opinion, returnTo(rule, acting, variables), missingItems(variables))
                : new TaskAnswer(person, decision, opinion, null, null);
    }

    /** Whether this was decided. */
    public boolean is(Decision one) {
        return decision == one;
    }

    /**
     * Refuses whoever comes in from outside and has not seen what was filled in for the task as it stands: a colleague may have
     * changed it, or another window of theirs (ADR 52).
     *
     * @param form what people call it
     * @param now the {@link Seen} of it
     */
    public void requireSeen(String form, String now) {
        requireSeen(CaseVariables.SEEN, form, () -> now);
    }

    /**
     * The same where the form has more than one thing to see.
     *
     * @param name the variable that says what was seen of this one
     * @param now asked only when it matters
     */
    public void requireSeen(String name, String form, Supplier<String> now) {
        if (saysWhatWasSeen()) {
            Seen.require(name, seen(name), now.get(), form, "提交", () -> "");
        }
    }

    /** Whether it came in from outside, so that it has to say what its person has seen. */
    public boolean saysWhatWasSeen() {
        return Caller.isPersonAtAnEngineDoor();
    }

    /** What its person says to have seen, null when they say nothing. */
    public @Nullable String seen() {
        return seen(CaseVariables.SEEN);
    }

    private static @Nullable String seen(String name) {
        return text(Submission.current(), name);
    }

    private static Decision decision(TaskRule rule, Map<String, ?> variables) {
        String given = text(variables, CaseVariables.DECISION);
        if (given == null) {
            throw Refusal.at("decision", "请选择办理结果：" + choices(rule) + "。");
        }
        return Decision.find(given)
                .filter(rule.decisions()::contains)
                .orElseThrow(() -> Refusal.at(
                        "decision", "“" + rule.label() + "”环节没有办理结果“" + given + "”，可选：" + choices(rule) + "。"));
    }

    private static String choices(TaskRule rule) {
        return choices(rule.decisions(), rule::decisionLabel, Decision::id);
    }

    private static <T> String choices(List<T> values, Function<T, String> label, Function<T, String> id) {
        return values.stream()
                .map(value -> label.apply(value) + "(" + id.apply(value) + ")")
                .collect(Collectors.joining("、"));
    }

    private static ReturnTarget returnTo(TaskRule rule, Level acting, Map<String, ?> variables) {
        String given = text(variables, CaseVariables.RETURN_TO);
        List<ReturnTarget> allowed = rule.returnTo(acting);
        return allowed.stream()
                .filter(target -> target.id().equals(given))
                .findFirst()
                .orElseThrow(() -> Refusal.at(
                        "returnTo",
                        "请选择退回到哪一级，本环节可退回：" + choices(allowed, ReturnTarget::label, ReturnTarget::id) + "。"));
    }

    private static String missingItems(Map<String, ?> variables) {
        return required(variables, CaseVariables.MISSING_ITEMS, "退回时请一次列明需要补正的全部内容，每行一项。")
                .lines()
                .map(line -> Text.clean(CaseVariables.MISSING_ITEMS, line))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String required(Map<String, ?> variables, String name, String advice) {
        Object given = variables.get(name);
        return Text.required(name, given == null ? null : given.toString(), MAX_TEXT, advice);
    }

    /** A variable as stripped text, or null when it is absent or blank. */
    public static @Nullable String text(Map<String, ?> variables, String name) {
        Object value = variables.get(name);
        String text = Text.clean(name, value == null ? null : value.toString());
        return text.isEmpty() ? null : text;
    }
}
