package cn.safecommunity.security;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import cn.safecommunity.TryLater;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.SQLException;
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
    static final String CLAIMED = "该任务已被他人领取。请刷新任务列表，选择其他任务。";

    private static final long RETRY_SECONDS = 5;

    Answer(int status, String type, String message) {
        this(status, type, message, null, 0);
    }

    Answer(int status, String type, String message, @Nullable String field) {
        this(status, type, message, field, 0);
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
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                Optional<Answer> answer = ofDatabase(sql.getSQLState());
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
        return refusal instanceof Forbidden ? 403 : 400;
    }

    /** What PostgreSQL ended: one of two that waited for each other, a wait for a lock, or a query that took too long. */
    private static Optional<Answer> ofDatabase(String state) {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "40P01", "55P03" -> Optional.of(new Answer(409, "Conflict", LOST_RACE));
            case "57014" -> Optional.of(new Answer(503, "TooSlow", TOO_SLOW, null, RETRY_SECONDS));
            default -> Optional.empty();
        };
    }
}
