package cn.safecommunity.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.safecommunity.TryLater;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockoutTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "4, 0",
        "5, 30",
        "6, 60",
        "7, 120",
        "8, 240",
        "9, 480",
        "10, 900",
        "11, 900",
        "100000, 900"
    })
    void growsWithEveryWrongPasswordAndNeverLastsForEver(int failures, long seconds) {
        assertThat(Lockout.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void isToldInWords() {
        assertThat(TryLater.words(Duration.ofMillis(29_001))).isEqualTo("30 秒");
        assertThat(TryLater.words(Duration.ofSeconds(120))).isEqualTo("2 分钟");
        assertThat(TryLater.words(Duration.ofSeconds(150))).isEqualTo("2 分 30 秒");
        assertThat(TryLater.words(Duration.ZERO)).isEqualTo("1 秒");
    }
}
