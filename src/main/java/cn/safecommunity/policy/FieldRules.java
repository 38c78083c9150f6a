package cn.safecommunity.policy;

import cn.safecommunity.Refusal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The questions of one form, in order. */
public record FieldRules(List<FieldRule> rules) {

    public FieldRules {
        rules = List.copyOf(rules);
        Set<String> keys = new HashSet<>();
        rules.forEach(rule -> {
            if (!keys.add(rule.key())) {
                throw new IllegalArgumentException("key '" + rule.key() + "' stands there twice");
            }
        });
    }

    /** The questions that such a unit is asked. */
    public FieldRules of(String unitType) {
        return new FieldRules(rules.stream().filter(rule -> rule.asks(unitType)).toList());
    }

    /** The answers in the form they are kept; what is wrong is refused, what is open stays out. */
    public Map<String, Object> read(Map<String, ? extends @Nullable Object> given) {
        Set<String> unknown = new HashSet<>(given.keySet());
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FieldRule rule : rules) {
            unknown.remove(rule.key());
            Object answer = rule.read(given.get(rule.key()));
            if (answer != null) {
                answers.put(rule.key(), answer);
            }
        }
        if (!unknown.isEmpty()) {
            throw Refusal.at(unknown.iterator().next(), "这里不需要填写：" + String.join("、", unknown) + "。请刷新页面后重新填写。");
        }
        rules.forEach(rule -> rule.checkOrder(answers, rules));
        return answers;
    }

    /** The questions that must be answered and are not. */
    public List<FieldRule> open(Map<String, ?> answers) {
        return rules.stream()
                .filter(rule -> rule.isRequired() && !answers.containsKey(rule.key()))
                .toList();
    }

    /** Refuses with every open question at once; the first one is the field. */
    public void requireComplete(Map<String, ?> answers) {
        List<FieldRule> open = open(answers);
        if (!open.isEmpty()) {
            throw Refusal.at(
                    open.get(0).key(),
                    "还有 " + open.size() + " 项没有填写："
                            + open.stream().map(FieldRule::label).collect(Collectors.joining("、")) + "。");
        }
    }
}
