package cn.safecommunity.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code urging}. */
@Repository
class UrgingRepository {

    private final JdbcClient jdbc;

    UrgingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a unit or an authority urged last, and on which working day that counts. */
    record Last(Instant at, LocalDate workingDay) {}

    Optional<Last> last(long caseId, String authority) {
        return jdbc.sql("SELECT urged_at, working_day FROM urging WHERE case_id = ? AND authority = ?"
                        + " ORDER BY working_day DESC LIMIT 1")
                .params(caseId, authority)
                .query((row, n) -> new Last(
                        row.getTimestamp("urged_at").toInstant(), row.getObject("working_day", LocalDate.class)))
                .optional();
    }

    /** Whether it is the first of that authority on that working day; two clicks at once are one. */
    boolean add(long caseId, String authority, String person, LocalDate workingDay, Instant at) {
        return jdbc.sql("INSERT INTO urging (case_id, authority, person, working_day, urged_at) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (case_id, authority, working_day) DO NOTHING")
                        .params(caseId, authority, person, workingDay, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
