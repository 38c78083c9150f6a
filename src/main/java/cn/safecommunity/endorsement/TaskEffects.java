package cn.safecommunity.endorsement;

import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.SiteAssessments;
import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskWork;
import cn.safecommunity.notification.CaseRecord;
import java.math.BigDecimal;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What some tasks leave behind besides their opinion: a team, a sheet, a filing number, a settled objection. */
@Component
class TaskEffects implements TaskWork {

    private final Cases cases;
    private final AssessorTeam team;
    private final SiteAssessments assessments;
    private final Objections objections;
    private final Vetoes vetoes;
    private final CaseRecord record;

    TaskEffects(
            Cases cases,
            AssessorTeam team,
            SiteAssessments assessments,
            Objections objections,
            Vetoes vetoes,
            CaseRecord record) {
        this.cases = cases;
        this.team = team;
        this.assessments = assessments;
        this.objections = objections;
        this.vetoes = vetoes;
        this.record = record;
    }

    @Override
    public String kind() {
        return EndorsementCase.KIND;
    }

    @Override
    public void begin(DelegateTask task) {
        if (task.getTaskDefinitionKey().equals("examineMaterials")) {
            cases.reachAssociation(CaseVariables.caseId(task));
        }
    }

    @Override
    public void complete(DelegateTask task, String person, TaskAnswer answer) {
        long caseId = CaseVariables.caseId(task);
        if (goesOn(task, answer)) {
            vetoes.stop(caseId);
        }
        switch (task.getTaskDefinitionKey()) {
            case "accept", "examineMaterials" -> {
                if ("approve".equals(answer.decision())) {
                    team.name(cases.get(caseId), CaseVariables.text(task, CaseVariables.ASSESSORS));
                    cases.extendGrants(caseId);
                }
            }
            case "assessOnSite" -> assess(task, caseId, person, answer);
            case "resolveObjection" -> objections.settle(caseId, "reject".equals(answer.decision()));
            case "registerFiling" -> {
                if ("approve".equals(answer.decision())) {
                    record.add(
                            caseId, "filed", "省级备案编号：" + CaseVariables.text(task, CaseVariables.FILING_NUMBER) + "。");
                }
            }
            case "submitApplication" ->
                record.add(
                        caseId,
                        "submitted",
                        "已向协会提出申请，回执编号：" + CaseVariables.text(task, CaseVariables.RECEIPT_NUMBER) + "。");
            default -> {
                // the other tasks leave their opinion only
            }
        }
    }

    /** Whether the case would go a step further with this answer. */
    private static boolean goesOn(DelegateTask task, TaskAnswer answer) {
        String decision = answer.decision();
        return "approve".equals(decision) || decision == null && !"supervise".equals(task.getTaskDefinitionKey());
    }

    private void assess(DelegateTask task, long caseId, String person, TaskAnswer answer) {
        assessments.add(
                caseId,
                CaseVariables.round(task),
                person,
                total(CaseVariables.text(task, CaseVariables.TOTAL)),
                hasZero(CaseVariables.text(task, CaseVariables.HAS_ZERO)),
                answer.opinion());
    }

    private static BigDecimal total(String text) {
        try {
            return new BigDecimal(Objects.requireNonNull(text).strip());
        } catch (NumberFormatException e) {
            throw new Refusal("total", "总分“" + text + "”不是数字，请填写如 101.50 的数字。");
        }
    }

    private static boolean hasZero(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal("hasZero", "请选择是否有零分指标。");
        };
    }
}
