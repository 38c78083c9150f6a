package cn.safecommunity.benchmark;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The places of a country: 40,000 units in 2,800 counties of 280 cities, each unit registered, with three years of records, and
 * each with an office that somebody works in. The first twenty units are real ones, two of each county of the city; a tenth of
 * the others lie in these counties as anywhere else. Table {@code filled_unit} numbers them all.
 */
final class CountryUnits {

    static final int UNITS = 40_000;
    static final int COUNTIES = 2_800;

    /** The units of the small database, which are the pilots of the city. */
    static final int PILOTS = 20;

    private static final String EXISTS = " ON CONFLICT DO NOTHING";

    private final JdbcClient jdbc;

    CountryUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers the units; none but the real ones is there yet. */
    void number() {
        jdbc.sql("""
                CREATE TABLE filled_unit AS
                WITH county AS (
                    SELECT code, row_number() OVER (ORDER BY code) - 1 AS c, true AS real FROM organisation
                    WHERE kind = 'county' AND parent_code = (SELECT code FROM organisation WHERE kind = 'city')
                    UNION ALL
                    SELECT '7' || lpad(c::text, 5, '0'), c, false FROM generate_series(10, %1$d - 1) c),
                pilot AS (
                    SELECT code, parent_code, row_number() OVER (PARTITION BY parent_code ORDER BY code DESC) AS place
                    FROM organisation WHERE kind = 'township' AND NOT abolished
                        AND code NOT IN (SELECT community FROM endorsement_case)
                        AND parent_code IN (SELECT code FROM county WHERE real))
                SELECT row_number() OVER (ORDER BY place, parent_code) AS nr, code, parent_code AS county, place
                FROM pilot WHERE place <= 2
                UNION ALL
                SELECT n, k.code || 600 + (n - %2$d - 1) / %1$d, k.code, 3 + (n - %2$d - 1) / %1$d
                FROM generate_series(%2$d + 1, %3$d) n JOIN county k ON k.c = (n - %2$d - 1) %% %1$d""".formatted(COUNTIES, PILOTS, UNITS)).update();
        jdbc.sql("CREATE UNIQUE INDEX ON filled_unit (nr)").update();
        jdbc.sql("ANALYZE filled_unit").update();
    }

    /** Opens the units of these numbers, in SQL over {@code u}, with county and city; copies what a real one has. */
    void open(String which, String like) {
        jdbc.sql("""
                INSERT INTO organisation (code, name, kind, parent_code)
                SELECT DISTINCT '8' || lpad((right(county, 5)::int / 10)::text, 5, '0'), '市' || right(county, 5)::int / 10, 'city', '610000'
                FROM filled_unit u WHERE county LIKE '7%' AND\s""" + which + EXISTS).update();
        jdbc.sql("""
                INSERT INTO organisation (code, name, kind, parent_code)
                SELECT DISTINCT county, '县' || county, 'county', '8' || lpad((right(county, 5)::int / 10)::text, 5, '0')
                FROM filled_unit u WHERE county LIKE '7%' AND\s""" + which + EXISTS).update();
        jdbc.sql("INSERT INTO organisation (code, name, kind, parent_code)"
                        + " SELECT code, '镇' || nr, 'township', county FROM filled_unit u WHERE " + which + EXISTS)
                .update();
        jdbc.sql("INSERT INTO community (code, unit_type, registered_on)"
                        + " SELECT code, 'township', current_date - 1200 FROM filled_unit u WHERE " + which + EXISTS)
                .update();
        new CopiedRows(jdbc, "safety_record", "community = '" + like + "'")
                .copy(
                        Map.of("community", "u.code"),
                        "filled_unit u WHERE " + which
                                + " AND NOT EXISTS (SELECT FROM safety_record s WHERE s.community = u.code)");
    }

    /** Every office of a county and every unit has a group, and somebody in it. */
    void people() {
        String offices = """
                (SELECT DISTINCT 'county-' || county || '-' || role AS id FROM filled_unit, (VALUES ('examiner'), ('leader')) r (role)
                 UNION ALL SELECT 'community-' || code FROM filled_unit) o""";
        jdbc.sql("INSERT INTO act_id_group (id_, rev_, name_) SELECT o.id, 1, o.id FROM " + offices + EXISTS)
                .update();
        jdbc.sql("INSERT INTO act_id_user (id_, rev_, first_, last_) SELECT o.id, 1, '名', '姓' FROM " + offices + EXISTS)
                .update();
        jdbc.sql("INSERT INTO act_id_membership (user_id_, group_id_) SELECT o.id, o.id FROM " + offices + EXISTS)
                .update();
    }
}
