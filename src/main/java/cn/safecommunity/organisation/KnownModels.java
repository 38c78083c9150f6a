package cn.safecommunity.organisation;

import cn.safecommunity.account.Accounts;
import cn.safecommunity.engine.EngineManagers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The engine keeps models in memory, and yet reads in each command whether the model has been suspended meanwhile. That is asked
 * together with the accounts: a model that is deployed, suspended or taken away counts their version up, so that it is known
 * before every change, and for a look half a second later at most (ADR 41).
 */
@Component
class KnownModels extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Accounts> accounts;
    private volatile Known known = new Known(-1, Set.of());

    KnownModels(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    /** The ids of the models that were read under one version. */
    private record Known(long version, Set<String> models) {}

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        EngineManagers.replace(configuration, ProcessDefinitionManager.class, Manager::new);
    }

    private Known current() {
        long version = accounts.getObject().version();
        Known now = known;
        if (now.version() != version) {
            now = new Known(version, ConcurrentHashMap.newKeySet());
            known = now;
        }
        return now;
    }

    private void forget() {
        known = new Known(-1, Set.of());
    }

    private final class Manager extends ProcessDefinitionManager {

        @Override
        public @Nullable ProcessDefinitionEntity findLatestDefinitionById(String id) {
            Known now = current();
            ProcessDefinitionEntity kept = Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .getProcessDefinitionCache()
                    .get(id);
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
        public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
            super.updateProcessDefinitionSuspensionStateById(id, state);
            forgetAfterCommit();
        }

        @Override
        public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
            super.updateProcessDefinitionSuspensionStateByKey(key, state);
            forgetAfterCommit();
        }

        /** On this node at once, as the engine has it. */
        private void forgetAfterCommit() {
            forget();
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, context -> forget());
        }
    }
}
