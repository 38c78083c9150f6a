package cn.safecommunity.casefile;

import cn.safecommunity.Refusal;
import cn.safecommunity.security.SubmittedVariables;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows which variables a client may send with a task or a start; everything else the system writes itself. */
@Component
class DeclaredVariables implements SubmittedVariables {

    private final TaskCatalogue catalogue;
    private final CaseKinds kinds;

    DeclaredVariables(TaskCatalogue catalogue, CaseKinds kinds) {
        this.catalogue = catalogue;
        this.kinds = kinds;
    }

    @Override
    public void check(String taskDefinitionKey, Set<String> names) {
        catalogue.find(taskDefinitionKey).ifPresent(rule -> refuseOthers(names, catalogue.submittable(rule.key())));
    }

    @Override
    public void checkStart(String processDefinitionKey, Set<String> names) {
        starts(processDefinitionKey).forEach(start -> refuseOthers(names, start.variables()));
    }

    @Override
    public boolean isStartedByHand(String processDefinitionKey) {
        return starts(processDefinitionKey).findAny().isPresent();
    }

    private Stream<Start> starts(String processDefinitionKey) {
        return kinds.starts().stream().filter(start -> start.process().equals(processDefinitionKey));
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
