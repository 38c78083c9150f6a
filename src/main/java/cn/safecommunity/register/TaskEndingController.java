package cn.safecommunity.register;

import cn.safecommunity.organisation.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of a task that is no longer there, over REST. */
@RestController
@RequestMapping("/api/tasks/{taskId}/ending")
class TaskEndingController {

    private final TaskEndings endings;
    private final CurrentUser currentUser;

    TaskEndingController(TaskEndings endings, CurrentUser currentUser) {
        this.endings = endings;
        this.currentUser = currentUser;
    }

    @GetMapping
    TaskEnding ending(@PathVariable String taskId) {
        return endings.of(taskId, currentUser.id());
    }
}
