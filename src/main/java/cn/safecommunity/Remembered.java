package cn.safecommunity;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is asked for once and then remembered for a while, so that many gauges cost one query. */
public final class Remembered<T> {

    private final Supplier<T> source;
    private final long nanos;
    private @Nullable T answer;
    private long askedAt;

    public Remembered(Duration time, Supplier<T> source) {
        this.nanos = time.toNanos();
        this.source = source;
    }

    public synchronized T get() {
        T known = answer;
        if (known == null || System.nanoTime() - askedAt > nanos) {
            known = source.get();
            answer = known;
            askedAt = System.nanoTime();
        }
        return known;
    }
}
