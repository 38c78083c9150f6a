package cn.safecommunity.local;

import cn.safecommunity.calendar.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Moves the clock of the whole application forward, on a person's own machine only, so that reminders, cards and public
 * notices can be seen within minutes. The offset outlives a restart.
 */
@Service
@Profile("local")
public class Drill implements SmartInitializingSingleton {

    /** When a day begins on which the clock is put: before the offices open. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final Clock clock;

    Drill(JdbcClient jdbc, WorkingDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /** Goes on where the last start left the clock, before any timer can fire. */
    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("SELECT offset_milli FROM drill_clock")
                .query(Long.class)
                .optional()
                .ifPresent(ClockUtil::offset);
    }

    void advanceDays(int number) {
        advanceTo(ZonedDateTime.now(clock).plusDays(number));
    }

    /** To the same time of the day, that many working days later. */
    void advanceWorkingDays(int number) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        advanceTo(now.with(days.plus(now.toLocalDate(), number)));
    }

    /** To the morning of a day, which may lie in the past: for a database in which nothing has happened yet. */
    void beginOn(LocalDate day) {
        advanceTo(day.atTime(MORNING).atZone(clock.getZone()));
    }

    /** Whether the clock was ever moved. */
    boolean hasMoved() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM drill_clock)")
                .query(Boolean.class)
                .single();
    }

    State state() {
        LocalDate today = LocalDate.now(clock);
        LocalDate really = LocalDate.now(Clock.system(clock.getZone()));
        return new State(true, OffsetDateTime.now(clock), ChronoUnit.DAYS.between(really, today));
    }

    /** To a moment that is still ahead. */
    public void moveTo(ZonedDateTime moment) {
        if (moment.isBefore(ZonedDateTime.now(clock))) {
            throw new IllegalArgumentException("The clock does not go back to " + moment);
        }
        advanceTo(moment);
    }

    private void advanceTo(ZonedDateTime moment) {
        long further = Duration.between(clock.instant(), moment.toInstant()).toMillis();
        long offset = jdbc.sql("""
                INSERT INTO drill_clock (offset_milli) VALUES (:further)
                ON CONFLICT (only_row) DO UPDATE SET offset_milli = drill_clock.offset_milli + excluded.offset_milli
                RETURNING offset_milli""").param("further", further).query(Long.class).single();
        ClockUtil.offset(offset);
        jdbc.sql("SELECT pg_notify('due_job', '')").query(String.class).list();
    }

    /** What the screens show: that the clock is not the real one, and how far ahead it is. */
    record State(boolean enabled, OffsetDateTime now, long offsetDays) {}
}
