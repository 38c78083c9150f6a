package cn.safecommunity.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of creation units and their safety records, in SQL. */
@Repository
class CommunityRepository {

    private final JdbcClient jdbc;

    CommunityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Community> find(String code) {
        return jdbc.sql("SELECT unit_type, registered_on FROM community WHERE code = :code")
                .param("code", code)
                .query((row, n) -> new Community(code, row.getString(1), row.getObject(2, LocalDate.class), List.of()))
                .optional()
                .map(unit -> new Community(code, unit.unitType(), unit.registeredOn(), safetyRecords(code)));
    }

    List<String> codes() {
        return jdbc.sql("SELECT code FROM community ORDER BY code")
                .query(String.class)
                .list();
    }

    private List<SafetyRecord> safetyRecords(String code) {
        return jdbc.sql("SELECT year, accidents, deaths, serious_injuries, within_target, gravest_accident"
                        + " FROM safety_record WHERE community = :code ORDER BY year DESC")
                .param("code", code)
                .query((row, n) -> new SafetyRecord(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getBoolean(5),
                        row.getString(6)))
                .list();
    }

    void put(Community community) {
        jdbc.sql("INSERT INTO community (code, unit_type, registered_on) VALUES (?, ?, ?)"
                        + " ON CONFLICT (code) DO UPDATE SET unit_type = excluded.unit_type,"
                        + " registered_on = excluded.registered_on")
                .params(community.code(), community.unitType(), community.registeredOn())
                .update();
        community.safetyRecords().forEach(year -> put(community.code(), year));
    }

    private void put(String code, SafetyRecord year) {
        jdbc.sql("INSERT INTO safety_record (community, year, accidents, deaths, serious_injuries, within_target,"
                        + " gravest_accident) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (community, year) DO UPDATE SET accidents = excluded.accidents,"
                        + " deaths = excluded.deaths, serious_injuries = excluded.serious_injuries,"
                        + " within_target = excluded.within_target, gravest_accident = excluded.gravest_accident")
                .params(
                        code,
                        year.year(),
                        year.accidents(),
                        year.deaths(),
                        year.seriousInjuries(),
                        year.withinTarget(),
                        year.gravestAccident())
                .update();
    }
}
