package cn.safecommunity.programme;

import cn.safecommunity.policy.ProgrammePlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A programme: what it set out to reach, and how far it is.
 *
 * @param businessKey its human number, e.g. {@code ankang-2013}
 * @param state draft, running or ended
 */
public record Programme(
        long caseId,
        String businessKey,
        String state,
        ProgrammePlan plan,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {

    public boolean isDraft() {
        return "draft".equals(state);
    }

    /** Whether its last phase is over; its result is then written down. */
    public boolean hasEnded() {
        return "ended".equals(state);
    }

    public boolean isRunning() {
        return "running".equals(state);
    }

    /** The phase that day is in; three after the last one has ended. */
    public int phase(LocalDate day) {
        if (!day.isAfter(plan.phaseOneEnds())) {
            return 1;
        }
        return day.isAfter(plan.phaseTwoEnds()) ? 3 : 2;
    }

    /** The number a plan gets when it starts: the policy without its own year, and the first year. */
    static String businessKeyOf(ProgrammePlan plan) {
        return plan.policy().replaceAll("-\\d{4}$", "") + "-" + plan.firstYear();
    }
}
