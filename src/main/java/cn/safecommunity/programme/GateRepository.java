package cn.safecommunity.programme;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code gate} and {@code gate_line}: written once, never changed. */
@Repository
class GateRepository {

    private final JdbcClient jdbc;

    GateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Gate gate) {
        jdbc.sql("INSERT INTO gate (programme, phase, closed_at, national, provincial) VALUES (?, ?, ?, ?, ?)")
                .params(
                        gate.programme(),
                        gate.phase(),
                        gate.closedAt().atOffset(ZoneOffset.UTC),
                        gate.national(),
                        gate.provincial())
                .update();
        gate.lines().forEach(line -> insert(gate, line));
    }

    private void insert(Gate gate, GateLine line) {
        jdbc.sql("INSERT INTO gate_line (programme, phase, county, pilots, running_cases, national, provincial,"
                        + " yellow_cards, red_cards, open_findings, missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        gate.programme(),
                        gate.phase(),
                        line.county(),
                        line.pilots(),
                        line.runningCases(),
                        line.national(),
                        line.provincial(),
                        line.yellowCards(),
                        line.redCards(),
                        line.openFindings(),
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
                        lines(programme, row.getInt("phase"))))
                .list();
    }

    private List<GateLine> lines(long programme, int phase) {
        return jdbc.sql("SELECT * FROM gate_line WHERE programme = ? AND phase = ? ORDER BY county")
                .params(programme, phase)
                .query((row, n) -> new GateLine(
                        row.getString("county"),
                        row.getInt("pilots"),
                        row.getInt("running_cases"),
                        row.getInt("national"),
                        row.getInt("provincial"),
                        row.getInt("yellow_cards"),
                        row.getInt("red_cards"),
                        row.getInt("open_findings"),
                        row.getString("missing").lines().toList()))
                .list();
    }
}
