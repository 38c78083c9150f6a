package cn.safecommunity.note;

import cn.safecommunity.organisation.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notes of one's own office over REST. */
@RestController
@RequestMapping("/api/casefiles/{id}/notes")
class NoteController {

    private final Notes notes;
    private final CurrentUser currentUser;

    NoteController(Notes notes, CurrentUser currentUser) {
        this.notes = notes;
        this.currentUser = currentUser;
    }

    record NoteInput(@Nullable String office, @Nullable String text) {}

    @GetMapping
    NoteView of(@PathVariable long id) {
        return notes.of(id, currentUser.id());
    }

    @PostMapping
    NoteView add(@PathVariable long id, @RequestBody NoteInput input) {
        return notes.add(id, currentUser.id(), input.office(), input.text());
    }
}
