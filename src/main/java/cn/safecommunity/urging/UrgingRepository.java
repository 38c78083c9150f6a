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

    /** When an office urged last, and on which working day that counts. */
    record Last(Instant at, LocalDate workingDay) {}

    Optional<Last> last(long caseId, String office) {
        return jdbc.sql("SELECT urged_at, working_day FROM urging WHERE case_id = ? AND office = ?"
                        + " ORDER BY working_day DESC LIMIT 1")
                .params(caseId, office)
                .query((row, n) -> new Last(
                        row.getTimestamp("urged_at").toInstant(), row.getObject("working_day", LocalDate.class)))
                .optional();
    }

    /** Whether it is the first of that office on that working day; two clicks at once are one. */
    boolean add(long caseId, String office, String person, LocalDate workingDay, Instant at) {
        return jdbc.sql("INSERT INTO urging (case_id, office, person, working_day, urged_at) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (case_id, office, working_day) DO NOTHING")
                        .params(caseId, office, person, workingDay, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
