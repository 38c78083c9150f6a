package cn.safecommunity.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.safecommunity.Refusal;
import cn.safecommunity.TryLater;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counts of what people without an account send. */
class PublicSubmissionsTest {

    private final PublicSubmissions submissions = new PublicSubmissions(new Buckets(), new RequestRates(400, 4000, 2));

    private boolean sent(boolean isNew) {
        return submissions.handIn(() -> isNew, fresh -> fresh);
    }

    @Test
    void whatIsHandedInCounts() {
        sent(true);
        sent(true);
        assertThatThrownBy(() -> sent(true)).isInstanceOf(TryLater.class).hasMessageContaining("不用重新填");
    }

    @Test
    void whatIsRefusedOrSentAgainDoesNot() {
        IntStream.range(0, 9).forEach(time -> {
            assertThatThrownBy(() -> submissions.handIn(
                            () -> {
                                throw Refusal.at("content", "请写明反映的问题。");
                            },
                            fresh -> true))
                    .hasMessageContaining("请写明");
            assertThat(sent(false)).isFalse();
        });
        sent(true);
        sent(true);
        assertThatThrownBy(() -> sent(false)).isInstanceOf(TryLater.class);
    }
}
