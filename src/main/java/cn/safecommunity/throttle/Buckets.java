package cn.safecommunity.throttle;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts on this node how often something happened for each person or address. The counts that were used longest ago are
 * forgotten when there are too many of them.
 */
@Component
public class Buckets {

    private static final int MOST_BUCKETS = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    /** Counts one more; gives how long to wait when that is too many, in which case it does not count. */
    public Duration take(Rate rate, String whom) {
        ConsumptionProbe probe = bucket(rate, whom).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** How long to wait until one more would be allowed, without counting it. */
    public Duration waitFor(Rate rate, String whom) {
        return Duration.ofNanos(bucket(rate, whom).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** What was counted last did not happen. */
    void giveBack(Rate rate, String whom) {
        bucket(rate, whom).addTokens(1);
    }

    /** Counts as often as allowed and a tenth more. */
    void useUp(Rate rate, String whom) {
        bucket(rate, whom).consumeIgnoringRateLimits(rate.most() + rate.most() / 10L);
    }

    /** Counts from the beginning. */
    void forget(Rate rate, String whom) {
        synchronized (buckets) {
            buckets.remove(key(rate, whom));
        }
    }

    private static String key(Rate rate, String whom) {
        return rate.name() + " " + whom;
    }

    private Bucket bucket(Rate rate, String whom) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key(rate, whom),
                    key -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(rate.most()).refillGreedy(rate.most(), rate.period()))
                            .build());
        }
    }
}
