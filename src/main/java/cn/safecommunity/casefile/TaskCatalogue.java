package cn.safecommunity.casefile;

import cn.safecommunity.casefile.TaskRule.Trait;
import cn.safecommunity.deadline.LimitedSteps;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.engine.SharedModel;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every user task there is. What a task needs is the same in every kind of case file that has it; what it does may differ. */
@Component
public class TaskCatalogue implements LimitedSteps, SmartInitializingSingleton {

    private static final List<TaskRule> COMMON = List.of(
            TaskRule.of(SharedModel.CORRECT, "补正材料")
                    .at(variables -> ReturnTarget.of(CaseVariables.text(variables, CaseVariables.RETURN_TO))
                            .level())
                    .startsAnew()
                    .keepsReturn()
                    .build(),
            TaskRule.of(SharedModel.SUPERVISE, "督办")
                    .at(TaskCatalogue::superior)
                    .keepsReturn()
                    .aside()
                    .supervision()
                    .build());

    private final SingletonSupplier<Tasks> tasks;

    TaskCatalogue(CaseKinds kinds) {
        this.tasks = SingletonSupplier.of(() -> Tasks.of(kinds.list()));
    }

    /** By key, and by kind and key. */
    private record Tasks(Map<String, TaskRule> byKey, Map<String, Map<String, TaskRule>> byKind) {

        static Tasks of(List<CaseKind> kinds) {
            Tasks tasks = new Tasks(new HashMap<>(), new HashMap<>());
            COMMON.forEach(rule -> tasks.byKey.put(rule.key(), rule));
            kinds.forEach(kind -> kind.tasks().forEach(rule -> tasks.add(kind, rule)));
            return tasks;
        }

        private void add(CaseKind kind, TaskRule rule) {
            TaskRule known = byKey.putIfAbsent(rule.key(), rule);
            if (known != null && !known.needsTheSameAs(rule)) {
                throw new IllegalStateException(
                        "Two kinds of case files ask something else for the task " + rule.key());
            }
            byKind.computeIfAbsent(kind.id(), none -> new HashMap<>()).put(rule.key(), rule);
        }
    }

    /** Two rooms that contradict each other stop the start. */
    @Override
    public void afterSingletonsInstantiated() {
        tasks.obtain();
    }

    Optional<TaskRule> find(String key) {
        return Optional.ofNullable(byKey().get(key));
    }

    /** What a client may send with a task of that key; the form of one kind of case file may have more to see than that of another. */
    Set<String> submittable(String key) {
        Set<String> names = new HashSet<>(of(key).submittable());
        tasks.obtain().byKind().values().stream()
                .flatMap(rules -> Optional.ofNullable(rules.get(key)).stream())
                .forEach(rule -> names.addAll(rule.submittable()));
        return names;
    }

    /** What a task needs; there must be such a task. */
    public TaskRule of(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No rule for the task " + key));
    }

    /** What a task needs and does in a kind of case file. */
    TaskRule of(String kind, String key) {
        return Objects.requireNonNullElseGet(
                tasks.obtain().byKind().getOrDefault(kind, Map.of()).get(key), () -> of(key));
    }

    private Map<String, TaskRule> byKey() {
        return tasks.obtain().byKey();
    }

    @Override
    public String stage(String taskKey) {
        return find(taskKey).map(TaskRule::stage).orElse(taskKey);
    }

    @Override
    public List<String> tasks(String stage) {
        return in(stage).stream().map(TaskRule::key).sorted().toList();
    }

    /** Every task with its stage, as {@code key=stage}. */
    public List<String> stages() {
        return byKey().values().stream()
                .map(rule -> rule.key() + "=" + rule.stage())
                .toList();
    }

    /** The keys of the tasks of a supervision (督办), of whoever supervises and of whoever is supervised. */
    public List<String> supervisions() {
        return byKey().values().stream()
                .filter(rule -> rule.is(Trait.SUPERVISION))
                .map(TaskRule::key)
                .toList();
    }

    private List<TaskRule> in(String stage) {
        return byKey().values().stream()
                .filter(rule -> rule.stage().equals(stage))
                .toList();
    }

    @Override
    public Level level(String taskKey, VariableScope scope) {
        return of(taskKey).level(scope.getVariables());
    }

    @Override
    public String limitName(String stage, Level level) {
        return in(stage).stream().anyMatch(rule -> rule.is(Trait.LIMITED_BY_LEVEL)) ? level.id() : stage;
    }

    @Override
    public boolean startsAnew(String stage) {
        return in(stage).stream().anyMatch(rule -> rule.is(Trait.ANEW));
    }

    /** What an administrator may correct in a kind of case file, by the name of the variable. */
    public List<Field> correctable(String kind) {
        return tasks.obtain().byKind().getOrDefault(kind, Map.of()).values().stream()
                .flatMap(TaskRule::allFields)
                .filter(Field::correctable)
                .distinct()
                .sorted(Comparator.comparing(Field::name))
                .toList();
    }

    /** The keys of the tasks during which this kind of material can be added. */
    List<String> tasksTaking(String materialType) {
        return byKey().values().stream()
                .filter(rule -> rule.materials().contains(materialType))
                .map(TaskRule::key)
                .toList();
    }

    /** What people call the task that files belong to, by what {@link TaskRule#filesOf} gave them. */
    String filesLabel(String part) {
        String key = part.substring(0, part.indexOf('/'));
        String which = part.substring(key.length() + 1);
        int number = which.matches("[0-9]{1,4}") ? Integer.parseInt(which) : 0;
        return find(key).map(rule -> rule.label(number)).orElse(key);
    }

    /** The task that must be done by another person than this one, empty when there is none. */
    Optional<TaskRule> byAnotherThan(String taskKey) {
        return byKey().values().stream()
                .filter(rule -> taskKey.equals(rule.examinedBy()))
                .findFirst();
    }

    /** The keys of the tasks in which several people answer without seeing each other. */
    List<String> independent() {
        return byKey().values().stream()
                .filter(rule -> rule.is(Trait.INDEPENDENT))
                .map(TaskRule::key)
                .toList();
    }

    /** What people call a stage: the task, or all tasks under one limit. */
    @Override
    public String stageLabel(String stage) {
        return stageLabel(stage, 0);
    }

    @Override
    public String stageLabel(String stage, int part) {
        return tasks(stage).stream().map(key -> of(key).label(part)).collect(Collectors.joining("、"));
    }

    /** Which of several stages of the name this is, behind its name; empty where there is one only. */
    public String partLabel(String stage, int part) {
        return tasks(stage).stream()
                .map(key -> of(key).partLabel(part))
                .distinct()
                .collect(Collectors.joining());
    }

    /** Who supervises: above the level that let the red card come, which is the level of the step if nothing else is said. */
    private static Level superior(Map<String, ?> variables) {
        String late = variables.containsKey(CaseVariables.LATE_LEVEL) ? CaseVariables.LATE_LEVEL : CaseVariables.LEVEL;
        return Level.of(CaseVariables.text(variables, late)).superior();
    }
}
