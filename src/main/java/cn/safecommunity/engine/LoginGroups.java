package cn.safecommunity.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes the groups of a login as they are. The engine drops those that hold no grant, and to know which these are it reads
 * all grants before every check: it saves nothing where people are in few groups, and costs the more the more grants there
 * are (ADR 24).
 */
@Component
class LoginGroups extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineManagers.replace(configuration, AuthorizationManager.class, Manager::new);
    }

    private static final class Manager extends AuthorizationManager {

        @Override
        public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
            return groups == null ? List.of() : groups;
        }

        /** Administrators have every right to every thing, so that no list of theirs needs to ask row by row. */
        @Override
        public void enableQueryAuthCheck(AuthorizationCheck check) {
            super.enableQueryAuthCheck(check);
            check.setAuthorizationCheckEnabled(!isCamundaAdmin(getCurrentAuthentication()));
        }

        /** A task or a case that ends takes no grant with it, because none is written for one (ADR 49). */
        @Override
        public void deleteAuthorizationsByResourceId(Resource resource, String id) {
            if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
                super.deleteAuthorizationsByResourceId(resource, id);
            }
        }
    }
}
