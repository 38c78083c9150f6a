package cn.safecommunity.casefile;

import cn.safecommunity.ReadOnce;
import cn.safecommunity.organisation.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Table {@code case_file}. */
@Repository
class CaseFileRepository {

    private final ReadOnce<Long, Optional<CaseFile>> known = new ReadOnce<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFileRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(String kind, @Nullable String county, @Nullable String community, String subject) {
        return inserting(kind, county, community, subject, "", "")
                .query(Long.class)
                .single();
    }

    /** The draft of a person, with the name they have. */
    long insertDraft(
            String kind,
            @Nullable String county,
            @Nullable String community,
            String subject,
            String person,
            String name) {
        return inserting(kind, county, community, subject, ", draft, started_by, starter", ", true, :person, :name")
                .param("person", person)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** One that the province, the association or both see from the start. */
    long insertReached(
            String kind,
            @Nullable String county,
            @Nullable String community,
            String subject,
            boolean province,
            boolean association) {
        return inserting(
                        kind,
                        county,
                        community,
                        subject,
                        ", reached_province, reached_association",
                        ", :province, :association")
                .param("province", province)
                .param("association", association)
                .query(Long.class)
                .single();
    }

    private StatementSpec inserting(
            String kind,
            @Nullable String county,
            @Nullable String community,
            String subject,
            String columns,
            String values) {
        return jdbc.sql("INSERT INTO case_file (kind, county, community, subject, opened_at" + columns
                        + ") VALUES (:kind, :county, :community, :subject, :now" + values + ") RETURNING id")
                .param("kind", kind)
                .param("county", county)
                .param("community", community)
                .param("subject", subject)
                .param("now", now());
    }

    /** Whether a copy of the case stands for this person, which they have left a receipt for, or ({@code read} false) have not. */
    boolean isCopiedTo(long id, Sight sight, boolean read) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM case_copy k WHERE k.case_id = :case AND " + SeenCases.COPIED
                        + " AND :read = EXISTS"
                        + " (SELECT FROM case_copy_receipt r WHERE r.copy_id = k.id AND r.person = :person))")
                .param("case", id)
                .param("read", read)
                .params(SeenCases.parameters(sight))
                .query(Boolean.class)
                .single();
    }

    /** The file has the number of the whole and runs as long as that. */
    void partOf(long id, long whole) {
        known.forget();
        jdbc.sql("UPDATE case_file p SET part_of = w.id, business_key = w.business_key, started_at = w.started_at"
                        + " FROM case_file w WHERE p.id = ? AND w.id = ?")
                .params(id, whole)
                .update();
    }

    /** The person is given where somebody began it by hand, the applicant where somebody did so in the name of the unit. */
    void begin(
            long id,
            String businessKey,
            String processInstanceId,
            @Nullable String person,
            @Nullable String name,
            @Nullable String applicant) {
        known.forget();
        jdbc.sql("UPDATE case_file SET business_key = :number, process_instance_id = :instance, draft = false,"
                        + " started_at = :now, started_by = :person, starter = :name, applied_by = :applicant,"
                        + " applied_at = :applied WHERE id = :id")
                .param("number", businessKey)
                .param("instance", processInstanceId)
                .param("now", now())
                .param("person", person)
                .param("name", name)
                .param("applicant", applicant)
                .param("applied", applicant == null ? null : now())
                .param("id", id)
                .update();
    }

    /** The instance is over, and with it its file and the parts of that. */
    void end(String processInstanceId, @Nullable String with) {
        known.forget();
        jdbc.sql(
                        "UPDATE case_file SET ended_at = :now, ended_with = :with WHERE ended_at IS NULL AND (process_instance_id = :instance"
                                + " OR part_of IN (SELECT id FROM case_file WHERE process_instance_id = :instance))")
                .param("now", now())
                .param("with", with)
                .param("instance", processInstanceId)
                .update();
    }

    /** Whether the instance is over and came to no end of its model. */
    boolean wasTakenAway(long id) {
        return jdbc.sql("SELECT ended_at IS NOT NULL AND ended_with IS NULL FROM case_file WHERE id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Throws a draft away, with the files in it. */
    void delete(long draft) {
        known.forget();
        jdbc.sql("DELETE FROM material WHERE case_id = ?").param(draft).update();
        jdbc.sql("DELETE FROM case_file WHERE id = ? AND draft").param(draft).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    void rename(long id, String subject) {
        known.forget();
        jdbc.sql("UPDATE case_file SET subject = ? WHERE id = ?")
                .params(subject, id)
                .update();
    }

    void reach(long id, boolean province, boolean association) {
        known.forget();
        jdbc.sql("UPDATE case_file SET reached_province = reached_province OR ?,"
                        + " reached_association = reached_association OR ? WHERE id = ?")
                .params(province, association, id)
                .update();
    }

    void passTo(long id, String county) {
        known.forget();
        jdbc.sql("UPDATE case_file SET county = ? WHERE id = ?")
                .params(county, id)
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
        known.forget();
        jdbc.sql("UPDATE case_file SET community = ?, subject = ? WHERE id = ?")
                .params(community, subject, id)
                .update();
    }

    Optional<CaseFile> find(long id) {
        return known.get(id, this::read);
    }

    private Optional<CaseFile> read(long id) {
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
                row.getBoolean("reached_association"),
                row.getBoolean("draft"));
    }
}
