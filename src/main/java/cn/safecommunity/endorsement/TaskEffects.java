package cn.safecommunity.endorsement;

import cn.safecommunity.assessment.AssessorTeam;
import cn.safecommunity.assessment.SheetTasks;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskWork;
import cn.safecommunity.notification.CaseRecord;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What some tasks leave behind besides their opinion: a team, a sheet, a filing number, a settled objection. */
@Component
class TaskEffects implements TaskWork {

    private final Applications applications;
    private final CaseFiles files;
    private final AssessorTeam team;
    private final SheetTasks sheets;
    private final Objections objections;
    private final Vetoes vetoes;
    private final CaseRecord record;

    TaskEffects(
            Applications applications,
            CaseFiles files,
            AssessorTeam team,
            SheetTasks sheets,
            Objections objections,
            Vetoes vetoes,
            CaseRecord record) {
        this.applications = applications;
        this.files = files;
        this.team = team;
        this.sheets = sheets;
        this.objections = objections;
        this.vetoes = vetoes;
        this.record = record;
    }

    @Override
    public String kind() {
        return Application.KIND;
    }

    @Override
    public void begin(DelegateTask task) {
        switch (task.getTaskDefinitionKey()) {
            case "examineMaterials" -> applications.reachAssociation(CaseVariables.caseId(task));
            case "assessOnSite" -> sheets.begin(task);
            default -> {
                // nothing has to be ready beforehand
            }
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
                    team.name(files.get(caseId), CaseVariables.text(task, CaseVariables.ASSESSORS));
                    files.extendGrants(caseId);
                }
            }
            case "assessOnSite" -> sheets.complete(task, person, answer.opinion());
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

    /** Whether the application would go a step further with this answer. */
    private static boolean goesOn(DelegateTask task, TaskAnswer answer) {
        String decision = answer.decision();
        return "approve".equals(decision) || decision == null && !"supervise".equals(task.getTaskDefinitionKey());
    }
}
