package cn.safecommunity.intervention;

import cn.safecommunity.Stored;
import cn.safecommunity.intervention.Intervention.Change;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code intervention}, and to which cases something in the engine belongs. */
@Repository
class InterventionRepository {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    InterventionRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(long caseId, Change change, String description, String reason, String administrator) {
        return jdbc.sql("INSERT INTO intervention (case_id, process_instance_id, action, cancel, start_before,"
                        + " start_after, job, due_at, description, reason, state, proposed_by, proposed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'proposed', ?, ?) RETURNING id")
                .param(caseId)
                .param(change.processInstanceId())
                .param(change.action())
                .param(change.cancel().toArray(String[]::new))
                .param(change.startBefore().toArray(String[]::new))
                .param(change.startAfter().toArray(String[]::new))
                .param(change.job())
                .param(change.dueAt() == null ? null : change.dueAt().atOffset(ZoneOffset.UTC))
                .param(description)
                .param(reason)
                .param(administrator)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The proposal, held until this transaction ends, so that it is decided once. */
    Optional<Intervention> hold(long id) {
        return jdbc.sql("SELECT * FROM intervention WHERE id = ? FOR UPDATE")
                .param(id)
                .query(InterventionRepository::map)
                .optional();
    }

    /** The latest first. */
    List<Intervention> latest() {
        return jdbc.sql("SELECT * FROM intervention ORDER BY id DESC LIMIT ?")
                .param(MOST)
                .query(InterventionRepository::map)
                .list();
    }

    void decide(long id, String state, String administrator) {
        jdbc.sql("UPDATE intervention SET state = ?, decided_by = ?, decided_at = ? WHERE id = ?")
                .params(state, administrator, clock.instant().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The case files that a process instance handles; several where a model handles one per county. */
    List<Long> casesOf(String processInstanceId) {
        return jdbc.sql("SELECT DISTINCT long_ FROM act_hi_varinst"
                        + " WHERE proc_inst_id_ = ? AND name_ = 'caseId' AND long_ IS NOT NULL")
                .param(processInstanceId)
                .query(Long.class)
                .list();
    }

    /** The case files with running instances of a process definition, or of all versions of a key. */
    List<Long> casesOfDefinition(@Nullable String id, @Nullable String key) {
        return jdbc.sql("SELECT DISTINCT v.long_ FROM act_ru_variable v JOIN act_re_procdef d ON d.id_ = v.proc_def_id_"
                        + " WHERE v.name_ = 'caseId' AND v.long_ IS NOT NULL AND (d.id_ = :id OR d.key_ = :key)")
                .param("id", id)
                .param("key", key)
                .query(Long.class)
                .list();
    }

    private static Intervention map(ResultSet row, int n) throws SQLException {
        Change change = new Change(
                row.getString("process_instance_id"),
                row.getString("action"),
                texts(row.getArray("cancel")),
                texts(row.getArray("start_before")),
                texts(row.getArray("start_after")),
                row.getString("job"),
                Stored.instant(row.getTimestamp("due_at")));
        return new Intervention(
                row.getLong("id"),
                row.getLong("case_id"),
                change,
                row.getString("description"),
                row.getString("reason"),
                row.getString("state"),
                row.getString("proposed_by"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_by"),
                Stored.instant(row.getTimestamp("decided_at")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
