package cn.safecommunity.gate;

import cn.safecommunity.creation.CheckStanding;
import cn.safecommunity.policy.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code gate_pilot} and {@code gate_title}: the pilots and the titles as a gate found them, written once. */
@Repository
class GateUnits {

    private final JdbcClient jdbc;

    GateUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Gate gate, List<PilotFacts> pilots, List<TitleFacts> titles) {
        pilots.forEach(pilot -> insert(gate, pilot));
        titles.forEach(title -> insert(gate, title));
    }

    private void insert(Gate gate, PilotFacts pilot) {
        Chain rank = pilot.rank();
        jdbc.sql(
                        "INSERT INTO gate_pilot (programme, phase, county, place, unit, name, designated_as, leader, post, phone,"
                                + " designated_on, rank, up_to_standard, titles, check_state, check_on, check_score, check_words,"
                                + " check_case) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        gate.programme(),
                        gate.phase(),
                        pilot.county(),
                        pilot.place(),
                        pilot.unit(),
                        pilot.name(),
                        pilot.designatedAs(),
                        pilot.leader(),
                        pilot.post(),
                        pilot.phone(),
                        pilot.designatedOn(),
                        rank == null ? null : rank.id(),
                        pilot.upToStandard(),
                        pilot.titles().stream().map(Chain::id).collect(Collectors.joining(" ")),
                        pilot.check().state().id(),
                        pilot.check().on(),
                        pilot.check().score(),
                        pilot.check().words(),
                        pilot.check().caseId())
                .update();
    }

    private void insert(Gate gate, TitleFacts title) {
        jdbc.sql(
                        "INSERT INTO gate_title (programme, phase, certificate_number, chain, county, unit, name, conferred_on,"
                                + " valid_until, earlier) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        gate.programme(),
                        gate.phase(),
                        title.certificateNumber(),
                        title.chain().id(),
                        title.county(),
                        title.unit(),
                        title.name(),
                        title.conferredOn(),
                        title.validUntil(),
                        title.earlier())
                .update();
    }

    List<PilotFacts> pilots(long programme, int phase) {
        return jdbc.sql("SELECT * FROM gate_pilot WHERE programme = ? AND phase = ? ORDER BY county, place")
                .params(programme, phase)
                .query(GateUnits::pilot)
                .list();
    }

    private static PilotFacts pilot(ResultSet row, int n) throws SQLException {
        String rank = row.getString("rank");
        return new PilotFacts(
                row.getString("county"),
                row.getInt("place"),
                row.getString("unit"),
                row.getString("name"),
                row.getString("designated_as"),
                row.getString("leader"),
                row.getString("post"),
                row.getString("phone"),
                row.getObject("designated_on", LocalDate.class),
                rank == null ? null : Chain.of(rank),
                row.getBoolean("up_to_standard"),
                new CheckStanding(
                        CheckStanding.State.of(row.getString("check_state")),
                        row.getObject("check_on", LocalDate.class),
                        row.getBigDecimal("check_score"),
                        row.getString("check_words"),
                        row.getObject("check_case", Long.class)),
                Arrays.stream(row.getString("titles").split(" "))
                        .filter(chain -> !chain.isEmpty())
                        .map(Chain::of)
                        .toList());
    }

    List<TitleFacts> titles(long programme, int phase) {
        return jdbc.sql("SELECT * FROM gate_title WHERE programme = ? AND phase = ?"
                        + " ORDER BY conferred_on DESC, unit, certificate_number")
                .params(programme, phase)
                .query((row, n) -> new TitleFacts(
                        row.getString("certificate_number"),
                        Chain.of(row.getString("chain")),
                        row.getString("county"),
                        row.getString("unit"),
                        row.getString("name"),
                        row.getObject("conferred_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("earlier")))
                .list();
    }
}
