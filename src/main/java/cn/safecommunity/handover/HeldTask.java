package cn.safecommunity.handover;

import cn.safecommunity.casefile.Seat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open task that somebody has taken on, with the case it is about.
 *
 * @param caseId null where it belongs to no case
 * @param title number and matter of the case
 */
record HeldTask(
        Seat seat,
        String step,
        @Nullable Instant dueAt,
        @Nullable Long caseId,
        String title) {}
