package cn.safecommunity.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lights and cards a county has to answer for: those of its own level and of its creation units. */
@Service
public class CountyCards {

    private final JdbcClient jdbc;
    private final Clock clock;

    CountyCards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many of each came in a county. */
    public record Count(String county, int yellowLights, int yellowCards, int redCards) {

        /** A county in which everything was in time. */
        public static Count none(String county) {
            return new Count(county, 0, 0, 0);
        }
    }

    /** The counts by county from one day to another, both included. */
    public Map<String, Count> between(LocalDate first, LocalDate last) {
        Map<String, Count> counts = new TreeMap<>();
        jdbc.sql("""
                SELECT county, count(*) FILTER (WHERE light = 'yellowLight') AS lights,
                       count(*) FILTER (WHERE light = 'yellowCard') AS yellow,
                       count(*) FILTER (WHERE light = 'redCard') AS red
                FROM deadline_card
                WHERE county IS NOT NULL AND level IN ('county', 'community') AND issued_at >= ? AND issued_at < ?
                GROUP BY county""")
                .params(startOf(first), startOf(last.plusDays(1)))
                .query((row, n) -> new Count(
                        row.getString("county"), row.getInt("lights"), row.getInt("yellow"), row.getInt("red")))
                .list()
                .forEach(count -> counts.put(count.county(), count));
        return counts;
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
