package cn.safecommunity.organisation;

import cn.safecommunity.OneAfterTheOther;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who substitutes for whom: table {@code substitution}. Nothing has to be done on the last day, the date says it. */
@Repository
public class Substitutes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Substitutes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who substitutes for this person today. */
    public Set<String> of(String person) {
        return today(person).stream()
                .filter(one -> one.person().equals(person))
                .map(Substitution::substitute)
                .collect(Collectors.toSet());
    }

    /** Those that last today and concern a person, on either side. */
    public List<Substitution> today(String person) {
        return open(person).stream().filter(this::isToday).toList();
    }

    /** All that have not ended and concern a person, on either side, the earliest first. */
    public List<Substitution> open(String person) {
        return jdbc.sql("SELECT * FROM substitution WHERE ended_at IS NULL AND last_day >= :today"
                        + " AND (person = :person OR substitute = :person) ORDER BY first_day, id")
                .param("today", today())
                .param("person", person)
                .query(Substitutes::map)
                .list();
    }

    /** Until the transaction ends nobody else names a substitute, so that what was checked still holds. */
    public void lock() {
        OneAfterTheOther.wait(jdbc, "substitutions");
    }

    public void add(String person, String substitute, LocalDate firstDay, LocalDate lastDay) {
        jdbc.sql(
                        "INSERT INTO substitution (person, substitute, first_day, last_day, created_at) VALUES (?, ?, ?, ?, ?)")
                .params(person, substitute, firstDay, lastDay, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends one of a person before its time; false when it is not the person's, or over. */
    public boolean end(long id, String person) {
        return jdbc.sql("UPDATE substitution SET ended_at = ? WHERE id = ? AND person = ?"
                                + " AND ended_at IS NULL AND last_day >= ?")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), id, person, today())
                        .update()
                == 1;
    }

    private boolean isToday(Substitution one) {
        return one.meets(today(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Substitution map(ResultSet row, int n) throws SQLException {
        return new Substitution(
                row.getLong("id"),
                row.getString("person"),
                row.getString("substitute"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
