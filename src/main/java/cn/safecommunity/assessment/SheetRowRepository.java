package cn.safecommunity.assessment;

import cn.safecommunity.assessment.SheetRow.Reference;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Tables {@code score_row} and {@code score_evidence}, and the note in {@code score_sheet} that they were saved. */
@Repository
class SheetRowRepository {

    /** A sheet as its first save makes it; no row when somebody just has. */
    private static final String MADE = """
            INSERT INTO score_sheet (case_id, kind, round, owner, version, saved_by, saved_at)
            VALUES (:case, :kind, :round, :owner, :version, :person, :now) ON CONFLICT DO NOTHING RETURNING id, saved_at""";

    /** A note of a save; no row when somebody was faster. */
    private static final String SAVED =
            "UPDATE score_sheet SET version = :version, saved_by = :person, saved_at = :now WHERE " + Sheet.UNCHANGED
                    + " RETURNING id, saved_at";

    private static final String ROWS = """
            , written AS (
                INSERT INTO score_row (sheet_id, indicator, version, marks, remark)
                SELECT noted.id, r.* FROM noted,
                    unnest(:indicators::int[], :versions::int[], :marks::text[], :remarks::text[]) r
                ON CONFLICT (sheet_id, indicator) DO UPDATE SET version = excluded.version,
                    marks = excluded.marks, remark = excluded.remark)
            """;

    /** What the rows point to: what they no longer do goes, what they did before stays. */
    private static final String EVIDENCE = """
            , pointed AS (
                SELECT * FROM unnest(:pointing::int[], :kinds::text[], :references::bigint[]) p (indicator, kind, reference)),
            dropped AS (
                DELETE FROM score_evidence e USING noted
                WHERE e.sheet_id = noted.id AND e.indicator = ANY(:indicators::int[])
                  AND (e.indicator, e.kind, e.reference) NOT IN (SELECT p.indicator, p.kind, p.reference FROM pointed p)),
            added AS (
                INSERT INTO score_evidence (sheet_id, indicator, kind, reference)
                SELECT noted.id, p.* FROM noted, pointed p ON CONFLICT DO NOTHING)
            """;

    private static final ObjectReader READER = JsonMapper.builder().build().readerForListOf(SheetRow.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    SheetRowRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rows of a sheet by number, in a statement that asks for something else as well, to be {@link #read}. */
    static String rowsOf(String sheet) {
        return """
                (SELECT json_agg(json_build_object('indicator', r.indicator, 'version', r.version, 'marks', r.marks,
                    'remark', r.remark, 'evidence',
                    (SELECT json_agg(json_build_object('kind', e.kind, 'id', e.reference) ORDER BY e.kind, e.reference)
                     FROM score_evidence e WHERE e.sheet_id = r.sheet_id AND e.indicator = r.indicator)) ORDER BY r.indicator)
                FROM score_row r WHERE r.sheet_id = %s)""".formatted(sheet);
    }

    /** What {@link #rowsOf} has found. */
    static List<SheetRow> read(@Nullable String column) {
        try {
            return column == null ? List.of() : READER.readValue(column);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rows that the database has written", e);
        }
    }

    /** The rows of a sheet by number; an indicator without anything has none. */
    List<SheetRow> of(long sheetId) {
        return jdbc.sql("SELECT " + rowsOf("?"))
                .param(sheetId)
                .query((row, n) -> read(row.getString(1)))
                .single();
    }

    /**
     * Writes rows with their evidence as they are given, and that the sheet was saved, all at once; gives when that was, as it
     * is kept. Nothing is written when somebody has changed the sheet since it was read.
     *
     * @param read the sheet as it was read; null when there was none, so that this save makes it
     * @param pointed whether one of the rows pointed to something before
     */
    Optional<Instant> save(
            SheetKey key,
            String owner,
            @Nullable Sheet read,
            int version,
            String person,
            List<SheetRow> rows,
            boolean pointed) {
        boolean points =
                pointed || rows.stream().anyMatch(row -> !row.evidence().isEmpty());
        StatementSpec statement = jdbc.sql("WITH noted AS (" + (read == null ? MADE : SAVED) + ")" + ROWS
                        + (points ? EVIDENCE : "") + "SELECT saved_at FROM noted")
                .param("owner", owner)
                .param("version", version)
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("indicators", rows.stream().map(SheetRow::indicator).toArray(Integer[]::new))
                .param("versions", rows.stream().map(SheetRow::version).toArray(Integer[]::new))
                .param("marks", rows.stream().map(row -> row.marks().marks()).toArray(String[]::new))
                .param("remarks", rows.stream().map(SheetRow::remark).toArray(String[]::new));
        return evidence(which(statement, key, read), rows)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private static StatementSpec which(StatementSpec statement, SheetKey key, @Nullable Sheet read) {
        return read == null
                ? statement
                        .param("case", key.caseId())
                        .param("kind", key.kind().id())
                        .param("round", key.round())
                : statement.param("sheet", read.id()).param("read", read.version());
    }

    private static StatementSpec evidence(StatementSpec statement, List<SheetRow> rows) {
        List<Integer> pointing = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        rows.forEach(row -> row.evidence().forEach(reference -> {
            pointing.add(row.indicator());
            references.add(reference);
        }));
        return statement
                .param("pointing", pointing.toArray(Integer[]::new))
                .param("kinds", references.stream().map(Reference::kind).toArray(String[]::new))
                .param("references", references.stream().map(Reference::id).toArray(Long[]::new));
    }
}
