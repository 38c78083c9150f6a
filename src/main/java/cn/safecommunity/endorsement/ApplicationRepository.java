package cn.safecommunity.endorsement;

import cn.safecommunity.ReadOnce;
import cn.safecommunity.organisation.Sight;
import cn.safecommunity.policy.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code endorsement_case}. */
@Repository
class ApplicationRepository {

    /** Those of some counties that are handled at the end of a day; each of the two ways has its index. */
    private static final String HANDLED = """
            FROM endorsement_case WHERE applied_on <= :day AND (
                state = 'running' AND county = ANY(string_to_array(:counties, ','))
                OR ended_on > :day AND county = ANY(string_to_array(:counties, ',')))""";

    private final ReadOnce<Long, Optional<Application>> known = new ReadOnce<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Application> find(long id) {
        return known.get(id, this::read);
    }

    private Optional<Application> read(long id) {
        return jdbc.sql("SELECT * FROM endorsement_case WHERE id = ?")
                .param(id)
                .query(ApplicationRepository::map)
                .optional();
    }

    Optional<Application> open(String community, Chain chain) {
        return jdbc.sql(
                        "SELECT * FROM endorsement_case WHERE community = ? AND chain = ? AND state IN ('draft', 'running')")
                .params(community, chain.id())
                .query(ApplicationRepository::map)
                .optional();
    }

    /** The applications of these counties that are being handled at the end of that day. */
    List<Application> running(LocalDate day, Collection<String> counties) {
        return jdbc.sql("SELECT * " + HANDLED + " ORDER BY id")
                .param("day", day)
                .param("counties", String.join(",", counties))
                .query(ApplicationRepository::map)
                .list();
    }

    /** How many these are, by county; one without any is not named. */
    Map<String, Long> counted(LocalDate day, Collection<String> counties) {
        return jdbc
                .sql("SELECT county, count(*) " + HANDLED + " GROUP BY county")
                .param("day", day)
                .param("counties", String.join(",", counties))
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The applications that lie within what a person may see, newest first. */
    List<Application> within(Sight sight) {
        String seen = sight.everything() ? "" : "WHERE id IN (" + Sight.CASES_AND_ASSESSED + ")";
        return jdbc.sql("SELECT * FROM endorsement_case " + seen + " ORDER BY id DESC")
                .params(sight.parameters())
                .query(ApplicationRepository::map)
                .list();
    }

    /** Makes the draft; false when there is an open application already. The unique index decides between two at once. */
    boolean draft(long id, String community, String county, Chain chain, String applicant) {
        known.forget();
        return jdbc.sql("INSERT INTO endorsement_case (id, chain, community, county, state, applicant, created_at)"
                                + " VALUES (?, ?, ?, ?, 'draft', ?, ?) ON CONFLICT DO NOTHING")
                        .params(
                                id,
                                chain.id(),
                                community,
                                county,
                                applicant,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it is no draft any more. */
    boolean discard(long id) {
        known.forget();
        return jdbc.sql("DELETE FROM endorsement_case WHERE id = ? AND state = 'draft'")
                        .param(id)
                        .update()
                == 1;
    }

    /** The next number of a prefix, from 1, without gap or duplicate (the row lock lasts to the end of the transaction). */
    int nextNumber(String prefix) {
        return jdbc.sql("INSERT INTO case_number (prefix, last) VALUES (?, 1)"
                        + " ON CONFLICT (prefix) DO UPDATE SET last = case_number.last + 1 RETURNING last")
                .param(prefix)
                .query(Integer.class)
                .single();
    }

    /** Turns the draft into a running application; false when somebody else was faster. */
    boolean start(long id, String businessKey, LocalDate appliedOn, String applicant, String processInstanceId) {
        known.forget();
        return jdbc.sql(
                                "UPDATE endorsement_case SET state = 'running', business_key = ?, applied_on = ?, applicant = ?,"
                                        + " process_instance_id = ? WHERE id = ? AND state = 'draft'")
                        .params(businessKey, appliedOn, applicant, processInstanceId, id)
                        .update()
                == 1;
    }

    void move(long id, String community) {
        known.forget();
        jdbc.sql("UPDATE endorsement_case SET community = ? WHERE id = ?")
                .params(community, id)
                .update();
    }

    void end(long id, ApplicationState state) {
        known.forget();
        jdbc.sql("UPDATE endorsement_case SET state = ?, ended_on = ? WHERE id = ? AND state = 'running'")
                .params(state.id(), LocalDate.now(clock), id)
                .update();
    }

    private static Application map(ResultSet row, int n) throws SQLException {
        Timestamp createdAt = row.getTimestamp("created_at");
        return new Application(
                row.getLong("id"),
                row.getString("business_key"),
                Chain.of(row.getString("chain")),
                row.getString("community"),
                row.getString("county"),
                ApplicationState.of(row.getString("state")),
                row.getString("applicant"),
                createdAt.toInstant(),
                row.getObject("applied_on", LocalDate.class),
                row.getString("process_instance_id"));
    }
}
