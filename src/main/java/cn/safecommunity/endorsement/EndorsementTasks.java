package cn.safecommunity.endorsement;

import static cn.safecommunity.casefile.Decision.APPROVE;
import static cn.safecommunity.casefile.Decision.REJECT;
import static cn.safecommunity.casefile.Decision.RETURN;

import cn.safecommunity.assessment.AssessmentVariables;
import cn.safecommunity.assessment.AssessorTeam;
import cn.safecommunity.assessment.SheetTasks;
import cn.safecommunity.casefile.CaseFiles;
import cn.safecommunity.casefile.CaseTask;
import cn.safecommunity.casefile.Decision;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.policy.Chain;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tasks of both chains (notice clause 3). */
@Component
class EndorsementTasks {

    private static final Decision[] ALL = Decision.values();
    private static final ReturnTarget[] ANY_EARLIER = ReturnTarget.values();

    private final Applications applications;
    private final CaseFiles files;
    private final AssessorTeam team;
    private final SheetTasks sheets;
    private final Objections objections;
    private final CaseRecord record;

    EndorsementTasks(
            Applications applications,
            CaseFiles files,
            AssessorTeam team,
            SheetTasks sheets,
            Objections objections,
            CaseRecord record) {
        this.applications = applications;
        this.files = files;
        this.team = team;
        this.sheets = sheets;
        this.objections = objections;
        this.record = record;
    }

    List<TaskRule> all() {
        return List.of(
                examine(),
                signOff(),
                accept(),
                affixCitySeal(),
                registerFiling(),
                submitApplication(),
                examineMaterials(),
                assessOnSite(),
                rectify(),
                evaluate(),
                resolveObjection(),
                conferment(ProvincialEndorsementModel.CONFER, "审定命名", Level.PROVINCE),
                conferment(NationalEndorsementModel.DESIGNATE, "审定命名", Level.ASSOCIATION));
    }

    private static TaskRule examine() {
        return TaskRule.of(ReviewStepModel.EXAMINE, "审查申报材料")
                .decides(ALL)
                .returnsTo(ANY_EARLIER)
                .within(ReviewStepModel.HANDLING)
                .limitedByLevel()
                .build();
    }

    private static TaskRule signOff() {
        return TaskRule.of(ReviewStepModel.SIGN_OFF, "签批审核意见")
                .decides(ALL)
                .returnsTo(ANY_EARLIER)
                .within(ReviewStepModel.HANDLING)
                .limitedByLevel()
                .byAnotherThan(ReviewStepModel.EXAMINE)
                .build();
    }

    private TaskRule accept() {
        return TaskRule.of(ProvincialEndorsementModel.ACCEPT, "受理评定申请")
                .at(Level.PROVINCE)
                .decides(ALL)
                .calls(APPROVE, "受理")
                .calls(REJECT, "不予受理")
                .asks(APPROVE, AssessmentVariables.ASSESSORS)
                .returnsTo(ANY_EARLIER)
                .on(APPROVE, this::nameTeam)
                .build();
    }

    private static TaskRule affixCitySeal() {
        return TaskRule.of(NationalEndorsementModel.AFFIX_CITY_SEAL, "加盖市级印章")
                .at(Level.CITY)
                .decides(APPROVE, RETURN)
                .calls(APPROVE, "同意加盖印章")
                .returnsTo(ANY_EARLIER)
                .build();
    }

    private TaskRule registerFiling() {
        return TaskRule.of(NationalEndorsementModel.REGISTER_FILING, "登记备案")
                .at(Level.PROVINCE)
                .decides(APPROVE, RETURN)
                .calls(APPROVE, "予以备案")
                .asks(APPROVE, ApplicationVariables.FILING_NUMBER)
                .returnsTo(ANY_EARLIER)
                .shows(ApplicationVariables.FILING_REASON)
                .on(
                        APPROVE,
                        (task, answer) -> record.add(
                                task.caseId(),
                                "filed",
                                "省级备案编号：" + task.text(ApplicationVariables.FILING_NUMBER.name()) + "。"))
                .build();
    }

    private TaskRule submitApplication() {
        return TaskRule.of(NationalEndorsementModel.SUBMIT_APPLICATION, "向协会提出申请")
                .at(Level.COMMUNITY)
                .asks(ApplicationVariables.RECEIPT_NUMBER)
                .shows(ApplicationVariables.APPLICATION_REASON)
                .onComplete((task, answer) -> record.add(
                        task.caseId(),
                        "submitted",
                        "已向协会提出申请，回执编号：" + task.text(ApplicationVariables.RECEIPT_NUMBER.name()) + "。"))
                .build();
    }

    private TaskRule examineMaterials() {
        return TaskRule.of(NationalEndorsementModel.EXAMINE_MATERIALS, "审查申请材料")
                .at(Level.ASSOCIATION)
                .decides(ALL)
                .calls(APPROVE, "材料合格")
                .asks(APPROVE, AssessmentVariables.ASSESSORS)
                .returnsTo(ANY_EARLIER)
                .onBegin(task -> applications.reachAssociation(task.caseId()))
                .on(APPROVE, this::nameTeam)
                .build();
    }

    private void nameTeam(CaseTask task, TaskAnswer answer) {
        team.name(files.get(task.caseId()), task.text(AssessmentVariables.ASSESSORS.name()), answer.person());
    }

    private TaskRule assessOnSite() {
        return TaskRule.of(EndorsementModel.ASSESS_ON_SITE, "现场评定")
                .at(EndorsementTasks::topOfTheChain)
                .independent()
                .asSeen()
                .onBegin(sheets::begin)
                .onComplete(sheets::complete)
                .build();
    }

    private static TaskRule rectify() {
        return TaskRule.of(EndorsementModel.RECTIFY, "限期整改").at(Level.COMMUNITY).build();
    }

    private static TaskRule evaluate() {
        return TaskRule.of(NationalEndorsementModel.EVALUATE, "综合评定")
                .at(Level.ASSOCIATION)
                .decides(APPROVE, REJECT)
                .calls(APPROVE, "综合评定通过")
                .calls(REJECT, "综合评定不通过")
                .build();
    }

    private TaskRule resolveObjection() {
        return TaskRule.of(EndorsementModel.RESOLVE_OBJECTION, "处理公示异议")
                .at(EndorsementTasks::topOfTheChain)
                .decides(APPROVE, REJECT)
                .calls(APPROVE, "异议不成立，继续办理")
                .calls(REJECT, "异议成立，终止办理")
                .onComplete((task, answer) -> objections.settle(task.caseId(), answer.is(REJECT)))
                .build();
    }

    private static TaskRule conferment(String key, String label, Level level) {
        return TaskRule.of(key, label)
                .at(level)
                .decides(APPROVE, REJECT)
                .calls(APPROVE, "同意命名")
                .calls(REJECT, "不予命名")
                .build();
    }

    private static Level topOfTheChain(Map<String, ?> variables) {
        return Chain.of(CaseVariables.text(variables, CaseVariables.CHAIN)).top();
    }
}
