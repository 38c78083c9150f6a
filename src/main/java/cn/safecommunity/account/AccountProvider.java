package cn.safecommunity.account;

import cn.safecommunity.Forbidden;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own users, except that wrong passwords lock for a while and not for good, a disabled account does not log
 * in, passwords are stored in today's way after the next login, and names are kept with what was signed.
 */
class AccountProvider extends DbIdentityServiceProvider {

    private final LoginAttempts attempts;
    private final PasswordHash hash;
    private final AccountRepository repository;
    private final Accounts accounts;
    private final PersonNames names;

    AccountProvider(
            LoginAttempts attempts,
            PasswordHash hash,
            AccountRepository repository,
            Accounts accounts,
            PersonNames names) {
        this.attempts = attempts;
        this.hash = hash;
        this.repository = repository;
        this.accounts = accounts;
        this.names = names;
    }

    @Override
    public boolean checkPassword(@Nullable String person, @Nullable String password) {
        if (person == null || password == null || person.isBlank()) {
            return false;
        }
        attempts.requireAllowed(person);
        UserEntity user = findUserById(person);
        if (user == null) {
            hash.pretend(password);
        }
        if (user == null || !matchPassword(password, user)) {
            attempts.failed(person);
            return false;
        }
        if (repository.find(person).isEmpty()) {
            throw new Forbidden("这个账号已停用。如需恢复，请联系系统管理员。");
        }
        attempts.succeeded(person);
        if (hash.isOutdated(user.getPassword())) {
            rehash(user, password);
        }
        return true;
    }

    /** Past the engine's own bookkeeping, so that two logins at once do not collide. */
    private void rehash(UserEntity user, String password) {
        String salt = Context.getProcessEngineConfiguration().getSaltGenerator().generateSalt();
        String stored = Context.getProcessEngineConfiguration()
                .getPasswordManager()
                .encrypt(EncryptionUtil.saltPassword(password, salt));
        repository.rehash(user.getId(), salt, user.getPassword(), stored);
        accounts.expireAfterCommit();
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        repository.stored(user.getId()).ifPresent(before -> names.keep(before, user));
        accounts.expireAfterCommit();
        return super.saveUser(user);
    }

    @Override
    public IdentityOperationResult deleteUser(String person) {
        repository.stored(person).ifPresent(before -> names.keep(before, null));
        repository.forgetDisabled(person);
        accounts.expireAfterCommit();
        return super.deleteUser(person);
    }

    @Override
    public IdentityOperationResult createMembership(String person, String group) {
        accounts.expireAfterCommit();
        return super.createMembership(person, group);
    }

    @Override
    public IdentityOperationResult deleteMembership(String person, String group) {
        accounts.expireAfterCommit();
        return super.deleteMembership(person, group);
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        accounts.expireAfterCommit();
        return super.deleteGroup(group);
    }

    @Override
    public IdentityOperationResult unlockUser(String person) {
        IdentityOperationResult result = super.unlockUser(person);
        return attempts.unlock(person)
                ? new IdentityOperationResult(result.getValue(), IdentityOperationResult.OPERATION_UNLOCK)
                : result;
    }
}
