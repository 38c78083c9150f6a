package cn.safecommunity.organisation;

import cn.safecommunity.organisation.CaseAccessRule.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the access rule into the engine: who may see a case may read its process instances, running and ended, and
 * with an ended one its tasks, variables and activities. Those who see every case hold a standing right on all
 * definitions and need no line per instance. The engine removes the lines together with the instance.
 */
@Service
public class CaseGrants {

    private static final List<Resource> RESOURCES =
            List.of(Resources.PROCESS_INSTANCE, Resources.HISTORIC_PROCESS_INSTANCE);

    private final AuthorizationService authorizations;
    private final AsApplication asApplication;

    CaseGrants(AuthorizationService authorizations, AsApplication asApplication) {
        this.authorizations = authorizations;
        this.asApplication = asApplication;
    }

    /** Opens a process instance that has just started to the readers of its case. */
    @Transactional
    public void open(String processInstanceId, CaseScope scope) {
        extend(processInstanceId, scope);
    }

    /** Makes the readers of a process instance exactly those of the scope; may be called again and again. */
    @Transactional
    public void extend(String processInstanceId, CaseScope scope) {
        Set<Reader> readers = CaseAccessRule.readers(scope);
        asApplication.run(() -> RESOURCES.forEach(resource -> align(resource, processInstanceId, readers)));
    }

    private void align(Resource resource, String id, Set<Reader> readers) {
        Set<Reader> missing = new HashSet<>(readers);
        for (Authorization granted : granted(resource, id)) {
            Reader reader = new Reader(granted.getGroupId(), granted.getUserId());
            if (!readers.contains(reader)) {
                authorizations.deleteAuthorization(granted.getId());
            }
            missing.remove(reader);
        }
        missing.forEach(reader -> grant(resource, id, reader));
    }

    /** What is stored, and what this very command has yet to store. */
    private List<? extends Authorization> granted(Resource resource, String id) {
        Stream<? extends Authorization> stored =
                authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id).list().stream();
        return Stream.concat(stored, unsaved(resource, id)).distinct().toList();
    }

    private static Stream<AuthorizationEntity> unsaved(Resource resource, String id) {
        CommandContext command = Context.getCommandContext();
        return command == null
                ? Stream.empty()
                : command.getDbEntityManager().getCachedEntitiesByType(AuthorizationEntity.class).stream()
                        .filter(entry -> entry.getResourceType() == resource.resourceType())
                        .filter(entry -> id.equals(entry.getResourceId()));
    }

    private void grant(Resource resource, String id, Reader reader) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(reader.group());
        authorization.setUserId(reader.user());
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
