package cn.safecommunity.pilot;

import cn.safecommunity.policy.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code pilot_place} and {@code pilot}. */
@Repository
class PilotRepository {

    private final JdbcClient jdbc;

    PilotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addPlace(long programme, String county, int place) {
        jdbc.sql("INSERT INTO pilot_place (programme, county, place) VALUES (?, ?, ?)")
                .params(programme, county, place)
                .update();
    }

    int places(long programme, String county) {
        return jdbc.sql("SELECT count(*) FROM pilot_place WHERE programme = ? AND county = ?")
                .params(programme, county)
                .query(Integer.class)
                .single();
    }

    /** The places of a county, kept for this transaction: two people designate one after the other. */
    List<Integer> lockPlaces(long programme, String county) {
        return jdbc.sql("SELECT place FROM pilot_place WHERE programme = ? AND county = ? ORDER BY place FOR UPDATE")
                .params(programme, county)
                .query(Integer.class)
                .list();
    }

    void insert(Pilot pilot) {
        jdbc.sql("INSERT INTO pilot (programme, county, place, unit, leader, post, phone, designated_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pilot.programme(),
                        pilot.county(),
                        pilot.place(),
                        pilot.unit(),
                        pilot.leader(),
                        pilot.post(),
                        pilot.phone(),
                        pilot.designatedOn())
                .update();
    }

    boolean classify(long programme, String unit, @Nullable Chain rank) {
        return jdbc.sql("UPDATE pilot SET rank = :rank WHERE programme = :programme AND unit = :unit")
                        .param("rank", rank == null ? null : rank.id())
                        .param("programme", programme)
                        .param("unit", unit)
                        .update()
                == 1;
    }

    List<Pilot> of(long programme) {
        return jdbc.sql("SELECT * FROM pilot WHERE programme = ? ORDER BY county, place")
                .param(programme)
                .query(PilotRepository::map)
                .list();
    }

    private static Pilot map(ResultSet row, int n) throws SQLException {
        String rank = row.getString("rank");
        return new Pilot(
                row.getLong("programme"),
                row.getString("county"),
                row.getInt("place"),
                row.getString("unit"),
                row.getString("leader"),
                row.getString("post"),
                row.getString("phone"),
                row.getObject("designated_on", LocalDate.class),
                row.getString("designated_as"),
                rank == null ? null : Chain.of(rank));
    }
}
