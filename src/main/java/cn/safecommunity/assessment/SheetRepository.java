package cn.safecommunity.assessment;

import cn.safecommunity.ReadOnce;
import cn.safecommunity.assessment.Sheet.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code assessment} and {@code score_sheet}. */
@Repository
class SheetRepository {

    private static final String SELECT =
            "SELECT s.*, a.indicator_set FROM score_sheet s JOIN assessment a USING (case_id, kind) WHERE ";
    private static final String ONE = "case_id = ? AND kind = ? AND round = ? AND owner = ?";
    private static final String FILLED =
            "SELECT s.*, a.indicator_set, " + SheetRowRepository.rowsOf("s.id") + " AS rows"
                    + " FROM assessment a LEFT JOIN score_sheet s"
                    + " ON s.case_id = a.case_id AND s.kind = a.kind AND s.round = ? AND s.owner = ?"
                    + " WHERE a.case_id = ? AND a.kind = ?";

    private final ReadOnce<Begun, Optional<String>> known = new ReadOnce<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    SheetRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The key of the set that an assessment began with. */
    Optional<String> indicatorSet(long caseId, SheetKind kind) {
        return known.get(
                new Begun(caseId, kind),
                begun -> jdbc.sql("SELECT indicator_set FROM assessment WHERE case_id = ? AND kind = ?")
                        .params(caseId, kind.id())
                        .query(String.class)
                        .optional());
    }

    /** Which assessment of a case. */
    private record Begun(long caseId, SheetKind kind) {}

    /** Begins an assessment with that set, unless it has begun already. */
    void begin(long caseId, SheetKind kind, String set) {
        known.forget();
        jdbc.sql("INSERT INTO assessment (case_id, kind, indicator_set) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(caseId, kind.id(), set)
                .update();
    }

    Optional<Sheet> find(SheetKey key, String owner) {
        return jdbc.sql(SELECT + ONE)
                .params(key.caseId(), key.kind().id(), key.round(), owner)
                .query(SheetRepository::map)
                .optional();
    }

    /** The sheet with its rows, as far as there is one; empty as long as the assessment has not begun. */
    Optional<FilledSheet> filled(SheetKey key, String owner) {
        return jdbc.sql(FILLED)
                .params(key.round(), owner, key.caseId(), key.kind().id())
                .query((row, n) -> new FilledSheet(
                        row.getString("indicator_set"),
                        row.getObject("id") == null ? null : map(row, n),
                        SheetRowRepository.read(row.getString("rows"))))
                .optional();
    }

    /** Waits for whoever is writing the sheet, and keeps others from it to the end of the transaction. */
    void lock(SheetKey key, String owner) {
        jdbc.sql("SELECT id FROM score_sheet WHERE " + ONE + " FOR UPDATE")
                .params(key.caseId(), key.kind().id(), key.round(), owner)
                .query(Long.class)
                .optional();
    }

    /** The owner's latest sheet of a round before, signed or not. */
    Optional<Sheet> before(SheetKey key, String owner) {
        return jdbc.sql(SELECT + "case_id = ? AND kind = ? AND round < ? AND owner = ? ORDER BY round DESC LIMIT 1")
                .params(key.caseId(), key.kind().id(), key.round(), owner)
                .query(SheetRepository::map)
                .optional();
    }

    /** The signed sheets of all rounds in the order of signing. */
    List<Sheet> signed(long caseId, SheetKind kind) {
        return jdbc.sql(SELECT + "case_id = ? AND kind = ? AND state = 'signed' ORDER BY round, signed_at, id")
                .params(caseId, kind.id())
                .query(SheetRepository::map)
                .list();
    }

    /** Whose sheet of a case is signed. */
    record Signed(SheetKey sheet, String owner) {}

    /** Which sheets of these cases are signed. */
    Set<Signed> signed(Collection<Long> cases) {
        return jdbc.sql(
                        "SELECT case_id, kind, round, owner FROM score_sheet WHERE case_id = ANY(?) AND state = 'signed'")
                .param(cases.toArray(Long[]::new))
                .query((row, n) -> new Signed(
                        new SheetKey(row.getLong("case_id"), SheetKind.of(row.getString("kind")), row.getInt("round")),
                        row.getString("owner")))
                .set();
    }

    /** Another group goes on with the drafts of an owner; what is signed stays as it was signed. */
    void moveDrafts(String owner, String successor) {
        jdbc.sql("UPDATE score_sheet SET owner = ? WHERE owner = ? AND state = 'draft'")
                .params(successor, owner)
                .update();
    }

    /** Whether it has been signed; not when it was saved, signed, or given to another group since it was read. */
    boolean sign(Sheet read, Score score, String remark, String person) {
        return jdbc.sql("UPDATE score_sheet SET state = 'signed', total = :total, has_zero = :zero, remark = :remark,"
                                + " signed_by = :person, signed_at = :now WHERE " + Sheet.UNCHANGED)
                        .param("total", score.total())
                        .param("zero", score.hasZero())
                        .param("remark", remark)
                        .param("person", person)
                        .param("now", now())
                        .param("sheet", read.id())
                        .param("read", read.version())
                        .param("owner", read.owner())
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Sheet map(ResultSet row, int n) throws SQLException {
        SheetKey key = new SheetKey(row.getLong("case_id"), SheetKind.of(row.getString("kind")), row.getInt("round"));
        Timestamp savedAt = row.getTimestamp("saved_at");
        return new Sheet(
                row.getLong("id"),
                key,
                row.getString("owner"),
                row.getString("indicator_set"),
                row.getInt("version"),
                savedAt == null ? null : savedAt.toInstant(),
                signature(row));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        return "signed".equals(row.getString("state"))
                ? new Signature(
                        row.getBigDecimal("total"),
                        row.getBoolean("has_zero"),
                        row.getString("remark"),
                        row.getString("signed_by"),
                        row.getTimestamp("signed_at").toInstant())
                : null;
    }
}
