package cn.safecommunity.deadline;

import cn.safecommunity.deadline.HolidayTable.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code holiday} and {@code published_year}. */
@Repository
class HolidayRepository {

    private final JdbcClient jdbc;

    HolidayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes with every publication, on every node. */
    long version() {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM published_year")
                .query(Long.class)
                .single();
    }

    HolidayTable table() {
        Map<LocalDate, Kind> days = new HashMap<>();
        jdbc.sql("SELECT day, kind FROM holiday").query(row -> {
            days.put(row.getObject(1, LocalDate.class), Kind.valueOf(row.getString(2)));
        });
        return new HolidayTable(days, publishedYears());
    }

    Set<Integer> publishedYears() {
        return new HashSet<>(
                jdbc.sql("SELECT year FROM published_year").query(Integer.class).list());
    }

    /** Makes publications wait for each other, so that versions are committed in their order. */
    void lock() {
        jdbc.sql("LOCK TABLE published_year IN EXCLUSIVE MODE").update();
    }

    /** Replaces what the notice of that year said before, and marks the year as published. */
    void replace(int year, List<Holiday> holidays) {
        jdbc.sql("DELETE FROM holiday WHERE notice_year = :year")
                .param("year", year)
                .update();
        holidays.forEach(holiday -> add(year, holiday));
        jdbc.sql("""
                INSERT INTO published_year (year) VALUES (:year)
                ON CONFLICT (year) DO UPDATE SET version = nextval('holiday_version')""").param("year", year).update();
    }

    private void add(int year, Holiday holiday) {
        jdbc.sql("""
                INSERT INTO holiday (day, kind, name, source, notice_year)
                VALUES (:day, :kind, :name, :source, :year)
                ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name,
                    source = excluded.source, notice_year = excluded.notice_year""")
                .param("day", holiday.day())
                .param("kind", holiday.kind().name())
                .param("name", holiday.name())
                .param("source", holiday.source())
                .param("year", year)
                .update();
    }
}
