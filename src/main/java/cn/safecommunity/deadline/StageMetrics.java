package cn.safecommunity.deadline;

import cn.safecommunity.Remembered;
import cn.safecommunity.policy.Level;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For operations: how many stages are being worked on, by level and by the worst light they have. */
@Component
class StageMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private static final String STAGES = """
            SELECT c.level, coalesce(worst.light, 'green'), count(*)
            FROM stage_clock c
            LEFT JOIN LATERAL (
                SELECT d.light FROM deadline_card d
                WHERE d.case_id = c.case_id AND d.level = c.level AND d.step = c.step AND d.round = c.round
                ORDER BY array_position(ARRAY['redCard', 'yellowCard', 'yellowLight'], d.light::text) LIMIT 1) worst ON true
            WHERE c.running_since IS NOT NULL
            GROUP BY 1, 2""";

    private final Remembered<Map<String, Integer>> stages;

    StageMetrics(JdbcClient jdbc) {
        this.stages = new Remembered<>(FRESH, () -> count(jdbc));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Level level : Level.values()) {
            for (Light light : Light.values()) {
                Gauge.builder("safe.community.stages", () -> stages.get().getOrDefault(key(level.id(), light.id()), 0))
                        .description("Stages being worked on, by level and worst light")
                        .tag("level", level.id())
                        .tag("light", light.id())
                        .register(registry);
            }
        }
    }

    private static Map<String, Integer> count(JdbcClient jdbc) {
        Map<String, Integer> counted = new HashMap<>();
        jdbc.sql(STAGES).query(row -> {
            counted.put(key(row.getString(1), row.getString(2)), row.getInt(3));
        });
        return counted;
    }

    private static String key(String level, String light) {
        return level + " " + light;
    }
}
