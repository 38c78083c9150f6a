package cn.safecommunity.title;

import cn.safecommunity.Forbidden;
import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.organisation.Access;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may write at the annual report: the people of the unit, while the task is open and nobody else has taken it on. */
@Component
class ReportDesk {

    private final TaskService tasks;
    private final Access access;
    private final AsTheSystem asTheSystem;

    ReportDesk(TaskService tasks, Access access, AsTheSystem asTheSystem) {
        this.tasks = tasks;
        this.access = access;
        this.asTheSystem = asTheSystem;
    }

    void require(HeldTitle held, String person) {
        Task open = open(TitleLetters.file(held));
        boolean taken = open != null
                && open.getAssignee() != null
                && !open.getAssignee().equals(person);
        if (open == null || taken || !access.mayActFor(person, held.title().community())) {
            throw new Forbidden("现在不能填写这份年度报告：报告任务没有开始，或者已由他人领取。请刷新任务列表。");
        }
    }

    private @Nullable Task open(long caseId) {
        return asTheSystem.<@Nullable Task>ask(() -> tasks.createTaskQuery()
                .processVariableValueEquals(CaseVariables.CASE_ID, caseId)
                .taskDefinitionKey(TitleSupervisionModel.REPORT_ANNUALLY)
                .singleResult());
    }
}
