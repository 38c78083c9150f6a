package cn.safecommunity.security;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Answer} as problem details of RFC 9457: type is a reference relative to the API, title the kind of problem,
 * detail what happened and what to do. The pages read message, which says the same as detail, and field.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String message,
        @Nullable String field) {

    static Problem of(Answer answer) {
        return new Problem(
                answer.type(),
                title(answer.status()),
                answer.status(),
                answer.message(),
                answer.message(),
                answer.field());
    }

    static String title(int status) {
        return switch (status) {
            case 401 -> "需要登录";
            case 403 -> "无权办理";
            case 404 -> "没有找到";
            case 409 -> "状态已经改变";
            case 413 -> "内容太大";
            case 429 -> "请稍后再试";
            case 503 -> "暂时不能办理";
            default -> status < 500 ? "请求不能办理" : "系统出错";
        };
    }
}
