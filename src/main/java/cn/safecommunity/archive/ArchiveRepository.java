package cn.safecommunity.archive;

import cn.safecommunity.policy.Answers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Archives in SQL; versions are added and never changed, which the database enforces. */
@Repository
class ArchiveRepository {

    private final JdbcClient jdbc;
    private final Answers answers;

    ArchiveRepository(JdbcClient jdbc, Answers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
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
        jdbc.sql(
                        "INSERT INTO archive_entry (id, version, community, kind, element, title, fields, files, removed,"
                                + " saved_by, saved_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, string_to_array(?, ',')::bigint[], ?, ?, ?, ?)")
                .params(
                        entry.id(),
                        entry.version(),
                        entry.community(),
                        entry.kind(),
                        entry.element(),
                        entry.title(),
                        answers.write(entry.fields()),
                        entry.materials().stream().map(String::valueOf).collect(Collectors.joining(",")),
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
                answers.read(row.getString("fields")),
                Arrays.asList((Long[]) row.getArray("files").getArray()),
                row.getBoolean("removed"),
                row.getString("saved_by"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("reason"));
    }
}
