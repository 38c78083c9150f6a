package cn.safecommunity.inspection;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.inspection.Finding.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code inspection}, {@code finding} and {@code finding_answer}. */
@Repository
class InspectionRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    InspectionRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void turn(long inspection) {
        OneAfterTheOther.wait(jdbc, "findings", inspection);
    }

    void insert(Inspection inspection) {
        jdbc.sql("INSERT INTO inspection (case_id, programme, county, ordered_by, ordered_on) VALUES (?, ?, ?, ?, ?)")
                .params(
                        inspection.caseId(),
                        inspection.programme(),
                        inspection.county(),
                        inspection.orderedBy(),
                        inspection.orderedOn())
                .update();
    }

    Optional<Inspection> find(long caseId) {
        return jdbc.sql("SELECT * FROM inspection WHERE case_id = ?")
                .param(caseId)
                .query((row, n) -> new Inspection(
                        row.getLong("case_id"),
                        row.getLong("programme"),
                        row.getString("county"),
                        row.getString("ordered_by"),
                        row.getObject("ordered_on", LocalDate.class)))
                .optional();
    }

    /** Puts these findings in the place of those the county does not know of yet. */
    void replaceDrafts(long inspection, List<Finding> findings) {
        jdbc.sql("DELETE FROM finding WHERE inspection = ? AND state = 'draft'")
                .param(inspection)
                .update();
        findings.forEach(
                finding -> jdbc.sql("INSERT INTO finding (inspection, text, due_on, state) VALUES (?, ?, ?, 'draft')")
                        .params(inspection, finding.text(), finding.dueOn())
                        .update());
    }

    void judge(long inspection, long finding, @Nullable String verdict, LocalDate dueOn) {
        jdbc.sql("UPDATE finding SET verdict = :verdict, due_on = :due WHERE id = :id AND inspection = :inspection"
                        + " AND state = 'answered'")
                .param("verdict", verdict)
                .param("due", dueOn)
                .param("id", finding)
                .param("inspection", inspection)
                .update();
    }

    void write(long inspection, long finding, String answer) {
        jdbc.sql("UPDATE finding SET answer = ? WHERE id = ? AND inspection = ? AND state = 'open'")
                .params(answer, finding, inspection)
                .update();
    }

    /** Tells the county of the findings, settles what is done, opens again what is not. */
    void handOver(long inspection) {
        jdbc.sql("UPDATE finding SET state = CASE WHEN state = 'answered' AND verdict = 'settle' THEN 'settled'"
                        + " ELSE 'open' END, settled_on = CASE WHEN state = 'answered' AND verdict = 'settle'"
                        + " THEN :today::date END, told_on = coalesce(told_on, :today::date), verdict = NULL, answer = ''"
                        + " WHERE inspection = :inspection AND state IN ('draft', 'answered')")
                .param("today", LocalDate.now(clock))
                .param("inspection", inspection)
                .update();
    }

    /** Keeps the answers for good and hands the findings back. */
    void answer(long inspection, String person) {
        jdbc.sql("""
                INSERT INTO finding_answer (finding, number, text, answered_by, answered_at)
                SELECT f.id, 1 + (SELECT count(*) FROM finding_answer a WHERE a.finding = f.id), f.answer, ?, ?
                FROM finding f WHERE f.inspection = ? AND f.state = 'open'""")
                .params(person, clock.instant().atOffset(ZoneOffset.UTC), inspection)
                .update();
        jdbc.sql("UPDATE finding SET state = 'answered' WHERE inspection = ? AND state = 'open'")
                .param(inspection)
                .update();
    }

    List<Finding> findings(long inspection) {
        return jdbc.sql("SELECT * FROM finding WHERE inspection = ? ORDER BY id")
                .param(inspection)
                .query((row, n) -> finding(row))
                .list();
    }

    /** How many findings of each county were told and not settled at the end of that day. */
    Map<String, Integer> unsettled(long programme, LocalDate day) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql("SELECT i.county, count(*) AS findings FROM finding f JOIN inspection i ON i.case_id = f.inspection"
                        + " WHERE i.programme = :programme AND f.told_on <= :day"
                        + " AND (f.settled_on IS NULL OR f.settled_on > :day) GROUP BY i.county")
                .param("programme", programme)
                .param("day", day)
                .query(row -> {
                    counts.put(row.getString("county"), row.getInt("findings"));
                });
        return counts;
    }

    private Finding finding(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<Answer> answers = jdbc.sql("SELECT * FROM finding_answer WHERE finding = ? ORDER BY number")
                .param(id)
                .query((line, n) -> new Answer(
                        line.getString("text"),
                        line.getString("answered_by"),
                        line.getTimestamp("answered_at").toInstant()))
                .list();
        return new Finding(
                id,
                row.getString("text"),
                row.getObject("due_on", LocalDate.class),
                row.getString("state"),
                row.getString("answer"),
                row.getString("verdict"),
                row.getObject("settled_on", LocalDate.class),
                answers);
    }
}
