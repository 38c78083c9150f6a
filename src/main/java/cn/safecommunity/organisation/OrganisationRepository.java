package cn.safecommunity.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
            + " parent_code = excluded.parent_code, issuer_code = excluded.issuer_code"
            + " WHERE (organisation.name, organisation.kind, organisation.parent_code, organisation.issuer_code)"
            + " IS DISTINCT FROM (excluded.name, excluded.kind, excluded.parent_code, excluded.issuer_code)";

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    OrganisationRepository(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /**
     * Adds what is new and corrects what changed, parents first. Whether a unit is abolished counts when it is new; later a
     * merger is recorded by people, because its cases have to go on with somebody.
     */
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

    /** Where the complete lists of units come from, by county; a county without one has no complete list. */
    void putUnitsSources(Map<String, String> sources) {
        jdbc.sql("UPDATE organisation SET units_source = NULL WHERE units_source IS NOT NULL AND code NOT IN (:codes)")
                .param("codes", sources.isEmpty() ? List.of("") : List.copyOf(sources.keySet()))
                .update();
        batch.batchUpdate(
                "UPDATE organisation SET units_source = ? WHERE code = ? AND units_source IS DISTINCT FROM ?",
                sources.entrySet().stream()
                        .map(each -> new Object[] {each.getValue(), each.getKey(), each.getValue()})
                        .toList());
    }

    boolean hasUnitsSource(String code) {
        return jdbc.sql("SELECT units_source IS NOT NULL FROM organisation WHERE code = ?")
                .param(code)
                .query(Boolean.class)
                .single();
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

    /** All of them, to be kept in memory for a while. */
    List<Organisation> toRemember() {
        return jdbc.sql(SELECT + "ORDER BY code -- remembered")
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
