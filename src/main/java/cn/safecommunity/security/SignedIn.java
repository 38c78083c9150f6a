package cn.safecommunity.security;

import cn.safecommunity.Refusal;
import cn.safecommunity.account.Account;
import cn.safecommunity.session.AccountSession;
import cn.safecommunity.signin.OidcDoor;
import cn.safecommunity.signin.OidcPeople;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** What a browser sees that comes back from the OpenID provider: the task list, or why not and what to do. */
@Component
class SignedIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignedIn.class);

    private static final String TASKS = "/camunda/app/tasklist/default/";

    /** As Spring Security calls an answer to no question of this browser: too late, a second time, or forged. */
    private static final String NOT_ASKED = "authorization_request_not_found";

    private static final Answer AGAIN = new Answer(400, "Refusal", "这次登录已经用过，或者等得太久已经失效。请回到登录页，重新点“统一身份认证登录”。");
    private static final Answer STOPPED = new Answer(403, "Forbidden", "您没有在统一身份认证中同意登录，所以没有登录。如需登录，请回到登录页再试。");
    private static final Answer AWAY = new Answer(503, "Unavailable", OidcDoor.AWAY);
    private static final Answer NOT_BELIEVED =
            new Answer(401, "Unauthorized", "统一身份认证给出的登录凭证没有通过核对，没有登录。请回到登录页再试一次，仍然不行请联系系统管理员。");

    private final OidcPeople people;
    private final AccountSession sessions;
    private final IdentityService identity;
    private final Denials denials;

    SignedIn(OidcPeople people, AccountSession sessions, IdentityService identity, Denials denials) {
        this.people = people;
        this.sessions = sessions;
        this.identity = identity;
        this.denials = denials;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        identity.clearAuthentication();
        try {
            Account account = people.admit((OidcUser) login.getPrincipal());
            sessions.open(request, account, people.until());
            response.sendRedirect(TASKS);
        } catch (Refusal refusal) {
            denials.write(request, response, Answer.to(refusal).orElseThrow());
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        denials.write(request, response, answerTo(failure));
    }

    private static Answer answerTo(AuthenticationException failure) {
        Optional<Answer> refusal = Answer.to(failure);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        String code = failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "";
        if (code.equals(NOT_ASKED)) {
            return AGAIN;
        }
        if (code.equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
            return STOPPED;
        }
        if (ExceptionUtils.indexOfType(failure, ResourceAccessException.class) >= 0) {
            LOG.warn("The OpenID provider does not answer", failure);
            return AWAY;
        }
        LOG.warn("What the OpenID provider sent is not believed", failure);
        return NOT_BELIEVED;
    }
}
