package cn.safecommunity.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The record of a case: what happened to it, in words that its people read. */
@Service
public class CaseRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One line of a record; {@code offices} is there when {@code text} names officers, and says the same without. */
    public record Line(
            Instant at, String kind, String text, @Nullable String offices) {

        /** The line as somebody reads it who is told every name, or the offices only. */
        public String text(boolean everybody) {
            return everybody || offices == null ? text : offices;
        }
    }

    /** Adds a line; {@code kind} is a short English word such as {@code reminder} or {@code letter}. */
    public void add(long caseId, String kind, String text) {
        insert(caseId, kind, text, null);
    }

    /** Adds a line that names officers; a unit and an expert read {@code offices} instead, which names none. */
    public void add(long caseId, String kind, String text, String offices) {
        insert(caseId, kind, text, offices.equals(text) ? null : offices);
    }

    private void insert(long caseId, String kind, String text, @Nullable String offices) {
        jdbc.sql("INSERT INTO case_record (case_id, kind, text, offices, recorded_at) VALUES (?, ?, ?, ?, ?)")
                .params(caseId, kind, text, offices, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All lines of a case, oldest first. */
    public List<Line> of(long caseId) {
        return jdbc.sql("SELECT recorded_at, kind, text, offices FROM case_record WHERE case_id = ? ORDER BY id")
                .param(caseId)
                .query((row, n) -> new Line(
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("kind"),
                        row.getString("text"),
                        row.getString("offices")))
                .list();
    }
}
