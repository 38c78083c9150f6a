package cn.safecommunity.recall;

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

/** Taking the last act of a case back over REST. */
@RestController
@RequestMapping("/api/casefiles/{id}/recall")
class RecallController {

    private final Recalls recalls;
    private final CurrentUser currentUser;

    RecallController(Recalls recalls, CurrentUser currentUser) {
        this.recalls = recalls;
        this.currentUser = currentUser;
    }

    record RecallInput(@Nullable String reason) {}

    @GetMapping
    RecallView view(@PathVariable long id) {
        return recalls.view(id, currentUser.id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recall(@PathVariable long id, @RequestBody RecallInput input) {
        recalls.recall(id, currentUser.id(), input.reason());
    }
}
