package cn.safecommunity.signin;

import cn.safecommunity.Forbidden;
import cn.safecommunity.account.Account;
import cn.safecommunity.account.LoginAttempts;
import cn.safecommunity.account.OutsideAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who proves a user name with a password somewhere else than here, and what becomes of it. */
@Service
public class SignIn {

    /** So long a program's password is believed before the directory is asked again. */
    private static final Duration BELIEVED = Duration.ofMinutes(10);

    private final LdapDirectory directory;
    private final Admission admission;
    private final OutsideAccounts outside;
    private final LoginAttempts attempts;
    private final Clock clock;

    SignIn(LdapDirectory directory, Admission admission, OutsideAccounts outside, LoginAttempts attempts, Clock clock) {
        this.directory = directory;
        this.admission = admission;
        this.outside = outside;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Whether the directory is asked for the password of this user name, because it is not one of our own accounts. */
    public boolean isOutside(String person) {
        return directory.isOn()
                && !person.isBlank()
                && (outside.find(person).isPresent()
                        || outside.alike(person).stream().noneMatch(person::equals));
    }

    /**
     * The account of whoever this user name and password belong to in the directory, brought up to date; empty when one of
     * the two is wrong, which counts like a wrong password of our own. No connection to the database waits meanwhile.
     */
    public Optional<Account> prove(String person, String password) {
        String counted = counted(person);
        attempts.requireAllowed(counted);
        Optional<OutsidePerson> found;
        try {
            found = directory.authenticate(person, password);
        } catch (Forbidden refused) {
            attempts.failed(counted);
            throw refused;
        }
        if (found.isEmpty()) {
            attempts.failed(counted);
            return Optional.empty();
        }
        Account account = admission.admit(found.get());
        attempts.succeeded(counted);
        return Optional.of(account);
    }

    /** A directory makes no difference between capital and small letters, so neither do the attempts. */
    private String counted(String person) {
        return outside.alike(person).stream().findFirst().orElseGet(() -> person.toLowerCase(Locale.ROOT));
    }

    /** Until when a password that the directory has taken just now is believed. */
    public Instant believedUntil() {
        return clock.instant().plus(BELIEVED);
    }
}
