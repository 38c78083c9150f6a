package cn.safecommunity.deadline;

import cn.safecommunity.ReadOnce;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.policy.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code stage_clock}. */
@Repository
class StageClockRepository {

    private static final String RUNNING = """
            SELECT case_id, level, step, part, round, limit_days, due_on, used_days, running_since, process_instance_id
            FROM stage_clock WHERE running_since IS NOT NULL""";

    /** What must hold for a running clock {@code c} of a case that a person may see who does not see everything. */
    private static final String SEEN = "c.case_id IN (" + Sight.CASES + ")";

    /** The first clocks {@code one} that run like a clock {@code kind}; further criteria can be put in. */
    private static final String OF_KIND = """
            JOIN LATERAL (
                    SELECT c.* FROM stage_clock c
                    WHERE c.running_since = kind.running_since AND c.step = kind.step AND c.level = kind.level
                        AND c.limit_days = kind.limit_days AND c.used_days = kind.used_days
                        AND c.due_on IS NOT DISTINCT FROM kind.due_on%s
                    ORDER BY c.id LIMIT :most) one ON true""";

    private final ReadOnce<Stage, Optional<StageClock>> known = new ReadOnce<>();
    private final JdbcClient jdbc;

    StageClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The clock of the stage, if it is running. */
    Optional<StageClock> running(Stage stage) {
        return known.get(stage, this::read);
    }

    private Optional<StageClock> read(Stage stage) {
        return jdbc.sql(RUNNING + " AND case_id = :caseId AND level = :level AND step = :step AND part = :part")
                .param("caseId", stage.caseId())
                .param("level", stage.level().id())
                .param("step", stage.step())
                .param("part", stage.part())
                .query((row, number) -> clock(row))
                .optional();
    }

    /** The clocks that this instance has running for the step and part of the stage, at whichever level. */
    List<StageClock> runningIn(String processInstanceId, Stage stage) {
        return jdbc.sql(
                        RUNNING
                                + " AND process_instance_id = :processInstanceId AND case_id = :caseId AND step = :step AND part = :part")
                .param("processInstanceId", processInstanceId)
                .param("caseId", stage.caseId())
                .param("step", stage.step())
                .param("part", stage.part())
                .query((row, number) -> clock(row))
                .list();
    }

    List<StageClock> runningOf(long caseId) {
        return jdbc.sql(RUNNING + " AND case_id = :caseId")
                .param("caseId", caseId)
                .query((row, number) -> clock(row))
                .list();
    }

    List<StageClock> allRunning() {
        return jdbc.sql(RUNNING + " ORDER BY id")
                .query((row, number) -> clock(row))
                .list();
    }

    List<StageClock> runningAround(Collection<String> counties) {
        return jdbc.sql(RUNNING + """
                 AND (level = 'city' OR case_id IN (
                    SELECT id FROM case_file WHERE county = ANY(string_to_array(:counties, ','))
                    UNION ALL SELECT id FROM case_file WHERE county IS NULL))
                ORDER BY id""")
                .param("counties", String.join(",", counties))
                .query((row, number) -> clock(row))
                .list();
    }

    /**
     * Clocks of one step and level that run alike: since one day, with one limit, of which as much was used before.
     *
     * @param id of the first of them
     * @param count how many they are
     */
    record Alike(long id, StageClock first, int count) {}

    /** The running clocks of the cases that lie within it, those that run alike as one, in the order in which their first was started. */
    List<Alike> alike(Sight sight) {
        return jdbc.sql("""
                SELECT c.id, c.case_id, c.level, c.step, c.part, c.round, c.limit_days, c.due_on, c.used_days, c.running_since,
                    c.process_instance_id, kind.clocks
                FROM (
                    SELECT min(c.id) AS id, count(*) AS clocks FROM stage_clock c WHERE c.running_since IS NOT NULL%s
                    GROUP BY c.level, c.step, c.limit_days, c.due_on, c.used_days, c.running_since) kind
                    CROSS JOIN LATERAL (SELECT * FROM stage_clock WHERE id = kind.id LIMIT 1) c
                ORDER BY c.id""".formatted(seen(sight)))
                .params(sight.parameters())
                .query((row, number) -> new Alike(row.getLong("id"), clock(row), row.getInt("clocks")))
                .list();
    }

    /** The first clocks of each of these kinds, {@code most} of each, in the order in which they were started. */
    List<StageClock> first(List<Long> kinds, int most, Sight sight) {
        return jdbc.sql("""
                SELECT one.* FROM stage_clock kind %s
                WHERE kind.id = ANY(string_to_array(:kinds, ',')::bigint[])
                ORDER BY one.id""".formatted(OF_KIND.formatted(seen(sight))))
                .params(sight.parameters())
                .param("kinds", joined(kinds))
                .param("most", most)
                .query((row, number) -> clock(row))
                .list();
    }

    /**
     * So many clocks after the first so many, those of the first kinds in front; kinds of one place are one list, in the order in
     * which its clocks were started.
     *
     * @param places of the kinds, as many as these
     */
    List<StageClock> page(List<Long> kinds, List<Integer> places, int offset, int size, Sight sight) {
        return jdbc.sql("""
                SELECT one.* FROM unnest(string_to_array(:kinds, ',')::bigint[], string_to_array(:places, ',')::int[]) asked (id, place)
                    JOIN stage_clock kind ON kind.id = asked.id %s
                ORDER BY asked.place, one.id OFFSET :offset LIMIT :size""".formatted(OF_KIND.formatted(seen(sight))))
                .params(sight.parameters())
                .param("kinds", joined(kinds))
                .param("places", joined(places))
                .param("offset", offset)
                .param("size", size)
                .param("most", offset + size)
                .query((row, number) -> clock(row))
                .list();
    }

    private static String joined(List<? extends Number> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String seen(Sight sight) {
        return sight.everything() ? "" : " AND " + SEEN;
    }

    /**
     * Starts the clock from that day; what was used stays used, unless the stage starts anew. A stage that comes again
     * with another day of the calendar is a new round with its own lights; one that goes on since an earlier day has the round
     * and the limit it had.
     */
    void start(Stage stage, Limit limit, LocalDate day, String processInstanceId) {
        known.forget();
        jdbc.sql("""
                INSERT INTO stage_clock (case_id, level, step, part, limit_days, due_on, running_since, process_instance_id)
                VALUES (:caseId, :level, :step, :part, :limitDays, :dueOn, :day, :processInstanceId)
                ON CONFLICT (case_id, level, step, part) DO UPDATE SET
                    running_since = excluded.running_since,
                    due_on = excluded.due_on,
                    limit_days = CASE WHEN :anew THEN excluded.limit_days ELSE stage_clock.limit_days END,
                    process_instance_id = excluded.process_instance_id,
                    round = CASE WHEN :anew OR excluded.due_on IS DISTINCT FROM stage_clock.due_on THEN stage_clock.round + 1 ELSE stage_clock.round END,
                    used_days = CASE WHEN :anew OR :goesOn THEN 0 ELSE stage_clock.used_days END
                WHERE stage_clock.running_since IS NULL""")
                .param("caseId", stage.caseId())
                .param("level", stage.level().id())
                .param("step", stage.step())
                .param("part", stage.part())
                .param("limitDays", limit.days())
                .param("dueOn", limit.dueOn())
                .param("day", limit.since() == null ? day : limit.since())
                .param("processInstanceId", processInstanceId)
                .param("goesOn", limit.since() != null)
                .param("anew", limit.anew())
                .update();
    }

    /** A clock that does not run: in which round it stopped, of which limit, and what was used of it. */
    record Stopped(int round, int limitDays, int usedDays) {}

    Optional<Stopped> stopped(Stage stage) {
        return jdbc.sql("""
                SELECT round, limit_days, used_days FROM stage_clock
                WHERE case_id = :caseId AND level = :level AND step = :step AND part = :part AND running_since IS NULL""")
                .param("caseId", stage.caseId())
                .param("level", stage.level().id())
                .param("step", stage.step())
                .param("part", stage.part())
                .query(Stopped.class)
                .optional();
    }

    /** Lets a running clock go on in the round in which it was stopped. */
    void goOn(StageClock running, Stopped stopped) {
        known.forget();
        jdbc.sql("""
                UPDATE stage_clock SET round = :round, limit_days = :limitDays, used_days = :usedDays
                WHERE case_id = :caseId AND level = :level AND step = :step AND part = :part""")
                .param("caseId", running.stage().caseId())
                .param("level", running.stage().level().id())
                .param("step", running.stage().step())
                .param("part", running.stage().part())
                .param("round", stopped.round())
                .param("limitDays", stopped.limitDays())
                .param("usedDays", stopped.usedDays())
                .update();
    }

    /** Gives a running stage another limit in working days, or another day of the calendar where it has one. */
    void putOff(StageClock running, int limitDays, LocalDate day) {
        known.forget();
        jdbc.sql("""
                UPDATE stage_clock SET
                    limit_days = CASE WHEN due_on IS NULL THEN :limitDays ELSE limit_days END,
                    due_on = CASE WHEN due_on IS NULL THEN NULL ELSE :day END
                WHERE case_id = :caseId AND level = :level AND step = :step AND part = :part
                    AND running_since IS NOT NULL""")
                .param("caseId", running.stage().caseId())
                .param("level", running.stage().level().id())
                .param("step", running.stage().step())
                .param("part", running.stage().part())
                .param("limitDays", limitDays)
                .param("day", day)
                .update();
    }

    void stop(Stage stage, int usedDays) {
        known.forget();
        jdbc.sql("""
                UPDATE stage_clock SET running_since = NULL, used_days = :usedDays
                WHERE case_id = :caseId AND level = :level AND step = :step AND part = :part""")
                .param("caseId", stage.caseId())
                .param("level", stage.level().id())
                .param("step", stage.step())
                .param("part", stage.part())
                .param("usedDays", usedDays)
                .update();
    }

    private static StageClock clock(ResultSet row) throws SQLException {
        Stage stage = new Stage(
                row.getLong("case_id"), Level.of(row.getString("level")), row.getString("step"), row.getInt("part"));
        return new StageClock(
                stage,
                row.getInt("round"),
                row.getInt("limit_days"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("used_days"),
                row.getObject("running_since", LocalDate.class),
                row.getString("process_instance_id"));
    }
}
