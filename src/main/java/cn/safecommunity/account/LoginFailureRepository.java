package cn.safecommunity.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code login_failure}: wrong passwords in a row by person and address. */
@Repository
class LoginFailureRepository {

    private final JdbcClient jdbc;

    LoginFailureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until when this person has to wait at this address, if at all. */
    Optional<Instant> lockedUntil(String person, String address) {
        return jdbc.sql("SELECT locked_until FROM login_failure WHERE person = ? AND address = ?"
                        + " AND locked_until IS NOT NULL")
                .params(person, address)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Counts a wrong password; those before {@code forgotten} do not count any more. Gives how many there are. */
    int add(String person, String address, Instant now, Instant forgotten) {
        jdbc.sql("DELETE FROM login_failure WHERE last_at < ?")
                .param(forgotten.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("INSERT INTO login_failure AS kept (person, address, failures, last_at) VALUES (?, ?, 1, ?)"
                        + " ON CONFLICT (person, address) DO UPDATE SET failures = kept.failures + 1,"
                        + " last_at = excluded.last_at RETURNING failures")
                .params(person, address, now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void lock(String person, String address, Instant until) {
        jdbc.sql("UPDATE login_failure SET locked_until = ? WHERE person = ? AND address = ?")
                .params(until.atOffset(ZoneOffset.UTC), person, address)
                .update();
    }

    void forget(String person, String address) {
        jdbc.sql("DELETE FROM login_failure WHERE person = ? AND address = ?")
                .params(person, address)
                .update();
    }

    /** Lets a person try again at every address; gives whether there was anything to forget. */
    boolean forget(String person) {
        return jdbc.sql("DELETE FROM login_failure WHERE person = ?")
                        .param(person)
                        .update()
                > 0;
    }
}
