package cn.safecommunity.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The task lists everybody has in Tasklist, the most urgent task first. */
@Component
class TaskFilters {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** A task list by its name; the lower the priority, the higher it stands. */
    private record TaskList(String name, String description, int priority, TaskQuery query) {}

    /** Adds the lists, corrects those that differ, and removes the engine's own. */
    void put() {
        filters.createFilterQuery()
                .filterName("All tasks")
                .list()
                .forEach(stock -> filters.deleteFilter(stock.getId()));
        lists().forEach(this::put);
    }

    private List<TaskList> lists() {
        return List.of(
                new TaskList("待我办理", "我已领取的任务，以及我所在岗位尚无人领取的任务", 1, mine()),
                new TaskList(
                        "我已领取",
                        "由我办理的任务",
                        2,
                        urgentFirst(tasks.createTaskQuery().taskAssigneeExpression(ME))),
                new TaskList(
                        "待领取",
                        "我所在岗位尚无人领取的任务",
                        3,
                        urgentFirst(tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS))),
                new TaskList("全部", "我有权查看的全部任务", 4, urgentFirst(tasks.createTaskQuery())));
    }

    private TaskQuery mine() {
        return urgentFirst(tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_GROUPS)
                .endOr());
    }

    private static TaskQuery urgentFirst(TaskQuery query) {
        return query.orderByDueDate().asc();
    }

    private void put(TaskList list) {
        Filter known = filters.createFilterQuery().filterName(list.name()).list().stream()
                .findFirst()
                .orElse(null);
        Filter filter = known == null ? filters.newTaskFilter(list.name()) : known;
        filter.setQuery(list.query());
        filter.setProperties(properties(list));
        filters.saveFilter(filter);
        if (known == null) {
            letEverybodyRead(filter.getId());
        }
    }

    private static Map<String, Object> properties(TaskList list) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", list.description());
        properties.put("priority", list.priority());
        properties.put("color", "#1f5f86");
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", List.of(Map.of("name", "subject", "label", "申报事项")));
        return properties;
    }

    private void letEverybodyRead(@Nullable String filterId) {
        Authorization right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        right.setResource(Resources.FILTER);
        right.setResourceId(filterId);
        right.addPermission(Permissions.READ);
        authorizations.saveAuthorization(right);
    }
}
