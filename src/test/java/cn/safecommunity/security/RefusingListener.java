package cn.safecommunity.security;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A rule as a listener: an opinion is asked for, and one particular opinion is not this person's to give. */
public class RefusingListener implements TaskListener, ExecutionListener {

    @Override
    public void notify(DelegateTask task) {
        check(task);
    }

    @Override
    public void notify(DelegateExecution execution) {
        check(execution);
    }

    private static void check(VariableScope scope) {
        Object opinion = scope.getVariable("opinion");
        if (opinion == null) {
            throw new Refusal("opinion", "请填写意见。");
        }
        if (opinion.equals("theirs")) {
            throw new Forbidden("这不是您的权限。");
        }
    }
}
