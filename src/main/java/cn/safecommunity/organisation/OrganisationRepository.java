package cn.safecommunity.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organisations in SQL. */
@Repository
class OrganisationRepository {

    private static final String SELECT =
            "SELECT code, name, kind, parent_code, issuer_code, abolished FROM organisation ";

    private static final String PUT = "INSERT INTO organisation (code, name, kind, parent_code, issuer_code, abolished)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind,"
            + " parent_code = excluded.parent_code, issuer_code = excluded.issuer_code, abolished = excluded.abolished OR organisation.abolished"
            + " WHERE (organisation.name, organisation.kind, organisation.parent_code, organisation.issuer_code,"
            + " organisation.abolished) IS DISTINCT FROM (excluded.name, excluded.kind, excluded.parent_code,"
            + " excluded.issuer_code, excluded.abolished OR organisation.abolished)";

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    OrganisationRepository(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Adds what is new and corrects what changed, parents first; what was abolished while running stays so. */
    void putAll(List<Organisation> units) {
        batch.batchUpdate(
                PUT,
                units.stream()
                        .map(unit -> new Object[] {
                            unit.code(),
                            unit.name(),
                            unit.kind().id(),
                            unit.parentCode(),
                            unit.issuerCode(),
                            unit.abolished()
                        })
                        .toList());
    }

    void abolish(String code) {
        jdbc.sql("UPDATE organisation SET abolished = true WHERE code = ?")
                .param(code)
                .update();
    }

    Optional<Organisation> find(String code) {
        return jdbc.sql(SELECT + "WHERE code = :code")
                .param("code", code)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Organisation> hold(String code) {
        return jdbc.sql(SELECT + "WHERE code = :code FOR SHARE")
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
                UnitKind.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6));
    }
}
