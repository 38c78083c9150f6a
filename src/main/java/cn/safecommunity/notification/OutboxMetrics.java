package cn.safecommunity.notification;

import cn.safecommunity.Remembered;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** For operations: what waits to go out, what failed before, and what was given up. */
@Component
class OutboxMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Remembered<Outbox.Count> count;

    OutboxMetrics(Outbox outbox) {
        this.count = new Remembered<>(FRESH, outbox::count);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "waiting", Outbox.Count::waiting);
        gauge(registry, "failing", Outbox.Count::failing);
        gauge(registry, "given.up", Outbox.Count::givenUp);
    }

    private void gauge(MeterRegistry registry, String state, ToIntFunction<Outbox.Count> value) {
        Gauge.builder("safe.community.messages." + state, () -> value.applyAsInt(count.get()))
                .description("Messages to people that have not been sent")
                .register(registry);
    }
}
