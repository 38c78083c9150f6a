package cn.safecommunity.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code holiday_notice}, {@code holiday_version} and {@code holiday}. */
@Repository
class HolidayRepository {

    /** Changes with every publication. */
    static final String LATEST = "SELECT coalesce(max(id), 0) FROM holiday_version";

    /** The channel on which nodes hear of a publication, once it is committed. */
    static final String CHANNEL = "holiday_version";

    private static final String CURRENT = "(SELECT max(id) AS id FROM holiday_version GROUP BY year)";

    private static final String VERSION = """
            SELECT v.id, v.notice_text, v.reason, v.entered_by, v.entered_by_name, v.entered_at,
                   n.year, n.number, n.name AS notice, n.issued_on, n.address
            FROM holiday_version v JOIN holiday_notice n ON n.id = v.notice_id""";

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    HolidayRepository(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    long latest() {
        return jdbc.sql(LATEST).query(Long.class).single();
    }

    /** What the latest versions of all years say; a day that two years arrange is as the later year has it. */
    HolidayTable table() {
        Map<LocalDate, DayKind> days = new HashMap<>();
        jdbc.sql("SELECT h.day, h.kind FROM holiday h JOIN " + CURRENT
                        + " v ON v.id = h.version_id JOIN holiday_version w ON w.id = v.id ORDER BY w.year")
                .query(row -> {
                    days.put(row.getObject(1, LocalDate.class), DayKind.valueOf(row.getString(2)));
                });
        return new HolidayTable(days, publishedYears());
    }

    Set<Integer> publishedYears() {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT year FROM holiday_version")
                .query(Integer.class)
                .list());
    }

    /** Makes publications wait for each other, so that versions are committed in their order. */
    void lock() {
        jdbc.sql("LOCK TABLE holiday_version IN EXCLUSIVE MODE").update();
    }

    /** The latest version of every year, earliest year first. */
    List<YearVersion> current() {
        Map<Long, List<Holiday>> days = days(" JOIN " + CURRENT + " c ON c.id = h.version_id", Map.of());
        return jdbc.sql(VERSION + " JOIN " + CURRENT + " c ON c.id = v.id ORDER BY v.year")
                .query((row, n) -> version(row, days))
                .list();
    }

    Optional<YearVersion> current(int year) {
        return versions(year).stream().findFirst();
    }

    /** All versions of a year, the latest first. */
    List<YearVersion> versions(int year) {
        Map<String, Object> parameters = Map.of("year", year);
        Map<Long, List<Holiday>> days =
                days(" JOIN holiday_version v ON v.id = h.version_id AND v.year = :year", parameters);
        return jdbc.sql(VERSION + " WHERE v.year = :year ORDER BY v.id DESC")
                .params(parameters)
                .query((row, n) -> version(row, days))
                .list();
    }

    private Map<Long, List<Holiday>> days(String which, Map<String, Object> parameters) {
        Map<Long, List<Holiday>> days = new HashMap<>();
        jdbc.sql(
                        "SELECT h.version_id, h.day, h.kind, h.name AS holiday, n.year, n.number, n.name AS notice, n.issued_on,"
                                + " n.address FROM holiday h JOIN holiday_notice n ON n.id = h.notice_id" + which
                                + " ORDER BY h.day")
                .params(parameters)
                .query(row -> {
                    days.computeIfAbsent(row.getLong("version_id"), id -> new java.util.ArrayList<>())
                            .add(new Holiday(
                                    row.getObject("day", LocalDate.class),
                                    DayKind.valueOf(row.getString("kind")),
                                    row.getString("holiday"),
                                    notice(row)));
                });
        return days;
    }

    /** Stores a version and tells the nodes, who hear of it when this transaction is committed. */
    void insert(YearVersion version) {
        long noticeId = noticeId(version.notice());
        long id = jdbc.sql("""
                INSERT INTO holiday_version (year, notice_id, notice_text, reason, entered_by, entered_by_name, entered_at)
                VALUES (:year, :notice, :text, :reason, :person, :name, :at) RETURNING id""")
                .param("year", version.year())
                .param("notice", noticeId)
                .param("text", version.text())
                .param("reason", version.entry().reason())
                .param("person", version.entry().person())
                .param("name", version.entry().personName())
                .param("at", version.entry().at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        Map<Notice, Long> notices = new HashMap<>(Map.of(version.notice(), noticeId));
        batch.batchUpdate(
                "INSERT INTO holiday (version_id, day, kind, name, notice_id) VALUES (?, ?, ?, ?, ?)",
                version.days().stream()
                        .map(day -> new Object[] {
                            id,
                            day.day(),
                            day.kind().name(),
                            day.name(),
                            notices.computeIfAbsent(day.notice(), this::noticeId)
                        })
                        .toList());
        jdbc.sql("SELECT pg_notify('" + CHANNEL + "', '')").query(String.class).list();
    }

    private long noticeId(Notice notice) {
        jdbc.sql("INSERT INTO holiday_notice (year, number, name, issued_on, address)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(notice.year(), notice.number(), notice.name(), notice.issuedOn(), notice.address())
                .update();
        return jdbc.sql("SELECT id FROM holiday_notice WHERE year = ? AND number = ? AND name = ? AND issued_on = ?")
                .params(notice.year(), notice.number(), notice.name(), notice.issuedOn())
                .query(Long.class)
                .single();
    }

    private static YearVersion version(ResultSet row, Map<Long, List<Holiday>> days) throws SQLException {
        return new YearVersion(
                row.getLong("id"),
                notice(row),
                new YearVersion.Entry(
                        row.getString("entered_by"),
                        row.getString("entered_by_name"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("reason")),
                days.getOrDefault(row.getLong("id"), List.of()),
                row.getString("notice_text"));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getInt("year"),
                row.getString("number"),
                row.getString("notice"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("address"));
    }
}
