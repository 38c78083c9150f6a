package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.engine.TasksOfTheCommand;
import cn.safecommunity.organisation.People;
import cn.safecommunity.security.Conflict;
import cn.safecommunity.security.Halts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks of a case file, and which of them a person may work on now as {@link WhoMayWork} says. */
@Component
public class OpenTasks {

    private final OpenTaskRepository repository;
    private final TaskService tasks;
    private final People people;
    private final WhoMayWork whoMayWork;
    private final AsTheSystem asTheSystem;

    OpenTasks(
            OpenTaskRepository repository,
            TaskService tasks,
            People people,
            WhoMayWork whoMayWork,
            AsTheSystem asTheSystem) {
        this.repository = repository;
        this.tasks = tasks;
        this.people = people;
        this.whoMayWork = whoMayWork;
        this.asTheSystem = asTheSystem;
    }

    /**
     * The open task of one of these keys that the person may work on now, for whoever is about to write something down for it: it
     * stays as it is until the transaction ends. Says so when it only waits to be resumed.
     */
    public Optional<Seat> of(long caseId, String person, String... keys) {
        return of(caseId, person, List.of(keys));
    }

    /** The same; refuses with what to do when there is none. */
    public Seat require(long caseId, String person, String... keys) {
        return of(caseId, person, keys).orElseThrow(() -> new Refusal("现在没有需要您办理的相应任务，内容没有保存。请先在任务列表中领取任务，再填写。"));
    }

    private Optional<Seat> of(long caseId, String person, Collection<String> keys) {
        return theirs(caseId, person, keys).stream().map(OpenTask::seat).findFirst();
    }

    /** All of these keys that the person may work on now, under the same terms. */
    List<OpenTask> theirs(long caseId, String person, Collection<String> keys) {
        List<OpenTask> held = held(caseId, person, keys);
        List<OpenTask> theirs = held.stream().filter(this::mayWork).toList();
        if (theirs.isEmpty()) {
            held.forEach(this::refuseHalted);
        }
        return theirs;
    }

    /** All open tasks of this key, whosever they are, the oldest first, as the person finds them. */
    public List<OpenTask> found(long caseId, String person, String key) {
        return nowAt(repository.found(caseId, person, List.of(key)));
    }

    /** The same for whoever is about to write something down for one of them: it stays as it is until the transaction ends. */
    public List<OpenTask> held(long caseId, String person, String key) {
        return held(caseId, person, List.of(key));
    }

    private List<OpenTask> held(long caseId, String person, Collection<String> keys) {
        return keys.isEmpty() ? List.of() : nowAt(repository.held(caseId, person, keys));
    }

    private List<OpenTask> nowAt(List<OpenTask> stored) {
        return asOfNow(stored, task -> task.at(asTheCommandHasIt(task.seat())));
    }

    /** Whether the person who has found this task may work on it now. */
    public boolean mayWork(OpenTask task) {
        return !task.isHalted() && whoMayWork.objection(task).isEmpty();
    }

    /** Refuses whoever could work on it if no administrator had suspended it, in the words of every door. */
    public void refuseHalted(OpenTask task) {
        if (task.isHalted() && whoMayWork.objection(task).isEmpty()) {
            throw new Conflict(Halts.CASE);
        }
    }

    /** What each of these tasks sees of the variables of its process, as they are stored, read together; the nearest of a name counts. */
    public Map<Seat, Map<String, Object>> variables(Collection<Seat> seats) {
        if (seats.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, Object>> stored = repository.variables(seats);
        Map<Seat, Map<String, Object>> variables = new HashMap<>();
        seats.forEach(seat -> variables.put(seat, stored.getOrDefault(seat.taskId(), Map.of())));
        return variables;
    }

    /** All open tasks of these keys, whosever they are, the oldest first. */
    public List<Seat> seats(long caseId, String... keys) {
        return seats(caseId, List.of(keys));
    }

    /** All open tasks of the case, whosever they are, the oldest first. */
    public List<Seat> all(long caseId) {
        return asOfNow(repository.all(caseId), this::asTheCommandHasIt);
    }

    /** To whom the engine has offered or given them in this very command is not stored yet. */
    private <T> List<T> asOfNow(List<T> stored, UnaryOperator<T> now) {
        return Context.getCommandContext() == null
                ? stored
                : asTheSystem.ask(() -> stored.stream().map(now).toList());
    }

    private Seat asTheCommandHasIt(Seat stored) {
        Task task = TasksOfTheCommand.of(stored.taskId());
        return task == null ? stored : seat(task);
    }

    List<Seat> seats(long caseId, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : asOfNow(
                        repository.all(caseId).stream()
                                .filter(seat -> keys.contains(seat.key()))
                                .toList(),
                        this::asTheCommandHasIt);
    }

    /** Which of these tasks are open, whoever asks. */
    Set<String> open(long caseId, List<String> keys) {
        return seats(caseId, keys).stream().map(Seat::key).collect(Collectors.toSet());
    }

    /** The names of the tasks that wait in these process instances, the oldest first, by the case file they are about. */
    public Map<Long, List<String>> waiting(Collection<String> processInstanceIds) {
        return processInstanceIds.isEmpty() ? Map.of() : repository.waiting(processInstanceIds);
    }

    /** Whether a task about this case file is given to the person, or offered to them or to one of their groups. */
    boolean concern(String person, long caseId) {
        return repository.concern(person, people.groupsOf(person), caseId);
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
                task.getAssignee(),
                task.isSuspended());
    }
}
