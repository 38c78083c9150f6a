package cn.safecommunity.inspection;

import cn.safecommunity.organisation.Organisations;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.programme.ProgrammeAccess;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The findings that counties were told and that are not settled, the oldest first. */
@Component
class OpenFindings {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Clock clock;

    OpenFindings(JdbcClient jdbc, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A finding with how many days ago the county was told of it. */
    record Line(
            long caseId,
            String county,
            String countyName,
            String text,
            LocalDate dueOn,
            boolean answered,
            boolean overdue,
            long days) {}

    /** Those of the counties that this person may see, of one programme or of all. */
    List<Line> of(@Nullable Long programme, Sight sight) {
        LocalDate today = LocalDate.now(clock);
        return jdbc
                .sql("""
                SELECT i.case_id, i.county, f.text, f.due_on, f.state, f.told_on
                FROM finding f JOIN inspection i ON i.case_id = f.inspection
                WHERE f.told_on IS NOT NULL AND f.state <> 'settled'
                  AND (CAST(:programme AS bigint) IS NULL OR i.programme = :programme)
                ORDER BY f.told_on, f.id""")
                .param("programme", programme, Types.BIGINT)
                .query((row, n) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    return new Line(
                            row.getLong("case_id"),
                            row.getString("county"),
                            organisations.nameOf(row.getString("county")),
                            row.getString("text"),
                            due,
                            Finding.ANSWERED.equals(row.getString("state")),
                            due.isBefore(today),
                            ChronoUnit.DAYS.between(row.getObject("told_on", LocalDate.class), today));
                })
                .list()
                .stream()
                .filter(line -> ProgrammeAccess.shows(sight, line.county()))
                .toList();
    }
}
