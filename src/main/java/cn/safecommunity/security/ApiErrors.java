package cn.safecommunity.security;

import org.camunda.bpm.engine.AuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** How a failed call of the application's own API answers: always JSON, always a Chinese text that says what to do. */
@RestControllerAdvice
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ResponseEntity<Answer> answer(Exception thrown) {
        Answer answer = Answer.to(thrown).orElseGet(() -> other(thrown));
        if (answer.status() >= 500) {
            LOG.error("A call of the API failed", thrown);
        }
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
        if (answer.retryAfter() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, String.valueOf(answer.retryAfter()));
        }
        return response.body(answer);
    }

    private static Answer other(Exception thrown) {
        if (thrown instanceof MaxUploadSizeExceededException) {
            return new Answer(413, "TooLarge", "文件太大，每个文件不能超过 20 MB。请压缩或拆分后重新上传。", "file");
        }
        if (thrown instanceof AuthorizationException || thrown instanceof AccessDeniedException) {
            return new Answer(403, "Forbidden", "您无权办理此事项。如确需办理，请联系系统管理员。");
        }
        if (thrown instanceof HttpMessageNotReadableException || thrown instanceof TypeMismatchException) {
            return new Answer(400, "BadRequest", "提交的内容格式不正确。请检查填写内容后重新提交。");
        }
        if (thrown instanceof ErrorResponse error) {
            return ofStatus(error.getStatusCode().value());
        }
        return ofStatus(500);
    }

    private static Answer ofStatus(int status) {
        return switch (status) {
            case 404 -> new Answer(404, "NotFound", "没有这个地址。请检查链接，或从首页进入。");
            case 405 -> new Answer(405, "BadRequest", "此接口不支持这种操作。请对照接口文档检查请求方法。");
            case 415 -> new Answer(415, "BadRequest", "不支持这种内容类型。请对照接口文档检查 Content-Type。");
            default ->
                status < 500
                        ? new Answer(status, "BadRequest", "提交的内容不完整或不正确。请检查后重新提交。")
                        : new Answer(500, "Error", "系统出错，您的操作没有生效。请稍后重试；仍然出错时请联系系统管理员。");
        };
    }
}
