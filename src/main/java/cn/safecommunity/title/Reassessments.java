package cn.safecommunity.title;

import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.SheetTasks;
import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.TaskAnswer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * The score sheet of a re-assessment, which the authority's team fills in together, and that the decision keeps to it.
 * Each re-assessment of a title is a round of its own, with the earlier one beside it.
 */
@Component
class Reassessments {

    private final SheetTasks sheets;

    Reassessments(SheetTasks sheets) {
        this.sheets = sheets;
    }

    void begin(DelegateTask task) {
        task.setVariable(CaseVariables.ROUND, CaseVariables.round(task) + 1);
        sheets.begin(task);
    }

    /** Signs the sheet; a decision that it does not bear out is refused, and nothing is signed. */
    void complete(DelegateTask task, String person, TaskAnswer answer) {
        sheets.complete(task, person, answer.opinion());
        boolean passed = "pass".equals(sheets.verdict(task));
        if (passed != "approve".equals(answer.decision())) {
            throw new Refusal(
                    "decision",
                    passed
                            ? "评定表的结果已达到标准，结论应当是“合格”。请核对评定表后重新选择。"
                            : "评定表的结果没有达到标准，不能作“合格”的结论。请核对评定表；能够整改的，可以等整改后再评，在有效期届满前提交。");
        }
    }
}
