package cn.safecommunity.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code signature_picture}; {@code opinion_signature} is written with the opinion. */
@Repository
class SignatureRepository {

    private static final String SELECT = "SELECT sha256, width, height, content FROM signature_picture ";

    private final JdbcClient jdbc;
    private final Clock clock;

    SignatureRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one this person signs with now. */
    Optional<SignaturePicture> of(String person) {
        return jdbc.sql(SELECT + "WHERE person = ? AND in_use")
                .param(person)
                .query(SignatureRepository::map)
                .optional();
    }

    Optional<SignaturePicture> withHash(String sha256) {
        return jdbc.sql(SELECT + "WHERE sha256 = ?")
                .param(sha256)
                .query(SignatureRepository::map)
                .optional();
    }

    /** Whether it is this person's now; not when it is somebody else's already. */
    boolean use(String person, SignaturePicture picture) {
        return jdbc.sql("INSERT INTO signature_picture (person, sha256, width, height, content, added_at, in_use)"
                                + " VALUES (?, ?, ?, ?, ?, ?, true) ON CONFLICT (sha256) DO UPDATE SET in_use = true"
                                + " WHERE signature_picture.person = excluded.person")
                        .params(
                                person,
                                picture.sha256(),
                                picture.width(),
                                picture.height(),
                                picture.content(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** What was signed with it keeps it; one that stands nowhere is gone. */
    void drop(String person) {
        jdbc.sql("UPDATE signature_picture SET in_use = false WHERE person = ? AND in_use")
                .param(person)
                .update();
        jdbc.sql("DELETE FROM signature_picture p WHERE person = ?"
                        + " AND NOT EXISTS (SELECT FROM opinion_signature o WHERE o.picture_id = p.id)")
                .param(person)
                .update();
    }

    private static SignaturePicture map(ResultSet row, int n) throws SQLException {
        return new SignaturePicture(
                row.getString("sha256"), row.getInt("width"), row.getInt("height"), row.getBytes("content"));
    }
}
