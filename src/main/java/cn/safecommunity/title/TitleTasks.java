package cn.safecommunity.title;

import static cn.safecommunity.casefile.Decision.APPROVE;
import static cn.safecommunity.casefile.Decision.REJECT;

import cn.safecommunity.assessment.AssessmentVariables;
import cn.safecommunity.assessment.SheetTasks;
import cn.safecommunity.casefile.CaseTask;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.casefile.TaskRuleBuilder;
import cn.safecommunity.policy.Level;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The tasks after the conferral. Several of them can be open at once, so each decision goes into a variable of its own,
 * which the gateway behind the task reads at once.
 */
@Component
class TitleTasks {

    private final TitleLife life;
    private final Reports reports;
    private final SheetTasks sheets;
    private final Reassessments reassessments;
    private final Revocations revocations;

    TitleTasks(
            TitleLife life, Reports reports, SheetTasks sheets, Reassessments reassessments, Revocations revocations) {
        this.life = life;
        this.reports = reports;
        this.sheets = sheets;
        this.reassessments = reassessments;
        this.revocations = revocations;
    }

    List<TaskRule> all() {
        return List.of(reportAnnually(), spotCheck(), appointAssessors(), reassess(), concludeReassessment(), revoke());
    }

    private TaskRule reportAnnually() {
        return TaskRule.of(TitleSupervisionModel.REPORT_ANNUALLY, "提交年度报告")
                .at(Level.COMMUNITY)
                .startsAnew()
                .takesApart("annualReport")
                .asSeen()
                .callsPart(year -> "（授予称号满 " + year + " 年）")
                .onBegin(task -> reports.begin(certificate(task), task.id()))
                .onComplete(this::whileValid)
                .onComplete((task, answer) -> reports.submit(certificate(task), task.id(), answer))
                .build();
    }

    private TaskRule spotCheck() {
        return check(TitleSupervisionModel.SPOT_CHECK, "抽验")
                .onComplete((task, answer) -> {
                    task.set(TitleVariables.SPOT_CHECK_DECISION, decided(answer));
                    proposeAfter(Ground.SPOT_CHECK_FAILED, task, answer);
                })
                .build();
    }

    private TaskRule appointAssessors() {
        return TaskRule.of(TitleSupervisionModel.APPOINT_ASSESSORS, "组成评定组")
                .asks(AssessmentVariables.ASSESSORS)
                .onBegin(reassessments::open)
                .onComplete(this::whileValid)
                .onComplete((task, answer) -> reassessments.appoint(task, answer.person()))
                .build();
    }

    private TaskRule reassess() {
        return TaskRule.of(TitleSupervisionModel.REASSESS, "复评")
                .independent()
                .asSeen()
                .onBegin(sheets::begin)
                .onComplete(sheets::complete)
                .build();
    }

    private TaskRule concludeReassessment() {
        return check(TitleSupervisionModel.CONCLUDE_REASSESSMENT, "作出复评结论")
                .onComplete((task, answer) -> {
                    reassessments.conclude(task, answer);
                    task.set(TitleVariables.REASSESSMENT_DECISION, decided(answer));
                    proposeAfter(Ground.REASSESSMENT_FAILED, task, answer);
                })
                .build();
    }

    private TaskRule revoke() {
        return TaskRule.of(TitleSupervisionModel.REVOKE, "审定是否撤销称号")
                .decides(APPROVE, REJECT)
                .calls(APPROVE, "撤销称号")
                .calls(REJECT, "维持称号")
                .startsAnew()
                .takesApart("revocationProof")
                .several()
                .byAnotherThan("提请撤销", revocations::proposerIn)
                .onBegin(task -> revocations.assign(certificate(task), task.id()))
                .onComplete(this::whileValid)
                .onComplete((task, answer) -> {
                    task.set(TitleVariables.REVOCATION_DECISION, decided(answer));
                    task.set(TitleVariables.REVOCATION, revocations.decide(task.id(), answer));
                })
                .build();
    }

    private TaskRuleBuilder check(String key, String label) {
        return TaskRule.of(key, label)
                .decides(APPROVE, REJECT)
                .calls(APPROVE, "合格")
                .calls(REJECT, "不合格，提请撤销")
                .takesApart("checkRecord")
                .several()
                .onComplete(this::whileValid);
    }

    /** Its last day may be over before the timer of it has run: nothing is done then that only a valid title can be done to. */
    private void whileValid(CaseTask task, TaskAnswer answer) {
        life.requireValid(certificate(task));
    }

    private static String certificate(CaseTask task) {
        return task.text(TitleVariables.TITLE);
    }

    private static String decided(TaskAnswer answer) {
        return Objects.requireNonNull(answer.decision()).id();
    }

    private void proposeAfter(Ground ground, CaseTask task, TaskAnswer answer) {
        if (answer.is(REJECT)) {
            revocations.enter(certificate(task), ground, answer.opinion(), answer.person());
        }
    }
}
