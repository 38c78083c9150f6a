package cn.safecommunity.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what failed outside of every handler: the same answers, never its own page. */
@Controller
class ErrorPages implements ErrorController {

    /** How the web apps' filter begins what it says of a call without the token of its session. */
    private static final String NO_TOKEN = "CSRFPreventionFilter";

    private static final String WEB_APP_PAGES = "/camunda/app/";

    /** The door of the login page; the web apps turn down a wrong password with nothing but a status. */
    private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+");

    private static final Answer WRONG_PASSWORD =
            new Answer(401, "Unauthorized", "用户名或者密码不正确，请核对后重新登录。连续输错多次后，需要等待一段时间才能再试。");

    private final AnswerWriter writer;

    ErrorPages(AnswerWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, answerTo(request));
    }

    private static Answer answerTo(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return Answer.to(thrown).orElseGet(() -> ofFailure(request, thrown));
        }
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))
                .startsWith(NO_TOKEN)) {
            return new Answer(403, "Forbidden", Answer.PAGE_OVER);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (Integer.valueOf(401).equals(status)
                && LOGIN.matcher(AnswerWriter.path(request)).matches()) {
            return WRONG_PASSWORD;
        }
        return Answer.ofStatus(status instanceof Integer code && code >= 400 ? code : 404);
    }

    /** The pages of the web apps take whatever stands in the address for the name of an engine. */
    private static Answer ofFailure(HttpServletRequest request, Throwable thrown) {
        boolean noSuchEngine =
                AnswerWriter.path(request).startsWith(WEB_APP_PAGES) && thrown instanceof NullPointerException;
        return noSuchEngine ? Answer.ofStatus(404) : Answer.failure();
    }
}
