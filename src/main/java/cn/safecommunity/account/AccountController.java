package cn.safecommunity.account;

import cn.safecommunity.account.AccountStates.State;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over REST, for administrators; people are created and put into groups through the engine's own API. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private final AccountStates states;

    AccountController(AccountStates states) {
        this.states = states;
    }

    /** Why an account is to be disabled. */
    record Disabling(@Nullable String reason) {}

    /** The accounts that cannot be used now. */
    @GetMapping
    List<State> all() {
        return states.all();
    }

    @PutMapping("/{person}/disabled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String person, @RequestBody Disabling request, Principal administrator) {
        states.disable(person, Objects.requireNonNullElse(request.reason(), ""), administrator.getName());
    }

    @DeleteMapping("/{person}/disabled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(@PathVariable String person) {
        states.enable(person);
    }
}
