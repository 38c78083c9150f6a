package cn.safecommunity.title;

import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.AssessorTeam;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.assessment.SheetTasks;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.TaskAnswer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The re-assessment by a team of experts, each with a sheet of their own, and that the conclusion keeps to what they
 * found. Each re-assessment of a title is a round of its own, with the earlier one beside it.
 */
@Component
class Reassessments {

    private final AssessorTeam team;
    private final SheetTasks sheets;
    private final CaseFiles files;

    Reassessments(AssessorTeam team, SheetTasks sheets, CaseFiles files) {
        this.team = team;
        this.sheets = sheets;
        this.files = files;
    }

    /** A further round, with a team of its own. */
    void open(DelegateTask task) {
        task.setVariable(CaseVariables.ROUND, CaseVariables.round(task) + 1);
    }

    /** Names the team, which may read the file from now on. */
    void appoint(DelegateTask task) {
        long file = CaseVariables.caseId(task);
        team.name(files.get(file), CaseVariables.text(task, CaseVariables.ASSESSORS));
        files.extendGrants(file);
    }

    void begin(DelegateTask task) {
        sheets.begin(task);
    }

    /** Signs one assessor's sheet. */
    void complete(DelegateTask task, String person, TaskAnswer answer) {
        sheets.complete(task, person, answer.opinion());
    }

    /** Refuses a conclusion that the team's result does not bear out. */
    void conclude(DelegateTask task, TaskAnswer answer) {
        boolean passed = "pass".equals(sheets.verdict(task, SheetKind.REVIEW));
        if (passed != "approve".equals(answer.decision())) {
            throw new Refusal(
                    "decision",
                    passed ? "评定组的结果已达到标准，结论应当是“合格”。请核对各位专家的评定表后重新选择。" : "评定组的结果没有达到标准，不能作“合格”的结论。请核对各位专家的评定表后重新选择。");
        }
    }
}
