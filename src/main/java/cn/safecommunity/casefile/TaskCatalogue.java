package cn.safecommunity.casefile;

import cn.safecommunity.deadline.LimitedSteps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Every user task there is, by key; tasks that occur in several models have one rule. */
@Component
class TaskCatalogue implements LimitedSteps {

    private static final List<TaskRule> COMMON =
            List.of(TaskRule.of("correct", "补正", null), TaskRule.of("supervise", "督办", null));

    private final Map<String, TaskRule> rules = new HashMap<>();

    TaskCatalogue(List<TaskRules> rooms) {
        COMMON.forEach(this::add);
        rooms.forEach(room -> room.rules().forEach(this::add));
    }

    private void add(TaskRule rule) {
        TaskRule known = rules.putIfAbsent(rule.key(), rule);
        if (known != null && !known.equals(rule)) {
            throw new IllegalStateException("Two rooms have different rules for the task " + rule.key());
        }
    }

    Optional<TaskRule> find(String key) {
        return Optional.ofNullable(rules.get(key));
    }

    /** The rule of a task; there must be one. */
    TaskRule of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No rule for the task " + key));
    }

    @Override
    public String stage(String taskKey) {
        TaskRule rule = rules.get(taskKey);
        return rule == null ? taskKey : rule.stage();
    }

    @Override
    public List<String> tasks(String stage) {
        return rules.values().stream()
                .filter(rule -> rule.stage().equals(stage))
                .map(TaskRule::key)
                .sorted()
                .toList();
    }

    /** The keys of the tasks during which this kind of file can be added. */
    List<String> tasksTaking(String materialType) {
        return rules.values().stream()
                .filter(rule -> rule.materials().contains(materialType))
                .map(TaskRule::key)
                .toList();
    }

    /** The keys of the tasks in which several people answer without seeing each other. */
    List<String> independent() {
        return rules.values().stream()
                .filter(TaskRule::answeredAlone)
                .map(TaskRule::key)
                .toList();
    }

    /** What people call a stage: the task, or all tasks under one limit. */
    String stageLabel(String stage) {
        return tasks(stage).stream().map(key -> of(key).label()).collect(Collectors.joining("、"));
    }

    @Override
    public String level(String taskKey, VariableScope scope) {
        return ActingLevel.of(of(taskKey), scope.getVariables()).id();
    }
}
