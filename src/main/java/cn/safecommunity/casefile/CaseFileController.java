package cn.safecommunity.casefile;

import cn.safecommunity.organisation.CurrentUser;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Case files over REST: for the form of a task, and by their id. */
@RestController
@RequestMapping("/api")
class CaseFileController {

    private final CaseFiles files;
    private final CaseFileViews views;
    private final TaskViews tasks;
    private final CurrentUser currentUser;

    CaseFileController(CaseFiles files, CaseFileViews views, TaskViews tasks, CurrentUser currentUser) {
        this.files = files;
        this.views = views;
        this.tasks = tasks;
        this.currentUser = currentUser;
    }

    @GetMapping("/casefiles/{id}")
    Object one(@PathVariable long id) {
        files.visible(id, currentUser.id());
        return views.of(id, null);
    }

    /** The case file of a task, for the form of that task: who may read the task may see what it is about. */
    @GetMapping("/tasks/{taskId}/case")
    Object ofTask(@PathVariable String taskId) {
        Task task = tasks.readable(taskId);
        TaskVariables variables = tasks.variables(task);
        return views.of(variables.caseId(), tasks.of(task, variables));
    }
}
