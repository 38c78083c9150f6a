package cn.safecommunity.intervention;

import cn.safecommunity.security.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.PropertyAccessor;

/** Puts on the record which variables an administrator sets or removes in a case, and to what. */
class VariableChanges extends CommandInterceptor {

    private final AdministratorChanges changes;

    VariableChanges(AdministratorChanges changes) {
        this.changes = changes;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T result = next.execute(command);
        if (isChange(command) && Caller.isAdministratorAtAnEngineDoor()) {
            PropertyAccessor fields = new DirectFieldAccessor(command);
            tell(String.valueOf(fields.getPropertyValue("entityId")), words(fields, true), words(fields, false));
        }
        return result;
    }

    /** The names of the variables that a command sets or removes; none for any other command. */
    static Set<String> names(Command<?> command) {
        Set<String> names = new HashSet<>();
        if (isChange(command)) {
            PropertyAccessor fields = new DirectFieldAccessor(command);
            set(fields).keySet().forEach(name -> names.add(String.valueOf(name)));
            removed(fields).forEach(name -> names.add(String.valueOf(name)));
        }
        return names;
    }

    private static boolean isChange(Command<?> command) {
        return command instanceof AbstractSetVariableCmd
                || command instanceof AbstractRemoveVariableCmd
                || command instanceof AbstractPatchVariablesCmd;
    }

    private void tell(String entity, String words, String offices) {
        CommandContext context = Context.getCommandContext();
        TaskEntity task = context.getTaskManager().findTaskById(entity);
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(entity);
        String instance = task != null
                ? task.getProcessInstanceId()
                : execution == null ? null : execution.getProcessInstanceId();
        if (instance != null) {
            changes.tell(changes.casesOf(task == null ? null : entity, instance), words, offices);
        }
    }

    /** With the values, or without them: a value can be somebody. */
    private static String words(PropertyAccessor fields, boolean values) {
        List<String> words = new ArrayList<>();
        set(fields)
                .forEach((name, value) -> words.add("设置变量“" + name + "”" + (values ? "为“" + plain(value) + "”" : "")));
        removed(fields).forEach(name -> words.add("移除变量“" + name + "”"));
        return String.join("，", words);
    }

    private static Map<?, ?> set(PropertyAccessor fields) {
        return read(fields, "variables") instanceof Map<?, ?> given ? given : Map.of();
    }

    private static List<?> removed(PropertyAccessor fields) {
        return Stream.of("variableNames", "deletions")
                .map(field -> read(fields, field))
                .flatMap(names -> names instanceof Collection<?> given ? given.stream() : Stream.empty())
                .toList();
    }

    private static @Nullable Object read(PropertyAccessor fields, String name) {
        return fields.isReadableProperty(name) ? fields.getPropertyValue(name) : null;
    }

    private static String plain(@Nullable Object value) {
        return OperationWords.shortened(value instanceof TypedValue typed ? typed.getValue() : value);
    }
}
