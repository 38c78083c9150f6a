package cn.safecommunity.security;

import cn.safecommunity.account.Account;
import cn.safecommunity.session.AccountSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Takes the person who is logged in to Tasklist or Cockpit for the one who calls. What changes something must carry the
 * token of that session, and a page of another site gets nothing out of the session at all. A page that somebody opened
 * does nothing in the name of who has logged in in another window since: every act of our pages says whose page it is.
 */
class TasklistSessionFilter extends OncePerRequestFilter {

    /**
     * Who tells the page its token. It is asked for here in any case: the filters of the web apps behind would end the
     * session of whoever comes with an old one.
     */
    enum Token {
        TOLD_HERE,
        TOLD_BY_THE_WEB_APPS
    }

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String OWN_PASSWORD = "/camunda/api/engine/engine/default/user/%s/credentials";

    /** Whose page a call comes from, percent-encoded; told with every answer. A client of its own need not say it. */
    static final String PERSON = "X-Person";

    private final AccountSession sessions;
    private final Token token;
    private final Denials denials;

    TasklistSessionFilter(AccountSession sessions, Token token, Denials denials) {
        this.sessions = sessions;
        this.token = token;
        this.denials = denials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Account person = session == null || !mayUseSession(request) ? null : sessions.of(session);
        if (person == null) {
            chain.doFilter(request, response);
        } else if (!READING.contains(request.getMethod()) && isPageOfAnother(request, person)) {
            denials.write(request, response, new Answer(403, "Forbidden", Answer.ANOTHER_PERSON));
        } else if (!READING.contains(request.getMethod()) && !hasToken(request, session)) {
            denials.write(request, response, new Answer(403, "Forbidden", Answer.PAGE_OVER));
        } else {
            tellToken(session, response);
            response.setHeader(PERSON, UriUtils.encode(person.person(), StandardCharsets.UTF_8));
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(EngineLogin.person(person.person(), person.groups())));
            chain.doFilter(request, response);
            if (changedOwnPassword(request, response, person)) {
                sessions.goOn(session, person);
            }
        }
    }

    private static boolean isPageOfAnother(HttpServletRequest request, Account person) {
        String given = request.getHeader(PERSON);
        try {
            return given != null && !person.person().equals(UriUtils.decode(given, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }

    /** Whoever changes the own password stays logged in here, and nowhere else. */
    private static boolean changedOwnPassword(
            HttpServletRequest request, HttpServletResponse response, Account person) {
        return request.getMethod().equals("PUT")
                && response.getStatus() == HttpServletResponse.SC_NO_CONTENT
                && Doors.path(request).equals(OWN_PASSWORD.formatted(person.person()));
    }

    /** Pages of this site outside the web apps cannot read the web apps' cookie; no other site can read this answer. */
    private void tellToken(HttpSession session, HttpServletResponse response) {
        Object known = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        if (token == Token.TOLD_HERE && known != null) {
            response.setHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME, known.toString());
        }
    }

    private static boolean mayUseSession(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
        return !foreign && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private static boolean hasToken(HttpServletRequest request, @Nullable HttpSession session) {
        Object expected = session == null ? null : session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        String given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return expected != null
                && given != null
                && MessageDigest.isEqual(
                        expected.toString().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
