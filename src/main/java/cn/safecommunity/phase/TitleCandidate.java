package cn.safecommunity.phase;

import cn.safecommunity.policy.Chain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pilot in front of the city office when it classifies: how long it has been building, and what stands against each title. */
record TitleCandidate(
        String unit,
        String name,
        String county,
        String countyName,
        @Nullable Chain rank,
        @Nullable LocalDate registeredOn,
        @Nullable Integer monthsRegistered,
        Outlook provincial,
        Outlook national) {

    /** Whether the unit could apply today, why not, and from when it could at the earliest. */
    record Outlook(
            boolean eligible,
            List<String> reasons,
            @Nullable LocalDate earliest) {}
}
