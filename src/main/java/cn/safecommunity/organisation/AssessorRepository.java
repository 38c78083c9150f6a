package cn.safecommunity.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assessors in SQL; their names are the engine's. */
@Repository
class AssessorRepository {

    private final JdbcClient jdbc;

    AssessorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All assessors, with their user id where the name belongs. */
    List<Assessor> all() {
        return jdbc.sql("SELECT user_id, unit, coalesce(county_code, '') FROM assessor ORDER BY user_id")
                .query((row, n) -> new Assessor(row.getString(1), row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** What is known already stays: it may have been changed since. */
    void putNew(String person, String unit, String countyCode) {
        jdbc.sql(
                        "INSERT INTO assessor (user_id, unit, county_code) VALUES (?, ?, nullif(?, '')) ON CONFLICT DO NOTHING")
                .params(person, unit, countyCode)
                .update();
    }

    void put(String person, String unit, String countyCode) {
        jdbc.sql(
                        "INSERT INTO assessor (user_id, unit, county_code) VALUES (?, ?, nullif(?, ''))"
                                + " ON CONFLICT (user_id) DO UPDATE SET unit = excluded.unit, county_code = excluded.county_code")
                .params(person, unit, countyCode)
                .update();
    }
}
