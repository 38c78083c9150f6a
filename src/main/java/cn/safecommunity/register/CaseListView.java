package cn.safecommunity.register;

import cn.safecommunity.deadline.DueLights.Standing;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list of case files, and what can be chosen to narrow it.
 *
 * @param total how many were counted on all pages
 * @param more whether there are more than these
 */
record CaseListView(long total, boolean more, int page, int size, List<Line> items, List<Kind> kinds) {

    /** A kind of case file and what people call it. */
    record Kind(String id, String label) {}

    /**
     * A case file in the list.
     *
     * @param state draft, running or finished
     * @param outcome how it ended, in words
     * @param starter who began it, by the name of that day; nobody where the calendar or another process did
     * @param mayDiscard whether the person can throw this draft away
     * @param halt why nobody can go on: an administrator has suspended it; or, told of one case only, what the system could
     *     not do and no longer tries
     * @param suspended whether an administrator has suspended it
     */
    record Line(
            long id,
            String kind,
            String kindName,
            @Nullable String businessKey,
            String subject,
            @Nullable String countyName,
            String state,
            String stateName,
            @Nullable String outcome,
            @Nullable String starter,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            boolean mayDiscard,
            @Nullable String halt,
            boolean suspended,
            List<Step> steps) {}

    /**
     * Where a case is now.
     *
     * @param office which office has it
     * @param claimed whether somebody has taken it on
     * @param person who of the office has taken it on; told to authorities only
     * @param standing its light and the days left, null without a limit; told on the first screen of the case
     * @param taskId the open task, for whoever opens it; told to authorities only
     */
    record Step(
            String task,
            String taskName,
            String office,
            boolean claimed,
            @Nullable String person,
            @Nullable String taskId,
            Instant since,
            @Nullable Instant dueAt,
            @JsonIgnore @Nullable Standing standing) {

        /** Whether its time is over. */
        @JsonProperty
        boolean late() {
            return standing != null && standing.workingDaysLeft() < 0;
        }
    }
}
