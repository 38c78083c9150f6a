package cn.safecommunity.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations in SQL. */
@Repository
class OrganisationRepository {

    private static final String SELECT =
            "SELECT code, name, kind, parent_code, issuer_code, abolished FROM organisation ";

    private final JdbcClient jdbc;

    OrganisationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find(String code) {
        return jdbc.sql(SELECT + "WHERE code = :code")
                .param("code", code)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Organisation> children(String code) {
        return jdbc.sql(SELECT + "WHERE parent_code = :code ORDER BY code")
                .param("code", code)
                .query((row, n) -> read(row))
                .list();
    }

    List<Organisation> all() {
        return jdbc.sql(SELECT + "ORDER BY code").query((row, n) -> read(row)).list();
    }

    private static Organisation read(ResultSet row) throws SQLException {
        return new Organisation(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6));
    }
}
