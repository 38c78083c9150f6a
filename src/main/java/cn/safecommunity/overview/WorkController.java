package cn.safecommunity.overview;

import cn.safecommunity.organisation.Access;
import cn.safecommunity.organisation.CurrentUser;
import cn.safecommunity.overview.WorkAtHand.Step;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cases at hand by step and age over REST: everybody's own, with or without a programme. */
@RestController
class WorkController {

    private final WorkAtHand work;
    private final Access access;
    private final CurrentUser currentUser;

    WorkController(WorkAtHand work, Access access, CurrentUser currentUser) {
        this.work = work;
        this.access = access;
        this.currentUser = currentUser;
    }

    @GetMapping("/api/work-at-hand")
    List<Step> all() {
        return work.of(access.sightOf(currentUser.id()));
    }
}
