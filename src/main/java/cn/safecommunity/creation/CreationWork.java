package cn.safecommunity.creation;

import cn.safecommunity.assessment.SheetTasks;
import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskWork;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the tasks of a creation need before they may complete, and what they leave behind besides their opinion. */
@Component
class CreationWork implements TaskWork {

    private final SheetTasks sheets;
    private final CountersignRepository countersignatures;
    private final Rectifications rectifications;
    private final PreliminaryCheck preliminary;

    CreationWork(
            SheetTasks sheets,
            CountersignRepository countersignatures,
            Rectifications rectifications,
            PreliminaryCheck preliminary) {
        this.sheets = sheets;
        this.countersignatures = countersignatures;
        this.rectifications = rectifications;
        this.preliminary = preliminary;
    }

    @Override
    public String kind() {
        return Creation.KIND;
    }

    @Override
    public void begin(DelegateTask task) {
        switch (task.getTaskDefinitionKey()) {
            case CommunityCreationModel.SELF_ASSESS -> {
                // what was signed stays; who corrects fills in the sheets of a further round
                Object last = task.getVariable(CaseVariables.ROUND);
                task.getExecution().setVariable(CaseVariables.ROUND, last == null ? 1 : ((Integer) last) + 1);
                sheets.begin(task);
            }
            case CommunityCreationModel.CHECK_BY_CITY -> sheets.begin(task);
            default -> {
                // the other tasks need no preparation
            }
        }
    }

    @Override
    public void complete(DelegateTask task, String person, TaskAnswer answer) {
        long caseId = CaseVariables.caseId(task);
        boolean agreed = "approve".equals(answer.decision());
        switch (task.getTaskDefinitionKey()) {
            case CommunityCreationModel.SELF_ASSESS -> sheets.complete(task, person, answer.opinion());
            case CommunityCreationModel.CHECK_BY_CITY -> {
                if (agreed) {
                    preliminary.requireLookedAt(caseId);
                    sheets.complete(task, person, answer.opinion());
                    preliminary.requireGoodEnough(caseId, CaseVariables.round(task));
                }
            }
            case CommunityCreationModel.COUNTERSIGN_CHECK -> countersign(task, caseId, person, answer);
            case CommunityCreationModel.RECTIFY -> rectifications.requireAllClosed(caseId);
            case CommunityCreationModel.VERIFY_RECTIFICATION -> rectifications.requireVerdict(caseId, agreed);
            default -> {
                // the other tasks leave their opinion only
            }
        }
    }

    private void countersign(DelegateTask task, long caseId, String person, TaskAnswer answer) {
        countersignatures.settle(
                caseId,
                countersignatures.current(caseId).get(0).round(),
                CaseVariables.text(task, Countersigners.DEPARTMENT),
                Objects.requireNonNull(answer.decision()),
                person,
                answer.opinion());
    }
}
