package cn.safecommunity.pilot;

import static cn.safecommunity.casefile.Decision.APPROVE;
import static cn.safecommunity.casefile.Decision.RETURN;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseTask;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskRule;
import cn.safecommunity.casefile.TaskRuleBuilder;
import cn.safecommunity.material.Material;
import cn.safecommunity.material.Materials;
import cn.safecommunity.policy.FieldProblem;
import cn.safecommunity.policy.Level;
import cn.safecommunity.policy.ReturnTarget;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The tasks of the selection of pilots (notice clauses 4-phase1 and 5-report): nothing goes on before what the notice
 * asks for is there.
 */
@Component
class SelectionTasks {

    /** Whatever the county does is due with its first report. */
    static final String REPORT = "report";

    private static final String WORK_PLAN = "workPlan";

    private final Selections selections;
    private final Nominations nominations;
    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final Materials materials;
    private final ResponsibilityLetters letters;

    SelectionTasks(
            Selections selections,
            Nominations nominations,
            Pilots pilots,
            LeadingBodies leadingBodies,
            Materials materials,
            ResponsibilityLetters letters) {
        this.selections = selections;
        this.nominations = nominations;
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.materials = materials;
        this.letters = letters;
    }

    List<TaskRule> all() {
        return List.of(submitCountyPlan(), nominatePilots(), approvePilots(), confirmPilots());
    }

    private TaskRule submitCountyPlan() {
        return ofTheCounty(PilotSelectionModel.SUBMIT_COUNTY_PLAN, "报送工作方案和领导机构")
                .takes(WORK_PLAN)
                .asSeen()
                .onComplete((task, answer) -> checkPlan(selection(task), answer))
                .build();
    }

    private TaskRule nominatePilots() {
        return ofTheCounty(PilotSelectionModel.NOMINATE_PILOTS, "推荐试点")
                .takes(WORK_PLAN)
                .asSeen()
                .onComplete((task, answer) -> handOver(selection(task), answer))
                .build();
    }

    private TaskRule approvePilots() {
        return ofTheCounty(PilotSelectionModel.APPROVE_PILOTS, "县区审定试点")
                .decides(APPROVE, RETURN)
                .calls(APPROVE, "同意上报")
                .calls(RETURN, "退回修改")
                .byAnotherThan(PilotSelectionModel.NOMINATE_PILOTS)
                .on(APPROVE, (task, answer) -> checkNomination(selection(task)))
                .on(APPROVE, (task, answer) -> selections.handIn(task.caseId()))
                .on(APPROVE, (task, answer) -> letters.issue(selection(task)))
                .build();
    }

    private TaskRule confirmPilots() {
        return TaskRule.of(PilotSelectionModel.CONFIRM_PILOTS, "市级确认试点")
                .at(Level.CITY)
                .decides(APPROVE, RETURN)
                .calls(APPROVE, "确认试点")
                .calls(RETURN, "退回县区")
                .returnsTo(ReturnTarget.COUNTY)
                .on(APPROVE, (task, answer) -> checkNomination(selection(task)))
                .build();
    }

    private static TaskRuleBuilder ofTheCounty(String key, String label) {
        return TaskRule.of(key, label).at(Level.COUNTY).within(REPORT);
    }

    private Selection selection(CaseTask task) {
        return selections.get(task.caseId());
    }

    /** 高新区 reports its leading body only; a county its work plan as well. */
    private void checkPlan(Selection selection, TaskAnswer answer) {
        LeadingBody body = leadingBodies
                .find(selection.programme(), selection.county())
                .orElseThrow(() -> Refusal.at("leader", "还没有报送领导机构。请填写分管领导、联系人、工作人员和经费，保存后再提交。"));
        answer.requireSeen("领导机构", body.seen());
        boolean plan = materials.of(selection.caseId()).stream()
                .filter(Material::current)
                .anyMatch(material -> material.type().equals(WORK_PLAN));
        if (!plan && pilots.quota(selection.programme(), selection.county()) > 0) {
            throw Refusal.at("workPlan", "还没有上传《工作方案》。请上传后再提交。");
        }
    }

    private void handOver(Selection selection, TaskAnswer answer) {
        answer.requireSeen("试点名单", String.valueOf(selection.version()));
        checkNomination(selection);
    }

    private void checkNomination(Selection selection) {
        List<FieldProblem> problems = nominations.problems(selection, selections.terms(selection));
        if (!problems.isEmpty()) {
            throw Refusal.at(
                    problems.get(0).field(),
                    "试点名单还不符合要求：" + problems.stream().map(FieldProblem::reason).collect(Collectors.joining("")));
        }
    }
}
