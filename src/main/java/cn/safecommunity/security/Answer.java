package cn.safecommunity.security;

import cn.safecommunity.Forbidden;
import cn.safecommunity.NotFound;
import cn.safecommunity.Refusal;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
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
        @Nullable String field) {

    static final String LOST_RACE = "该事项刚刚已由他人或系统办理，您的操作没有生效。请刷新页面，查看最新状态后再办理。";
    static final String CLAIMED = "该任务已被他人领取。请刷新任务列表，选择其他任务。";

    Answer(int status, String type, String message) {
        this(status, type, message, null);
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
            if (cause instanceof OptimisticLockingException || isDeadlock(cause)) {
                return Optional.of(new Answer(409, "Conflict", LOST_RACE));
            }
        }
        return Optional.empty();
    }

    private static Answer to(Refusal refusal) {
        String type = refusal.getClass().getSimpleName();
        return new Answer(statusOf(refusal), type, refusal.text(), refusal.field());
    }

    private static int statusOf(Refusal refusal) {
        if (refusal instanceof Conflict) {
            return 409;
        }
        if (refusal instanceof NotFound) {
            return 404;
        }
        return refusal instanceof Forbidden ? 403 : 400;
    }

    /** PostgreSQL ends one of two transactions that wait for each other; to the person this is a lost race. */
    private static boolean isDeadlock(Throwable cause) {
        return cause instanceof java.sql.SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().toLowerCase(Locale.ROOT).equals("40p01");
    }
}
