package cn.safecommunity.organisation;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rights the engine gives by itself, where its own choice does not fit: people may change their password but not
 * delete themselves from the record, and everybody may read the names of groups anyway.
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
    }
}
