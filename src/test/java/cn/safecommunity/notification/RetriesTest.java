package cn.safecommunity.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    @Test
    void comeSoonAtFirstAndThenEverySixHours() {
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(Retries::after).map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L, 360L);
        assertThat(Retries.after(100_000)).isEqualTo(Duration.ofHours(6));
    }
}
