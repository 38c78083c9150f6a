package cn.safecommunity.intervention;

import cn.safecommunity.notification.CaseRecord;
import cn.safecommunity.organisation.People;
import cn.safecommunity.security.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts on the record of a case whatever an administrator changes in it through the engine's doors. The engine notes every
 * such change in its operation log, so that none is forgotten here.
 */
@Component
class AdministratorChanges {

    private static final String KIND = "administrator";

    /** An administrator's own work leaves an opinion or a case file. */
    private static final Set<String> TOLD_OTHERWISE =
            Set.of(UserOperationLogEntry.OPERATION_TYPE_COMPLETE, UserOperationLogEntry.OPERATION_TYPE_CREATE);

    private final InterventionRepository repository;
    private final CaseRecord record;
    private final ObjectProvider<People> people;

    AdministratorChanges(InterventionRepository repository, CaseRecord record, ObjectProvider<People> people) {
        this.repository = repository;
        this.record = record;
        this.people = people;
    }

    void heard(UserOperationLogEntryEventEntity entry) {
        if (!TOLD_OTHERWISE.contains(entry.getOperationType())
                && !OperationWords.isBesideAHalt(entry)
                && Caller.isAdministratorAtAnEngineDoor()) {
            tell(casesOf(entry), OperationWords.told(entry), OperationWords.withoutPeople(entry));
        }
    }

    /** Adds a line to these cases that says which administrator did what; {@code offices} says it and names nobody. */
    private void tell(List<Long> cases, String what, String offices) {
        if (!cases.isEmpty()) {
            String administrator = Objects.requireNonNull(Caller.userId());
            String name = AdministratorName.of(people.getObject().nameOf(administrator));
            cases.forEach(
                    id -> record.add(id, KIND, name + "（" + administrator + "）" + what + "。", "系统管理员" + offices + "。"));
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

    private List<Long> casesOf(@Nullable String taskId, String instance) {
        TaskEntity task = taskId == null
                ? null
                : Context.getCommandContext().getTaskManager().findTaskById(taskId);
        return task != null && task.getVariable("caseId") instanceof Number id
                ? List.of(id.longValue())
                : repository.casesOf(instance);
    }
}
