package cn.safecommunity.outgoing;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.http.NoHttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.camunda.connect.ConnectorRequestException;
import org.jspecify.annotations.Nullable;

/** A call that has no usable answer: the engine tries again, and in the end Cockpit shows this text as an incident. */
final class OutgoingFailure extends ConnectorRequestException {

    private static final long serialVersionUID = 1L;

    private static final String NEXT = "系统会自动重试；重试用完后，请先与对方核实，再在“流程监控”（Cockpit）中重试本任务，不会重复报送。";

    private OutgoingFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Something that may be better at the next attempt. */
    static OutgoingFailure of(String receiver, String what) {
        return new OutgoingFailure(receiver + what + "。" + NEXT, null);
    }

    /** Something that only the configuration can mend. */
    static OutgoingFailure notAllowed(String host) {
        return new OutgoingFailure(
                "地址 " + host
                        + " 不在允许外联的名单之内，没有发送。请系统管理员核对 safecommunity.connect.allowed-hosts 后，在“流程监控”（Cockpit）中重试本任务。",
                null);
    }

    /** The other side was neither silent nor done. */
    static OutgoingFailure tooSlow(String host, Duration longest, Throwable cause) {
        return new OutgoingFailure("对方系统 " + host + " 在 " + longest.toSeconds() + " 秒内没有答复完。" + NEXT, cause);
    }

    /** No answer on the wire, in words. */
    static OutgoingFailure of(String host, Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof OutgoingFailure failure) {
                return failure;
            }
        }
        return new OutgoingFailure("对方系统 " + host + " " + words(cause) + "。" + NEXT, cause);
    }

    private static String words(Throwable cause) {
        if (cause instanceof ConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException) {
            return "连接不上";
        }
        if (cause instanceof NoHttpResponseException) {
            return "没有答复就断开了连接";
        }
        if (cause instanceof InterruptedIOException) {
            return "在规定时间内没有答复";
        }
        return "通信中断（" + cause.getClass().getSimpleName() + "：" + cause.getMessage() + "）";
    }

    /** Only the text: an expression puts this, not the message, into what Cockpit shows. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
