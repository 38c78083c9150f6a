package cn.safecommunity.worklist;

import cn.safecommunity.organisation.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open tasks of whoever asks, over REST: one page, with the counts of all quick filters. */
@RestController
@RequestMapping("/api/tasks")
class WorklistController {

    private final Worklists worklists;
    private final Signing signing;
    private final CurrentUser currentUser;

    WorklistController(Worklists worklists, Signing signing, CurrentUser currentUser) {
        this.worklists = worklists;
        this.signing = signing;
        this.currentUser = currentUser;
    }

    @GetMapping
    WorklistView page(
            @RequestParam(defaultValue = "mine") String list,
            @RequestParam(defaultValue = "urgency") String sort,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "15") String size) {
        return worklists.page(
                WorklistRequest.read(list, sort, search, page, size), currentUser.id(), currentUser.groups());
    }

    /** Several tasks with one opinion. */
    record SigningInput(
            @Nullable List<String> tasks, @Nullable String opinion) {}

    @PostMapping("/signing")
    List<Signing.Outcome> sign(@RequestBody SigningInput input) {
        return signing.sign(input.tasks(), input.opinion(), currentUser.id());
    }
}
