package cn.safecommunity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** How a failed call of the application's own doors answers: always a Chinese text that says what to do. */
@RestControllerAdvice
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final AnswerWriter writer;

    ApiErrors(AnswerWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer answer = Answer.to(thrown).orElseGet(() -> other(thrown));
        if (answer.status() >= 500) {
            LOG.error("A call of the API failed", thrown);
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException other && other.getSupportedHttpMethods() != null) {
            response.setHeader(
                    HttpHeaders.ALLOW,
                    String.join(
                            ", ",
                            other.getSupportedHttpMethods().stream()
                                    .map(HttpMethod::name)
                                    .toList()));
        }
        writer.write(request, response, answer);
    }

    private static Answer other(Exception thrown) {
        if (thrown instanceof MaxUploadSizeExceededException) {
            return new Answer(413, "TooLarge", "文件太大，每个文件不能超过 20 MB。请压缩或拆分后重新上传。", "file");
        }
        if (thrown instanceof MultipartException) {
            return new Answer(400, "BadRequest", "文件没有完整上传。请在网页上重新选择文件上传。", "file");
        }
        if (thrown instanceof AuthorizationException || thrown instanceof AccessDeniedException) {
            return Answer.ofStatus(403);
        }
        return UnreadableInput.answer(thrown)
                .orElseGet(() -> thrown instanceof ErrorResponse error
                        ? Answer.ofStatus(error.getStatusCode().value())
                        : Answer.failure());
    }
}
