package cn.safecommunity.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code gate} and {@code gate_line}: written once, never changed. */
@Repository
class GateRepository {

    private final JdbcClient jdbc;
    private final GateUnits units;

    GateRepository(JdbcClient jdbc, GateUnits units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    void insert(Gate gate, List<PilotFacts> pilots, List<TitleFacts> titles) {
        jdbc.sql("INSERT INTO gate (programme, phase, closed_at, national, provincial, up_to_standard)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        gate.programme(),
                        gate.phase(),
                        gate.closedAt().atOffset(ZoneOffset.UTC),
                        gate.national(),
                        gate.provincial(),
                        gate.upToStandard())
                .update();
        gate.lines().forEach(line -> insert(gate, line));
        units.insert(gate, pilots, titles);
    }

    private void insert(Gate gate, GateLine line) {
        CountyFacts facts = line.facts();
        jdbc.sql("INSERT INTO gate_line (programme, phase, county, quota, places, leading_body, pilots, classified,"
                        + " rollout_reported, summarised, running_cases, up_to_standard, pilots_up_to_standard,"
                        + " provincial, national, earlier_titles, yellow_lights, yellow_cards, red_cards,"
                        + " open_findings, missing)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        gate.programme(),
                        gate.phase(),
                        facts.county(),
                        facts.quota(),
                        facts.places(),
                        facts.leadingBody(),
                        facts.pilots(),
                        facts.classified(),
                        facts.rolloutReported(),
                        facts.summarised(),
                        facts.runningCases(),
                        facts.upToStandard(),
                        facts.pilotsUpToStandard(),
                        facts.provincial(),
                        facts.national(),
                        facts.earlierTitles(),
                        facts.yellowLights(),
                        facts.yellowCards(),
                        facts.redCards(),
                        facts.openFindings(),
                        String.join("\n", line.missing()))
                .update();
    }

    /** The gates that have closed, the first phase first. */
    List<Gate> of(long programme) {
        return jdbc.sql("SELECT * FROM gate WHERE programme = ? ORDER BY phase")
                .param(programme)
                .query((row, n) -> new Gate(
                        programme,
                        row.getInt("phase"),
                        row.getTimestamp("closed_at").toInstant(),
                        row.getInt("national"),
                        row.getInt("provincial"),
                        row.getInt("up_to_standard"),
                        lines(programme, row.getInt("phase"))))
                .list();
    }

    /** Everything that a gate wrote down. */
    ProgrammeFacts facts(long programme, int phase) {
        return new ProgrammeFacts(
                lines(programme, phase).stream().map(GateLine::facts).toList(),
                units.pilots(programme, phase),
                units.titles(programme, phase));
    }

    /** The pilots as a gate found them. */
    List<PilotFacts> pilots(long programme, int phase) {
        return units.pilots(programme, phase);
    }

    private List<GateLine> lines(long programme, int phase) {
        return jdbc.sql("SELECT * FROM gate_line WHERE programme = ? AND phase = ? ORDER BY county")
                .params(programme, phase)
                .query((row, n) -> new GateLine(
                        facts(row), row.getString("missing").lines().toList()))
                .list();
    }

    private static CountyFacts facts(ResultSet row) throws SQLException {
        return new CountyFacts(
                row.getString("county"),
                row.getBoolean("quota"),
                row.getInt("places"),
                row.getBoolean("leading_body"),
                row.getInt("pilots"),
                row.getInt("classified"),
                row.getBoolean("rollout_reported"),
                row.getBoolean("summarised"),
                row.getInt("running_cases"),
                row.getInt("up_to_standard"),
                row.getInt("pilots_up_to_standard"),
                row.getInt("provincial"),
                row.getInt("national"),
                row.getInt("earlier_titles"),
                row.getInt("yellow_lights"),
                row.getInt("yellow_cards"),
                row.getInt("red_cards"),
                row.getInt("open_findings"));
    }
}
