package cn.safecommunity;

import java.time.Duration;

/** Too much was asked for in too short a time; says how long to wait. */
public class TryLater extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** A message that names the wait itself. */
    public TryLater(Duration wait, String message) {
        super(message);
        this.seconds = seconds(wait);
    }

    /** The wait in whole seconds, at least one. */
    public long seconds() {
        return seconds;
    }

    /** A wait in words, e.g. 2 分 30 秒. */
    public static String words(Duration wait) {
        long seconds = seconds(wait);
        if (seconds < 60) {
            return seconds + " 秒";
        }
        return seconds % 60 == 0 ? seconds / 60 + " 分钟" : seconds / 60 + " 分 " + seconds % 60 + " 秒";
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
