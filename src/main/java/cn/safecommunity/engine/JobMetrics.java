package cn.safecommunity.engine;

import cn.safecommunity.Remembered;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For operations: jobs that have no retries left, open incidents, and how late the latest timer is. */
@Component
class JobMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private static final String JOBS = """
            SELECT count(*) FILTER (WHERE retries_ = 0),
                   coalesce(extract(epoch FROM :now - min(duedate_) FILTER (
                       WHERE type_ = 'timer' AND retries_ > 0 AND suspension_state_ = 1 AND duedate_ < :now)), 0),
                   (SELECT count(*) FROM act_ru_incident)
            FROM act_ru_job WHERE retries_ = 0 OR duedate_ < :now""";

    private final Remembered<Jobs> jobs;

    JobMetrics(JdbcClient jdbc, Clock clock) {
        this.jobs = new Remembered<>(
                FRESH,
                () -> jdbc.sql(JOBS)
                        .param("now", LocalDateTime.now(clock))
                        .query((row, n) -> new Jobs(row.getInt(1), row.getDouble(2), row.getInt(3)))
                        .single());
    }

    private record Jobs(int failed, double lateSeconds, int incidents) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "safe.community.jobs.failed", "Jobs without retries left", Jobs::failed);
        gauge(registry, "safe.community.incidents", "Open incidents", Jobs::incidents);
        gauge(registry, "safe.community.timers.late.seconds", "How late the latest timer is", Jobs::lateSeconds);
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<Jobs> value) {
        Gauge.builder(name, () -> value.applyAsDouble(jobs.get()))
                .description(what)
                .register(registry);
    }
}
