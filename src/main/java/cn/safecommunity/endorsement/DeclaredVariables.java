package cn.safecommunity.endorsement;

import cn.safecommunity.Refusal;
import cn.safecommunity.security.SubmittedVariables;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Knows which variables a client may send with a task or a start; everything else the system writes itself. */
@Component
class DeclaredVariables implements SubmittedVariables {

    private static final Set<String> START = Set.of(CaseVariables.COMMUNITY);

    @Override
    public void check(String taskDefinitionKey, Set<String> names) {
        TaskRule.of(taskDefinitionKey).ifPresent(rule -> refuseOthers(names, rule.submittable()));
    }

    @Override
    public void checkStart(String processDefinitionKey, Set<String> names) {
        refuseOthers(names, START);
    }

    private static void refuseOthers(Set<String> names, Set<String> allowed) {
        Set<String> others = new TreeSet<>(names);
        others.removeAll(allowed);
        if (!others.isEmpty()) {
            throw new Refusal(
                    others.iterator().next(),
                    "提交了本环节没有的内容：" + String.join("、", others) + "。可以提交的内容只有：" + String.join("、", new TreeSet<>(allowed))
                            + "。");
        }
    }
}
