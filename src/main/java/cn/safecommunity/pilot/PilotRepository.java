package cn.safecommunity.pilot;

import cn.safecommunity.policy.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    Map<String, Integer> places(long programme) {
        Map<String, Integer> places = new TreeMap<>();
        jdbc.sql("SELECT county, count(*) AS places FROM pilot_place WHERE programme = ? GROUP BY county")
                .param(programme)
                .query(row -> {
                    places.put(row.getString("county"), row.getInt("places"));
                });
        return places;
    }

    /** The places of a county, kept for this transaction: two people designate one after the other. */
    List<Integer> lockPlaces(long programme, String county) {
        return jdbc.sql("SELECT place FROM pilot_place WHERE programme = ? AND county = ? ORDER BY place FOR UPDATE")
                .params(programme, county)
                .query(Integer.class)
                .list();
    }

    void insert(Pilot pilot) {
        jdbc.sql("INSERT INTO pilot (programme, county, place, unit, leader, post, phone, town_leader, town_post,"
                        + " town_phone, contact, contact_post, contact_phone, designated_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pilot.programme(),
                        pilot.county(),
                        pilot.place(),
                        pilot.unit(),
                        pilot.leader().name(),
                        pilot.leader().post(),
                        pilot.leader().phone(),
                        pilot.town().name(),
                        pilot.town().post(),
                        pilot.town().phone(),
                        pilot.contact().name(),
                        pilot.contact().post(),
                        pilot.contact().phone(),
                        pilot.designatedOn())
                .update();
    }

    /** Notes the title a pilot is a candidate for; false when another was decided already or there is no such pilot. */
    boolean classify(long programme, String unit, @Nullable Chain rank, LocalDate day) {
        return jdbc.sql("UPDATE pilot SET rank = :rank,"
                                + " ranked_on = CASE WHEN :rank::text IS NOT NULL THEN coalesce(ranked_on, :day::date) END"
                                + " WHERE programme = :programme AND unit = :unit AND left_on IS NULL"
                                + " AND (NOT rank_decided OR rank IS NOT DISTINCT FROM :rank)")
                        .param("rank", rank == null ? null : rank.id())
                        .param("day", day)
                        .param("programme", programme)
                        .param("unit", unit)
                        .update()
                == 1;
    }

    /** What the pilots are candidates for is decided from now on. */
    void decideRanks(long programme) {
        jdbc.sql("UPDATE pilot SET rank_decided = true WHERE programme = ? AND rank IS NOT NULL AND left_on IS NULL")
                .param(programme)
                .update();
    }

    /** Decides anew what a pilot is a candidate for. */
    void reclassify(Pilot pilot, Chain rank, LocalDate day) {
        jdbc.sql("UPDATE pilot SET rank = ?, ranked_on = coalesce(ranked_on, ?), rank_decided = true"
                        + " WHERE programme = ? AND unit = ? AND left_on IS NULL")
                .params(rank.id(), day, pilot.programme(), pilot.unit())
                .update();
    }

    List<Pilot> of(long programme) {
        return jdbc.sql("SELECT * FROM pilot WHERE programme = ? AND left_on IS NULL ORDER BY county, place")
                .param(programme)
                .query(PilotRepository::map)
                .list();
    }

    boolean isPilot(String unit, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM pilot p JOIN selection_terms t ON t.programme = p.programme"
                        + " WHERE p.unit = ? AND p.left_on IS NULL AND p.designated_on <= ? AND t.lasts_until >= ?)")
                .params(unit, day, day)
                .query(Boolean.class)
                .single();
    }

    /** Those that were pilots at the end of that day. */
    List<Pilot> of(long programme, LocalDate day) {
        return jdbc.sql("SELECT programme, county, place, unit, leader, post, phone, town_leader, town_post,"
                        + " town_phone, contact, contact_post, contact_phone, designated_on, designated_as,"
                        + " CASE WHEN ranked_on <= :day THEN rank END AS rank"
                        + " FROM pilot WHERE programme = :programme AND designated_on <= :day"
                        + " AND (left_on IS NULL OR left_on > :day) ORDER BY county, place")
                .param("programme", programme)
                .param("day", day)
                .query(PilotRepository::map)
                .list();
    }

    /** The pilot that a unit is now, kept for this transaction: two people change it one after the other. */
    Optional<Pilot> lock(long programme, String unit) {
        return jdbc.sql("SELECT * FROM pilot WHERE programme = ? AND unit = ? AND left_on IS NULL FOR UPDATE")
                .params(programme, unit)
                .query(PilotRepository::map)
                .optional();
    }

    /** Ends a pilot; its place becomes free and its line stays. False when somebody else has ended it before. */
    boolean leave(Pilot pilot, LocalDate day, String why) {
        return jdbc.sql(
                                "UPDATE pilot SET left_on = ?, left_why = ? WHERE programme = ? AND unit = ? AND left_on IS NULL")
                        .params(day, why, pilot.programme(), pilot.unit())
                        .update()
                == 1;
    }

    List<FormerPilot> former(long programme) {
        return jdbc.sql("SELECT * FROM pilot WHERE programme = ? AND left_on IS NOT NULL ORDER BY left_on, id")
                .param(programme)
                .query((row, n) -> new FormerPilot(
                        row.getString("county"),
                        row.getString("unit"),
                        row.getString("leader"),
                        row.getObject("designated_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class),
                        row.getString("left_why")))
                .list();
    }

    /** The pilot goes on with the unit it was merged into. */
    void follow(Pilot pilot, String successor) {
        jdbc.sql("UPDATE pilot SET unit = ?, designated_as = coalesce(designated_as, unit)"
                        + " WHERE programme = ? AND unit = ? AND left_on IS NULL")
                .params(successor, pilot.programme(), pilot.unit())
                .update();
    }

    private static Pilot map(ResultSet row, int n) throws SQLException {
        String rank = row.getString("rank");
        return new Pilot(
                row.getLong("programme"),
                row.getString("county"),
                row.getInt("place"),
                row.getString("unit"),
                new Responsible(row.getString("leader"), row.getString("post"), row.getString("phone")),
                new Responsible(row.getString("town_leader"), row.getString("town_post"), row.getString("town_phone")),
                new Responsible(
                        row.getString("contact"), row.getString("contact_post"), row.getString("contact_phone")),
                row.getObject("designated_on", LocalDate.class),
                row.getString("designated_as"),
                rank == null ? null : Chain.of(rank));
    }
}
