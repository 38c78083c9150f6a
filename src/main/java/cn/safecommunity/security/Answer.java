package cn.safecommunity.security;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.TryLater;
import cn.safecommunity.Unavailable;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.jspecify.annotations.Nullable;

/** What a failed request answers, the same on every door: a status, and a text for the person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
        @JsonIgnore int status,
        String type,
        String message,
        @Nullable String field,
        @JsonIgnore long retryAfter) {

    static final String LOST_RACE = "该事项刚刚已由他人或系统办理，您的操作没有生效。请刷新页面，查看最新状态后再办理。";
    static final String TOO_SLOW = "查询用时太长，已经停止。请减少查询条件或缩小查询范围后再试。";
    static final String UNSTORABLE = "提交的内容里有太长的文字、超出范围的数字、日期，或者看不见的控制字符。请核对后重新提交。";
    static final String SWITCHED_OFF = "本系统没有启用这项功能。请在任务列表中办理。";
    static final String CLAIMED = "该任务已被他人领取。请刷新任务列表，选择其他任务。";

    static final String DATABASE_AWAY = "系统暂时连不上数据库，这次操作没有完成。请稍等片刻，刷新页面核对状态后再办理。";

    static final String PAGE_OVER = "页面已过期，您的操作没有生效。请刷新页面后重新提交。";

    /** What a page is told in whose browser somebody else has logged in since. */
    static final String ANOTHER_PERSON =
            "本页打开以后，这个浏览器换成了另一个账号登录，这一次没有办理，本页填写的内容还在。请用打开本页时的账号重新登录后再点一次；用现在的账号办理的，请刷新页面。";

    private static final long RETRY_SECONDS = 5;

    /** As the pool says of a connection that was lost under a transaction; it gives no state with it. */
    private static final String CLOSED = "Connection is closed";

    Answer(int status, String type, String message) {
        this(status, type, message, null, 0);
    }

    Answer(int status, String type, String message, @Nullable String field) {
        this(status, type, message, field, 0);
    }

    /** For what nobody could foresee; the cause stands in the log. */
    static Answer failure() {
        return new Answer(500, "Error", "系统出错，您的操作没有生效。请稍后重试；仍然出错时请联系系统管理员。");
    }

    /** The answer to everybody while the database does not answer. */
    static Answer databaseAway() {
        return new Answer(503, "DatabaseAway", DATABASE_AWAY, null, RETRY_SECONDS);
    }

    /** No connection to be had, or lost under the transaction: by the pool, the driver, or the server that stops. */
    private static boolean isLostConnection(SQLException thrown) {
        String state = String.valueOf(thrown.getSQLState());
        return thrown instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || state.equals("25P03")
                || CLOSED.equals(thrown.getMessage());
    }

    /** The answer to a request that the container, Spring or Jersey turned down with nothing but a status. */
    static Answer ofStatus(int status) {
        return switch (status) {
            case 401 -> new Answer(401, "Unauthorized", "请先登录，再办理此事项。");
            case 403 -> new Answer(403, "Forbidden", "您无权办理此事项。如确需办理，请联系系统管理员。");
            case 404 -> new Answer(404, "NotFound", "没有这个地址。请检查链接，或从首页进入。");
            case 405 -> new Answer(405, "BadRequest", "此接口不支持这种操作。请对照接口文档检查请求方法。");
            case 406 -> new Answer(406, "BadRequest", "此接口不能按所要的格式答复。请对照接口文档检查 Accept。");
            case 413 -> new Answer(413, "TooLarge", "提交的内容太大。请减少内容，或者作为材料上传。");
            case 415 -> new Answer(415, "BadRequest", "不支持这种内容类型。请对照接口文档检查 Content-Type。");
            default ->
                status >= 400 && status < 500 ? new Answer(status, "BadRequest", "提交的内容不完整或不正确。请检查后重新提交。") : failure();
        };
    }

    /** The answer to an exception that a rule or a lost race is the cause of; empty for anything else. */
    static Optional<Answer> to(Throwable thrown) {
        for (Throwable cause : ExceptionUtils.getThrowableList(thrown)) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(to(refusal));
            }
            if (cause instanceof TaskAlreadyClaimedException) {
                return Optional.of(new Answer(409, "Conflict", CLAIMED));
            }
            if (cause instanceof OptimisticLockingException) {
                return Optional.of(new Answer(409, "Conflict", LOST_RACE));
            }
            if (cause instanceof SQLException sql) {
                Optional<Answer> answer = isLostConnection(sql) ? Optional.of(databaseAway()) : ofDatabase(sql);
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
        return Optional.empty();
    }

    private static Answer to(Refusal refusal) {
        String type = refusal.getClass().getSimpleName();
        long retryAfter = refusal instanceof TryLater later ? later.seconds() : 0;
        return new Answer(statusOf(refusal), type, refusal.text(), refusal.field(), retryAfter);
    }

    private static int statusOf(Refusal refusal) {
        if (refusal instanceof Conflict) {
            return 409;
        }
        if (refusal instanceof TryLater) {
            return 429;
        }
        if (refusal instanceof NotFound) {
            return 404;
        }
        if (refusal instanceof Unavailable) {
            return 503;
        }
        return refusal instanceof Forbidden ? 403 : 400;
    }

    /**
     * What PostgreSQL turned down: one of two that waited for each other, a wait for a lock, a query that took too long,
     * and, as the last net, a text too long or unreadable, a number or a day out of range; what the engine could do and does not here (CMMN) has
     * no table.
     */
    private static Optional<Answer> ofDatabase(SQLException thrown) {
        return switch (String.valueOf(thrown.getSQLState()).toUpperCase(Locale.ROOT)) {
            case "40P01", "55P03" -> Optional.of(new Answer(409, "Conflict", LOST_RACE));
            case "22001", "22003", "22007", "22008", "22021", "22P05" ->
                Optional.of(new Answer(400, "BadRequest", UNSTORABLE));
            case "42P01" -> Optional.of(new Answer(404, "NotFound", SWITCHED_OFF));
            case "57014" -> Optional.of(new Answer(503, "TooSlow", TOO_SLOW, null, RETRY_SECONDS));
            default -> Optional.empty();
        };
    }
}
