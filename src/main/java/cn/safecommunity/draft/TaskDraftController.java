package cn.safecommunity.draft;

import cn.safecommunity.organisation.CurrentUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own draft of a task's form over REST. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskDraftController {

    private final TaskDrafts drafts;
    private final CurrentUser currentUser;

    TaskDraftController(TaskDrafts drafts, CurrentUser currentUser) {
        this.drafts = drafts;
        this.currentUser = currentUser;
    }

    @GetMapping("/draft")
    Map<String, Object> draft(@PathVariable String taskId) {
        return drafts.of(taskId, currentUser.id());
    }

    @PutMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String taskId, @RequestBody Map<String, @Nullable Object> fields) {
        drafts.keep(taskId, currentUser.id(), fields);
    }
}
