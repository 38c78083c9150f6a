package cn.safecommunity.creation;

import static cn.safecommunity.casefile.Decision.APPROVE;
import static cn.safecommunity.casefile.Decision.REJECT;
import static cn.safecommunity.casefile.Decision.RETURN;

import cn.safecommunity.Refusal;
import cn.safecommunity.assessment.AssessmentVariables;
import cn.safecommunity.assessment.SheetTasks;
import cn.safecommunity.casefile.CaseTask;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The tasks of a creation (notice clause 4). */
@Component
class CreationTasks {

    /** Records and photographs of a check. */
    private static final String CHECK = "check";

    private final SheetTasks sheets;
    private final CountersignRepository countersignatures;
    private final Rectifications rectifications;
    private final PreliminaryCheck preliminary;
    private final Departments departments;

    CreationTasks(
            SheetTasks sheets,
            CountersignRepository countersignatures,
            Rectifications rectifications,
            PreliminaryCheck preliminary,
            Departments departments) {
        this.sheets = sheets;
        this.countersignatures = countersignatures;
        this.rectifications = rectifications;
        this.preliminary = preliminary;
        this.departments = departments;
    }

    List<TaskRule> all() {
        return List.of(
                selfAssess(), checkByCounty(), checkByCity(), countersignCheck(), rectify(), verifyRectification());
    }

    private TaskRule selfAssess() {
        return TaskRule.of(CommunityCreationModel.SELF_ASSESS, "自评")
                .at(Level.COMMUNITY)
                .asSeen()
                .onBegin(CreationTasks::openRound)
                .onBegin(sheets::begin)
                .onComplete(sheets::complete)
                .build();
    }

    /** What was signed stays; who corrects fills in the sheets of a further round. */
    private static void openRound(CaseTask task) {
        Object last = task.variable(AssessmentVariables.ROUND);
        task.set(AssessmentVariables.ROUND, last == null ? 1 : AssessmentVariables.round(last) + 1);
    }

    private TaskRule checkByCounty() {
        return TaskRule.of(CommunityCreationModel.CHECK_BY_COUNTY, "县区检查")
                .at(Level.COUNTY)
                .decides(APPROVE, RETURN)
                .calls(APPROVE, "同意，送市级初验")
                .returnsTo(ReturnTarget.APPLICANT)
                .takes(CHECK)
                .build();
    }

    private TaskRule checkByCity() {
        return TaskRule.of(CommunityCreationModel.CHECK_BY_CITY, "市级初验")
                .at(Level.CITY)
                .decides(APPROVE, RETURN)
                .calls(APPROVE, "初验合格，送成员单位会签")
                .returnsTo(ReturnTarget.APPLICANT, ReturnTarget.COUNTY)
                .takes(CHECK)
                .asSeen(CaseVariables.SEEN, CaseVariables.SEEN_SEVEN, CaseVariables.SEEN_ITEMS)
                .onBegin(sheets::begin)
                .onBegin(task -> preliminary.begin(task.caseId()))
                .on(RETURN, (task, answer) -> preliminary.sendBack(task.caseId(), answer.opinion()))
                .on(APPROVE, (task, answer) -> preliminary.requireLookedAt(task.caseId(), answer))
                .on(APPROVE, sheets::complete)
                .on(
                        APPROVE,
                        (task, answer) -> preliminary.requireGoodEnough(
                                task.caseId(), AssessmentVariables.round(task.variable(AssessmentVariables.ROUND))))
                .build();
    }

    private TaskRule countersignCheck() {
        return TaskRule.of(CommunityCreationModel.COUNTERSIGN_CHECK, "会签初验意见")
                .at(Level.CITY)
                .decides(APPROVE, RETURN, REJECT)
                .returnsTo(ReturnTarget.APPLICANT)
                .several()
                .independent()
                .onComplete(this::countersign)
                .build();
    }

    private void countersign(CaseTask task, TaskAnswer answer) {
        List<Countersignature> round = countersignatures.current(task.caseId());
        round.stream()
                .filter(each -> CountersignTally.isAnswer(each.state())
                        && answer.person().equals(each.person()))
                .findFirst()
                .ifPresent(each -> {
                    throw new Refusal("您已代表" + departments.name(each.department()) + "会签，同一人不能代表两个成员单位，请由本单位其他人员会签。");
                });
        countersignatures.settle(
                task.caseId(),
                round.get(0).round(),
                task.text(Countersigners.DEPARTMENT),
                Objects.requireNonNull(answer.decision()).id(),
                answer.person(),
                answer.opinion());
        if (answer.is(RETURN)) {
            preliminary.sendBack(task.caseId(), answer.opinion());
        }
    }

    private TaskRule rectify() {
        return TaskRule.of(CommunityCreationModel.RECTIFY, "限期整改")
                .at(Level.COMMUNITY)
                .asSeen(CaseVariables.SEEN_ITEMS)
                .onComplete((task, answer) -> rectifications.requireAllClosed(task.caseId(), answer))
                .build();
    }

    private TaskRule verifyRectification() {
        return TaskRule.of(CommunityCreationModel.VERIFY_RECTIFICATION, "核实整改")
                .at(Level.COUNTY)
                .decides(APPROVE, RETURN)
                .calls(APPROVE, "全部整改到位")
                .calls(RETURN, "没有到位，继续整改")
                .takes(CHECK)
                .asSeen(CaseVariables.SEEN_ITEMS)
                .onComplete((task, answer) -> rectifications.requireVerdict(task.caseId(), answer))
                .build();
    }
}
