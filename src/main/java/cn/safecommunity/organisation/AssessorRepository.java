package cn.safecommunity.organisation;

import cn.safecommunity.account.AccountStates;
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

    /** Whoever has the post and can use the account; what is known of others is kept. With their user id where the name belongs. */
    List<Assessor> all() {
        return jdbc.sql("SELECT a.user_id, a.unit, coalesce(a.county_code, '') FROM assessor a"
                        + " JOIN act_id_membership m ON m.user_id_ = a.user_id AND m.group_id_ = ?"
                        + " JOIN act_id_user u ON u.id_ = a.user_id WHERE " + AccountStates.USABLE
                        + " ORDER BY a.user_id")
                .param(Groups.ASSESSOR)
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
