package cn.safecommunity.printing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was printed, in SQL: by the hash of the file it was printed from, so that a file is printed once. */
@Repository
class PrintedRepository {

    private final JdbcClient jdbc;

    PrintedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pages of a file; {@code pages} is null when it could not be printed. */
    record Printed(byte @Nullable [] pages, Instant at) {}

    Optional<Printed> find(String sha256) {
        return jdbc.sql("SELECT pages, printed_at FROM printed_file WHERE sha256 = ?")
                .param(sha256)
                .query((row, n) -> new Printed(
                        row.getBytes("pages"), row.getTimestamp("printed_at").toInstant()))
                .optional();
    }

    void keep(String sha256, Printed printed) {
        jdbc.sql("INSERT INTO printed_file (sha256, pages, printed_at) VALUES (?, ?, ?) ON CONFLICT (sha256) DO"
                        + " UPDATE SET pages = EXCLUDED.pages, printed_at = EXCLUDED.printed_at")
                .params(sha256, printed.pages(), Timestamp.from(printed.at()))
                .update();
    }

    int removeBefore(Instant day) {
        return jdbc.sql("DELETE FROM printed_file WHERE printed_at < ?")
                .param(Timestamp.from(day))
                .update();
    }
}
