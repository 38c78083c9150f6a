package cn.safecommunity.safety;

import cn.safecommunity.ReadOnce;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Every version with its accidents and control targets, which are few, in one question. */
    private static final String VERSIONS = """
            SELECT r.*,
                (SELECT json_agg(a ORDER BY a.happened_on, a.id) FROM accident a
                 WHERE (a.community, a.year, a.version) = (r.community, r.year, r.version)) AS happened,
                (SELECT json_agg(t) FROM control_target t
                 WHERE (t.community, t.year, t.version) = (r.community, r.year, r.version)) AS targets
            FROM safety_record r WHERE r.community = ? ORDER BY r.year DESC, r.version DESC""";

    /** Sums of money are read to the last cent. */
    private static final ObjectReader ROWS = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    List<SafetyRecordVersion> of(String community) {
        return jdbc.sql(VERSIONS).param(community).query((row, n) -> read(row)).list();
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

    private static SafetyRecordVersion read(ResultSet row) throws SQLException {
        SafetyRecord facts = new SafetyRecord(
                row.getInt("year"),
                row.getInt("accidents"),
                row.getInt("deaths"),
                row.getInt("serious_injuries"),
                row.getBoolean("within_target"),
                row.getString("gravest_accident"),
                rows(row.getString("targets"))
                        .collect(Collectors.toMap(SafetyRecordRepository::kind, SafetyRecordRepository::target)),
                rows(row.getString("happened"))
                        .map(SafetyRecordRepository::accident)
                        .toList(),
                new Toll(row.getInt("injuries"), row.getInt("injury_deaths"), row.getInt("serious_injury_cases")));
        return new SafetyRecordVersion(
                facts,
                row.getInt("version"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("reason"));
    }

    private static Stream<JsonNode> rows(@Nullable String rows) {
        try {
            return rows == null ? Stream.empty() : ROWS.readTree(rows).valueStream();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows that the database has written", e);
        }
    }

    private static Accident accident(JsonNode row) {
        return new Accident(
                kind(row),
                LocalDate.parse(row.path("happened_on").asText()),
                row.path("summary").asText(),
                row.path("deaths").asInt(),
                row.path("serious_injuries").asInt(),
                row.path("direct_loss").decimalValue());
    }

    private static ControlTarget target(JsonNode row) {
        return new ControlTarget(
                row.path("accidents").asInt(),
                row.path("deaths").asInt(),
                row.path("serious_injuries").asInt());
    }

    private static HarmKind kind(JsonNode row) {
        return HarmKind.of(row.path("kind").asText()).orElseThrow();
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
