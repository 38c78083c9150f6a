package cn.safecommunity.session;

import cn.safecommunity.account.Account;
import cn.safecommunity.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
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

    private static final String UNTIL = AccountSession.class.getName() + ".until";

    private final Accounts accounts;
    private final Clock clock;

    AccountSession(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
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
        if (account == null || !account.stamp().equals(session.getAttribute(STAMP)) || isOver(session)) {
            known.removeByEngineName(ProcessEngines.NAME_DEFAULT);
            return null;
        }
        if (!Long.valueOf(version).equals(session.getAttribute(VERSION))) {
            renew(session, known, account, version);
        }
        return account;
    }

    /**
     * Opens a session for somebody who has proved elsewhere who they are; whatever was in it before is gone.
     *
     * @param until when it ends in any case; null: as long as it is used
     */
    public UserAuthentication open(HttpServletRequest request, Account account, @Nullable Instant until) {
        UserAuthentication person = AuthenticationUtil.createAuthentication(
                ProcessEngines.NAME_DEFAULT, account.person(), account.groups(), null);
        if (person == null) {
            throw new IllegalStateException("The account " + account.person() + " has gone while it was logged in");
        }
        AuthenticationUtil.revalidateSession(request, person);
        stamp(request.getSession(), account);
        if (until != null) {
            request.getSession().setAttribute(UNTIL, until.toEpochMilli());
        }
        return person;
    }

    private boolean isOver(HttpSession session) {
        return session.getAttribute(UNTIL) instanceof Long until && clock.millis() >= until;
    }

    /**
     * The web apps have just opened the session for this account, which they read after this version; so its first call
     * has nothing to renew.
     */
    public void opened(HttpSession session, Account account, long version) {
        stamp(session, account);
        session.setAttribute(VERSION, version);
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
