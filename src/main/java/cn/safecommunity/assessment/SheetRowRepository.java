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

    /** Writes a row with its evidence as it is given. */
    void put(long sheetId, SheetRow row) {
        jdbc.sql("INSERT INTO score_row (sheet_id, indicator, version, marks, remark) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (sheet_id, indicator) DO UPDATE SET version = excluded.version,"
                        + " marks = excluded.marks, remark = excluded.remark")
                .params(sheetId, row.indicator(), row.version(), row.marks().marks(), row.remark())
                .update();
        jdbc.sql("DELETE FROM score_evidence WHERE sheet_id = ? AND indicator = ?")
                .params(sheetId, row.indicator())
                .update();
        for (Reference reference : row.evidence()) {
            jdbc.sql("INSERT INTO score_evidence (sheet_id, indicator, kind, reference) VALUES (?, ?, ?, ?)")
                    .params(sheetId, row.indicator(), reference.kind(), reference.id())
                    .update();
        }
    }
}
