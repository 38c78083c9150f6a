package cn.safecommunity.security;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A rule as a listener: a value is asked for, and one particular value is not this person's to give. */
public class RefusingListener implements TaskListener, ExecutionListener {

    @Override
    public void notify(DelegateTask task) {
        check(task, "opinion", "请填写意见。");
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (EVENTNAME_START.equals(execution.getEventName())) {
            check(execution, "community", "请填写社区。");
        } else {
            check(execution, "opinion", "请填写意见。");
        }
    }

    private static void check(VariableScope scope, String name, String refusal) {
        Object value = scope.getVariable(name);
        if (value == null) {
            throw Refusal.at(name, refusal);
        }
        if (value.equals("theirs")) {
            throw new Forbidden("这不是您的权限。");
        }
    }
}
