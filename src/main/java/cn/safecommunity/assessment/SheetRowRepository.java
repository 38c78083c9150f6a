package cn.safecommunity.assessment;

import cn.safecommunity.assessment.SheetRow.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code score_row} and {@code score_evidence}. */
@Repository
class SheetRowRepository {

    private static final String ROWS = """
            SELECT r.*, array(SELECT e.kind || ' ' || e.reference FROM score_evidence e
                WHERE e.sheet_id = r.sheet_id AND e.indicator = r.indicator ORDER BY e.kind, e.reference) AS evidence
            FROM score_row r WHERE r.sheet_id = ? ORDER BY r.indicator""";

    private final JdbcClient jdbc;

    SheetRowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /**
     * Writes rows with their evidence as they are given, all at once.
     *
     * @param pointed whether one of them pointed to something before
     */
    void put(long sheetId, List<SheetRow> rows, boolean pointed) {
        if (rows.isEmpty()) {
            return;
        }
        Integer[] indicators = rows.stream().map(SheetRow::indicator).toArray(Integer[]::new);
        jdbc.sql("INSERT INTO score_row (sheet_id, indicator, version, marks, remark)"
                        + " SELECT ?, * FROM unnest(?::int[], ?::int[], ?::text[], ?::text[])"
                        + " ON CONFLICT (sheet_id, indicator) DO UPDATE SET version = excluded.version,"
                        + " marks = excluded.marks, remark = excluded.remark")
                .params(
                        sheetId,
                        indicators,
                        rows.stream().map(SheetRow::version).toArray(Integer[]::new),
                        rows.stream().map(row -> row.marks().marks()).toArray(String[]::new),
                        rows.stream().map(SheetRow::remark).toArray(String[]::new))
                .update();
        if (pointed) {
            jdbc.sql("DELETE FROM score_evidence WHERE sheet_id = ? AND indicator = ANY(?::int[])")
                    .params(sheetId, indicators)
                    .update();
        }
        putEvidence(sheetId, rows);
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
