package cn.safecommunity.account;

import cn.safecommunity.TryLater;
import cn.safecommunity.throttle.Buckets;
import cn.safecommunity.throttle.CallerAddress;
import cn.safecommunity.throttle.Rate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;

/**
 * Slows down who guesses passwords: a person at one address by waits that grow ({@link Lockout}), and an address that
 * guesses for many people by a rate. Somebody else at another address is never locked out by it.
 */
@Service
public class LoginAttempts {

    /** Wrong passwords from one address, whoever they are for; a whole office may stand behind one (assumption). */
    static final Rate OF_AN_ADDRESS = new Rate("wrong-password", 60, Duration.ofMinutes(10));

    private static final int LONGEST_NAME = 64;

    private final LoginFailureRepository repository;
    private final Buckets buckets;
    private final Clock clock;

    LoginAttempts(LoginFailureRepository repository, Buckets buckets, Clock clock) {
        this.repository = repository;
        this.buckets = buckets;
        this.clock = clock;
    }

    /** Refuses while the person has to wait here; the password is not even looked at. */
    public void requireAllowed(String person) {
        String address = CallerAddress.current();
        Instant now = clock.instant();
        repository
                .lockedUntil(cut(person), address)
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until))
                .ifPresent(wait -> {
                    throw new TryLater(wait, "密码连续输错多次，请等待 " + TryLater.words(wait) + "后再登录。等待期间输入的密码不会被核对。");
                });
        Duration wait = buckets.waitFor(OF_AN_ADDRESS, address);
        if (!wait.isZero()) {
            throw new TryLater(wait, "本机所在的网络输错密码的次数太多，请等待 " + TryLater.words(wait) + "后再登录。");
        }
    }

    /** A wrong password, or an account that does not exist; both look the same from outside. */
    public void failed(String person) {
        String address = CallerAddress.current();
        Instant now = clock.instant();
        int failures = repository.add(cut(person), address, now, now.minus(Lockout.FORGOTTEN));
        Duration wait = Lockout.after(failures);
        if (!wait.isZero()) {
            repository.lock(cut(person), address, now.plus(wait));
        }
        buckets.take(OF_AN_ADDRESS, address);
    }

    /** The earlier ones do not count any more. */
    public void succeeded(String person) {
        repository.forget(cut(person), CallerAddress.current());
    }

    /** An administrator, or the operator, lets a person try again at once. */
    boolean unlock(String person) {
        return repository.forget(cut(person));
    }

    private static String cut(String person) {
        return person.length() <= LONGEST_NAME ? person : person.substring(0, LONGEST_NAME);
    }
}
