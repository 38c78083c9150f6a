package cn.safecommunity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Passwords as they are stored, and what is looked at when there is no account. */
class PasswordHashTest {

    private static final String ALGORITHM = "{argon2id}";

    private final PasswordHash hash = new PasswordHash(64, 1);

    @Test
    void theHashOfNobodyIsOneOfTodayWithOtherBytesEachTime() {
        assertThat(hash.ofNobody()).hasSameSizeAs(hash.encrypt("any password"));
        assertThat(hash.isOutdated(ALGORITHM + hash.ofNobody())).isFalse();
        assertThat(new PasswordHash(128, 2).isOutdated(ALGORITHM + hash.ofNobody()))
                .isTrue();
        assertThat(new PasswordHash(64, 1).ofNobody()).isNotEqualTo(hash.ofNobody());
    }

    @Test
    void noPasswordFitsIt() {
        assertThat(hash.check("argon2id", hash.ofNobody())).isFalse();
        assertThat(hash.check("", hash.ofNobody())).isFalse();
    }
}
