package cn.safecommunity.assessment;

import cn.safecommunity.assessment.SheetRow.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code score_row} and {@code score_evidence}. */
@Repository
class SheetRowRepository {

    private final JdbcClient jdbc;

    SheetRowRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a sheet by number; an indicator without anything has none. */
    List<SheetRow> of(long sheetId) {
        Map<Integer, List<Reference>> evidence = evidence(sheetId);
        return jdbc.sql("SELECT * FROM score_row WHERE sheet_id = ? ORDER BY indicator")
                .param(sheetId)
                .query((row, n) -> new SheetRow(
                        row.getInt("indicator"),
                        row.getInt("version"),
                        new Grades(row.getString("marks")),
                        row.getString("remark"),
                        evidence.getOrDefault(row.getInt("indicator"), List.of())))
                .list();
    }

    private Map<Integer, List<Reference>> evidence(long sheetId) {
        Map<Integer, List<Reference>> found = new HashMap<>();
        jdbc.sql("SELECT * FROM score_evidence WHERE sheet_id = ? ORDER BY kind, reference")
                .param(sheetId)
                .query(row -> {
                    found.computeIfAbsent(row.getInt("indicator"), number -> new ArrayList<>())
                            .add(new Reference(row.getString("kind"), row.getLong("reference")));
                });
        return found;
    }

    /** Writes rows with their evidence as they are given, all at once. */
    void put(long sheetId, List<SheetRow> rows) {
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
        jdbc.sql("DELETE FROM score_evidence WHERE sheet_id = ? AND indicator = ANY(?::int[])")
                .params(sheetId, indicators)
                .update();
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
