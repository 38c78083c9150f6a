package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person answered to a task, checked against the task's rule; the texts go straight to that person. */
public record TaskAnswer(
        @Nullable String decision,
        String opinion,
        @Nullable String returnTo,
        @Nullable String missingItems) {

    private static final int MAX_TEXT = 4000;
    private static final Map<String, String> FIELD_LABELS = Map.of(
            "assessors", "评定组成员",
            "filingNumber", "备案编号",
            "receiptNumber", "受理回执编号");

    /** Reads and checks the answer; throws a Refusal that names the field and says what to do. */
    public static TaskAnswer read(TaskRule rule, Level acting, Map<String, ?> variables) {
        String decision = rule.decisions().isEmpty() ? null : decision(rule, variables);
        String opinion = text(variables, "opinion");
        if (opinion == null) {
            throw new Refusal("opinion", "请填写意见：无论同意、退回还是不同意，都要写明意见再提交。");
        }
        if (opinion.length() > MAX_TEXT) {
            throw new Refusal("opinion", "意见不能超过 " + MAX_TEXT + " 个字，请精简后再提交，详细内容可作为材料上传。");
        }
        for (String field : rule.fieldsFor(decision == null ? "*" : decision)) {
            if (text(variables, field) == null) {
                throw new Refusal(field, "请填写“" + FIELD_LABELS.getOrDefault(field, field) + "”再提交。");
            }
        }
        if (!"return".equals(decision) || rule.returnTo().isEmpty()) {
            return new TaskAnswer(decision, opinion, null, null);
        }
        return new TaskAnswer(decision, opinion, returnTo(rule, acting, variables), missingItems(variables));
    }

    private static String decision(TaskRule rule, Map<String, ?> variables) {
        String decision = text(variables, "decision");
        if (decision == null) {
            throw new Refusal("decision", "请选择办理结果：" + choices(rule) + "。");
        }
        if (!rule.decisions().contains(decision)) {
            throw new Refusal("decision", "“" + rule.label() + "”环节没有办理结果“" + decision + "”，可选：" + choices(rule) + "。");
        }
        return decision;
    }

    private static String choices(TaskRule rule) {
        return rule.decisions().stream()
                .map(value -> rule.decisionLabel(value) + "(" + value + ")")
                .collect(Collectors.joining("、"));
    }

    private static String returnTo(TaskRule rule, Level acting, Map<String, ?> variables) {
        String returnTo = text(variables, "returnTo");
        List<String> allowed = rule.returnTo(acting);
        if (returnTo == null || !allowed.contains(returnTo)) {
            String choices = allowed.stream()
                    .map(value -> Level.returnLabel(value) + "(" + value + ")")
                    .collect(Collectors.joining("、"));
            throw new Refusal("returnTo", "请选择退回到哪一级，本环节可退回：" + choices + "。");
        }
        return returnTo;
    }

    private static String missingItems(Map<String, ?> variables) {
        String items = text(variables, "missingItems");
        if (items == null) {
            throw new Refusal("missingItems", "退回时请一次列明需要补正的全部内容，每行一项。");
        }
        if (items.length() > MAX_TEXT) {
            throw new Refusal("missingItems", "补正清单不能超过 " + MAX_TEXT + " 个字，请精简后再提交。");
        }
        return items.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** A variable as stripped text, or null when it is absent or blank. */
    public static @Nullable String text(Map<String, ?> variables, String name) {
        Object value = variables.get(name);
        if (value == null) {
            return null;
        }
        String text = value.toString().strip();
        return text.isEmpty() ? null : text;
    }
}
