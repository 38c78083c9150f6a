package cn.safecommunity.roster;

import cn.safecommunity.organisation.Groups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts and all groups of the engine, in one question each. */
@Repository
class RosterRepository {

    private static final String ACCOUNTS = """
            SELECT u.id_, u.last_, u.first_, u.email_, d.reason, a.unit, a.county_code,
                   array(SELECT group_id_::text FROM act_id_membership WHERE user_id_ = u.id_ ORDER BY group_id_) AS posts
            FROM act_id_user u
                LEFT JOIN disabled_account d ON d.person = u.id_
                LEFT JOIN assessor a ON a.user_id = u.id_
            ORDER BY u.id_""";

    private final JdbcClient jdbc;

    RosterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody changes an account until the transaction ends: every change counts up this number. */
    void lock() {
        jdbc.sql("SELECT version FROM account_version FOR UPDATE")
                .query(Long.class)
                .single();
    }

    List<Entry> accounts() {
        return jdbc.sql(ACCOUNTS).query(RosterRepository::entry).list();
    }

    /** The names of the groups by their ids. */
    Map<String, String> groups() {
        Map<String, String> groups = new TreeMap<>();
        jdbc.sql("SELECT id_, coalesce(name_, '') FROM act_id_group").query(row -> {
            groups.put(row.getString(1), row.getString(2));
        });
        return groups;
    }

    /** The names of the counties by their codes. */
    Map<String, String> counties() {
        Map<String, String> counties = new TreeMap<>();
        jdbc.sql("SELECT code, name FROM organisation WHERE kind = 'county'").query(row -> {
            counties.put(row.getString(1), row.getString(2));
        });
        return counties;
    }

    /** What is noted of somebody who is no expert any more does not count. */
    private static Entry entry(ResultSet row, int n) throws SQLException {
        List<String> groups = Arrays.stream((String[]) row.getArray("posts").getArray())
                .sorted()
                .toList();
        return new Entry(
                row.getString("id_"),
                text(row.getString("last_")),
                text(row.getString("first_")),
                text(row.getString("email_")),
                groups,
                text(row.getString("reason")),
                groups.contains(Groups.ASSESSOR)
                        ? new Entry.Expert(text(row.getString("unit")), text(row.getString("county_code")))
                        : Entry.Expert.NONE);
    }

    private static String text(@Nullable String stored) {
        return Objects.requireNonNullElse(stored, "").strip();
    }
}
