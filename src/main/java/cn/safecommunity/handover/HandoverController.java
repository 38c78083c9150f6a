package cn.safecommunity.handover;

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

/** Handing an open task to a colleague, or taking it over, over REST. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class HandoverController {

    private final Handovers handovers;
    private final CurrentUser currentUser;

    HandoverController(Handovers handovers, CurrentUser currentUser) {
        this.handovers = handovers;
        this.currentUser = currentUser;
    }

    record HandoverInput(@Nullable String to, @Nullable String reason) {}

    @GetMapping("/colleagues")
    HandoverView colleagues(@PathVariable String taskId) {
        return handovers.view(taskId, currentUser.id());
    }

    @PostMapping("/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String taskId, @RequestBody HandoverInput input) {
        handovers.handOver(taskId, currentUser.id(), input.to(), input.reason());
    }
}
