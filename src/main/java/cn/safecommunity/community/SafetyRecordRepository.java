package cn.safecommunity.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Yearly safety records and their accidents in SQL; rows are added and never changed, which the database enforces. */
@Repository
class SafetyRecordRepository {

    private final JdbcClient jdbc;

    SafetyRecordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which version of which year an accident belongs to. */
    private record Version(int year, int number) {}

    private record Row(Version version, Accident accident) {}

    List<SafetyRecordVersion> of(String community) {
        Map<Version, List<Accident>> accidents = accidents(community);
        return jdbc.sql("SELECT * FROM safety_record WHERE community = ? ORDER BY year DESC, version DESC")
                .param(community)
                .query((row, n) -> read(row, accidents))
                .list();
    }

    /** The last version of every year, the latest year first. */
    List<SafetyRecord> current(String community) {
        Map<Integer, SafetyRecord> years = new LinkedHashMap<>();
        of(community).forEach(record -> years.putIfAbsent(record.facts().year(), record.facts()));
        return List.copyOf(years.values());
    }

    private Map<Version, List<Accident>> accidents(String community) {
        return jdbc
                .sql("SELECT * FROM accident WHERE community = ? ORDER BY happened_on, id")
                .param(community)
                .query((row, n) -> new Row(
                        new Version(row.getInt("year"), row.getInt("version")),
                        new Accident(
                                row.getObject("happened_on", LocalDate.class),
                                row.getString("summary"),
                                row.getInt("deaths"),
                                row.getInt("serious_injuries"),
                                row.getBigDecimal("direct_loss"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::version, Collectors.mapping(Row::accident, Collectors.toList())));
    }

    private static SafetyRecordVersion read(ResultSet row, Map<Version, List<Accident>> accidents) throws SQLException {
        Version version = new Version(row.getInt("year"), row.getInt("version"));
        SafetyRecord facts = new SafetyRecord(
                version.year(),
                row.getInt("accidents"),
                row.getInt("deaths"),
                row.getInt("serious_injuries"),
                row.getBoolean("within_target"),
                row.getString("gravest_accident"),
                target(row),
                accidents.getOrDefault(version, List.of()));
        return new SafetyRecordVersion(
                facts,
                version.number(),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("reason"));
    }

    private static @Nullable ControlTarget target(ResultSet row) throws SQLException {
        int accidents = row.getInt("target_accidents");
        return row.wasNull()
                ? null
                : new ControlTarget(accidents, row.getInt("target_deaths"), row.getInt("target_serious_injuries"));
    }

    /** The number of the last version of a year, 0 when there is none. */
    int lastVersion(String community, int year) {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM safety_record WHERE community = ? AND year = ?")
                .params(community, year)
                .query(Integer.class)
                .single();
    }

    void insert(String community, SafetyRecordVersion entered) {
        SafetyRecord facts = entered.facts();
        ControlTarget target = facts.target();
        jdbc.sql("INSERT INTO safety_record (community, year, version, accidents, deaths, serious_injuries,"
                        + " within_target, gravest_accident, target_accidents, target_deaths, target_serious_injuries,"
                        + " entered_by, entered_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        community,
                        facts.year(),
                        entered.version(),
                        facts.accidents(),
                        facts.deaths(),
                        facts.seriousInjuries(),
                        facts.withinTarget(),
                        facts.gravestAccident(),
                        target == null ? null : target.accidents(),
                        target == null ? null : target.deaths(),
                        target == null ? null : target.seriousInjuries(),
                        entered.enteredBy(),
                        entered.enteredAt().atOffset(ZoneOffset.UTC),
                        entered.reason())
                .update();
        facts.details().forEach(accident -> insert(community, facts.year(), entered.version(), accident));
    }

    private void insert(String community, int year, int version, Accident accident) {
        jdbc.sql("INSERT INTO accident (community, year, version, happened_on, summary, deaths, serious_injuries,"
                        + " direct_loss) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        community,
                        year,
                        version,
                        accident.happenedOn(),
                        accident.summary(),
                        accident.deaths(),
                        accident.seriousInjuries(),
                        accident.directLoss())
                .update();
    }
}
