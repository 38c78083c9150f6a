package cn.safecommunity.account;

import cn.safecommunity.Forbidden;
import cn.safecommunity.Refusal;
import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Holds whoever changes an account to the rules: a password that is not easily guessed, and names that only an
 * administrator changes. What the application itself creates at its start has its own checks.
 */
class PasswordGuard extends CommandInterceptor {

    private final AccountRepository accounts;

    PasswordGuard(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = Context.getCommandContext().getAuthentication();
        if (command instanceof SaveUserCmd && person != null && person.getUserId() != null) {
            UserEntity user = (UserEntity) new DirectFieldAccessor(command).getPropertyValue("user");
            check(Objects.requireNonNull(user), person);
        }
        return next.execute(command);
    }

    private void check(UserEntity user, Authentication person) {
        if (user.hasNewPassword()) {
            String password =
                    (String) Objects.requireNonNull(new DirectFieldAccessor(user).getPropertyValue("newPassword"));
            PasswordRules.fault(password, user.getId(), user.getFirstName(), user.getLastName())
                    .ifPresent(fault -> {
                        throw Refusal.at("password", fault);
                    });
        }
        if (!Context.getCommandContext().getAuthorizationManager().isCamundaAdmin(person)) {
            checkNames(user);
        }
    }

    /** Names stand under opinions and letters. */
    private void checkNames(User user) {
        User before = accounts.stored(user.getId()).orElse(user);
        if (!Objects.equals(before.getFirstName(), user.getFirstName())
                || !Objects.equals(before.getLastName(), user.getLastName())) {
            throw new Forbidden("姓名会署在意见和文书上，只能由系统管理员修改。如有变更，请联系系统管理员；电子邮箱可以自己修改。");
        }
    }
}
