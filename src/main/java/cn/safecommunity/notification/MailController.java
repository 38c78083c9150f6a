package cn.safecommunity.notification;

import cn.safecommunity.NotFound;
import cn.safecommunity.notification.MailChoices.Choice;
import cn.safecommunity.notification.Outbox.Waiting;
import cn.safecommunity.organisation.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits to go out, for administrators; and which mail a person wants, for that person. */
@RestController
class MailController {

    private static final int MOST_LINES = 200;

    private final Outbox outbox;
    private final MailChoices choices;
    private final Ways ways;
    private final CurrentUser currentUser;

    MailController(Outbox outbox, MailChoices choices, Ways ways, CurrentUser currentUser) {
        this.outbox = outbox;
        this.choices = choices;
        this.ways = ways;
        this.currentUser = currentUser;
    }

    /** The outbox: which channels there are, how much waits, and the oldest of it. */
    record OutboxView(
            List<String> channels,
            int waiting,
            int failing,
            int givenUp,
            @Nullable Instant oldest,
            List<Waiting> messages) {}

    /** Which mail a person wants; what is left out stays as it is. */
    record ChoiceInput(
            @Nullable Boolean reminders, @Nullable Boolean digest) {}

    @GetMapping("/api/mail")
    OutboxView outbox() {
        Outbox.Count count = outbox.count();
        return new OutboxView(
                ways.all().stream().map(Channel::id).sorted().toList(),
                count.waiting(),
                count.failing(),
                count.givenUp(),
                count.oldest(),
                outbox.waiting(MOST_LINES));
    }

    @PostMapping("/api/mail/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable long id) {
        if (!outbox.again(id)) {
            throw new NotFound("没有这条待发的消息，可能已经发出。请刷新页面查看。");
        }
    }

    @GetMapping("/api/me/mail")
    Choice choice() {
        return choices.of(currentUser.id());
    }

    @PutMapping("/api/me/mail")
    Choice choose(@RequestBody ChoiceInput input) {
        String person = currentUser.id();
        Choice now = choices.of(person);
        choices.put(
                person,
                new Choice(
                        Objects.requireNonNullElse(input.reminders(), now.reminders()),
                        Objects.requireNonNullElse(input.digest(), now.digest())));
        return choices.of(person);
    }
}
