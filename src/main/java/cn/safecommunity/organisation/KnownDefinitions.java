package cn.safecommunity.organisation;

import cn.safecommunity.account.Accounts;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.TransactionContext;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What this node has read of the engine's definitions. The version of the accounts counts up with each of them that is deployed, suspended
 * or taken away, so that whether it is still so is known before every change over HTTP, and half a second later at most for the
 * clock and for a look (ADR 41).
 */
@Component
class KnownDefinitions {

    private final ObjectProvider<Accounts> accounts;
    private volatile Known known = Known.under(-1);

    KnownDefinitions(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    /**
     * What was read under one version.
     *
     * @param models ids of models that were looked at
     * @param latestModels the id of the latest version of a model, by its key
     * @param latestDecisions the same of decisions
     * @param jobs definitions of jobs by their ids, as they were read
     */
    record Known(
            long version,
            Set<String> models,
            Map<String, String> latestModels,
            Map<String, String> latestDecisions,
            Map<String, JobDefinitionEntity> jobs) {

        private static Known under(long version) {
            return new Known(
                    version,
                    ConcurrentHashMap.newKeySet(),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>(),
                    new ConcurrentHashMap<>());
        }
    }

    Known current() {
        long version = accounts.getObject().version();
        Known now = known;
        if (now.version() != version) {
            now = Known.under(version);
            known = now;
        }
        return now;
    }

    /** The running command changes some: on this node that counts at once, as the engine has it. */
    void forget() {
        letGo();
        TransactionContext transaction = Context.getCommandContext().getTransactionContext();
        transaction.addTransactionListener(TransactionState.COMMITTED, context -> letGo());
        transaction.addTransactionListener(TransactionState.ROLLED_BACK, context -> letGo());
    }

    private void letGo() {
        known = Known.under(-1);
    }
}
