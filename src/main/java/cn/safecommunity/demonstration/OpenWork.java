package cn.safecommunity.demonstration;

import cn.safecommunity.organisation.Groups;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks at what is open and at what has been begun, so that nobody does anything twice; it changes nothing. */
@Component
@Profile("local")
class OpenWork {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Clock clock;
    private final Map<String, OpenTask> known = new HashMap<>();

    OpenWork(TaskService tasks, RuntimeService runtime, HistoryService history, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.clock = clock;
    }

    /** Every open task, in the order in which they came up. */
    List<OpenTask> tasks() {
        List<Task> open = tasks.createTaskQuery()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
        known.keySet().retainAll(open.stream().map(Task::getId).toList());
        return open.stream()
                .map(task -> known.computeIfAbsent(task.getId(), id -> read(task)))
                .toList();
    }

    private OpenTask read(Task task) {
        return new OpenTask(
                task.getId(),
                process(task),
                task.getTaskDefinitionKey(),
                task.getAssignee() == null ? clerk(task) : task.getAssignee(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                (int) history.createHistoricTaskInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .taskDefinitionKey(task.getTaskDefinitionKey())
                        .finished()
                        .count(),
                tasks.getVariables(task.getId()));
    }

    /** The id of a definition begins with the key of its model. */
    private static String process(Task task) {
        String definition = task.getProcessDefinitionId();
        return definition.substring(0, definition.indexOf(':'));
    }

    /**
     * Who does it while it is not late: a leader who joined later does not count. In the local profile a person is called
     * like their group.
     */
    private String clerk(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .min(Comparator.<String, Boolean>comparing(Groups::isOfLeaders)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("admin");
    }

    /** Whether a process was begun on that day or soon after, with these variables. */
    boolean wasBegun(String process, LocalDate day, Map<String, String> variables) {
        var query = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .startedAfter(Date.from(day.atStartOfDay(clock.getZone()).toInstant()));
        variables.forEach(query::variableValueEquals);
        return query.count() > 0;
    }

    /** The case files of a unit that wait at an element of their model. */
    List<Long> casesAt(String element, String community) {
        return runtime
                .createExecutionQuery()
                .activityId(element)
                .processVariableValueEquals("community", community)
                .list()
                .stream()
                .map(Execution::getId)
                .map(execution -> ((Number) runtime.getVariable(execution, "caseId")).longValue())
                .toList();
    }
}
