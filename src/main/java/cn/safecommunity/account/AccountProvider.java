package cn.safecommunity.account;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
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

    private static final String INITIAL = "这是别人为您设置的初始密码，不能直接登录。请先打开本系统的“设置新密码”页面（地址以 /password/ 结尾），换成自己的密码后再登录。";

    private static final String OUTSIDE = "这个账号用统一身份认证登录，密码不在本系统。请用统一身份认证的账号登录；登录不了时，请联系系统管理员。";

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
        if (person == null || !proves(person, password)) {
            return false;
        }
        if (repository.isInitial(person)) {
            throw new Forbidden(INITIAL);
        }
        return true;
    }

    /** Sets a person's own password in place of one that somebody else has set; false when that one is wrong. */
    boolean replaceInitial(String person, String initial, String own) {
        if (!proves(person, initial)) {
            return false;
        }
        if (!repository.isInitial(person)) {
            throw new Refusal("您的密码已经是自己设置的。如需更改，请登录后在任务列表右上角的个人信息中修改。");
        }
        UserEntity user = findUserById(person);
        PasswordRules.fault(own, person, user.getFirstName(), user.getLastName())
                .ifPresent(fault -> {
                    throw Refusal.at("own", fault);
                });
        if (matchPassword(own, user)) {
            throw Refusal.at("own", "新密码与初始密码相同，请换一个只有您自己知道的密码。");
        }
        user.setPassword(own);
        saveUser(user);
        return true;
    }

    /** Whether this is the password of an account that may be used. */
    private boolean proves(@Nullable String person, @Nullable String password) {
        if (person == null || password == null || person.isBlank()) {
            return false;
        }
        attempts.requireAllowed(person);
        UserEntity user = findUserById(person);
        if (user == null) {
            hash.pretend(password);
        }
        if (user == null || !matchPassword(password, user)) {
            if (repository.isOutside(person)) {
                throw new Forbidden(OUTSIDE); // nobody knows the password that the account has here
            }
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
        if (((UserEntity) user).hasNewPassword()) {
            requireOwnPassword(user.getId());
            repository.noteInitial(user.getId(), isSetBySomebodyElse(user.getId()));
        }
        accounts.expireAfterCommit();
        return super.saveUser(user);
    }

    /** What the operator sets at the start makes the account one of our own. */
    private void requireOwnPassword(String person) {
        if (Context.getCommandContext().getAuthentication() == null) {
            repository.forgetOutside(person);
        } else if (repository.isOutside(person)) {
            throw Refusal.at("password", "这个账号用统一身份认证登录，不能在本系统设置密码。如需改用本系统的密码，请先把它改为本系统账号。");
        }
    }

    /** What the application sets at its start is what its operator says. */
    private static boolean isSetBySomebodyElse(String person) {
        Authentication by = Context.getCommandContext().getAuthentication();
        return by != null && by.getUserId() != null && !by.getUserId().equals(person);
    }

    /** What an administrator does not do to the own account: leave nobody who administers, or take an office that decides. */
    private static void requireAnother(String person, String what) {
        Authentication by = Context.getCommandContext().getAuthentication();
        if (by != null && person.equals(by.getUserId())) {
            throw new Refusal(what + "请由另一名系统管理员办理。");
        }
    }

    @Override
    public IdentityOperationResult deleteUser(String person) {
        requireAnother(person, "不能删除自己的账号。如需删除，");
        repository.stored(person).ifPresent(before -> names.keep(before, null));
        repository.forgetDisabled(person);
        repository.noteInitial(person, false);
        repository.forgetOutside(person);
        accounts.delete(person);
        return super.deleteUser(person);
    }

    @Override
    public IdentityOperationResult createMembership(String person, String group) {
        requireAnother(person, "不能给自己增加岗位：有了岗位就能在案卷里作决定。如需增加，");
        accounts.expireAfterCommit();
        return super.createMembership(person, group);
    }

    @Override
    public IdentityOperationResult deleteMembership(String person, String group) {
        if (group.equals(Groups.CAMUNDA_ADMIN)) {
            requireAnother(person, "不能取消自己的系统管理员岗位。如需取消，");
        }
        accounts.expireAfterCommit();
        return super.deleteMembership(person, group);
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        if (group.equals(Groups.CAMUNDA_ADMIN)) {
            throw new Refusal("不能删除系统管理员这个岗位，删除后就没有人能管理账号。不再需要的系统管理员，请逐人取消岗位。");
        }
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
