package cn.safecommunity.creation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code preliminary_check}: every preliminary check of a creation stays, the latest one counts. */
@Repository
class CheckRepository {

    private final JdbcClient jdbc;

    CheckRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One preliminary check.
     *
     * @param passed null while the city has it
     * @param missing what was missing when it was sent back
     */
    record Check(
            long caseId,
            LocalDate begunOn,
            @Nullable LocalDate decidedOn,
            @Nullable Boolean passed,
            @Nullable BigDecimal score,
            @Nullable String missing) {}

    void begin(long caseId, LocalDate day) {
        jdbc.sql("INSERT INTO preliminary_check (case_id, begun_on) VALUES (?, ?)")
                .params(caseId, day)
                .update();
    }

    void pass(long caseId, LocalDate day, BigDecimal score) {
        jdbc.sql("UPDATE preliminary_check SET passed = true, decided_on = ?, score = ? WHERE id ="
                        + " (SELECT max(id) FROM preliminary_check WHERE case_id = ?)")
                .params(day, score, caseId)
                .update();
    }

    /** The latest check was sent back, by the city itself or by a department that countersigned. */
    void sendBack(long caseId, LocalDate day, String missing) {
        jdbc.sql("UPDATE preliminary_check SET passed = false, decided_on = ?, missing = ? WHERE id ="
                        + " (SELECT max(id) FROM preliminary_check WHERE case_id = ?)")
                .params(day, missing, caseId)
                .update();
    }

    /** The checks of these creations that had begun by that day, the latest first. */
    List<Check> of(Collection<Long> cases, LocalDate day) {
        return cases.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM preliminary_check WHERE case_id IN (:cases) AND begun_on <= :day"
                                + " ORDER BY id DESC")
                        .param("cases", cases)
                        .param("day", day)
                        .query((row, n) -> new Check(
                                row.getLong("case_id"),
                                row.getObject("begun_on", LocalDate.class),
                                row.getObject("decided_on", LocalDate.class),
                                row.getObject("passed", Boolean.class),
                                row.getBigDecimal("score"),
                                row.getString("missing")))
                        .list();
    }
}
