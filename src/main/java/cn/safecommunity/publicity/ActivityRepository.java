package cn.safecommunity.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code activity}; an activity is entered once and at most struck out. */
@Repository
class ActivityRepository {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    ActivityRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Activity held) {
        jdbc.sql("""
                        INSERT INTO activity (organisation, kind, held_on, place, form, participants, media, summary, entered_by,
                            entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        held.organisation(),
                        held.kind().id(),
                        held.heldOn(),
                        held.place(),
                        held.form(),
                        held.participants(),
                        held.media(),
                        held.summary(),
                        held.enteredBy(),
                        held.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What an organisation and those below it held, the latest first. */
    List<Activity> within(String organisation, int page) {
        return jdbc.sql("""
                        SELECT a.* FROM activity a JOIN organisation o ON o.code = a.organisation
                        LEFT JOIN organisation county ON county.code = o.parent_code
                        WHERE :code IN (o.code, o.parent_code, county.parent_code)
                        ORDER BY a.held_on DESC, a.id DESC LIMIT :most OFFSET :skipped""")
                .param("code", organisation)
                .param("most", PAGE)
                .param("skipped", (page - 1) * PAGE)
                .query(ActivityRepository::map)
                .list();
    }

    /** What counts of a kind between two days. */
    List<Activity> between(ActivityKind kind, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT * FROM activity WHERE kind = ? AND held_on BETWEEN ? AND ? AND struck_for IS NULL
                        ORDER BY held_on, id""")
                .params(kind.id(), from, to)
                .query(ActivityRepository::map)
                .list();
    }

    Optional<Activity> find(long id) {
        return jdbc.sql("SELECT * FROM activity WHERE id = ?")
                .param(id)
                .query(ActivityRepository::map)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<Activity> lock(long id) {
        return jdbc.sql("SELECT * FROM activity WHERE id = ? FOR UPDATE")
                .param(id)
                .query(ActivityRepository::map)
                .optional();
    }

    /** Strikes it out once; gives whether it still counted. */
    boolean strike(long id, String reason, String person) {
        return jdbc.sql(
                                "UPDATE activity SET struck_for = ?, struck_by = ?, struck_at = ? WHERE id = ? AND struck_for IS NULL")
                        .params(reason, person, clock.instant().atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    private static Activity map(ResultSet row, int n) throws SQLException {
        return new Activity(
                row.getLong("id"),
                row.getString("organisation"),
                ActivityKind.of(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getString("form"),
                row.getInt("participants"),
                row.getString("media"),
                row.getString("summary"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                Strike.of(row));
    }
}
