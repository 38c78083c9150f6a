package cn.safecommunity.title;

import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskWork;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * What the tasks of a title leave behind. Several of them can be open at once, so each decision goes into a variable of
 * its own, which the gateway behind the task reads at once.
 */
@Component
class TitleWork implements TaskWork {

    private final Reports reports;
    private final Reassessments reassessments;
    private final Revocations revocations;

    TitleWork(Reports reports, Reassessments reassessments, Revocations revocations) {
        this.reports = reports;
        this.reassessments = reassessments;
        this.revocations = revocations;
    }

    @Override
    public String kind() {
        return TitleDetails.KIND;
    }

    @Override
    public void begin(DelegateTask task) {
        String certificate = TitleVariables.certificate(task);
        switch (task.getTaskDefinitionKey()) {
            case TitleSupervisionModel.REPORT_ANNUALLY -> reports.open(certificate);
            case TitleSupervisionModel.APPOINT_ASSESSORS -> reassessments.open(task);
            case TitleSupervisionModel.REASSESS -> reassessments.begin(task);
            case TitleSupervisionModel.REVOKE -> revocations.assign(certificate, task.getId());
            default -> {
                // the spot check needs nothing prepared
            }
        }
    }

    @Override
    public void complete(DelegateTask task, String person, TaskAnswer answer) {
        String certificate = TitleVariables.certificate(task);
        switch (task.getTaskDefinitionKey()) {
            case TitleSupervisionModel.REPORT_ANNUALLY -> reports.submit(certificate, person);
            case TitleSupervisionModel.SPOT_CHECK -> {
                task.setVariable(TitleVariables.SPOT_CHECK_DECISION, answer.decision());
                proposeAfter(Ground.SPOT_CHECK_FAILED, certificate, person, answer);
            }
            case TitleSupervisionModel.APPOINT_ASSESSORS -> reassessments.appoint(task);
            case TitleSupervisionModel.REASSESS -> reassessments.complete(task, person, answer);
            case TitleSupervisionModel.CONCLUDE_REASSESSMENT -> {
                reassessments.conclude(task, answer);
                task.setVariable(TitleVariables.REASSESSMENT_DECISION, answer.decision());
                proposeAfter(Ground.REASSESSMENT_FAILED, certificate, person, answer);
            }
            case TitleSupervisionModel.REVOKE -> {
                task.setVariable(TitleVariables.REVOCATION_DECISION, answer.decision());
                task.setVariable(
                        TitleVariables.REVOCATION,
                        revocations.decide(
                                task.getId(), Objects.requireNonNull(answer.decision()), answer.opinion(), person));
            }
            default -> {
                // a superior's words are an opinion only
            }
        }
    }

    private void proposeAfter(Ground ground, String certificate, String person, TaskAnswer answer) {
        if ("reject".equals(answer.decision())) {
            revocations.enter(certificate, ground, answer.opinion(), person);
        }
    }
}
