package cn.safecommunity.organisation;

import cn.safecommunity.engine.EngineManagers;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine keeps models and decisions in memory, and yet reads in each command whether the model has been suspended meanwhile, and
 * which version of a decision or of a called model is the latest. It asks what this node knows instead ({@link KnownDefinitions}).
 */
@Component
class KnownModels extends AbstractProcessEnginePlugin {

    private final KnownDefinitions known;

    KnownModels(KnownDefinitions known) {
        this.known = known;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineManagers.replace(configuration, ProcessDefinitionManager.class, Models::new);
        EngineManagers.replace(configuration, DecisionDefinitionManager.class, Decisions::new);
    }

    private static DeploymentCache cache() {
        return Context.getProcessEngineConfiguration().getDeploymentCache();
    }

    private static @Nullable ProcessDefinitionEntity keptModel(@Nullable String id) {
        return id == null ? null : cache().getProcessDefinitionCache().get(id);
    }

    private static @Nullable DecisionDefinitionEntity keptDecision(@Nullable String id) {
        return id == null ? null : cache().getDecisionDefinitionCache().get(id);
    }

    private final class Models extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity findLatestDefinitionById(String id) {
            KnownDefinitions.Known now = known.current();
            ProcessDefinitionEntity kept = keptModel(id);
            if (kept != null && now.models().contains(id)) {
                return kept;
            }
            ProcessDefinitionEntity found = super.findLatestDefinitionById(id);
            if (found != null) {
                now.models().add(id);
            }
            return found;
        }

        @Override
        public @Nullable ProcessDefinitionEntity findLatestDefinitionByKey(String key) {
            Map<String, String> latest = known.current().latestModels();
            ProcessDefinitionEntity kept = keptModel(latest.get(key));
            if (kept != null) {
                return kept;
            }
            ProcessDefinitionEntity found = super.findLatestDefinitionByKey(key);
            if (found != null) {
                latest.put(key, found.getId());
            }
            return found;
        }

        /** Nothing here belongs to a tenant. */
        @Override
        public @Nullable ProcessDefinitionEntity findLatestDefinitionByKeyAndTenantId(
                String key, @Nullable String tenant) {
            return tenant == null
                    ? findLatestDefinitionByKey(key)
                    : super.findLatestDefinitionByKeyAndTenantId(key, tenant);
        }

        @Override
        public void insertProcessDefinition(ProcessDefinitionEntity model) {
            super.insertProcessDefinition(model);
            known.forget();
        }

        @Override
        public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
            super.updateProcessDefinitionSuspensionStateById(id, state);
            known.forget();
        }

        @Override
        public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
            super.updateProcessDefinitionSuspensionStateByKey(key, state);
            known.forget();
        }
    }

    private final class Decisions extends DecisionDefinitionManager {

        @Override
        public @Nullable DecisionDefinitionEntity findLatestDefinitionByKey(String key) {
            Map<String, String> latest = known.current().latestDecisions();
            DecisionDefinitionEntity kept = keptDecision(latest.get(key));
            if (kept != null) {
                return kept;
            }
            DecisionDefinitionEntity found = super.findLatestDefinitionByKey(key);
            if (found != null) {
                latest.put(key, found.getId());
            }
            return found;
        }

        /** Nothing here belongs to a tenant. */
        @Override
        public @Nullable DecisionDefinitionEntity findLatestDefinitionByKeyAndTenantId(
                String key, @Nullable String tenant) {
            return tenant == null
                    ? findLatestDefinitionByKey(key)
                    : super.findLatestDefinitionByKeyAndTenantId(key, tenant);
        }

        @Override
        public void insertDecisionDefinition(DecisionDefinitionEntity decision) {
            super.insertDecisionDefinition(decision);
            known.forget();
        }
    }
}
