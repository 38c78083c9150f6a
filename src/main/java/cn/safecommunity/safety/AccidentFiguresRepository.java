package cn.safecommunity.safety;

import cn.safecommunity.organisation.Organisation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums over the last versions of the yearly safety records in SQL. */
@Repository
class AccidentFiguresRepository {

    private static final String LAST_VERSIONS = """
            WITH last AS (
                SELECT DISTINCT ON (r.community, r.year) r.*
                FROM safety_record r JOIN organisation o ON o.code = r.community
                WHERE %s
                ORDER BY r.community, r.year, r.version DESC)
            """;

    private static final String BY_KIND = LAST_VERSIONS + """
            SELECT year, kind, count(*) AS count, sum(a.deaths) AS deaths, sum(a.serious_injuries) AS serious
            FROM last JOIN accident a USING (community, year, version) GROUP BY year, kind
            UNION ALL
            SELECT year, 'injury', sum(injuries), sum(injury_deaths), sum(serious_injury_cases)
            FROM last GROUP BY year HAVING sum(injuries) > 0
            UNION ALL
            SELECT year, 'unknown', sum(accidents), sum(deaths), sum(serious_injuries)
            FROM last WHERE accidents > 0 AND NOT EXISTS (
                SELECT FROM accident a WHERE (a.community, a.year, a.version) = (last.community, last.year, last.version))
            GROUP BY year""";

    private static final String YEARS = LAST_VERSIONS + """
            SELECT year, count(*) AS recorded, count(*) FILTER (WHERE NOT within_target) AS over
            FROM last GROUP BY year ORDER BY year""";

    private static final String SINGLE_UNITS =
            "o.kind <> 'wholeCounty' AND NOT EXISTS (SELECT FROM succession s WHERE s.predecessor = o.code)";

    private final JdbcClient jdbc;

    AccidentFiguresRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(int year, String kind, Toll toll) {}

    List<AccidentFigures.Year> years(Organisation scope) {
        Map<Integer, Map<String, Toll>> tolls = new HashMap<>();
        jdbc.sql(BY_KIND.formatted(within(scope)))
                .param("code", scope.code())
                .query((row, n) -> new Row(
                        row.getInt("year"),
                        row.getString("kind"),
                        new Toll(row.getInt("count"), row.getInt("deaths"), row.getInt("serious"))))
                .list()
                .forEach(row -> tolls.computeIfAbsent(row.year(), year -> new HashMap<>())
                        .put(row.kind(), row.toll()));
        return jdbc.sql(YEARS.formatted(within(scope)))
                .param("code", scope.code())
                .query((row, n) -> new AccidentFigures.Year(
                        row.getInt("year"),
                        row.getInt("recorded"),
                        row.getInt("over"),
                        tolls.getOrDefault(row.getInt("year"), Map.of())))
                .list();
    }

    List<AccidentFigures.Missing> missing(Organisation scope, int year) {
        return jdbc.sql("""
                        SELECT o.code, o.name FROM organisation o
                        WHERE %s AND o.kind IN ('street', 'township', 'enterprise') AND NOT o.abolished
                          AND NOT EXISTS (SELECT FROM safety_record r WHERE r.community = o.code AND r.year = :year)
                        ORDER BY o.code""".formatted(within(scope)))
                .param("code", scope.code())
                .param("year", year)
                .query(AccidentFigures.Missing.class)
                .list();
    }

    /** The condition that picks the units; every one of them names the code. */
    private static String within(Organisation scope) {
        return switch (scope.kind()) {
            case CITY -> "CAST(:code AS varchar) IS NOT NULL AND " + SINGLE_UNITS;
            case COUNTY, ZONE -> "o.parent_code = :code AND " + SINGLE_UNITS;
            default -> "o.code = :code";
        };
    }
}
