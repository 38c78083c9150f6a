package cn.safecommunity.intervention;

import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.People;
import cn.safecommunity.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts on the record of a case whatever an administrator changes in it through the engine's doors. The engine notes every
 * such change in its operation log, so that none is forgotten here; it does not note the values of variables, which
 * {@link VariableChanges} adds.
 */
@Component
class AdministratorChanges implements HistoryEventHandler {

    private static final String KIND = "administrator";
    private static final int LONGEST_VALUE = 200;

    /** An administrator's own work leaves an opinion; variables are told with their values. */
    private static final Set<String> TOLD_OTHERWISE = Set.of(
            UserOperationLogEntry.OPERATION_TYPE_COMPLETE,
            UserOperationLogEntry.OPERATION_TYPE_CREATE,
            UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLE,
            UserOperationLogEntry.OPERATION_TYPE_SET_VARIABLES,
            UserOperationLogEntry.OPERATION_TYPE_MODIFY_VARIABLE,
            UserOperationLogEntry.OPERATION_TYPE_REMOVE_VARIABLE);

    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ASSIGN, "指定或取消办理人"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_CLAIM, "领取任务"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_UPDATE, "修改任务"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_OWNER, "修改任务责任人"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_PRIORITY, "修改优先级"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ADD_USER_LINK, "增加相关人员"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE_USER_LINK, "移除相关人员"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ADD_GROUP_LINK, "增加承办岗位"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE_GROUP_LINK, "移除承办岗位"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SUSPEND, "暂停办理"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_ACTIVATE, "恢复办理"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES, "修改系统作业的重试次数"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_SET_DUEDATE, "修改计时的到期时间"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_RECALC_DUEDATE, "重新计算计时的到期时间"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_EXECUTE, "立即执行系统作业"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE, "删除"),
            Map.entry(UserOperationLogEntry.OPERATION_TYPE_DELETE_HISTORY, "删除历史记录"));

    private final InterventionRepository repository;
    private final CaseRecord record;
    private final ObjectProvider<People> people;

    AdministratorChanges(InterventionRepository repository, CaseRecord record, ObjectProvider<People> people) {
        this.repository = repository;
        this.record = record;
        this.people = people;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity entry
                && !TOLD_OTHERWISE.contains(entry.getOperationType())
                && Caller.isAdministratorAtAnEngineDoor()) {
            tell(casesOf(entry), words(entry));
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    /** Adds a line to these cases that says which administrator did what. */
    void tell(List<Long> cases, String what) {
        if (!cases.isEmpty()) {
            String administrator = Objects.requireNonNull(Caller.userId());
            String name = people.getObject().nameOf(administrator);
            cases.forEach(id -> record.add(id, KIND, "系统管理员" + name + "（" + administrator + "）" + what + "。"));
        }
    }

    /** The case of a task, the cases of an instance, or those of all instances of a model that was suspended as a whole. */
    private List<Long> casesOf(UserOperationLogEntryEventEntity entry) {
        String instance = entry.getProcessInstanceId();
        if (instance != null) {
            return casesOf(entry.getTaskId(), instance);
        }
        return repository.casesOfDefinition(entry.getProcessDefinitionId(), entry.getProcessDefinitionKey());
    }

    List<Long> casesOf(@Nullable String taskId, String instance) {
        TaskEntity task = taskId == null
                ? null
                : Context.getCommandContext().getTaskManager().findTaskById(taskId);
        return task != null && task.getVariable("caseId") instanceof Number id
                ? List.of(id.longValue())
                : repository.casesOf(instance);
    }

    private static String words(UserOperationLogEntryEventEntity entry) {
        String operation = OPERATIONS.getOrDefault(entry.getOperationType(), entry.getOperationType());
        if (entry.getProperty() == null) {
            return operation;
        }
        return operation + "：" + entry.getProperty() + "由“" + shortened(entry.getOrgValue()) + "”改为“"
                + shortened(entry.getNewValue()) + "”";
    }

    static String shortened(@Nullable Object value) {
        String text = value == null ? "空" : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
