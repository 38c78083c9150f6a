package cn.safecommunity.publicity;

import cn.safecommunity.material.IncomingFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** The table {@code activity_file}; what was added is kept as it is, and at most struck out. */
@Repository
class ActivityFileRepository {

    private static final String COLUMNS =
            "SELECT id, activity, file_name, media_type, size, sha256, added_by, added_at, struck_for, struck_by,"
                    + " struck_at FROM activity_file ";

    private final JdbcClient jdbc;

    ActivityFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long activity, String name, IncomingFile file, String person, Instant at) {
        try (InputStream content = Files.newInputStream(file.content())) {
            return jdbc.sql("""
                            INSERT INTO activity_file (activity, file_name, media_type, size, sha256, content, added_by, added_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                    .params(
                            activity,
                            name,
                            file.mediaType(),
                            file.size(),
                            file.sha256(),
                            new SqlBinaryValue(content, file.size()),
                            person,
                            at.atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of these activities in the order they came. */
    List<ActivityFile> of(Collection<Long> activities) {
        return activities.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "WHERE activity IN (:activities) ORDER BY id")
                        .param("activities", activities)
                        .query(ActivityFileRepository::map)
                        .list();
    }

    Optional<ActivityFile> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(ActivityFileRepository::map)
                .optional();
    }

    /** Strikes it out once; gives whether it still counted. */
    boolean strike(long id, Strike strike) {
        return jdbc.sql("UPDATE activity_file SET struck_for = ?, struck_by = ?, struck_at = ?"
                                + " WHERE id = ? AND struck_for IS NULL")
                        .params(strike.reason(), strike.person(), strike.at().atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    /** Bytes from an offset on; only the pages of this slice are read. */
    byte[] slice(long id, long offset, int length) {
        return jdbc.sql("SELECT substring(content FROM ? FOR ?) FROM activity_file WHERE id = ?")
                .params(Math.toIntExact(offset + 1), length, id)
                .query(byte[].class)
                .single();
    }

    private static ActivityFile map(ResultSet row, int n) throws SQLException {
        return new ActivityFile(
                row.getLong("id"),
                row.getLong("activity"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant(),
                Strike.of(row));
    }
}
