package cn.safecommunity.security;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import cn.safecommunity.engine.ModelDeployment;
import cn.safecommunity.organisation.People;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;

/** Keeps out of a task and out of a start what its form does not declare, whatever client sends it. */
class SubmissionGuard extends CommandInterceptor {

    private final ObjectProvider<SubmittedVariables> submitted;
    private final ObjectProvider<People> people;

    SubmissionGuard(ObjectProvider<SubmittedVariables> submitted, ObjectProvider<People> people) {
        this.submitted = submitted;
        this.people = people;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof CompleteTaskCmd) {
            return complete(command, "variables");
        }
        if (command instanceof SubmitTaskFormCmd) {
            return complete(command, "properties");
        }
        if (isStart(command) && Caller.isPersonAtAnEngineDoor()) {
            checkStart(command);
        }
        return next.execute(command);
    }

    /** What independent people answer reaches the task's rule only: the engine would write it down for everybody. */
    private <T> T complete(Command<T> command, String field) {
        String taskId = (String) field(command, "taskId");
        if (taskId == null) {
            return next.execute(command);
        }
        Map<String, Object> variables = variables(field(command, field));
        String key = checkTask(taskId, variables);
        if (key == null || submitted.stream().noneMatch(rule -> rule.isIndependent(key))) {
            return Submission.during(variables, () -> next.execute(command));
        }
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        Object sent = fields.getPropertyValue(field);
        fields.setPropertyValue(field, Variables.createVariables());
        try {
            return Submission.during(variables, () -> next.execute(command));
        } finally {
            fields.setPropertyValue(field, sent); // the command is done again when it lost a race
        }
    }

    private @Nullable String checkTask(String taskId, Map<String, Object> variables) {
        String key = TaskLock.take(taskId, people).getTaskDefinitionKey();
        checkValues(variables);
        if (key != null) {
            submitted.stream().forEach(rule -> rule.check(key, variables.keySet()));
        }
        return key;
    }

    private static boolean isStart(Command<?> command) {
        return command instanceof StartProcessInstanceCmd
                || command instanceof StartProcessInstanceAtActivitiesCmd
                || command instanceof SubmitStartFormCmd;
    }

    private void checkStart(Command<?> command) {
        if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            throw new Forbidden("流程只能从头发起，不能从中间环节发起。请在任务列表中点击“发起流程”。");
        }
        if (command instanceof SubmitStartFormCmd) {
            String id = (String) Objects.requireNonNull(field(command, "processDefinitionId"));
            checkStart(definition(id), variables(field(command, "variables")));
        } else {
            ProcessInstantiationBuilderImpl start =
                    (ProcessInstantiationBuilderImpl) Objects.requireNonNull(field(command, "instantiationBuilder"));
            checkStart(new GetDeployedProcessDefinitionCmd(start, false).execute(context()), start.getVariables());
        }
    }

    private void checkStart(ProcessDefinitionEntity process, Map<String, Object> variables) {
        checkValues(variables);
        String processKey = process.getKey();
        if (submitted.stream().noneMatch(rule -> rule.isStartedByHand(processKey))
                && ModelDeployment.isOfTheRelease(process)) {
            throw new Forbidden("“" + process.getName() + "”由系统在办理中发起，不能手工发起。要办理新的事项，请在任务列表中点击“发起流程”。");
        }
        submitted.stream().forEach(rule -> rule.checkStart(processKey, variables.keySet()));
    }

    /** Files and serialised objects are never process variables here; materials have their own door. */
    private static void checkValues(Map<String, Object> variables) {
        for (String name : variables.keySet()) {
            boolean simple = variables instanceof VariableMap typed
                    ? isSimple(typed.getValueTyped(name))
                    : isSimple(variables.get(name));
            if (!simple) {
                throw Refusal.at(name, "“" + name + "”只能填写文字、数字、日期，或者选择是、否。附件请在材料栏上传。");
            }
        }
    }

    private static boolean isSimple(@Nullable Object value) {
        if (value instanceof TypedValue typed) {
            boolean plain = typed.getType() == null || typed.getType() == ValueType.NULL;
            return (plain || typed instanceof PrimitiveValue) && isSimple(typed.getValue());
        }
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof Date;
    }

    private static ProcessDefinitionEntity definition(String id) {
        return context().getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(@Nullable Object field) {
        return field == null ? Map.of() : (Map<String, Object>) field;
    }

    private static CommandContext context() {
        return Context.getCommandContext();
    }

    private static @Nullable Object field(Object command, String name) {
        return new DirectFieldAccessor(command).getPropertyValue(name);
    }
}
