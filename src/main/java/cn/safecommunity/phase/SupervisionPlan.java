package cn.safecommunity.phase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a county under supervision will do until a day.
 *
 * @param accepted what the city office said to it; null while it has not
 */
record SupervisionPlan(
        String text, LocalDate until, @Nullable Boolean accepted) {}
