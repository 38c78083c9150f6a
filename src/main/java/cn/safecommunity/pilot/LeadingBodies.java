package cn.safecommunity.pilot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The leading bodies of a programme (notice clause 5-leadership); a change is a new line, the earlier ones stay. */
@Service
public class LeadingBodies {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadingBodies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records the leading body as it is now. */
    public void record(long programme, LeadingBody now, String person) {
        jdbc.sql("INSERT INTO leading_body (programme, body, leader, post, contact, phone, staff, funds, members,"
                        + " recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        programme,
                        now.body(),
                        now.leader(),
                        now.post(),
                        now.contact(),
                        now.phone(),
                        now.staff(),
                        now.funds(),
                        now.members(),
                        person,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All leading bodies of a programme as they are now. */
    public List<LeadingBody> of(long programme) {
        return jdbc.sql("SELECT DISTINCT ON (body) * FROM leading_body WHERE programme = ? ORDER BY body, id DESC")
                .param(programme)
                .query(LeadingBodies::map)
                .list();
    }

    /** All leading bodies of a programme as they were at the end of that day. */
    public List<LeadingBody> of(long programme, LocalDate day) {
        return jdbc.sql("SELECT DISTINCT ON (body) * FROM leading_body WHERE programme = ? AND recorded_at < ?"
                        + " ORDER BY body, id DESC")
                .params(programme, day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(LeadingBodies::map)
                .list();
    }

    /** One of them, if it has been recorded. */
    public Optional<LeadingBody> find(long programme, String body) {
        return history(programme, body).stream().findFirst();
    }

    /** What was recorded of one body, newest first. */
    public List<LeadingBody> history(long programme, String body) {
        return jdbc.sql("SELECT * FROM leading_body WHERE programme = ? AND body = ? ORDER BY id DESC")
                .params(programme, body)
                .query(LeadingBodies::map)
                .list();
    }

    private static LeadingBody map(ResultSet row, int n) throws SQLException {
        return new LeadingBody(
                row.getString("body"),
                row.getString("leader"),
                row.getString("post"),
                row.getString("contact"),
                row.getString("phone"),
                row.getInt("staff"),
                row.getBigDecimal("funds"),
                row.getString("members"),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
