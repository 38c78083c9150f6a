package cn.safecommunity.creation;

import cn.safecommunity.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rectification lists in SQL. */
@Repository
class RectificationRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    RectificationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RectificationItem> of(long caseId) {
        return jdbc.sql("SELECT * FROM rectification_item WHERE case_id = ? ORDER BY id")
                .param(caseId)
                .query(RectificationRepository::read)
                .list();
    }

    /** How many items of each of these creations are on the list and not verified. */
    Map<Long, Integer> pending(Collection<Long> cases) {
        Map<Long, Integer> pending = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("SELECT case_id, count(*) FROM rectification_item WHERE case_id IN (:cases)"
                            + " AND state IN ('open', 'closed') GROUP BY case_id")
                    .param("cases", cases)
                    .query(row -> {
                        pending.put(row.getLong(1), row.getInt(2));
                    });
        }
        return pending;
    }

    Optional<RectificationItem> find(long caseId, long id) {
        return of(caseId).stream().filter(item -> item.id() == id).findFirst();
    }

    /** The same for whoever changes it; it stays as it is until the transaction ends. */
    Optional<RectificationItem> held(long caseId, long id) {
        return jdbc.sql("SELECT * FROM rectification_item WHERE case_id = ? AND id = ? FOR UPDATE")
                .params(caseId, id)
                .query(RectificationRepository::read)
                .optional();
    }

    long insert(long caseId, String source, String text, String state, String person) {
        return jdbc.sql("INSERT INTO rectification_item (case_id, source, text, state, found_by, found_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?) RETURNING id")
                .params(caseId, source, text, state, person, now())
                .query(Long.class)
                .single();
    }

    void deleteDraft(long id) {
        jdbc.sql("DELETE FROM rectification_item WHERE id = ? AND state = 'draft'")
                .param(id)
                .update();
    }

    /** Every draft is in force from now on. */
    void putInForce(long caseId) {
        jdbc.sql("UPDATE rectification_item SET state = 'open' WHERE case_id = ? AND state = 'draft'")
                .param(caseId)
                .update();
    }

    void close(long id, String answer, String person) {
        jdbc.sql(
                        "UPDATE rectification_item SET state = 'closed', answer = ?, closed_by = ?, closed_at = ? WHERE id = ?")
                .params(answer, person, now(), id)
                .update();
    }

    void verify(long id, String person) {
        jdbc.sql("UPDATE rectification_item SET state = 'verified', objection = NULL, verified_by = ?, verified_at = ?"
                        + " WHERE id = ?")
                .params(person, now(), id)
                .update();
    }

    void reopen(long id, String objection) {
        jdbc.sql("UPDATE rectification_item SET state = 'open', objection = ?, verified_by = NULL, verified_at = NULL"
                        + " WHERE id = ?")
                .params(objection, id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static RectificationItem read(ResultSet row, int n) throws SQLException {
        return new RectificationItem(
                row.getLong("id"),
                row.getString("source"),
                row.getString("text"),
                row.getString("state"),
                row.getString("found_by"),
                row.getTimestamp("found_at").toInstant(),
                row.getString("answer"),
                row.getString("closed_by"),
                Stored.instant(row.getTimestamp("closed_at")),
                row.getString("objection"),
                row.getString("verified_by"),
                Stored.instant(row.getTimestamp("verified_at")));
    }
}
