package cn.safecommunity.programme;

import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskWork;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the tasks of an inspection leave behind: findings told, answers handed in. */
@Component
class InspectionWork implements TaskWork {

    private final Inspections inspections;

    InspectionWork(Inspections inspections) {
        this.inspections = inspections;
    }

    @Override
    public String kind() {
        return Inspections.KIND;
    }

    @Override
    public void complete(DelegateTask task, String person, TaskAnswer answer) {
        long caseId = CaseVariables.caseId(task);
        switch (task.getTaskDefinitionKey()) {
            case InspectionRoundModel.RECORD_INSPECTION -> inspections.handOver(caseId);
            case InspectionRoundModel.ANSWER_INSPECTION -> inspections.answer(caseId, person);
            default -> {
                // the supervision leaves its opinion only
            }
        }
    }
}
