package cn.safecommunity.phrase;

import cn.safecommunity.organisation.CurrentUser;
import java.util.List;
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

/** One's own phrases over REST. */
@RestController
@RequestMapping("/api/me/phrases")
class PhraseController {

    private final Phrases phrases;
    private final CurrentUser currentUser;

    PhraseController(Phrases phrases, CurrentUser currentUser) {
        this.phrases = phrases;
        this.currentUser = currentUser;
    }

    record PhraseInput(@Nullable String text) {}

    @GetMapping
    List<Phrase> mine() {
        return phrases.of(currentUser.id());
    }

    @PostMapping
    List<Phrase> add(@RequestBody PhraseInput input) {
        return phrases.add(currentUser.id(), input.text());
    }

    @PostMapping("/{id}/use")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void use(@PathVariable long id) {
        phrases.use(id, currentUser.id());
    }

    @DeleteMapping("/{id}")
    List<Phrase> remove(@PathVariable long id) {
        return phrases.remove(id, currentUser.id());
    }
}
