package cn.safecommunity.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes an answer in the shape its door speaks: the engine's doors in the engine's JSON, a browser that asks for a page
 * in a page, everything else in problem details.
 */
@Component
class AnswerWriter {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title><link rel="stylesheet" href="/kit/kit.css"></head>
            <body class="sc-page"><header><div class="page"><h1>%1$s</h1></div></header>
            <main class="page sc-kit"><p role="alert">%2$s</p>
            <p>%3$s<a href="/notices/">返回公示页面</a></p></main></body>
            </html>
            """;

    private static final String TASK_LIST = "<a href=\"/camunda/app/tasklist/\">任务列表</a>　";

    private final ObjectMapper json;

    AnswerWriter(ObjectMapper json) {
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(answer.status());
        if (answer.retryAfter() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(answer.retryAfter()));
        }
        if (Doors.isEngineDoor(path(request))) {
            send(response, MediaType.APPLICATION_JSON_VALUE, json.writeValueAsString(answer));
        } else if (wantsPage(request)) {
            send(response, MediaType.TEXT_HTML_VALUE, page(path(request), answer.status(), answer.message()));
        } else {
            send(response, MediaType.APPLICATION_PROBLEM_JSON_VALUE, json.writeValueAsString(Problem.of(answer)));
        }
    }

    /**
     * A page of its own for people, without anything that would have to be loaded from elsewhere; who came to a public
     * address has no task list to go to.
     */
    static String page(String path, int status, String message) {
        return PAGE.formatted(
                Problem.title(status),
                HtmlUtils.htmlEscape(message, StandardCharsets.UTF_8.name()),
                isPublic(path) ? "" : TASK_LIST);
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/notices");
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null || accept.contains("*/*")) {
            return isPublic(path(request)) || (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE));
        }
        return accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** The address that was asked for, also while the container forwards to the error page. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? Doors.path(request) : failed.toString();
    }

    private static void send(HttpServletResponse response, String type, String body) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body);
    }
}
