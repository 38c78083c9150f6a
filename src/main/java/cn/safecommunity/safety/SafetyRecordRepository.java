package cn.safecommunity.safety;

import cn.safecommunity.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Yearly safety records with their control targets and accidents in SQL; rows are added and never changed, which the
 * database enforces.
 */
@Repository
class SafetyRecordRepository {

    private final ReadOnce<String, List<SafetyRecord>> known = new ReadOnce<>();
    private final JdbcClient jdbc;

    SafetyRecordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which version of which year something belongs to. */
    private record Version(int year, int number) {

        static Version in(ResultSet row) throws SQLException {
            return new Version(row.getInt("year"), row.getInt("version"));
        }
    }

    /** What hangs on the versions of one unit. */
    private record Parts(Map<Version, List<Accident>> accidents, Map<Version, Map<HarmKind, ControlTarget>> targets) {}

    private record AccidentRow(Version version, Accident accident) {}

    private record TargetRow(Version version, HarmKind kind, ControlTarget target) {}

    List<SafetyRecordVersion> of(String community) {
        Parts parts = new Parts(accidents(community), targets(community));
        return jdbc.sql("SELECT * FROM safety_record WHERE community = ? ORDER BY year DESC, version DESC")
                .param(community)
                .query((row, n) -> read(row, parts))
                .list();
    }

    /** The last version of every year, the latest year first. */
    List<SafetyRecord> current(String community) {
        return known.get(community, this::latest);
    }

    private List<SafetyRecord> latest(String community) {
        Map<Integer, SafetyRecord> years = new LinkedHashMap<>();
        of(community).forEach(record -> years.putIfAbsent(record.facts().year(), record.facts()));
        return List.copyOf(years.values());
    }

    private Map<Version, List<Accident>> accidents(String community) {
        return jdbc
                .sql("SELECT * FROM accident WHERE community = ? ORDER BY happened_on, id")
                .param(community)
                .query((row, n) -> new AccidentRow(
                        Version.in(row),
                        new Accident(
                                kind(row),
                                row.getObject("happened_on", LocalDate.class),
                                row.getString("summary"),
                                row.getInt("deaths"),
                                row.getInt("serious_injuries"),
                                row.getBigDecimal("direct_loss"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        AccidentRow::version, Collectors.mapping(AccidentRow::accident, Collectors.toList())));
    }

    private Map<Version, Map<HarmKind, ControlTarget>> targets(String community) {
        return jdbc
                .sql("SELECT * FROM control_target WHERE community = ?")
                .param(community)
                .query((row, n) -> new TargetRow(
                        Version.in(row),
                        kind(row),
                        new ControlTarget(
                                row.getInt("accidents"), row.getInt("deaths"), row.getInt("serious_injuries"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        TargetRow::version, Collectors.toMap(TargetRow::kind, TargetRow::target)));
    }

    private static HarmKind kind(ResultSet row) throws SQLException {
        return HarmKind.of(row.getString("kind")).orElseThrow();
    }

    private static SafetyRecordVersion read(ResultSet row, Parts parts) throws SQLException {
        Version version = Version.in(row);
        SafetyRecord facts = new SafetyRecord(
                version.year(),
                row.getInt("accidents"),
                row.getInt("deaths"),
                row.getInt("serious_injuries"),
                row.getBoolean("within_target"),
                row.getString("gravest_accident"),
                parts.targets().getOrDefault(version, Map.of()),
                parts.accidents().getOrDefault(version, List.of()),
                new Toll(row.getInt("injuries"), row.getInt("injury_deaths"), row.getInt("serious_injury_cases")));
        return new SafetyRecordVersion(
                facts,
                version.number(),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("reason"));
    }

    /** The number of the last version of a year, 0 when there is none. */
    int lastVersion(String community, int year) {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM safety_record WHERE community = ? AND year = ?")
                .params(community, year)
                .query(Integer.class)
                .single();
    }

    /** The certificates that were given on the ground of each year; years that are free are not named. */
    Map<Integer, String> uses(String community) {
        return jdbc
                .sql(
                        "SELECT year, certificate_number FROM safety_record_use WHERE community = ? ORDER BY certificate_number")
                .param(community)
                .query((row, n) -> Map.entry(row.getInt("year"), row.getString("certificate_number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + "、" + other));
    }

    void use(String community, int year, String certificate) {
        jdbc.sql("INSERT INTO safety_record_use (community, year, certificate_number) VALUES (?, ?, ?)")
                .params(community, year, certificate)
                .update();
    }

    /** What was used of a unit stays used of the unit that it has become. */
    void passUsesOn(String predecessor, String successor) {
        jdbc.sql("""
                        INSERT INTO safety_record_use (community, year, certificate_number)
                        SELECT ?, year, certificate_number FROM safety_record_use WHERE community = ?
                        ON CONFLICT DO NOTHING""").params(successor, predecessor).update();
    }

    void insert(String community, SafetyRecordVersion entered) {
        known.forget();
        SafetyRecord facts = entered.facts();
        jdbc.sql("""
                        INSERT INTO safety_record (community, year, version, accidents, deaths, serious_injuries, within_target,
                            gravest_accident, injuries, injury_deaths, serious_injury_cases, entered_by, entered_at, reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        community,
                        facts.year(),
                        entered.version(),
                        facts.accidents(),
                        facts.deaths(),
                        facts.seriousInjuries(),
                        facts.withinTarget(),
                        facts.gravestAccident(),
                        facts.injuries().count(),
                        facts.injuries().deaths(),
                        facts.injuries().seriousInjuries(),
                        entered.enteredBy(),
                        entered.enteredAt().atOffset(ZoneOffset.UTC),
                        entered.reason())
                .update();
        facts.targets().forEach((kind, target) -> insert(community, facts.year(), entered.version(), kind, target));
        facts.details().forEach(accident -> insert(community, facts.year(), entered.version(), accident));
    }

    private void insert(String community, int year, int version, HarmKind kind, ControlTarget target) {
        jdbc.sql("""
                        INSERT INTO control_target (community, year, version, kind, accidents, deaths, serious_injuries)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        community,
                        year,
                        version,
                        kind.id(),
                        target.accidents(),
                        target.deaths(),
                        target.seriousInjuries())
                .update();
    }

    private void insert(String community, int year, int version, Accident accident) {
        jdbc.sql("""
                        INSERT INTO accident (community, year, version, kind, happened_on, summary, deaths, serious_injuries,
                            direct_loss) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        community,
                        year,
                        version,
                        accident.kind().id(),
                        accident.happenedOn(),
                        accident.summary(),
                        accident.deaths(),
                        accident.seriousInjuries(),
                        accident.directLoss())
                .update();
    }
}
