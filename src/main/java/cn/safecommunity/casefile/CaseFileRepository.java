package cn.safecommunity.casefile;

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

/** Table {@code case_file}. */
@Repository
class CaseFileRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFileRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(String kind, @Nullable String county, @Nullable String community, String subject) {
        return jdbc.sql("INSERT INTO case_file (kind, county, community, subject, opened_at)"
                        + " VALUES (:kind, :county, :community, :subject, :now) RETURNING id")
                .param("kind", kind)
                .param("county", county)
                .param("community", community)
                .param("subject", subject)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void begin(long id, String businessKey, String processInstanceId) {
        jdbc.sql("UPDATE case_file SET business_key = ?, process_instance_id = ? WHERE id = ?")
                .params(businessKey, processInstanceId, id)
                .update();
    }

    void discard(long id) {
        jdbc.sql("DELETE FROM case_file WHERE id = ? AND process_instance_id IS NULL")
                .param(id)
                .update();
    }

    void rename(long id, String subject) {
        jdbc.sql("UPDATE case_file SET subject = ? WHERE id = ?")
                .params(subject, id)
                .update();
    }

    void reach(long id, boolean province, boolean association) {
        jdbc.sql("UPDATE case_file SET reached_province = reached_province OR ?,"
                        + " reached_association = reached_association OR ? WHERE id = ?")
                .params(province, association, id)
                .update();
    }

    /** Case files about a unit, the latest first. */
    List<CaseFile> about(String community) {
        return jdbc.sql("SELECT * FROM case_file WHERE community = ? ORDER BY id DESC")
                .param(community)
                .query(CaseFileRepository::map)
                .list();
    }

    void move(long id, String community, String subject) {
        jdbc.sql("UPDATE case_file SET community = ?, subject = ? WHERE id = ?")
                .params(community, subject, id)
                .update();
    }

    Optional<CaseFile> find(long id) {
        return jdbc.sql("SELECT * FROM case_file WHERE id = ?")
                .param(id)
                .query(CaseFileRepository::map)
                .optional();
    }

    List<CaseFile> all(Collection<Long> ids) {
        return jdbc.sql("SELECT * FROM case_file WHERE id IN (:ids)")
                .param("ids", ids)
                .query(CaseFileRepository::map)
                .list();
    }

    private static CaseFile map(ResultSet row, int n) throws SQLException {
        return new CaseFile(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("county"),
                row.getString("community"),
                row.getString("subject"),
                row.getString("business_key"),
                row.getString("process_instance_id"),
                row.getBoolean("reached_province"),
                row.getBoolean("reached_association"));
    }
}
