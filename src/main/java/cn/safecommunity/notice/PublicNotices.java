package cn.safecommunity.notice;

import cn.safecommunity.NotFound;
import cn.safecommunity.Text;
import cn.safecommunity.endorsement.Objections;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Chain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The public notices and the objections raised against them. */
@Component("publicNotices")
public class PublicNotices {

    private static final String SELECT =
            "SELECT n.case_id, c.community, c.county, c.chain, n.starts_at, n.ends_at, c.state"
                    + " FROM public_notice n JOIN endorsement_case c ON c.id = n.case_id";

    private final JdbcClient jdbc;
    private final Objections objections;
    private final CaseRecord record;
    private final Clock clock;

    PublicNotices(JdbcClient jdbc, Objections objections, CaseRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.objections = objections;
        this.record = record;
        this.clock = clock;
    }

    /** Whether an objection still holds the chain; asked by the models at the end of the notice, after which none is taken. */
    public boolean hasOpenObjection(DelegateExecution execution) {
        long caseId = CaseVariables.caseId(execution);
        close(caseId);
        return objections.anyOpen(caseId);
    }

    /** A notice is over when its case goes on, also where two administrators let it go on, or back, before its day. */
    void close(long caseId) {
        jdbc.sql("UPDATE public_notice SET ends_at = least(ends_at, ?) WHERE case_id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), caseId)
                .update();
    }

    /** The notice stays as it is until the transaction ends: it is not closed without what has been noted meanwhile. */
    private void hold(long caseId) {
        jdbc.sql("SELECT 1 FROM public_notice WHERE case_id = ? FOR SHARE")
                .param(caseId)
                .query(Integer.class)
                .optional();
    }

    /** Puts a case on notice; one that was taken back and comes here again is on notice anew. */
    void publish(long caseId, Instant endsAt) {
        jdbc.sql(
                        "INSERT INTO public_notice (case_id, starts_at, ends_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT (case_id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at")
                .params(caseId, clock.instant().atOffset(ZoneOffset.UTC), endsAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void extend(long caseId, Instant endsAt) {
        jdbc.sql("UPDATE public_notice SET ends_at = ? WHERE case_id = ?")
                .params(endsAt.atOffset(ZoneOffset.UTC), caseId)
                .update();
    }

    /** All notices whose period is running now, newest first. */
    public List<PublicNotice> current() {
        return jdbc.sql(SELECT
                        + " WHERE c.state = 'running' AND n.ends_at > ? ORDER BY n.starts_at DESC, n.case_id DESC")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(PublicNotices::map)
                .list();
    }

    /** The notice of the application that this instance carries. */
    Optional<PublicNotice> ofInstance(String processInstanceId) {
        return jdbc.sql(SELECT + " WHERE c.process_instance_id = ?")
                .param(processInstanceId)
                .query(PublicNotices::map)
                .optional();
    }

    /** The notices that are over, newest first. */
    List<PublicNotice> past(int from, int most) {
        return jdbc.sql(SELECT + " WHERE c.state <> 'running' OR n.ends_at <= ?"
                        + " ORDER BY n.starts_at DESC, n.case_id DESC OFFSET ? LIMIT ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), from, most)
                .query(PublicNotices::map)
                .list();
    }

    /** The latest notices, running or over, newest first. */
    List<PublicNotice> latest(int most) {
        return jdbc.sql(SELECT + " ORDER BY n.starts_at DESC, n.case_id DESC LIMIT ?")
                .param(most)
                .query(PublicNotices::map)
                .list();
    }

    /** The notices about one unit, newest first. */
    List<PublicNotice> of(String community) {
        return jdbc.sql(SELECT + " WHERE c.community = ? ORDER BY n.starts_at DESC, n.case_id DESC")
                .param(community)
                .query(PublicNotices::map)
                .list();
    }

    /**
     * Takes a citizen's objection while the notice runs and gives its number; it must be signed, reachable and say what is
     * wrong. Whoever sends the same again is given the same number.
     */
    @Transactional
    public Objections.Receipt object(long caseId, String name, String contact, String content) {
        String who = Text.required("name", name, 100, "请填写您的姓名或单位名称，异议须实名提出。");
        String reached = Text.required("contact", contact, 100, "请填写联系电话或邮箱，以便核实和答复。");
        String said = Text.required("content", content, 4000, "请写明异议的具体事实和理由。");
        hold(caseId);
        boolean open = current().stream().anyMatch(notice -> notice.caseId() == caseId);
        if (!open) {
            throw new NotFound("这项公示已经结束或不存在，不能再提出异议。如有意见，请直接向市安委办反映。");
        }
        Objections.Receipt receipt = objections.raise(caseId, who, reached, said);
        if (receipt.first()) {
            record.add(caseId, "objection", "公示期间收到一件异议，处理完毕前不予命名。");
        }
        return receipt;
    }

    private static PublicNotice map(ResultSet row, int n) throws SQLException {
        return new PublicNotice(
                row.getLong("case_id"),
                row.getString("community"),
                row.getString("county"),
                Chain.of(row.getString("chain")),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                !"running".equals(row.getString("state")));
    }
}
