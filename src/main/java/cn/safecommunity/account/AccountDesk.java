package cn.safecommunity.account;

import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.Text;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What an administrator changes in somebody's account: the name they sign with, and a forgotten password. */
@Service
class AccountDesk {

    /** A name of either kind, in characters (assumption). */
    private static final int LONGEST_NAME = 60;

    private final IdentityService identity;
    private final LoginAttempts attempts;

    AccountDesk(IdentityService identity, LoginAttempts attempts) {
        this.identity = identity;
        this.attempts = attempts;
    }

    /** From now on; what was signed before keeps the earlier name. */
    void rename(String person, @Nullable String familyName, @Nullable String givenName) {
        User user = require(person);
        user.setLastName(Text.required("familyName", familyName, LONGEST_NAME, "请填写姓。"));
        user.setFirstName(Text.required("givenName", givenName, LONGEST_NAME, "请填写名。"));
        identity.saveUser(user);
    }

    /**
     * A new password for somebody else, who need not wait any longer after wrong ones. No transaction holds the two
     * together, so that a wrong password of the administrator's own is counted although the reset is refused.
     */
    void resetPassword(String person, @Nullable String password, @Nullable String own, String administrator) {
        if (person.equals(administrator)) {
            throw new Refusal("自己的密码请在任务列表右上角的个人信息中修改。");
        }
        User user = require(person);
        if (password == null || password.isEmpty()) {
            throw Refusal.at("password", "请填写新密码。");
        }
        if (!identity.checkPassword(administrator, Objects.requireNonNullElse(own, ""))) {
            throw Refusal.at("ownPassword", "您自己的密码不正确，请重新填写。");
        }
        user.setPassword(password);
        identity.saveUser(user);
        attempts.unlock(person);
    }

    private User require(String person) {
        User user = identity.createUserQuery().userId(person).singleResult();
        if (user == null) {
            throw new NotFound("没有账号“" + person + "”，请核对用户名。");
        }
        return user;
    }
}
