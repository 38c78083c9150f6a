package cn.safecommunity.organisation;

import cn.safecommunity.engine.AsTheSystem;
import cn.safecommunity.organisation.CaseAccessRule.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Service;

/**
 * Writes the access rule into the engine: who may see a case may read its process instances, running and ended, and
 * with an ended one its tasks, variables and activities. Those who see every case hold a standing right on all
 * definitions and need no line per instance. The engine removes the lines together with the instance.
 */
@Service
public class CaseGrants {

    private static final Map<Resource, Permission> READING = Map.of(
            Resources.PROCESS_INSTANCE,
            ProcessInstancePermissions.READ,
            Resources.HISTORIC_PROCESS_INSTANCE,
            HistoricProcessInstancePermissions.READ);

    private final ProcessEngineConfigurationImpl engine;
    private final AuthorizationService authorizations;
    private final AsTheSystem asTheSystem;

    CaseGrants(ProcessEngineConfigurationImpl engine, AuthorizationService authorizations, AsTheSystem asTheSystem) {
        this.engine = engine;
        this.authorizations = authorizations;
        this.asTheSystem = asTheSystem;
    }

    /** Opens a process instance that has just started to the readers of its case. */
    public void open(String processInstanceId, CaseScope scope) {
        extend(processInstanceId, scope);
    }

    /** Makes the readers of a process instance exactly those of the scope; may be called again and again. */
    public void extend(String processInstanceId, CaseScope scope) {
        Set<Reader> readers = CaseAccessRule.readers(scope);
        asTheSystem.ask(() -> engine.getCommandExecutorTxRequired().execute(command -> {
            if (isRunning(command, processInstanceId)) {
                align(command, Resources.PROCESS_INSTANCE, processInstanceId, readers);
            }
            align(command, Resources.HISTORIC_PROCESS_INSTANCE, processInstanceId, readers);
            return true;
        }));
    }

    /** An ended instance would keep its lines for ever, because the engine removes them at the end. */
    private static boolean isRunning(CommandContext command, String processInstanceId) {
        return command.getExecutionManager().findExecutionById(processInstanceId) != null;
    }

    private void align(CommandContext command, Resource resource, String id, Set<Reader> readers) {
        Set<Reader> missing = new HashSet<>(readers);
        unsaved(command, resource, id).map(CaseGrants::reader).forEach(missing::remove);
        for (Authorization stored : stored(resource, id)) {
            if (!readers.contains(reader(stored))) {
                authorizations.deleteAuthorization(stored.getId());
            }
            missing.remove(reader(stored));
        }
        missing.forEach(reader -> grant(command, resource, id, reader));
    }

    private List<Authorization> stored(Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .resourceType(resource)
                .resourceId(id)
                .list();
    }

    /** What this very engine command has yet to store, which no query finds. */
    private static Stream<AuthorizationEntity> unsaved(CommandContext command, Resource resource, String id) {
        return command.getDbEntityManager().getCachedEntitiesByType(AuthorizationEntity.class).stream()
                .filter(entry -> entry.getResourceType() == resource.resourceType())
                .filter(entry -> id.equals(entry.getResourceId()));
    }

    private static Reader reader(Authorization granted) {
        return new Reader(granted.getGroupId(), granted.getUserId());
    }

    /** The engine's own way of saving would lose the link to a case that starts in this command, and never expire it. */
    private static void grant(CommandContext command, Resource resource, String id, Reader reader) {
        AuthorizationEntity authorization = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(reader.group());
        authorization.setUserId(reader.user());
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.addPermission(Objects.requireNonNull(READING.get(resource)));
        if (resource == Resources.HISTORIC_PROCESS_INSTANCE) {
            expireWithTheCase(command, id, authorization);
        }
        command.getAuthorizationManager().insert(authorization);
    }

    private static void expireWithTheCase(CommandContext command, String id, AuthorizationEntity authorization) {
        HistoryEvent started =
                command.getDbEntityManager().getCachedEntity(HistoricProcessInstanceEventEntity.class, id);
        HistoryEvent instance =
                started == null ? command.getHistoricProcessInstanceManager().findHistoricProcessInstance(id) : started;
        if (instance != null) {
            authorization.setRootProcessInstanceId(instance.getRootProcessInstanceId());
            authorization.setRemovalTime(instance.getRemovalTime());
        }
    }
}
