package cn.safecommunity.title;

import cn.safecommunity.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code title_revocation}. */
@Repository
class RevocationRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    RevocationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Enters a proposal, unless there is one for the same occasion; says whether it did. */
    boolean insert(String certificate, Ground ground, String explanation, String person, @Nullable String occasion) {
        return jdbc.sql(
                                "INSERT INTO title_revocation (certificate_number, ground, explanation, proposed_by, proposed_at,"
                                        + " occasion) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(
                                certificate,
                                ground.id(),
                                explanation,
                                person,
                                clock.instant().atOffset(ZoneOffset.UTC),
                                occasion)
                        .update()
                > 0;
    }

    /** Gives the oldest proposal that waits for one its task. */
    void assign(String certificate, String taskId) {
        jdbc.sql("UPDATE title_revocation SET task_id = :task WHERE id = (SELECT min(id) FROM title_revocation"
                        + " WHERE certificate_number = :certificate AND task_id IS NULL AND decision IS NULL)")
                .param("certificate", certificate)
                .param("task", taskId)
                .update();
    }

    void decide(long id, String decision, String reason, String person) {
        jdbc.sql("UPDATE title_revocation SET decision = ?, reason = ?, decided_by = ?, decided_at = ? WHERE id = ?")
                .params(decision, reason, person, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    List<Revocation> of(Collection<String> certificates) {
        return jdbc.sql("SELECT * FROM title_revocation WHERE certificate_number IN (:certificates) ORDER BY id")
                .param("certificates", certificates)
                .query(RevocationRepository::map)
                .list();
    }

    Optional<Revocation> ofTask(String taskId) {
        return jdbc.sql("SELECT * FROM title_revocation WHERE task_id = ?")
                .param(taskId)
                .query(RevocationRepository::map)
                .optional();
    }

    private static Revocation map(ResultSet row, int n) throws SQLException {
        return new Revocation(
                row.getLong("id"),
                row.getString("certificate_number"),
                Ground.of(row.getString("ground")),
                row.getString("explanation"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("task_id"),
                row.getString("decision"),
                row.getString("reason"),
                row.getString("decided_by"),
                Stored.instant(row.getTimestamp("decided_at")));
    }
}
