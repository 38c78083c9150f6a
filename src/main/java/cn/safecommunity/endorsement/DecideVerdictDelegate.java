package cn.safecommunity.endorsement;

import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.assessment.Sheets;
import cn.safecommunity.assessment.SiteAssessments;
import cn.safecommunity.assessment.TeamResult;
import cn.safecommunity.assessment.Verdicts;
import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Joins the sheets of the round to the verdict: pass, rectify or fail; a rectification opens the next round. */
@Component("decideVerdict")
class DecideVerdictDelegate implements JavaDelegate {

    private static final Map<String, String> WORDS = Map.of("pass", "通过", "rectify", "限期整改后复评", "fail", "不通过");

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
        int round = CaseVariables.round(execution);
        TeamResult result = TeamResult.of(assessments.of(caseId, round));
        String verdict = verdicts.of(sheets.set(caseId, SheetKind.ON_SITE), result, round);
        execution.setVariable(CaseVariables.VERDICT, verdict);
        if ("rectify".equals(verdict)) {
            execution.setVariable(CaseVariables.ROUND, round + 1);
        }
        record.add(
                caseId,
                "verdict",
                "第 " + round + " 轮现场评定：评定组平均 " + result.total().toPlainString() + " 分，"
                        + (result.hasZero() ? "有零分指标，" : "无零分指标，") + "结论：" + WORDS.get(verdict) + "。");
    }
}
