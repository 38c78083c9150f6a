package cn.safecommunity.pilot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pilot of a programme, with the leader who answers for it.
 *
 * @param place which of the county's places it takes; there are as many as the quota
 * @param designatedAs the unit that was designated, where it has been merged into this one since
 * @param rank for which title it is a candidate, {@code national} or {@code provincial}; null before it is classified
 */
public record Pilot(
        long programme,
        String county,
        int place,
        String unit,
        String leader,
        String post,
        String phone,
        LocalDate designatedOn,
        @Nullable String designatedAs,
        @Nullable String rank) {}
