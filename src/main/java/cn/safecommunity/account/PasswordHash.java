package cn.safecommunity.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Stores passwords as Argon2id (RFC 9106), with the memory and the passes that OWASP recommends unless a setting says
 * otherwise. Passwords stored in another way, or more cheaply, are stored anew at the next login.
 */
@Component
class PasswordHash implements PasswordEncryptor {

    private static final String NAME = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    /** Each look takes its memory; more of them at once only wait for the processors anyway. */
    private static final int MOST_AT_ONCE = 4;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final Argon2PasswordEncoder encoder;
    private final String ofNobody;

    /** {@code memory} is in KiB. */
    PasswordHash(
            @Value("${safecommunity.passwords.memory:19456}") int memory,
            @Value("${safecommunity.passwords.passes:2}") int passes) {
        this.encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memory, passes);
        this.ofNobody = "$%s$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(NAME, memory, passes, LANES, random(SALT_BYTES), random(HASH_BYTES));
    }

    /** Any bytes are the hash of something that nobody knows; computing one would only make the start longer. */
    private static String random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    @Override
    public String encrypt(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return inTurn(() -> encoder.matches(password, encrypted));
    }

    /** Whether a stored password, with the name of its algorithm in front, is to be stored anew. */
    boolean isOutdated(String stored) {
        String prefix = "{" + NAME + "}";
        return !stored.startsWith(prefix) || encoder.upgradeEncoding(stored.substring(prefix.length()));
    }

    /** What is looked at when there is no account: stored like a password of today, which no password fits. */
    String ofNobody() {
        return ofNobody;
    }

    /** Takes as long as looking at a password, so that the time does not tell who has an account. */
    void pretend(String password) {
        check(password, ofNobody);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
