package cn.safecommunity.pilot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code candidate} and {@code candidate_argument}. */
@Repository
class CandidateRepository {

    private final JdbcClient jdbc;

    CandidateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these candidates in the place of those before. */
    void replace(long selection, List<Candidate> candidates) {
        jdbc.sql("DELETE FROM candidate WHERE selection = ?").param(selection).update();
        for (int position = 0; position < candidates.size(); position++) {
            insert(selection, position, candidates.get(position));
        }
    }

    private void insert(long selection, int position, Candidate candidate) {
        jdbc.sql("INSERT INTO candidate (selection, unit, position, chosen, leader, post, phone, town_leader,"
                        + " town_post, town_phone, contact, contact_post, contact_phone)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        selection,
                        candidate.unit(),
                        position,
                        candidate.chosen(),
                        candidate.leader().name(),
                        candidate.leader().post(),
                        candidate.leader().phone(),
                        candidate.town().name(),
                        candidate.town().post(),
                        candidate.town().phone(),
                        candidate.contact().name(),
                        candidate.contact().post(),
                        candidate.contact().phone())
                .update();
        candidate
                .arguments()
                .forEach((criterion, text) -> jdbc.sql(
                                "INSERT INTO candidate_argument (selection, unit, criterion, text) VALUES (?, ?, ?, ?)")
                        .params(selection, candidate.unit(), criterion, text)
                        .update());
    }

    List<Candidate> of(long selection) {
        Map<String, Map<String, String>> arguments = arguments(selection);
        return jdbc.sql("SELECT * FROM candidate WHERE selection = ? ORDER BY position")
                .param(selection)
                .query((row, n) -> new Candidate(
                        row.getString("unit"),
                        arguments.getOrDefault(row.getString("unit"), Map.of()),
                        row.getBoolean("chosen"),
                        new Responsible(row.getString("leader"), row.getString("post"), row.getString("phone")),
                        new Responsible(
                                row.getString("town_leader"), row.getString("town_post"), row.getString("town_phone")),
                        new Responsible(
                                row.getString("contact"),
                                row.getString("contact_post"),
                                row.getString("contact_phone"))))
                .list();
    }

    private Map<String, Map<String, String>> arguments(long selection) {
        Map<String, Map<String, String>> arguments = new HashMap<>();
        jdbc.sql("SELECT unit, criterion, text FROM candidate_argument WHERE selection = ?")
                .param(selection)
                .query(row -> {
                    arguments
                            .computeIfAbsent(row.getString("unit"), unit -> new HashMap<>())
                            .put(row.getString("criterion"), row.getString("text"));
                });
        return arguments;
    }
}
