package cn.safecommunity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Whether the header says of what type a body is; Spring and Jersey fail over a header that is none. */
final class ContentTypes {

    private ContentTypes() {}

    static Optional<Answer> fault(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (given == null) {
            return Optional.empty();
        }
        try {
            MediaType type = MediaType.parseMediaType(given);
            if (!type.isConcrete()) {
                return Optional.of(Answer.ofStatus(415));
            }
            boolean parts = type.getType().toLowerCase(Locale.ROOT).equals("multipart");
            return parts && type.getParameter("boundary") == null
                    ? Optional.of(
                            new Answer(400, "BadRequest", "文件没有按规定的方式上传：请求头 Content-Type 缺少 boundary。请在网页上重新选择文件上传。"))
                    : Optional.empty();
        } catch (InvalidMediaTypeException e) {
            return Optional.of(Answer.ofStatus(415));
        }
    }
}
