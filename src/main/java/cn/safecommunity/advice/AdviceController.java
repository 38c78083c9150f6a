package cn.safecommunity.advice;

import cn.safecommunity.organisation.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asking a colleague for an opinion on a task, and giving it, over REST. */
@RestController
@RequestMapping("/api/tasks/{taskId}/advice")
class AdviceController {

    private final Advices advices;
    private final CurrentUser currentUser;

    AdviceController(Advices advices, CurrentUser currentUser) {
        this.advices = advices;
        this.currentUser = currentUser;
    }

    record Question(@Nullable String to, @Nullable String question) {}

    record Answer(@Nullable String answer) {}

    @GetMapping
    AdviceView view(@PathVariable String taskId) {
        return advices.view(taskId, currentUser.id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable String taskId, @RequestBody Question input) {
        advices.ask(taskId, currentUser.id(), input.to(), input.question());
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable String taskId, @PathVariable long id, @RequestBody Answer input) {
        advices.answer(taskId, id, currentUser.id(), input.answer());
    }
}
