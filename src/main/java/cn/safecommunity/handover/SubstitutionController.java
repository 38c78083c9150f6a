package cn.safecommunity.handover;

import cn.safecommunity.organisation.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Naming a substitute for some days, over REST; everybody does so for themselves. */
@RestController
@RequestMapping("/api/me/substitutions")
class SubstitutionController {

    private final Substitutions substitutions;
    private final CurrentUser currentUser;

    SubstitutionController(Substitutions substitutions, CurrentUser currentUser) {
        this.substitutions = substitutions;
        this.currentUser = currentUser;
    }

    /** Days as {@code 2014-03-12}. */
    record SubstitutionInput(
            @Nullable String to,
            @Nullable String firstDay,
            @Nullable String lastDay) {}

    @GetMapping
    SubstitutionView view() {
        return substitutions.view(currentUser.id());
    }

    @PostMapping
    SubstitutionView begin(@RequestBody SubstitutionInput input) {
        substitutions.begin(currentUser.id(), input.to(), input.firstDay(), input.lastDay());
        return substitutions.view(currentUser.id());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id) {
        substitutions.end(id, currentUser.id());
    }
}
