package cn.safecommunity.pilot;

import cn.safecommunity.policy.ProgrammePlan.Criterion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code selection_terms}, {@code selection_criterion} and {@code selection}. */
@Repository
class SelectionRepository {

    private final JdbcClient jdbc;

    SelectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SelectionTerms terms) {
        jdbc.sql("INSERT INTO selection_terms (programme, pilots_per_county, min_candidates, lasts_until, report_due,"
                        + " confirmation_days) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        terms.programme(),
                        terms.pilotsPerCounty(),
                        terms.minCandidates(),
                        terms.lastDay(),
                        terms.reportDue(),
                        terms.confirmationDays())
                .update();
        for (int position = 0; position < terms.criteria().size(); position++) {
            Criterion criterion = terms.criteria().get(position);
            jdbc.sql("INSERT INTO selection_criterion (programme, position, key, label) VALUES (?, ?, ?, ?)")
                    .params(terms.programme(), position, criterion.key(), criterion.label())
                    .update();
        }
    }

    Optional<SelectionTerms> terms(long programme) {
        List<Criterion> criteria = jdbc.sql(
                        "SELECT key, label FROM selection_criterion WHERE programme = ? ORDER BY position")
                .param(programme)
                .query((row, n) -> new Criterion(row.getString("key"), row.getString("label")))
                .list();
        return jdbc.sql("SELECT * FROM selection_terms WHERE programme = ?")
                .param(programme)
                .query((row, n) -> new SelectionTerms(
                        programme,
                        row.getInt("pilots_per_county"),
                        row.getInt("min_candidates"),
                        row.getObject("lasts_until", LocalDate.class),
                        row.getObject("report_due", LocalDate.class),
                        row.getInt("confirmation_days"),
                        criteria))
                .optional();
    }

    void insert(Selection selection) {
        jdbc.sql("INSERT INTO selection (case_id, programme, county, places, opened_on) VALUES (?, ?, ?, ?, ?)")
                .params(
                        selection.caseId(),
                        selection.programme(),
                        selection.county(),
                        selection.places(),
                        selection.openedOn())
                .update();
    }

    /** Counts a change; false when somebody else has saved since that version was read. */
    boolean advance(long caseId, int version) {
        return jdbc.sql("UPDATE selection SET version = version + 1 WHERE case_id = ? AND version = ?")
                        .params(caseId, version)
                        .update()
                == 1;
    }

    void handIn(long caseId, LocalDate day) {
        jdbc.sql("UPDATE selection SET handed_in_on = coalesce(handed_in_on, ?) WHERE case_id = ?")
                .params(day, caseId)
                .update();
    }

    /** When the first selection of each county was handed in. */
    Map<String, LocalDate> handedIn(long programme) {
        Map<String, LocalDate> days = new TreeMap<>();
        jdbc.sql("SELECT county, handed_in_on FROM selection WHERE programme = ? AND places IS NULL"
                        + " AND handed_in_on IS NOT NULL")
                .param(programme)
                .query(row -> {
                    days.put(row.getString("county"), row.getObject("handed_in_on", LocalDate.class));
                });
        return days;
    }

    /** Notes that the pilots of a selection are confirmed. */
    void designated(long caseId) {
        jdbc.sql("UPDATE selection SET designated = true WHERE case_id = ?")
                .param(caseId)
                .update();
    }

    /** The latest letter of a kind in the selections of each county. */
    Map<String, Long> letters(long programme, String kind) {
        Map<String, Long> letters = new TreeMap<>();
        jdbc.sql("""
                SELECT s.county, max(d.id) AS letter FROM selection s
                    JOIN LATERAL (SELECT id FROM issued_document WHERE case_id = s.case_id AND kind = ? OFFSET 0) d ON true
                WHERE s.programme = ? GROUP BY s.county""").params(kind, programme).query(row -> {
            letters.put(row.getString("county"), row.getLong("letter"));
        });
        return letters;
    }

    Optional<Selection> find(long caseId) {
        return jdbc.sql("SELECT * FROM selection WHERE case_id = ?")
                .param(caseId)
                .query(SelectionRepository::map)
                .optional();
    }

    List<Selection> of(long programme) {
        return jdbc.sql("SELECT * FROM selection WHERE programme = ? ORDER BY county, case_id")
                .param(programme)
                .query(SelectionRepository::map)
                .list();
    }

    private static Selection map(ResultSet row, int n) throws SQLException {
        return new Selection(
                row.getLong("case_id"),
                row.getLong("programme"),
                row.getString("county"),
                row.getInt("version"),
                row.getObject("places", Integer.class),
                row.getObject("opened_on", LocalDate.class),
                row.getBoolean("designated"));
    }
}
