package cn.safecommunity.title;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report of one year; a draft until it is submitted.
 *
 * @param dueOn the anniversary of the conferral it was asked for
 * @param upkeep how the community was kept safe and improved
 * @param accidents accidents and injuries of the year
 * @param plan what is to be improved next
 */
record TitleReport(
        LocalDate dueOn,
        String upkeep,
        String accidents,
        String plan,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt) {}
