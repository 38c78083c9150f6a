package cn.safecommunity.urging;

import cn.safecommunity.organisation.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Urging over REST. */
@RestController
@RequestMapping("/api/casefiles/{id}/urging")
class UrgingController {

    private final Urgings urgings;
    private final CurrentUser currentUser;

    UrgingController(Urgings urgings, CurrentUser currentUser) {
        this.urgings = urgings;
        this.currentUser = currentUser;
    }

    @GetMapping
    UrgingView view(@PathVariable long id) {
        return urgings.view(id, currentUser.id());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void urge(@PathVariable long id) {
        urgings.urge(id, currentUser.id());
    }
}
