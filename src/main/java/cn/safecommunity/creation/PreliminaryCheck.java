package cn.safecommunity.creation;

import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.SheetKey;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.assessment.Sheets;
import cn.safecommunity.assessment.SiteAssessment;
import cn.safecommunity.assessment.TeamResult;
import cn.safecommunity.assessment.Verdict;
import cn.safecommunity.assessment.Verdicts;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.Groups;
import cn.safecommunity.policy.Level;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * When the city may agree after its preliminary check (notice clause 4, phase 2: 初验): all seven 有 were looked at, and
 * the sheet does not fail; a sheet below the pass mark needs a rectification list. Which score a preliminary check asks
 * for was not found, so the marks of the indicator set are an assumption.
 */
@Component
class PreliminaryCheck {

    private final Sheets sheets;
    private final Verdicts verdicts;
    private final SevenChecks seven;
    private final Rectifications rectifications;
    private final CaseRecord record;
    private final CheckRepository checks;
    private final Clock clock;

    PreliminaryCheck(
            Sheets sheets,
            Verdicts verdicts,
            SevenChecks seven,
            Rectifications rectifications,
            CaseRecord record,
            CheckRepository checks,
            Clock clock) {
        this.sheets = sheets;
        this.verdicts = verdicts;
        this.seven = seven;
        this.rectifications = rectifications;
        this.record = record;
        this.checks = checks;
        this.clock = clock;
    }

    /** The city has it from today on. */
    void begin(long caseId) {
        checks.begin(caseId, LocalDate.now(clock));
    }

    /** The city, or a department that countersigned, has sent it back. */
    void sendBack(long caseId, String missing) {
        checks.sendBack(caseId, LocalDate.now(clock), missing);
    }

    void requireLookedAt(long caseId, TaskAnswer answer) {
        seven.requireComplete(caseId, answer);
        rectifications.requireSeen(caseId, answer);
    }

    /** Refuses to agree to a signed sheet that fails, or to one below the pass mark with nothing to put right. */
    void requireGoodEnough(long caseId, int round) {
        SheetKey key = new SheetKey(caseId, SheetKind.PRELIMINARY, round);
        SiteAssessment result =
                sheets.result(key, Groups.examiner(Level.CITY, null)).orElseThrow();
        Verdict verdict = verdicts.of(
                sheets.set(caseId, SheetKind.PRELIMINARY), new TeamResult(result.total(), result.hasZero()), 1);
        if (verdict == Verdict.FAIL) {
            throw Refusal.at(
                    "decision",
                    "初验评分 " + result.total().toPlainString() + " 分" + (result.hasZero() ? "，有零分指标" : "")
                            + "，不合格，不能送会签。请选“退回补正”，一次列明问题。");
        }
        if (verdict == Verdict.RECTIFY && nothingToPutRight(caseId)) {
            throw Refusal.at("new-item", "初验评分 " + result.total().toPlainString() + " 分，没有达到合格分，须整改。请先列出需要整改的问题，再送会签。");
        }
        checks.pass(caseId, LocalDate.now(clock), result.total());
        record.add(
                caseId,
                "preliminary",
                "市级初验评分 " + result.total().toPlainString() + " 分，" + (result.hasZero() ? "有" : "无") + "零分指标，"
                        + verdict.label() + "。");
    }

    private boolean nothingToPutRight(long caseId) {
        return rectifications.of(caseId).stream().noneMatch(item -> item.is(RectificationItem.DRAFT))
                && seven.of(caseId).values().stream().allMatch(SevenChecks.Finding::present);
    }
}
