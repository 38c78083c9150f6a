package cn.safecommunity.creation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Creations in SQL. */
@Repository
class CreationRepository {

    private final JdbcClient jdbc;

    CreationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long caseId, String community, LocalDate beganOn) {
        jdbc.sql("INSERT INTO creation (case_id, community, state, began_on) VALUES (?, ?, 'running', ?)")
                .params(caseId, community, beganOn)
                .update();
    }

    Optional<Creation> find(long caseId) {
        return jdbc.sql("SELECT *, coalesce(registered_as, community) AS registered FROM creation WHERE case_id = ?")
                .param(caseId)
                .query(CreationRepository::map)
                .optional();
    }

    /** The creations of these communities that had begun by that day, the latest first. */
    List<Creation> of(Collection<String> communities, LocalDate day) {
        return communities.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT *, coalesce(registered_as, community) AS registered FROM creation"
                                + " WHERE community IN (:communities) AND began_on <= :day ORDER BY case_id DESC")
                        .param("communities", communities)
                        .param("day", day)
                        .query(CreationRepository::map)
                        .list();
    }

    private static Creation map(ResultSet row, int n) throws SQLException {
        return new Creation(
                row.getLong("case_id"),
                row.getString("community"),
                row.getString("registered"),
                CreationState.of(row.getString("state")),
                row.getObject("began_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    /** The communities that had reached the standard by that day. */
    Set<String> upToStandard(LocalDate day) {
        return Set.copyOf(
                jdbc.sql("SELECT DISTINCT community FROM creation WHERE state = 'upToStandard' AND ended_on <= ?")
                        .param(day)
                        .query(String.class)
                        .list());
    }

    /** All creations of a community, the latest first. */
    List<Creation> of(String community) {
        return jdbc.sql("SELECT *, coalesce(registered_as, community) AS registered FROM creation"
                        + " WHERE community = ? ORDER BY case_id DESC")
                .param(community)
                .query(CreationRepository::map)
                .list();
    }

    /** Another unit goes on with all creations of a community. */
    void move(String community, String successor) {
        jdbc.sql(
                        "UPDATE creation SET registered_as = coalesce(registered_as, community), community = ? WHERE community = ?")
                .params(successor, community)
                .update();
    }

    void end(long caseId, CreationState state, LocalDate endedOn) {
        jdbc.sql("UPDATE creation SET state = ?, ended_on = ? WHERE case_id = ?")
                .params(state.id(), endedOn, caseId)
                .update();
    }
}
