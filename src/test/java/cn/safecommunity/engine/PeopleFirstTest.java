package cn.safecommunity.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are answered first, and nothing waits for them for ever. */
@Timeout(30)
class PeopleFirstTest {

    private static final Duration LONGEST = Duration.ofSeconds(1);

    @Test
    void whereNobodyAsksNothingWaits() {
        PeopleFirst people = new PeopleFirst(LONGEST);
        people.asked();
        people.answered();
        Thread card = waiting(people, () -> {});

        assertThat(people.answering()).isZero();
        assertThat(ends(card)).isTrue();
    }

    @Test
    void whatWaitsGoesOnWhenTheLastOneIsAnswered() {
        PeopleFirst people = new PeopleFirst(LONGEST);
        List<String> order = new CopyOnWriteArrayList<>();
        people.asked();
        people.asked();
        Thread card = waiting(people, () -> order.add("card"));
        untilItWaits(card);
        people.answered();
        order.add("answer");
        people.answered();

        assertThat(ends(card)).isTrue();
        assertThat(order).containsExactly("answer", "card");
    }

    @Test
    void aRequestThatIsNeverAnsweredIsNotWaitedForLongerThanAMoment() {
        PeopleFirst people = new PeopleFirst(Duration.ofMillis(1));
        people.asked();
        for (int card = 0; card < 20; card++) {
            people.letGoFirst();
        }

        assertThat(people.answering()).isOne();
    }

    @Test
    void whoIsNotToWaitDoesNot() {
        PeopleFirst people = new PeopleFirst(Duration.ZERO);
        people.asked();

        people.letGoFirst();
    }

    @Test
    void aThreadThatIsToEndDoesNotWaitAndStillKnowsIt() {
        PeopleFirst people = new PeopleFirst(LONGEST);
        people.asked();
        Thread.currentThread().interrupt();
        people.letGoFirst();

        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1001, 60_000})
    void aMomentThatIsNoneIsRefusedInWords(long millis) {
        assertThatThrownBy(() -> new PeopleFirst(Duration.ofMillis(millis)))
                .hasMessageContaining("SAFECOMMUNITY_CLOCKWAIT")
                .hasMessageContaining("0ms to 1000ms");
    }

    private static Thread waiting(PeopleFirst people, Runnable then) {
        Thread card = new Thread(() -> {
            people.letGoFirst();
            then.run();
        });
        card.start();
        return card;
    }

    private static void untilItWaits(Thread card) {
        while (card.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static boolean ends(Thread card) {
        try {
            card.join(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return !card.isAlive();
    }
}
