package cn.safecommunity.pilot;

import cn.safecommunity.Refusal;
import cn.safecommunity.casefile.CaseVariables;
import cn.safecommunity.casefile.TaskAnswer;
import cn.safecommunity.casefile.TaskWork;
import cn.safecommunity.community.Material;
import cn.safecommunity.community.Materials;
import cn.safecommunity.policy.FieldProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Nothing of a selection goes on before what the notice asks for is there, whatever client completes the task. */
@Component
class SelectionWork implements TaskWork {

    private final Selections selections;
    private final Nominations nominations;
    private final Pilots pilots;
    private final LeadingBodies leadingBodies;
    private final Materials materials;

    SelectionWork(
            Selections selections,
            Nominations nominations,
            Pilots pilots,
            LeadingBodies leadingBodies,
            Materials materials) {
        this.selections = selections;
        this.nominations = nominations;
        this.pilots = pilots;
        this.leadingBodies = leadingBodies;
        this.materials = materials;
    }

    @Override
    public String kind() {
        return Selections.KIND;
    }

    @Override
    public void complete(DelegateTask task, String person, TaskAnswer answer) {
        Selection selection = selections.get(CaseVariables.caseId(task));
        switch (task.getTaskDefinitionKey()) {
            case PilotTasks.PLAN -> checkPlan(selection);
            case PilotTasks.NOMINATE -> checkNomination(selection);
            case PilotTasks.APPROVE, PilotTasks.CONFIRM -> {
                if ("approve".equals(answer.decision())) {
                    checkNomination(selection);
                }
            }
            default -> {
                // the supervision leaves its opinion only
            }
        }
    }

    /** 高新区 reports its leading body only; a county its work plan as well. */
    private void checkPlan(Selection selection) {
        if (leadingBodies.find(selection.programme(), selection.county()).isEmpty()) {
            throw new Refusal("leader", "还没有报送领导机构。请填写分管领导、联系人、工作人员和经费，保存后再提交。");
        }
        boolean plan = materials.of(selection.caseId()).stream()
                .filter(Material::current)
                .anyMatch(material -> material.type().equals(PilotTasks.WORK_PLAN));
        if (!plan && pilots.quota(selection.programme(), selection.county()) > 0) {
            throw new Refusal("workPlan", "还没有上传《工作方案》。请上传后再提交。");
        }
    }

    private void checkNomination(Selection selection) {
        List<FieldProblem> problems = nominations.problems(selection, selections.terms(selection.programme()));
        if (!problems.isEmpty()) {
            throw new Refusal(
                    problems.get(0).field(),
                    "试点名单还不符合要求：" + problems.stream().map(FieldProblem::reason).collect(Collectors.joining("")));
        }
    }
}
