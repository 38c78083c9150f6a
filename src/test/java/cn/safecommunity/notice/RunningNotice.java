package cn.safecommunity.notice;

import java.time.Clock;
import java.time.Duration;

/** Puts a case on notice for the tests of other rooms, without the way that leads there. */
public final class RunningNotice {

    private RunningNotice() {}

    /** For a week from now. */
    public static void of(PublicNotices notices, Clock clock, long caseId) {
        notices.publish(caseId, clock.instant().plus(Duration.ofDays(7)));
    }
}
