package cn.safecommunity.programme;

import cn.safecommunity.organisation.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the city office changes about a pilot over REST: what it is a candidate for, and whether it is a pilot at all. */
@RestController
@RequestMapping("/api/programmes/{id}/pilots/{unit}")
class PilotController {

    private final Classifications classifications;
    private final Replacements replacements;
    private final CurrentUser currentUser;

    PilotController(Classifications classifications, Replacements replacements, CurrentUser currentUser) {
        this.classifications = classifications;
        this.replacements = replacements;
        this.currentUser = currentUser;
    }

    /** Another title for one pilot, and why. */
    record Correction(@Nullable String rank, @Nullable String reason) {}

    /** Why a unit is no pilot any more. */
    record Replacement(@Nullable String reason) {}

    @PostMapping("/classification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable long id, @PathVariable String unit, @RequestBody Correction input) {
        classifications.correct(id, unit, input.rank(), input.reason(), currentUser.id());
    }

    @PostMapping("/replacement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replace(@PathVariable long id, @PathVariable String unit, @RequestBody Replacement input) {
        replacements.replace(id, unit, input.reason(), currentUser.id());
    }
}
