package cn.safecommunity.session;

import cn.safecommunity.account.Account;
import cn.safecommunity.account.Accounts;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a session of the web apps true: it ends when the account is gone or disabled or has got another password, and its
 * groups and apps are those of now. The web apps themselves would go on for five minutes with what they once read.
 */
@Component
public class AccountSession {

    private static final String STAMP = AccountSession.class.getName() + ".stamp";
    private static final String VERSION = AccountSession.class.getName() + ".version";

    private final Accounts accounts;

    AccountSession(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The person of a session as they are now; null when nobody is logged in (any more). */
    public @Nullable Account of(HttpSession session) {
        Authentications known = AuthenticationUtil.getAuthsFromSession(session);
        var person = known.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
        if (person == null) {
            return null;
        }
        long version = accounts.version();
        Account account = accounts.of(person.getIdentityId());
        if (account == null || !account.stamp().equals(session.getAttribute(STAMP))) {
            known.removeByEngineName(ProcessEngines.NAME_DEFAULT);
            return null;
        }
        if (!Long.valueOf(version).equals(session.getAttribute(VERSION))) {
            renew(session, known, account, version);
        }
        return account;
    }

    /** The session was opened, or goes on, with the password that the account has now. */
    public void stamp(HttpSession session, Account account) {
        session.setAttribute(STAMP, account.stamp());
    }

    /** The person has changed the password in this session, which goes on. */
    public void goOn(HttpSession session, Account before) {
        accounts.refresh();
        Account now = accounts.of(before.person());
        if (now != null) {
            stamp(session, now);
        }
    }

    private static void renew(HttpSession session, Authentications known, Account account, long version) {
        UserAuthentication now = AuthenticationUtil.createAuthentication(
                ProcessEngines.NAME_DEFAULT, account.person(), account.groups(), null);
        if (now != null) {
            synchronized (known) {
                known.addOrReplace(now);
            }
            session.setAttribute(VERSION, version);
        }
    }
}
