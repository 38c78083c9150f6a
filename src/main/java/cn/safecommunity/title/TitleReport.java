package cn.safecommunity.title;

import cn.safecommunity.Seen;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of one year; a draft until it is submitted.
 *
 * @param dueOn the anniversary of the conferral it was asked for
 * @param askedAt when it was asked for; null when a renewal has ended the task before it was written, until it is asked for again
 * @param taskId the task it is written in, null until that begins
 * @param handInBy until when that task can be done in time, null when it is not open
 * @param upkeep how the community was kept safe and improved
 * @param accidents accidents and injuries of the year
 * @param plan what is to be improved next
 */
record TitleReport(
        LocalDate dueOn,
        @Nullable Instant askedAt,
        @Nullable String taskId,
        @Nullable Instant handInBy,
        String upkeep,
        String accidents,
        String plan,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt) {

    /** Whether it is written, or asked for and not to be asked for again. */
    boolean isAskedFor() {
        return submittedAt != null || askedAt != null;
    }

    /** Which state of a draft this is; whoever hands it in sends it. There is none of what is handed in. */
    @JsonProperty
    @Nullable
    String seen() {
        return isOwed() ? Seen.of(List.of(new ReportDraft(upkeep, accidents, plan))) : null;
    }

    boolean isOwed() {
        return submittedAt == null;
    }
}
