package cn.safecommunity.throttle;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Uses up what a person or this machine may do, so that a test need not do it thousands of times. */
@Component
public class UsedUp {

    private static final String THIS_MACHINE = "127.0.0.1";

    private final Buckets buckets;
    private final RequestRates rates;

    UsedUp(Buckets buckets, RequestRates rates) {
        this.buckets = buckets;
        this.rates = rates;
    }

    /** The person has called too often, as long as the test looks at it. */
    public void byPerson(String person, Runnable look) {
        during(rates.ofAPerson(), person, look);
    }

    /** Too many calls have come from this machine. */
    public void byThisMachine(Runnable look) {
        during(rates.ofAnAddress(), THIS_MACHINE, look);
    }

    /** Too many objections have come from this machine. */
    public void byObjections(Runnable look) {
        during(rates.ofObjections(), THIS_MACHINE, look);
    }

    /** Wrong passwords of other tests from this machine are forgotten. */
    public void noWrongPasswords() {
        buckets.forget(new Rate("wrong-password", 1, Duration.ofMinutes(1)), THIS_MACHINE);
    }

    private void during(Rate rate, String whom, Runnable look) {
        buckets.useUp(rate, whom);
        try {
            look.run();
        } finally {
            buckets.forget(rate, whom);
        }
    }
}
