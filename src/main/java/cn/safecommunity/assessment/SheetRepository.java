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

    /** The sheet, locked to the end of the transaction; empty as long as nobody has saved anything of it. */
    Optional<Sheet> lock(SheetKey key, String owner) {
        return jdbc.sql(SELECT + ONE + " FOR UPDATE OF s")
                .params(key.caseId(), key.kind().id(), key.round(), owner)
                .query(SheetRepository::map)
                .optional();
    }

    /** Makes the sheet of an assessment that has begun, as its first save leaves it; empty when somebody just has. */
    Optional<Sheet> make(SheetKey key, String owner, String person) {
        return jdbc.sql("INSERT INTO score_sheet AS s (case_id, kind, round, owner, version, saved_by, saved_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING s.*, (SELECT a.indicator_set"
                        + " FROM assessment a WHERE a.case_id = s.case_id AND a.kind = s.kind) AS indicator_set")
                .params(key.caseId(), key.kind().id(), key.round(), owner, Sheet.FIRST_SAVE, person, now())
                .query(SheetRepository::map)
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

    void sign(long id, Score score, String remark, String person) {
        jdbc.sql("UPDATE score_sheet SET state = 'signed', total = ?, has_zero = ?, remark = ?, signed_by = ?,"
                        + " signed_at = ? WHERE id = ?")
                .params(score.total(), score.hasZero(), remark, person, now(), id)
                .update();
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
