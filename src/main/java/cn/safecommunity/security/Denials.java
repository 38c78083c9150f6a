package cn.safecommunity.security;

import cn.safecommunity.TryLater;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Says no in words for the person: not logged in, not allowed, no such address. */
@Component
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Answer LOGIN = new Answer(401, "Unauthorized", "请先登录，或检查用户名和密码。连续输错多次后，需要等待一段时间才能再试。");
    private static final Answer FORBIDDEN = new Answer(403, "Forbidden", "您无权使用此接口，它只对系统管理员开放。请在任务列表中办理。");
    private static final Answer NOWHERE = Answer.ofStatus(404);

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final AnswerWriter writer;

    Denials(AnswerWriter writer) {
        this.writer = writer;
    }

    /** Only a program is asked for credentials; a browser would open a window and then remember them for any page. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        Optional<Answer> refusal = Answer.to(e);
        if (refusal.isPresent()) {
            write(request, response, refusal.get());
            return;
        }
        if (!isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"safe-community\", charset=\"UTF-8\"");
        }
        write(request, response, LOGIN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(request, response, FORBIDDEN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        write(request, response, METHODS.contains(request.getMethod()) ? NOWHERE : Answer.ofStatus(405));
    }

    /** The same as {@link #commence} for the web apps, which have their own page for it. */
    void loginPage(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        write(request, response, LOGIN);
    }

    /** Answers as if there were nothing, whoever asks. */
    void nowhere(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        write(request, response, NOWHERE);
    }

    /** Too many calls. */
    void tooOften(HttpServletRequest request, HttpServletResponse response, Duration wait, String what)
            throws IOException {
        TryLater later = new TryLater(wait, what + "过于频繁，请等待 " + TryLater.words(wait) + "后再试。");
        write(request, response, Answer.to(later).orElseThrow());
    }

    void write(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        writer.write(request, response, answer);
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return request.getHeader("Sec-Fetch-Mode") != null
                || request.getHeader("X-Requested-With") != null
                || (agent != null && agent.startsWith("Mozilla/"));
    }
}
