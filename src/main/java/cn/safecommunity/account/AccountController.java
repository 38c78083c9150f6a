package cn.safecommunity.account;

import cn.safecommunity.Text;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over REST, for administrators; people are created and put into groups through the engine's own API. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

    private final AccountStates states;
    private final AccountDesk desk;
    private final OutsideAccounts outside;

    AccountController(AccountStates states, AccountDesk desk, OutsideAccounts outside) {
        this.states = states;
        this.desk = desk;
        this.outside = outside;
    }

    /** Why an account is to be disabled. */
    record Disabling(@Nullable String reason) {}

    /** The name that somebody is to sign with. */
    record Naming(@Nullable String familyName, @Nullable String givenName) {}

    /** A new password for somebody else, and the administrator's own, which proves who sits there. */
    record Reset(@Nullable String password, @Nullable String ownPassword) {}

    /** The accounts that cannot be used now; with {@code search} those whose user name or name has this in it, fifty at most. */
    @GetMapping
    List<State> all(@RequestParam(defaultValue = "") String search) {
        String text = Text.clean("search", search);
        return text.isEmpty() ? states.all() : states.found(text);
    }

    @PutMapping("/{person}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(@PathVariable String person, @RequestBody Naming request) {
        desk.rename(person, request.familyName(), request.givenName());
    }

    @PutMapping("/{person}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetPassword(@PathVariable String person, @RequestBody Reset request, Principal administrator) {
        desk.resetPassword(person, request.password(), request.ownPassword(), administrator.getName());
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

    /** From now on whoever has this user name outside signs in with the account. */
    @PutMapping("/{person}/outside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String person, Principal administrator) {
        outside.handOver(person, administrator.getName());
    }

    /** The account is one with a password of ours again, which an administrator sets. */
    @DeleteMapping("/{person}/outside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String person) {
        outside.takeBack(person);
    }
}
