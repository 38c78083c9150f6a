package cn.safecommunity.title;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code title_report}. */
@Repository
class ReportRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins the report of a year, unless it is begun already. */
    void open(String certificate, LocalDate dueOn) {
        jdbc.sql("INSERT INTO title_report (certificate_number, due_on) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(certificate, dueOn)
                .update();
    }

    /** Keeps what is written so far; a submitted report stays as it is. */
    void save(String certificate, TitleReport draft) {
        jdbc.sql("UPDATE title_report SET upkeep = ?, accidents = ?, plan = ?"
                        + " WHERE certificate_number = ? AND due_on = ? AND submitted_at IS NULL")
                .params(draft.upkeep(), draft.accidents(), draft.plan(), certificate, draft.dueOn())
                .update();
    }

    void submit(String certificate, LocalDate dueOn, String person) {
        jdbc.sql("UPDATE title_report SET submitted_by = ?, submitted_at = ?"
                        + " WHERE certificate_number = ? AND due_on = ?")
                .params(person, clock.instant().atOffset(ZoneOffset.UTC), certificate, dueOn)
                .update();
    }

    /** The report that is being written now. */
    Optional<TitleReport> open(String certificate) {
        return of(certificate).stream()
                .filter(report -> report.submittedAt() == null)
                .findFirst();
    }

    /** All reports of a title, oldest first. */
    List<TitleReport> of(String certificate) {
        return of(List.of(certificate)).getOrDefault(certificate, List.of());
    }

    /** All reports of these titles, oldest first, by the certificate. */
    Map<String, List<TitleReport>> of(Collection<String> certificates) {
        Map<String, List<TitleReport>> found = new HashMap<>();
        jdbc.sql("SELECT * FROM title_report WHERE certificate_number IN (:certificates) ORDER BY due_on")
                .param("certificates", certificates)
                .query(row -> {
                    found.computeIfAbsent(row.getString("certificate_number"), key -> new ArrayList<>())
                            .add(map(row, 0));
                });
        return found;
    }

    private static TitleReport map(ResultSet row, int n) throws SQLException {
        Timestamp submitted = row.getTimestamp("submitted_at");
        return new TitleReport(
                row.getObject("due_on", LocalDate.class),
                row.getString("upkeep"),
                row.getString("accidents"),
                row.getString("plan"),
                row.getString("submitted_by"),
                submitted == null ? null : submitted.toInstant());
    }
}
