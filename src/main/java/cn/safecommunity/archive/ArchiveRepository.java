package cn.safecommunity.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Archives in SQL; versions are added and never changed, which the database enforces. */
@Repository
class ArchiveRepository {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ArchiveRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The entries of a community in their last version, without those that were removed. */
    List<ArchiveEntry> current(String community) {
        return jdbc
                .sql("SELECT DISTINCT ON (id) * FROM archive_entry WHERE id IN (SELECT id FROM archive_entry"
                        + " WHERE community = ?) ORDER BY id, version DESC")
                .param(community)
                .query(this::read)
                .list()
                .stream()
                .filter(entry -> !entry.removed() && entry.community().equals(community))
                .toList();
    }

    /** Every version of one entry, the latest first; earlier ones can be of a unit that was merged into this one. */
    List<ArchiveEntry> versions(String community, long id) {
        List<ArchiveEntry> versions = jdbc.sql("SELECT * FROM archive_entry WHERE id = ? ORDER BY version DESC")
                .param(id)
                .query(this::read)
                .list();
        return versions.isEmpty() || !versions.get(0).community().equals(community) ? List.of() : versions;
    }

    long nextId() {
        return jdbc.sql("SELECT nextval('archive_entry_id')").query(Long.class).single();
    }

    void insert(ArchiveEntry entry) {
        jdbc.sql("INSERT INTO archive_entry (id, version, community, kind, element, title, fields, files, removed,"
                        + " saved_by, saved_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?::bigint[], ?, ?, ?, ?)")
                .params(
                        entry.id(),
                        entry.version(),
                        entry.community(),
                        entry.kind(),
                        entry.element(),
                        entry.title(),
                        write(entry.fields()),
                        entry.materials().toString().replace('[', '{').replace(']', '}'),
                        entry.removed(),
                        entry.savedBy(),
                        entry.savedAt().atOffset(ZoneOffset.UTC),
                        entry.reason())
                .update();
    }

    private ArchiveEntry read(ResultSet row, int n) throws SQLException {
        return new ArchiveEntry(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("community"),
                row.getString("kind"),
                row.getString("element"),
                row.getString("title"),
                fields(row.getString("fields")),
                Arrays.asList((Long[]) row.getArray("files").getArray()),
                row.getBoolean("removed"),
                row.getString("saved_by"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("reason"));
    }

    private Map<String, Object> fields(String stored) {
        try {
            return json.readValue(stored, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The fields of an archive entry cannot be read", e);
        }
    }

    private String write(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The fields of an archive entry cannot be written", e);
        }
    }
}
