package cn.safecommunity.handover;

import cn.safecommunity.handover.HeldWorkView.Load;
import cn.safecommunity.handover.HeldWorkView.Result;
import cn.safecommunity.organisation.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that somebody has taken on, over REST: seen and moved at once by an administrator, a leader of the office, or the person. */
@RestController
@RequestMapping("/api/people")
class HeldWorkController {

    private final HeldWork work;
    private final CurrentUser currentUser;

    HeldWorkController(HeldWork work, CurrentUser currentUser) {
        this.work = work;
        this.currentUser = currentUser;
    }

    /** {@code to} is empty for back to the office. */
    record Moving(@Nullable String to, @Nullable String reason) {}

    @GetMapping
    List<Load> ofMyOffice() {
        return work.loads(currentUser.id());
    }

    @GetMapping("/{person}/tasks")
    HeldWorkView tasks(@PathVariable String person) {
        return work.view(person, currentUser.id());
    }

    @PostMapping("/{person}/handover")
    Result move(@PathVariable String person, @RequestBody Moving request) {
        return work.move(person, currentUser.id(), request.to(), request.reason());
    }
}
