package cn.safecommunity.security;

import cn.safecommunity.Refusal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the models of this room's tests declare; other models are none of its business. */
@Component
class DeclaredInTests implements SubmittedVariables {

    private static final Set<String> TASK = Set.of("decision", "opinion");

    @Override
    public void check(String taskDefinitionKey, Set<String> names) {
        if (taskDefinitionKey.equals(GuardedModel.TASK)) {
            refuseOthers(TASK, names);
        }
    }

    @Override
    public void checkStart(String processDefinitionKey, Set<String> names) {
        if (processDefinitionKey.equals(GuardedModel.KEY)) {
            refuseOthers(Set.of("community"), names);
        }
    }

    @Override
    public boolean isStartedByHand(String processDefinitionKey) {
        return processDefinitionKey.equals(GuardedModel.KEY);
    }

    @Override
    public boolean isIndependent(String taskDefinitionKey) {
        return false;
    }

    private static void refuseOthers(Set<String> declared, Set<String> names) {
        for (String name : names) {
            if (!declared.contains(name)) {
                throw Refusal.at(name, "不能提交“" + name + "”。请只填写表单中的内容。");
            }
        }
    }
}
