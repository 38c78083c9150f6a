package cn.safecommunity.title;

import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.AssessmentVariables;
import cn.safecommunity.assessment.AssessorTeam;
import cn.safecommunity.assessment.SheetKind;
import cn.safecommunity.assessment.SheetTasks;
import cn.safecommunity.assessment.Verdict;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.CaseTask;
import cn.safecommunity.casefile.Decision;
import cn.safecommunity.casefile.TaskAnswer;
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
    void open(CaseTask task) {
        task.set(AssessmentVariables.ROUND, AssessmentVariables.round(task.variable(AssessmentVariables.ROUND)) + 1);
    }

    /** Names the team, which {@code by} is not of and which may read the file from now on. */
    void appoint(CaseTask task, String by) {
        team.name(files.get(task.caseId()), task.text(AssessmentVariables.ASSESSORS.name()), by);
    }

    /** Refuses a conclusion that the team's result does not bear out. */
    void conclude(CaseTask task, TaskAnswer answer) {
        boolean passed = sheets.verdict(task, SheetKind.REVIEW) == Verdict.PASS;
        if (passed != answer.is(Decision.APPROVE)) {
            throw Refusal.at(
                    "decision",
                    passed ? "评定组的结果已达到标准，结论应当是“合格”。请核对各位专家的评定表后重新选择。" : "评定组的结果没有达到标准，不能作“合格”的结论。请核对各位专家的评定表后重新选择。");
        }
    }
}
