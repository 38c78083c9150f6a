package cn.safecommunity.urging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person who asks may urge whoever has a case.
 *
 * @param objection why they may not, null when they may
 * @param lastAt when their unit or authority urged last
 * @param interval how many working days lie between two urgings of it; an assumption
 */
record UrgingView(@Nullable String objection, @Nullable Instant lastAt, int interval) {}
