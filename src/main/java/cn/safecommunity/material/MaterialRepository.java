package cn.safecommunity.material;

import cn.safecommunity.OneAfterTheOther;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;

/** Materials in SQL; nothing is ever changed but the mark which version is current. */
@Repository
class MaterialRepository {

    private static final String COLUMNS =
            "id, type, file_name, part, media_type, version, current, size, sha256, uploaded_by, uploaded_at";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM material ";

    private final JdbcClient jdbc;
    private final MaterialTypes types;

    MaterialRepository(JdbcClient jdbc, MaterialTypes types) {
        this.jdbc = jdbc;
        this.types = types;
    }

    /** Lets one upload after the other into a case, so that versions count without a gap. */
    void lock(long caseId) {
        OneAfterTheOther.wait(jdbc, "material", caseId);
    }

    /** Takes the mark off a version that was the current one. */
    void supersede(long id) {
        jdbc.sql("UPDATE material SET current = false WHERE id = ?").param(id).update();
    }

    /** Gives the material as it is kept; empty when the place is a draft no more. */
    Optional<Material> insert(Materials.Place place, Material material, IncomingFile file) throws IOException {
        try (InputStream content = Files.newInputStream(file.content())) {
            return jdbc.sql(
                            "INSERT INTO material (case_id, type, file_name, part, media_type, version, size, sha256, content,"
                                    + " uploaded_by, uploaded_at) SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM case_file"
                                    + " WHERE id = ? AND (draft OR NOT ?) RETURNING "
                                    + COLUMNS)
                    .params(
                            material.type(),
                            material.fileName(),
                            material.part(),
                            material.mediaType(),
                            material.version(),
                            file.size(),
                            file.sha256(),
                            new SqlBinaryValue(content, file.size()),
                            material.uploadedBy(),
                            Timestamp.from(material.uploadedAt()),
                            place.caseId(),
                            place.draft())
                    .query((row, n) -> material(row))
                    .optional();
        }
    }

    /** False when it is there no more, or in no draft any more. */
    boolean delete(long id) {
        return jdbc.sql("DELETE FROM material WHERE id = ? AND case_id IN (SELECT id FROM case_file WHERE draft)")
                        .param(id)
                        .update()
                == 1;
    }

    /** Marks the latest version that is left as the current one. */
    void restore(long caseId, String type, String fileName) {
        jdbc.sql("UPDATE material SET current = true WHERE NOT current AND id = (SELECT id FROM material"
                        + " WHERE case_id = ? AND type = ? AND file_name = ? ORDER BY version DESC LIMIT 1)")
                .params(caseId, type, fileName)
                .update();
    }

    List<Material> of(long caseId) {
        return jdbc.sql(SELECT + "WHERE case_id = ? ORDER BY id")
                .param(caseId)
                .query((row, n) -> material(row))
                .list();
    }

    /** Several by their ids; an id that is none is left out. */
    List<Material> all(Collection<Long> ids) {
        return jdbc.sql(SELECT + "WHERE id = ANY(?)")
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> material(row))
                .list();
    }

    Optional<Material> find(long id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, n) -> material(row))
                .optional();
    }

    Optional<Long> caseOf(long id) {
        return jdbc.sql("SELECT case_id FROM material WHERE id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** Bytes from an offset on; PostgreSQL reads only the pages of this slice, because the column is not compressed. */
    byte[] slice(long id, long offset, int length) {
        return jdbc.sql("SELECT substring(content FROM ? FOR ?) FROM material WHERE id = ?")
                .params(Math.toIntExact(offset + 1), length, id)
                .query(byte[].class)
                .single();
    }

    private Material material(ResultSet row) throws SQLException {
        String type = row.getString("type");
        Instant uploadedAt = row.getTimestamp("uploaded_at").toInstant();
        return new Material(
                row.getLong("id"),
                type,
                types.label(type),
                row.getString("file_name"),
                row.getString("part"),
                row.getString("media_type"),
                row.getInt("version"),
                row.getBoolean("current"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                uploadedAt);
    }
}
