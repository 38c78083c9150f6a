package cn.safecommunity.assessment;

import cn.safecommunity.assessment.SheetRow.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Tables {@code score_row} and {@code score_evidence}, and the note in {@code score_sheet} that they were saved. */
@Repository
class SheetRowRepository {

    private static final String ROWS = """
            SELECT r.*, array(SELECT e.kind || ' ' || e.reference FROM score_evidence e
                WHERE e.sheet_id = r.sheet_id AND e.indicator = r.indicator ORDER BY e.kind, e.reference) AS evidence
            FROM score_row r WHERE r.sheet_id = ? ORDER BY r.indicator""";

    private static final String PUT = """
            INSERT INTO score_row (sheet_id, indicator, version, marks, remark)
            SELECT :sheet, * FROM unnest(:indicators::int[], :versions::int[], :marks::text[], :remarks::text[])
            ON CONFLICT (sheet_id, indicator) DO UPDATE SET version = excluded.version,
                marks = excluded.marks, remark = excluded.remark""";

    private static final String SAVED = """
            UPDATE score_sheet SET version = :version, saved_by = :person, saved_at = :now WHERE id = :sheet RETURNING saved_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SheetRowRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rows of a sheet by number; an indicator without anything has none. */
    List<SheetRow> of(long sheetId) {
        return jdbc.sql(ROWS)
                .param(sheetId)
                .query((row, n) -> new SheetRow(
                        row.getInt("indicator"),
                        row.getInt("version"),
                        new Grades(row.getString("marks")),
                        row.getString("remark"),
                        Arrays.stream((String[]) row.getArray("evidence").getArray())
                                .map(SheetRowRepository::reference)
                                .toList()))
                .list();
    }

    private static Reference reference(String written) {
        int end = written.lastIndexOf(' ');
        return new Reference(written.substring(0, end), Long.parseLong(written.substring(end + 1)));
    }

    /** Writes rows of a new sheet with their evidence as they are given, all at once. */
    void add(long sheetId, List<SheetRow> rows) {
        if (!rows.isEmpty()) {
            writing(PUT, sheetId, rows).update();
            putEvidence(sheetId, rows);
        }
    }

    /**
     * Writes rows with their evidence as they are given, and that the sheet was saved, all at once; gives when that was, as it
     * is kept.
     *
     * @param pointed whether one of them pointed to something before
     */
    Instant save(Sheet sheet, int version, String person, List<SheetRow> rows, boolean pointed) {
        Instant savedAt = writing("WITH written AS (" + PUT + ") " + SAVED, sheet.id(), rows)
                .param("version", version)
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        if (pointed) {
            jdbc.sql("DELETE FROM score_evidence WHERE sheet_id = ? AND indicator = ANY(?::int[])")
                    .params(sheet.id(), rows.stream().map(SheetRow::indicator).toArray(Integer[]::new))
                    .update();
        }
        putEvidence(sheet.id(), rows);
        return savedAt;
    }

    private StatementSpec writing(String statement, long sheetId, List<SheetRow> rows) {
        return jdbc.sql(statement)
                .param("sheet", sheetId)
                .param("indicators", rows.stream().map(SheetRow::indicator).toArray(Integer[]::new))
                .param("versions", rows.stream().map(SheetRow::version).toArray(Integer[]::new))
                .param("marks", rows.stream().map(row -> row.marks().marks()).toArray(String[]::new))
                .param("remarks", rows.stream().map(SheetRow::remark).toArray(String[]::new));
    }

    private void putEvidence(long sheetId, List<SheetRow> rows) {
        List<Integer> indicators = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        rows.forEach(row -> row.evidence().forEach(reference -> {
            indicators.add(row.indicator());
            references.add(reference);
        }));
        if (references.isEmpty()) {
            return;
        }
        jdbc.sql("INSERT INTO score_evidence (sheet_id, indicator, kind, reference)"
                        + " SELECT ?, * FROM unnest(?::int[], ?::text[], ?::bigint[])")
                .params(
                        sheetId,
                        indicators.toArray(Integer[]::new),
                        references.stream().map(Reference::kind).toArray(String[]::new),
                        references.stream().map(Reference::id).toArray(Long[]::new))
                .update();
    }
}
