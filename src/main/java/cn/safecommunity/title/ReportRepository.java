package cn.safecommunity.title;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.ReadOnce;
import cn.safecommunity.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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

    private final ReadOnce<String, List<TitleReport>> known = new ReadOnce<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One save after the other, for whoever looks at what stands there first. */
    void turn(String certificate, LocalDate dueOn) {
        known.forget();
        OneAfterTheOther.wait(jdbc, "title report", certificate + " " + dueOn);
    }

    /** Asks for the report of a year; what was written before stays. */
    void ask(String certificate, LocalDate dueOn) {
        known.forget();
        jdbc.sql("INSERT INTO title_report (certificate_number, due_on, asked_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (certificate_number, due_on) DO UPDATE SET asked_at = excluded.asked_at")
                .params(certificate, dueOn, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Gives a report the task it is written in. */
    void assign(String certificate, LocalDate dueOn, String taskId) {
        known.forget();
        jdbc.sql("UPDATE title_report SET task_id = ? WHERE certificate_number = ? AND due_on = ?")
                .params(taskId, certificate, dueOn)
                .update();
    }

    /** The tasks of what is owed are over; it has to be asked for again, with the days it had. */
    void askAgain(String certificate) {
        known.forget();
        jdbc.sql(
                        "UPDATE title_report SET first_asked_at = coalesce(first_asked_at, asked_at), asked_at = NULL, task_id = NULL"
                                + " WHERE certificate_number = ? AND submitted_at IS NULL")
                .param(certificate)
                .update();
    }

    /** When a report that is asked for again was asked for at first; empty where it is asked for the first time. */
    Optional<Instant> firstAsked(String certificate, LocalDate dueOn) {
        return jdbc.sql("SELECT first_asked_at FROM title_report WHERE certificate_number = ? AND due_on = ?"
                        + " AND first_asked_at IS NOT NULL")
                .params(certificate, dueOn)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Keeps what is written so far, and what is not given as it is; a submitted report stays as it is. */
    void save(String certificate, LocalDate dueOn, ReportDraft draft) {
        known.forget();
        jdbc.sql(
                        "UPDATE title_report SET upkeep = coalesce(?, upkeep), accidents = coalesce(?, accidents), plan = coalesce(?, plan)"
                                + " WHERE certificate_number = ? AND due_on = ? AND submitted_at IS NULL")
                .params(draft.upkeep(), draft.accidents(), draft.plan(), certificate, dueOn)
                .update();
    }

    void submit(String certificate, LocalDate dueOn, String person) {
        known.forget();
        jdbc.sql("UPDATE title_report SET submitted_by = ?, submitted_at = ?"
                        + " WHERE certificate_number = ? AND due_on = ?")
                .params(person, clock.instant().atOffset(ZoneOffset.UTC), certificate, dueOn)
                .update();
    }

    /** All reports of a title, oldest first. */
    List<TitleReport> of(String certificate) {
        return known.get(certificate, one -> of(List.of(one)).getOrDefault(one, List.of()));
    }

    /** All reports of these titles, oldest first, by the certificate. */
    Map<String, List<TitleReport>> of(Collection<String> certificates) {
        Map<String, List<TitleReport>> found = new HashMap<>();
        jdbc.sql("SELECT report.*, task.due_date_ AS hand_in_by FROM title_report report"
                        + " LEFT JOIN act_ru_task task ON task.id_ = report.task_id"
                        + " WHERE certificate_number IN (:certificates) ORDER BY due_on")
                .param("certificates", certificates)
                .query(row -> {
                    found.computeIfAbsent(row.getString("certificate_number"), key -> new ArrayList<>())
                            .add(map(row, 0));
                });
        return found;
    }

    private static TitleReport map(ResultSet row, int n) throws SQLException {
        return new TitleReport(
                row.getObject("due_on", LocalDate.class),
                Stored.instant(row.getTimestamp("asked_at")),
                row.getString("task_id"),
                Stored.instant(row.getTimestamp("hand_in_by")),
                row.getString("upkeep"),
                row.getString("accidents"),
                row.getString("plan"),
                row.getString("submitted_by"),
                Stored.instant(row.getTimestamp("submitted_at")));
    }
}
