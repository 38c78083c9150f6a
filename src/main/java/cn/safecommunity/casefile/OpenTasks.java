package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.organisation.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks of a case file, and which of them a person may work on now as {@link WhoMayWork} says. */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final People people;
    private final WhoMayWork whoMayWork;
    private final AsTheSystem asTheSystem;

    OpenTasks(
            TaskService tasks, RuntimeService runtime, People people, WhoMayWork whoMayWork, AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.people = people;
        this.whoMayWork = whoMayWork;
        this.asTheSystem = asTheSystem;
    }

    /** The open task of one of these keys that the person may work on now. */
    public Optional<Seat> of(long caseId, String person, String... keys) {
        return of(caseId, person, List.of(keys));
    }

    /** The same; refuses with what to do when there is none. */
    public Seat require(long caseId, String person, String... keys) {
        return of(caseId, person, keys).orElseThrow(() -> new Refusal("现在没有需要您办理的相应任务，内容没有保存。请先在任务列表中领取任务，再填写。"));
    }

    Optional<Seat> of(long caseId, String person, Collection<String> keys) {
        List<Seat> seats = seats(caseId, keys);
        if (seats.isEmpty()) {
            return Optional.empty();
        }
        List<String> groups = people.groupsOf(person);
        return seats.stream()
                .filter(seat -> whoMayWork
                        .objection(seat, () -> variables(seat), person, groups)
                        .isEmpty())
                .findFirst();
    }

    /** Whether the person may work on this open task now; its variables have been read already. */
    public boolean mayWork(Seat seat, Map<String, Object> variables, String person) {
        return whoMayWork
                .objection(seat, () -> variables, person, people.groupsOf(person))
                .isEmpty();
    }

    private Map<String, Object> variables(Seat seat) {
        return asTheSystem.ask(() -> tasks.getVariables(seat.taskId()));
    }

    /** All open tasks of these keys, whosever they are, the oldest first. */
    public List<Seat> seats(long caseId, String... keys) {
        return seats(caseId, List.of(keys));
    }

    /** All open tasks of the case, whosever they are, the oldest first. */
    public List<Seat> all(long caseId) {
        return asTheSystem.ask(() -> {
            String[] instances = instancesOf(caseId);
            return instances.length == 0
                    ? List.of()
                    : about(
                                    caseId,
                                    tasks.createTaskQuery()
                                            .processInstanceIdIn(instances)
                                            .orderByTaskCreateTime()
                                            .asc()
                                            .list(),
                                    casesOf(instances))
                            .stream()
                            .map(this::seat)
                            .toList();
        });
    }

    List<Seat> seats(long caseId, Collection<String> keys) {
        return asTheSystem.ask(() -> open(caseId, keys).stream().map(this::seat).toList());
    }

    /** Which of these tasks are open, whoever asks. */
    Set<String> open(long caseId, List<String> keys) {
        return asTheSystem.ask(() -> open(caseId, (Collection<String>) keys).stream()
                .map(Task::getTaskDefinitionKey)
                .collect(Collectors.toSet()));
    }

    /** The names of the tasks that wait in these process instances, the oldest first, by the case file they are about. */
    public Map<Long, List<String>> waiting(Collection<String> processInstanceIds) {
        if (processInstanceIds.isEmpty()) {
            return Map.of();
        }
        String[] instances = processInstanceIds.toArray(String[]::new);
        return asTheSystem.ask(() -> {
            Map<String, Long> cases = casesOf(instances);
            return tasks.createTaskQuery().processInstanceIdIn(instances).orderByTaskCreateTime().asc().list().stream()
                    .collect(Collectors.groupingBy(
                            task -> Objects.requireNonNullElse(caseOf(task, cases), 0L),
                            Collectors.mapping(Task::getName, Collectors.toList())));
        });
    }

    /** The case file by execution; a task that runs once per county has one of its own. */
    private Map<String, Long> casesOf(String[] instances) {
        Map<String, Long> cases = new HashMap<>();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableName(CaseVariables.CASE_ID)
                .list()
                .forEach(variable -> {
                    if (variable.getValue() instanceof Number id) {
                        cases.putIfAbsent(variable.getExecutionId(), id.longValue());
                    }
                });
        return cases;
    }

    private static @Nullable Long caseOf(Task task, Map<String, Long> cases) {
        return cases.getOrDefault(task.getExecutionId(), cases.get(task.getProcessInstanceId()));
    }

    /** Whether the person who is logged in may read a task about this case file; reads that case's tasks only. */
    boolean concernMe(long caseId) {
        String[] instances = asTheSystem.ask(() -> instancesOf(caseId));
        if (instances.length == 0) {
            return false;
        }
        List<Task> mine = tasks.createTaskQuery().processInstanceIdIn(instances).list();
        if (mine.isEmpty()) {
            return false;
        }
        Map<String, Long> cases = asTheSystem.ask(() -> casesOf(instances));
        return !about(caseId, mine, cases).isEmpty();
    }

    /** The process instances that name the case file anywhere. */
    private String[] instancesOf(long caseId) {
        return runtime.createVariableInstanceQuery().variableValueEquals(CaseVariables.CASE_ID, caseId).list().stream()
                .map(VariableInstance::getProcessInstanceId)
                .distinct()
                .toArray(String[]::new);
    }

    private List<Task> open(long caseId, Collection<String> keys) {
        String[] instances = instancesOf(caseId);
        if (instances.length == 0 || keys.isEmpty()) {
            return List.of();
        }
        List<Task> open = tasks.createTaskQuery()
                .processInstanceIdIn(instances)
                .taskDefinitionKeyIn(keys.toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .list();
        return open.isEmpty() ? open : about(caseId, open, casesOf(instances));
    }

    private static List<Task> about(long caseId, List<Task> tasks, Map<String, Long> cases) {
        return tasks.stream()
                .filter(task -> Objects.equals(caseOf(task, cases), caseId))
                .toList();
    }

    /** Whose this open task is, whoever asks. */
    public Seat seatOf(Task task) {
        return asTheSystem.ask(() -> seat(task));
    }

    private Seat seat(Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        return new Seat(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getExecutionId(),
                task.getProcessInstanceId(),
                groups,
                task.getAssignee());
    }
}
