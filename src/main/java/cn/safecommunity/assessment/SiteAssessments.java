package cn.safecommunity.assessment;

import cn.safecommunity.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The assessors' sheets of a case, one per assessor and round. */
@Service
public class SiteAssessments {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final IndicatorSets sets;

    SiteAssessments(JdbcClient jdbc, Clock clock, IndicatorSets sets) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sets = sets;
    }

    /** Keeps a sheet; the total must be between 0 and the maximum with at most two decimals. */
    public void add(long caseId, int round, String assessor, BigDecimal total, boolean hasZero, String remark) {
        BigDecimal max = sets.current(SheetKind.ON_SITE).max();
        if (total.signum() < 0 || total.compareTo(max) > 0) {
            throw new Refusal("total", "总分应在 0 到 " + max.toPlainString() + " 之间，请核对后重新填写。");
        }
        if (total.stripTrailingZeros().scale() > 2) {
            throw new Refusal("total", "总分最多保留两位小数，请核对后重新填写。");
        }
        jdbc.sql("INSERT INTO site_assessment (case_id, round, assessor, total, has_zero, remark, given_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        caseId,
                        round,
                        assessor,
                        total,
                        hasZero,
                        remark,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All sheets of a case by round. */
    public List<SiteAssessment> of(long caseId) {
        return jdbc.sql("SELECT * FROM site_assessment WHERE case_id = ? ORDER BY round, given_at")
                .param(caseId)
                .query((row, n) -> new SiteAssessment(
                        row.getInt("round"),
                        row.getString("assessor"),
                        row.getBigDecimal("total"),
                        row.getBoolean("has_zero"),
                        row.getString("remark"),
                        row.getTimestamp("given_at").toInstant()))
                .list();
    }

    /** The sheets of one round. */
    public List<SiteAssessment> of(long caseId, int round) {
        return of(caseId).stream().filter(sheet -> sheet.round() == round).toList();
    }
}
