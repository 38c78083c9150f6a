package cn.safecommunity.casefile;

import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import cn.safecommunity.signature.Signatures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What people answered to their tasks: table {@code opinion}, written once, never changed. */
@Service
public class Opinions {

    /** Of the opinion {@code o}: it was not taken back. */
    public static final String STANDS = "NOT EXISTS (SELECT FROM recall r WHERE r.opinion_id = o.id)";

    private static final String SELECT =
            "SELECT o.*, EXISTS (SELECT FROM recall r WHERE r.opinion_id = o.id) AS recalled, p.sha256 AS signature"
                    + " FROM opinion o LEFT JOIN opinion_signature s ON s.opinion_id = o.id"
                    + " LEFT JOIN signature_picture p ON p.id = s.picture_id ";

    private final JdbcClient jdbc;
    private final Signatures signatures;
    private final Clock clock;

    Opinions(JdbcClient jdbc, Signatures signatures, Clock clock) {
        this.jdbc = jdbc;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** Keeps an answer, with the picture that its person signs with; {@code processInstanceId} is the process instance it was given in. */
    void add(long caseId, Level level, String task, String processInstanceId, TaskAnswer answer) {
        jdbc.sql(
                        "WITH given AS (INSERT INTO opinion (case_id, level, task, process_instance_id, person, decision, opinion, return_to,"
                                + " missing_items, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id)"
                                + " INSERT INTO opinion_signature (opinion_id, picture_id) SELECT given.id, p.id"
                                + " FROM given, signature_picture p WHERE p.person = ? AND p.in_use")
                .param(caseId)
                .param(level.id())
                .param(task)
                .param(processInstanceId)
                .param(answer.person())
                .param(answer.decision() == null ? null : answer.decision().id())
                .param(answer.opinion())
                .param(answer.returnTo() == null ? null : answer.returnTo().id())
                .param(answer.missingItems())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(signatures.signer(answer.person()))
                .update();
    }

    /** The case file that an answer belongs to. */
    public Optional<Long> caseOf(long id) {
        return jdbc.sql("SELECT case_id FROM opinion WHERE id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** All answers of a case file, oldest first. */
    public List<Opinion> of(long caseId) {
        return jdbc.sql(SELECT + "WHERE case_id = ? ORDER BY o.id")
                .param(caseId)
                .query(Opinions::map)
                .list();
    }

    /** The latest answer to a task within one process instance. */
    public Optional<Opinion> latest(String processInstanceId, String task) {
        return jdbc.sql(SELECT + "WHERE process_instance_id = ? AND task = ? ORDER BY o.id DESC LIMIT 1")
                .params(processInstanceId, task)
                .query(Opinions::map)
                .optional();
    }

    /** The latest answer within one process instance of the case that was not taken back. */
    public Optional<Opinion> lastStanding(long caseId, String processInstanceId) {
        return jdbc.sql(SELECT + "WHERE case_id = ? AND process_instance_id = ?" + " AND " + STANDS
                        + " ORDER BY o.id DESC LIMIT 1")
                .params(caseId, processInstanceId)
                .query(Opinions::map)
                .optional();
    }

    /** The latest answer of a level to a task of the case; there must be one. */
    public Opinion lastOf(long caseId, Level level, String task) {
        return jdbc.sql(SELECT + "WHERE case_id = ? AND level = ? AND task = ? ORDER BY o.id DESC LIMIT 1")
                .params(caseId, level.id(), task)
                .query(Opinions::map)
                .single();
    }

    /** The answer that returned the case last and was not taken back; there must be one. */
    public Opinion lastReturn(long caseId) {
        return jdbc.sql(SELECT + "WHERE case_id = ? AND decision = 'return'" + " AND " + STANDS
                        + " ORDER BY o.id DESC LIMIT 1")
                .param(caseId)
                .query(Opinions::map)
                .single();
    }

    private static Opinion map(ResultSet row, int n) throws SQLException {
        String decision = row.getString("decision");
        String returnTo = row.getString("return_to");
        return new Opinion(
                row.getLong("id"),
                Level.of(row.getString("level")),
                row.getString("task"),
                row.getString("process_instance_id"),
                row.getString("person"),
                decision == null ? null : Decision.of(decision),
                row.getString("opinion"),
                returnTo == null ? null : ReturnTarget.of(returnTo),
                row.getString("missing_items"),
                row.getTimestamp("given_at").toInstant(),
                row.getBoolean("recalled"),
                row.getString("signature"));
    }
}
