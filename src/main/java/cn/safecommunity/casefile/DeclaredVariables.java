package cn.safecommunity.casefile;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.engine.CaseVariables;
import cn.safecommunity.security.SubmittedVariables;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Knows which variables a client may send with a task or a start; everything else the system writes itself. */
@Component
class DeclaredVariables implements SubmittedVariables {

    /** What the processes that others start are given: none of them goes on without one of these. */
    private static final Set<String> ABOUT = Set.of(CaseVariables.CASE_ID, CaseVariables.COUNTY, "title");

    private final TaskCatalogue catalogue;
    private final CaseKinds kinds;

    DeclaredVariables(TaskCatalogue catalogue, CaseKinds kinds) {
        this.catalogue = catalogue;
        this.kinds = kinds;
    }

    @Override
    public void check(String taskDefinitionKey, Set<String> names) {
        catalogue.find(taskDefinitionKey).ifPresent(rule -> refuseOthers(names, rule.submittable()));
    }

    @Override
    public void checkStart(String processDefinitionKey, Set<String> names) {
        List<Start> declared = kinds.starts().stream()
                .filter(start -> start.process().equals(processDefinitionKey))
                .toList();
        if (declared.isEmpty() && names.stream().anyMatch(ABOUT::contains)) {
            throw new Forbidden("这个流程由系统在办理中发起，不能手工发起。");
        }
        declared.forEach(start -> refuseOthers(names, start.variables()));
    }

    @Override
    public boolean isIndependent(String taskDefinitionKey) {
        return catalogue.independent().contains(taskDefinitionKey);
    }

    private static void refuseOthers(Set<String> names, Set<String> allowed) {
        Set<String> others = new TreeSet<>(names);
        others.removeAll(allowed);
        if (!others.isEmpty()) {
            throw Refusal.at(
                    others.iterator().next(),
                    "提交了本环节没有的内容：" + String.join("、", others) + "。可以提交的内容只有：" + String.join("、", new TreeSet<>(allowed))
                            + "。");
        }
    }
}
