package cn.safecommunity.security;

import cn.safecommunity.TryLater;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Says no in JSON, in words for the person: not logged in, not allowed, no such address. */
@Component
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Answer LOGIN = new Answer(401, "Unauthorized", "请先登录，或检查用户名和密码。连续输错多次后，需要等待一段时间才能再试。");
    private static final Answer FORBIDDEN = new Answer(403, "Forbidden", "您无权使用此接口，它只对系统管理员开放。请在任务列表中办理。");
    private static final Answer NOWHERE = new Answer(404, "NotFound", "没有这个地址。请检查链接，或从首页进入。");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><meta charset="UTF-8"><title>请稍后再试</title>
            <p>%s<p><a href="/notices/">返回公示页面</a></html>
            """;

    private final ObjectMapper json;

    Denials(ObjectMapper json) {
        this.json = json;
    }

    /** Only a program is asked for credentials; a browser would open a window and then remember them for any page. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        Optional<Answer> refusal = Answer.to(e);
        if (refusal.isPresent()) {
            write(response, refusal.get());
            return;
        }
        if (!isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"safe-community\", charset=\"UTF-8\"");
        }
        write(response, LOGIN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(response, FORBIDDEN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        write(response, NOWHERE);
    }

    /** The same as {@link #commence} for the web apps, which have their own page for it. */
    void loginPage(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        write(response, LOGIN);
    }

    /** Answers as if there were nothing, whoever asks. */
    void nowhere(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        write(response, NOWHERE);
    }

    /** Too many calls; the page of a browser that sent a form gets a page. */
    void tooOften(HttpServletRequest request, HttpServletResponse response, Duration wait, String what)
            throws IOException {
        TryLater later = new TryLater(wait, what + "过于频繁，请等待 " + TryLater.words(wait) + "后再试。");
        if (Doors.isApi(request)) {
            write(response, Answer.to(later).orElseThrow());
            return;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(later.seconds()));
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PAGE.formatted(later.text()));
    }

    void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        if (answer.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(answer.retryAfter()));
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(answer));
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return request.getHeader("Sec-Fetch-Mode") != null
                || request.getHeader("X-Requested-With") != null
                || (agent != null && agent.startsWith("Mozilla/"));
    }
}
