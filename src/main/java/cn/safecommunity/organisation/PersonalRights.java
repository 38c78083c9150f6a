package cn.safecommunity.organisation;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rights the engine gives by itself, where its own choice does not fit: people may change their password but not
 * delete themselves from the record, everybody may read the names of groups anyway, and who may work on a task follows from
 * whom it is offered and given to, with no row of its own (ADR 49).
 */
@Component
class PersonalRights extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new Provider());
    }

    private static final class Provider extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newUser(User user) {
            String id = user.getId();
            return new AuthorizationEntity[] {
                createGrantAuthorization(id, null, Resources.USER, id, Permissions.READ, Permissions.UPDATE)
            };
        }

        @Override
        public AuthorizationEntity @Nullable [] newGroup(Group group) {
            return null;
        }

        /** The one place behind candidates, assignee and owner. */
        @Override
        protected AuthorizationEntity @Nullable [] createOrUpdateAuthorizations(
                Task task, @Nullable String group, @Nullable String person) {
            return null;
        }
    }
}
