package cn.safecommunity.community;

import cn.safecommunity.ReadOnce;
import cn.safecommunity.organisation.UnitKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of creation units in SQL. */
@Repository
class CommunityRepository {

    private final ReadOnce<String, Optional<Community>> known = new ReadOnce<>();
    private final JdbcClient jdbc;

    CommunityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit as it was registered, without its records. */
    Optional<Community> find(String code) {
        return known.get(code, this::read);
    }

    private Optional<Community> read(String code) {
        return jdbc.sql("SELECT unit_type, registered_on FROM community WHERE code = :code")
                .param("code", code)
                .query((row, n) -> new Community(
                        code, UnitKind.of(row.getString(1)), row.getObject(2, LocalDate.class), List.of()))
                .optional();
    }

    Map<String, LocalDate> registeredOn(Collection<String> codes) {
        Map<String, LocalDate> days = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("SELECT code, registered_on FROM community WHERE code IN (:codes)")
                    .param("codes", codes)
                    .query(row -> {
                        days.put(row.getString(1), row.getObject(2, LocalDate.class));
                    });
        }
        return days;
    }

    List<String> codes() {
        return jdbc.sql("SELECT code FROM community ORDER BY code")
                .query(String.class)
                .list();
    }

    void put(Community community) {
        known.forget();
        jdbc.sql("INSERT INTO community (code, unit_type, registered_on) VALUES (?, ?, ?)"
                        + " ON CONFLICT (code) DO UPDATE SET unit_type = excluded.unit_type,"
                        + " registered_on = excluded.registered_on")
                .params(community.code(), community.unitType().id(), community.registeredOn())
                .update();
    }
}
