package cn.safecommunity.safety;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in many units in some years, as it is on record now: one statement for any number of units. */
@Repository
public class YearlyFigures {

    private final JdbcClient jdbc;

    YearlyFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One year of one unit.
     *
     * @param county the county it belongs to
     * @param withinTarget whether it stayed within its control target
     * @param grave whether there was an accident of the grade 较大 or worse (国务院令第493号 第3条)
     */
    public record Year(
            String unit,
            String county,
            int year,
            int accidents,
            int deaths,
            int seriousInjuries,
            boolean withinTarget,
            boolean grave) {}

    /** The years of these units that have a record, from the first year to the last. */
    public List<Year> of(Collection<String> units, int first, int last) {
        return units.isEmpty() ? List.of() : read("r.community IN (:codes)", units, first, last);
    }

    /** The same year of all units of these counties. */
    public List<Year> ofCounties(Collection<String> counties, int year) {
        return counties.isEmpty() ? List.of() : read("o.parent_code IN (:codes)", counties, year, year);
    }

    private List<Year> read(String which, Collection<String> codes, int first, int last) {
        return jdbc.sql("SELECT DISTINCT ON (r.community, r.year) r.*, o.parent_code FROM safety_record r"
                        + " JOIN organisation o ON o.code = r.community WHERE " + which
                        + " AND r.year BETWEEN :first AND :last ORDER BY r.community, r.year, r.version DESC")
                .param("codes", codes)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Year(
                        row.getString("community"),
                        row.getString("parent_code"),
                        row.getInt("year"),
                        row.getInt("accidents"),
                        row.getInt("deaths"),
                        row.getInt("serious_injuries"),
                        row.getBoolean("within_target"),
                        AccidentGrade.isGrave(row.getString("gravest_accident"))))
                .list();
    }
}
