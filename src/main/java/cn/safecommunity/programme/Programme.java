package cn.safecommunity.programme;

import cn.safecommunity.Seen;
import cn.safecommunity.policy.PlanField;
import cn.safecommunity.policy.ProgrammePlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A programme: what it set out to reach, and how far it is.
 *
 * @param businessKey its human number, e.g. {@code ankang-2013}
 * @param state draft, running or ended
 * @param changedBy who saved its numbers last as a draft, null while nobody has
 */
public record Programme(
        long caseId,
        String businessKey,
        String state,
        ProgrammePlan plan,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

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

    /** What somebody sees of it who reads its name and its numbers now. */
    String seen() {
        return Seen.of(Stream.concat(
                        Stream.of(plan.name()),
                        Arrays.stream(PlanField.values()).map(plan::value))
                .toList());
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
