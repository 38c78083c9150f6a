package cn.safecommunity.account;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the engine this product's accounts in place of its own. */
@Component
class AccountPlugin extends AbstractProcessEnginePlugin {

    private final PasswordHash hash;
    private final AccountRepository repository;
    private final Accounts accounts;
    private final PersonNames names;
    private final LoginAttempts attempts;

    AccountPlugin(
            PasswordHash hash,
            AccountRepository repository,
            Accounts accounts,
            PersonNames names,
            LoginAttempts attempts) {
        this.hash = hash;
        this.repository = repository;
        this.accounts = accounts;
        this.names = names;
        this.attempts = attempts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordEncryptor(hash);
        engine.setIdentityProviderSessionFactory(new Providers());
        engine.setCustomPostCommandInterceptorsTxRequired(guarded(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                guarded(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    private List<CommandInterceptor> guarded(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        if (others != null) {
            all.addAll(others);
        }
        all.add(new PasswordGuard(repository));
        return all;
    }

    /** A provider for each command, as the engine wants it. */
    private final class Providers implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return WritableIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new AccountProvider(attempts, hash, repository, accounts, names);
        }
    }
}
