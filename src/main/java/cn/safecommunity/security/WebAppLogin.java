package cn.safecommunity.security;

import cn.safecommunity.Text;
import cn.safecommunity.account.Account;
import cn.safecommunity.account.Accounts;
import cn.safecommunity.session.AccountSession;
import cn.safecommunity.signin.SignIn;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationDto;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthenticationResource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The login of the web apps, which also notes in the session with which password it was opened. */
@Path(UserAuthenticationResource.PATH)
public class WebAppLogin extends UserAuthenticationResource {

    /**
     * The account is read between two looks at the password: after the first, which may store it anew, and before the
     * second, which counts. So the session never gets the mark of a password that was not given.
     */
    @Override
    public Response doLogin(String engine, String app, @Nullable String person, @Nullable String password) {
        WebApplicationContext beans =
                WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
        beans.getBean(IdentityService.class).clearAuthentication();
        if (!Text.isReadable(person + " " + password)) {
            return unauthorized();
        }
        SignIn signIn = beans.getBean(SignIn.class);
        if (person != null && password != null && signIn.isOutside(person)) {
            return signIn.prove(person, password)
                    .map(account -> open(beans.getBean(AccountSession.class), app, account))
                    .orElseGet(this::unauthorized);
        }
        if (!beans.getBean(IdentityService.class).checkPassword(person, password)) {
            return unauthorized();
        }
        Accounts accounts = beans.getBean(Accounts.class);
        accounts.refresh();
        long version = accounts.version();
        Account account = accounts.of(String.valueOf(person));
        Response answer = super.doLogin(engine, app, person, password);
        if (account != null && answer.getStatus() == Response.Status.OK.getStatusCode()) {
            beans.getBean(AccountSession.class).opened(request.getSession(), account, version);
        }
        return answer;
    }

    /** As the web apps do it, except that the password was looked at elsewhere. */
    private Response open(AccountSession sessions, String app, Account account) {
        UserAuthentication person = sessions.open(request, account, null);
        if (!person.isAuthorizedForApp(app)) {
            request.getSession().invalidate();
            return forbidden();
        }
        return Response.ok(AuthenticationDto.fromAuthentication(person)).build();
    }

    /** Nobody being logged in is no error, and no red line in the console of whoever opens the page to log in. */
    @Override
    public Response getAuthenticatedUser(String engine) {
        Response answer = super.getAuthenticatedUser(engine);
        return answer.getStatus() == Response.Status.NOT_FOUND.getStatusCode()
                ? Response.noContent().build()
                : answer;
    }
}
