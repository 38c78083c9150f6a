package cn.safecommunity.security;

import cn.safecommunity.Refusal;
import cn.safecommunity.account.Account;
import cn.safecommunity.account.Accounts;
import cn.safecommunity.signin.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Logs a program in with the engine's own users; a password is looked at once, as long as the account stays the same. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identity;
    private final Accounts accounts;
    private final VerifiedPasswords verified;
    private final SignIn signIn;

    EngineLogin(IdentityService identity, Accounts accounts, VerifiedPasswords verified, SignIn signIn) {
        this.identity = identity;
        this.accounts = accounts;
        this.verified = verified;
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication login) {
        String person = login.getName();
        String password = String.valueOf(login.getCredentials());
        Account account = person.isBlank() ? null : accounts.of(person);
        if (account != null && verified.has(account, password)) {
            return of(account);
        }
        if (signIn.isOutside(person)) {
            return of(outside(person, password));
        }
        verify(person, password, account);
        return of(account == null ? accounts.of(person) : account);
    }

    /** What the directory has said is believed for a while; nobody here is told when it changes. */
    private @Nullable Account outside(String person, String password) {
        try {
            Optional<Account> account = signIn.prove(person, password);
            account.ifPresent(proved -> verified.add(proved, password, signIn.believedUntil()));
            return account.orElse(null);
        } catch (Refusal refusal) {
            throw new AuthenticationServiceException("the account has to wait or is not let in", refusal);
        }
    }

    /** What was read of the account before is what the password belongs to, should it be changed at this moment. */
    private void verify(String person, String password, @Nullable Account before) {
        try {
            if (!identity.checkPassword(person, password)) {
                throw new BadCredentialsException("user name or password is wrong");
            }
        } catch (Refusal refusal) {
            throw new AuthenticationServiceException("the account has to wait or is disabled", refusal);
        }
        if (before != null) {
            verified.add(before, password, Instant.MAX);
        }
    }

    private static Authentication of(@Nullable Account account) {
        if (account == null) {
            throw new BadCredentialsException("the account is gone, or the password wrong");
        }
        return person(account.person(), account.groups());
    }

    static Authentication person(String person, List<String> groups) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, groups.stream().map(SimpleGrantedAuthority::new).toList());
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
