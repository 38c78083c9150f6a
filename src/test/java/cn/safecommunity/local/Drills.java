package cn.safecommunity.local;

import cn.safecommunity.calendar.WorkingDays;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the clock as the drill does, for tests of other rooms. */
public final class Drills {

    private Drills() {}

    public static void advanceDays(int number, JdbcClient jdbc, WorkingDays days, Clock clock) {
        new Drill(jdbc, days, clock).advanceDays(number);
    }
}
