package cn.safecommunity.endorsement;

import cn.safecommunity.assessment.AssessmentVariables;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.assessment.Sheets;
import cn.safecommunity.assessment.SiteAssessments;
import cn.safecommunity.assessment.TeamResult;
import cn.safecommunity.assessment.Verdict;
import cn.safecommunity.assessment.Verdicts;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Joins the sheets of the round to the verdict: pass, rectify or fail; a rectification opens the next round. */
@Component("decideVerdict")
class DecideVerdictDelegate implements JavaDelegate {

    private final SiteAssessments assessments;
    private final Sheets sheets;
    private final Verdicts verdicts;
    private final CaseRecord record;

    DecideVerdictDelegate(SiteAssessments assessments, Sheets sheets, Verdicts verdicts, CaseRecord record) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.verdicts = verdicts;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = CaseVariables.caseId(execution);
        int round = AssessmentVariables.round(execution);
        TeamResult result = TeamResult.of(assessments.of(caseId, round));
        Verdict verdict = verdicts.of(sheets.set(caseId, SheetKind.ON_SITE), result, round);
        execution.setVariable(ApplicationVariables.VERDICT, verdict.id());
        if (verdict == Verdict.RECTIFY) {
            execution.setVariable(AssessmentVariables.ROUND, round + 1);
        }
        record.add(
                caseId,
                "verdict",
                "第 " + round + " 轮现场评定：评定组平均 " + result.total().toPlainString() + " 分，"
                        + (result.hasZero() ? "有零分指标，" : "无零分指标，") + "结论：" + verdict.label() + "。");
    }
}
