package cn.safecommunity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** How large a body may be at each door; files have a limit of their own. */
final class BodyLimits {

    private static final int KB = 1024;

    /** An opinion is 12 KB at most, a stored filter of Tasklist below 10. */
    private static final int AT_THE_ENGINE = 128 * KB;

    /** A whole score sheet or a programme's plan is below 200 KB. */
    private static final int AT_THE_API = 1024 * KB;

    /** Models and forms of an administrator. */
    private static final int DEPLOYMENT = 20 * KB * KB;

    private BodyLimits() {}

    /** What is wrong with the announced size; JSON without one is counted while it is read. */
    static Optional<Answer> fault(HttpServletRequest request) {
        if (request.getContentLengthLong() > most(request)) {
            return Optional.of(tooLarge(request));
        }
        boolean unannounced =
                request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (unannounced && !isJson(request) && !isMultipart(request)) {
            return Optional.of(new Answer(411, "BadRequest", "请求没有说明内容的长度。请在请求头中给出 Content-Length。"));
        }
        return Optional.empty();
    }

    static Answer tooLarge(HttpServletRequest request) {
        return new Answer(413, "TooLarge", "提交的内容太大，这里最多 " + most(request) / KB + " KB。请减少内容，或者作为材料上传。");
    }

    /** In bytes. */
    static int most(HttpServletRequest request) {
        if (isMultipart(request)) {
            return Doors.isEngineDoor(request) ? DEPLOYMENT : Integer.MAX_VALUE;
        }
        return Doors.isEngineDoor(request) ? AT_THE_ENGINE : AT_THE_API;
    }

    static boolean isJson(HttpServletRequest request) {
        return type(request).contains("json");
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return type(request).startsWith("multipart/");
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
