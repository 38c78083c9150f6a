package cn.safecommunity.security;

import cn.safecommunity.account.Account;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Which passwords programs have shown to be right, so that the deliberately slow look at a password is not repeated with
 * every call. A password is kept as a keyed digest in memory only, and for the password the account has now.
 */
@Component
class VerifiedPasswords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int MOST = 5_000;

    private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);
    private final Map<String, Verified> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    private final Clock clock;

    VerifiedPasswords(Clock clock) {
        this.clock = clock;
    }

    /** The password that was right while the account had this stamp, and until when that is believed. */
    private record Verified(String stamp, String digest, Instant until) {}

    boolean has(Account account, String password) {
        Verified verified;
        synchronized (known) {
            verified = known.get(account.person());
        }
        return verified != null
                && verified.stamp().equals(account.stamp())
                && clock.instant().isBefore(verified.until())
                && MessageDigest.isEqual(bytes(verified.digest()), bytes(digest(password)));
    }

    void add(Account account, String password, Instant until) {
        Verified verified = new Verified(account.stamp(), digest(password), until);
        synchronized (known) {
            known.put(account.person(), verified);
        }
    }

    private String digest(String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes(password)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
