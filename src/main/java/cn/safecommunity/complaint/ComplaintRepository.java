package cn.safecommunity.complaint;

import cn.safecommunity.OneAfterTheOther;
import cn.safecommunity.Stored;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code complaint}. */
@Repository
class ComplaintRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Complaint made) {
        jdbc.sql("""
                        INSERT INTO complaint (case_id, number, certificate_number, chain, community, name, contact, content, state,
                            received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        made.caseId(),
                        made.number(),
                        made.certificate(),
                        made.chain().id(),
                        made.community(),
                        made.name(),
                        made.contact(),
                        made.content(),
                        made.state().id(),
                        made.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The number of what was sent with the same words by the same person since then and has not been taken up yet. */
    Optional<String> sentAlready(String certificate, String name, String contact, String content, Instant since) {
        OneAfterTheOther.wait(jdbc, "complaint", certificate);
        return jdbc.sql(
                        "SELECT number FROM complaint c WHERE certificate_number = ? AND name = ? AND contact = ? AND content = ?"
                                + " AND received_at > ? AND state = 'received'"
                                + " AND EXISTS (SELECT 1 FROM act_ru_execution e WHERE e.business_key_ = c.number) ORDER BY number LIMIT 1")
                .params(certificate, name, contact, content, since.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** The instance of a running complaint and the unit that it was made about. */
    record Concerned(String instance, String community) {}

    /** The complaints not answered yet whose instance has noted no unit, or one that has gone into another since. */
    List<Concerned> withoutTodaysUnit() {
        return jdbc.sql("SELECT e.id_ AS instance, c.community FROM complaint c"
                        + " JOIN act_ru_execution e ON e.business_key_ = c.number AND e.parent_id_ IS NULL"
                        + " LEFT JOIN act_ru_variable v ON v.execution_id_ = e.id_ AND v.name_ = ?"
                        + " WHERE c.answered_at IS NULL"
                        + " AND (v.text_ IS NULL OR EXISTS (SELECT FROM succession s WHERE s.predecessor = v.text_))")
                .param(CaseVariables.UNIT_CONCERNED)
                .query(Concerned.class)
                .list();
    }

    Complaint get(long caseId) {
        return jdbc.sql("SELECT * FROM complaint WHERE case_id = ?")
                .param(caseId)
                .query(ComplaintRepository::map)
                .single();
    }

    Optional<Complaint> find(String number) {
        return jdbc.sql("SELECT * FROM complaint WHERE number = ?")
                .param(number)
                .query(ComplaintRepository::map)
                .optional();
    }

    void enter(long caseId, ComplaintState state) {
        jdbc.sql("UPDATE complaint SET state = ? WHERE case_id = ?")
                .params(state.id(), caseId)
                .update();
    }

    void close(long caseId, ComplaintState state, String reply) {
        jdbc.sql("UPDATE complaint SET state = ?, reply = ?, answered_at = ? WHERE case_id = ?")
                .params(state.id(), reply, clock.instant().atOffset(ZoneOffset.UTC), caseId)
                .update();
    }

    private static Complaint map(ResultSet row, int n) throws SQLException {
        return new Complaint(
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("certificate_number"),
                Chain.of(row.getString("chain")),
                row.getString("community"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("content"),
                ComplaintState.of(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                row.getString("reply"),
                Stored.instant(row.getTimestamp("answered_at")));
    }
}
